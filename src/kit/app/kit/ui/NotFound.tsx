/** Shown where an address leads nowhere, or to a record that is gone. */
import { Link } from 'wouter';
import { words } from '../../words';
import { PageHeading } from './PageHeading';

export function NotFound() {
  return (
    <>
      <PageHeading title={words.pageNotFound} />
      <p>{words.pageNotFoundText}</p>
      <p>
        <Link href="/" className="button">
          {words.toStart}
        </Link>
      </p>
    </>
  );
}
