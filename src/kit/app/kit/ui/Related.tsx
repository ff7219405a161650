/** The records that point at the one shown, with a way to add another. */
import { useId } from 'react';
import { Link } from 'wouter';
import type { EntityName } from '../../database';
import { kinds } from '../../kinds';
import { words } from '../../words';
import type { StoredRecord } from '../lib/storedRecord';
import { RecordLink } from './RecordLink';

interface RelatedProps {
  readonly title: string;
  readonly name: EntityName;
  readonly records: readonly StoredRecord[];
  /** The field that points here, filled in for a new record. */
  readonly field: string;
  readonly id: string;
}

export function Related({ title, name, records, field, id }: RelatedProps) {
  const titleId = useId();
  return (
    <section className="related" aria-labelledby={titleId}>
      <div className="section-heading">
        <h2 id={titleId}>
          {title} <span className="badge">{records.length}</span>
        </h2>
        <Link href={`${kinds[name].createPath}?${field}=${encodeURIComponent(id)}`} className="button">
          {kinds[name].createLabel}
        </Link>
      </div>
      {records.length === 0 ? (
        <p className="missing">{words.noneYet}</p>
      ) : (
        <ul>
          {records.map((record) => (
            <li key={record.id}>
              <RecordLink name={name} id={record.id} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
