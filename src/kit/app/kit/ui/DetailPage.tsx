/** The page of one record: its fields, what can be done with it, and what belongs to it. */
import { type ReactNode, useId, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { EntityName } from '../../database';
import { kinds } from '../../kinds';
import { words } from '../../words';
import { restore } from '../lib/backup';
import { type Count, planDeletion } from '../lib/deletion';
import { formatMoment } from '../lib/format';
import type { StoredRecord } from '../lib/record';
import { currentDatabase, latestDatabase, replaceDatabase } from '../lib/store';
import { recordPath } from '../lib/titles';
import { RecordLink } from './DataTable';
import { ConfirmDialog, MessageDialog } from './dialogs';
import { PageHeading } from './Shell';
import { showToast } from './Toasts';

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

interface DetailRowProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A field and its value on the page of a record. */
export function DetailRow({ label, children }: DetailRowProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children || <span className="missing">{words.notGiven}</span>}</dd>
    </div>
  );
}

interface DeleteButtonProps {
  readonly name: EntityName;
  readonly id: string;
  readonly title: string;
  /** It stands beside others, and the page stays. */
  readonly isInRow?: boolean;
}

/** Deletes a record after a question. */
export function DeleteButton({ name, id, title, isInRow = false }: DeleteButtonProps) {
  const [asking, setAsking] = useState(false);
  const [, navigate] = useLocation();
  const plan = asking ? planDeletion(currentDatabase(), name, id) : undefined;
  const refusals = plan?.refusals ?? [];
  const close = () => setAsking(false);
  const remove = () => {
    close();
    const before = latestDatabase();
    const { after } = planDeletion(before, name, id);
    replaceDatabase(after);
    const undo = () => replaceDatabase(restore(currentDatabase(), before, after));
    showToast(words.deleted(title), { label: words.undo, run: undo });
    if (!isInRow) navigate(kinds[name].listPath);
  };
  return (
    <>
      <button
        type="button"
        className="button danger-quiet"
        aria-label={isInRow ? `${words.delete}: ${title}` : undefined}
        onClick={() => setAsking(true)}
      >
        {words.delete}
      </button>
      {refusals.length > 0 && (
        <MessageDialog title={words.cannotDelete(title)} onClose={close}>
          {refusals.map((refusal) => (
            <p key={refusal}>{refusal}</p>
          ))}
        </MessageDialog>
      )}
      {plan && refusals.length === 0 && plan.refusedBy.length > 0 && (
        <MessageDialog title={words.cannotDelete(title)} onClose={close}>
          <p>{words.stillUsedBy(listOf(plan.refusedBy))}</p>
        </MessageDialog>
      )}
      {plan && refusals.length === 0 && plan.refusedBy.length === 0 && (
        <ConfirmDialog title={words.askDelete(title)} confirmLabel={words.delete} onConfirm={remove} onClose={close}>
          <p>{plan.along.length > 0 ? words.deletedAlong(listOf(plan.along)) : words.canBeUndone}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

/** "3 books, 1 loan" */
function listOf(counts: readonly Count[]): string {
  return counts.map(({ name, count }) => `${count} ${kinds[name].counted(count)}`).join(', ');
}

interface CreateLinkProps {
  readonly name: EntityName;
  /** The field that points at the record shown, filled in for a new one. */
  readonly field: string;
  readonly id: string;
  readonly label: string;
}

/** Leads to a new record that belongs to the one shown. */
export function CreateLink({ name, field, id, label }: CreateLinkProps) {
  return (
    <Link href={`${kinds[name].createPath}?${field}=${encodeURIComponent(id)}`} className="button">
      {label}
    </Link>
  );
}

interface RelatedProps {
  readonly title: string;
  readonly name: EntityName;
  readonly records: readonly StoredRecord[];
  /** The field that points here, filled in for a new record. */
  readonly field: string;
  readonly id: string;
}

/** The records that point at the one shown, with a way to add another. */
export function Related({ title, name, records, field, id }: RelatedProps) {
  const titleId = useId();
  return (
    <section className="related" aria-labelledby={titleId}>
      <div className="section-heading">
        <h2 id={titleId}>
          {title} <span className="badge">{records.length}</span>
        </h2>
        <CreateLink name={name} field={field} id={id} label={kinds[name].createLabel} />
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
