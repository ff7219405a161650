/** The page of one record: its fields, what can be done with it, and what belongs to it. */
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { EntityName } from '../../database';
import { kinds } from '../../kinds';
import { words } from '../../words';
import { formatMoment } from '../lib/format';
import { recordPath } from '../lib/recordPath';
import type { StoredRecord } from '../lib/storedRecord';
import { DeleteButton } from './DeleteButton';
import { PageHeading } from './PageHeading';

interface DetailPageProps {
  readonly name: EntityName;
  readonly record: StoredRecord;
  readonly title: string;
  /** Rows for the list of fields. */
  readonly children: ReactNode;
  readonly related?: ReactNode;
  /** What else can be done with it. */
  readonly actions?: ReactNode;
  /** It can't be changed any more. */
  readonly isLocked?: boolean;
}

export function DetailPage({ name, record, title, children, related, actions, isLocked = false }: DetailPageProps) {
  const { plural, listPath, only } = kinds[name];
  return (
    <>
      {!only && (
        <p className="back">
          <Link href={listPath}>{plural}</Link>
        </p>
      )}
      <PageHeading title={title}>
        {actions}
        {!only && <DeleteButton name={name} id={record.id} title={title} />}
        {!isLocked && (
          <Link href={`${recordPath(name, record.id)}/edit`} className="button primary">
            {words.edit}
          </Link>
        )}
      </PageHeading>
      {isLocked && <p className="notice">{words.locked}</p>}
      <dl className="details">{children}</dl>
      {related}
      <p className="times">
        {!only && words.createdAt(formatMoment(record.createdAt))}
        {record.updatedAt !== record.createdAt &&
          `${only ? '' : ' · '}${words.changedAt(formatMoment(record.updatedAt))}`}
      </p>
    </>
  );
}
