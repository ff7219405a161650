/** Records that are part of another one, such as the lines of an order: they are added, changed and taken away on its page. */
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { EntityName, RecordOf, ValuesOf } from '../../database';
import { kinds } from '../../kinds';
import { words } from '../../words';
import { useEditing } from '../lib/editing';
import { addRecord, useDatabase } from '../lib/store';
import { titleOf } from '../lib/titles';
import type { SaveGuard } from '../lib/useForm';
import { ActionBar } from './ActionBar';
import { DeleteButton } from './DetailPage';
import { ClashDialog } from './Form';
import { showToast } from './Toasts';

interface PartFormProps<Name extends EntityName> {
  readonly initial: ValuesOf<Name>;
  readonly stored?: RecordOf<Name>;
  readonly onSave: (values: ValuesOf<Name>, guard: SaveGuard) => void;
  readonly cancelPath: string;
  /** What it is part of goes without saying. */
  readonly isPart: boolean;
}

interface PartEditorProps<Name extends EntityName> {
  readonly name: Name;
  readonly field: keyof ValuesOf<Name> & string;
  /** The id of the record whose parts they are. */
  readonly of: string;
  readonly form: (props: PartFormProps<Name>) => ReactNode;
  /** What a new one begins with. */
  readonly blank: () => ValuesOf<Name>;
}

/** The way to a new part, and the form that is open. */
export function PartEditor<Name extends EntityName>(props: PartEditorProps<Name>) {
  const { name } = props;
  const { open, linkTo } = usePartAddress(name);
  return (
    <>
      <ActionBar>
        <Link href={linkTo(isNew)} className="button">
          {kinds[name].createLabel}
        </Link>
      </ActionBar>
      {open === isNew && <NewPart {...props} />}
      {open !== isNew && open !== null && <ChangedPart key={open} {...props} id={open} />}
    </>
  );
}

interface PartActionsProps {
  readonly name: EntityName;
  readonly id: string;
  readonly isLocked?: boolean;
}

/** What can be done with a part in its row. */
export function PartActions({ name, id, isLocked = false }: PartActionsProps) {
  const { linkTo } = usePartAddress(name);
  const title = titleOf(useDatabase(), name, id);
  return (
    <>
      {!isLocked && (
        <Link href={linkTo(id)} className="button" aria-label={`${words.edit}: ${title}`}>
          {words.edit}
        </Link>
      )}
      <DeleteButton name={name} id={id} title={title} isInRow />
    </>
  );
}

const isNew = 'new';

/** The open form stands in the address: going back closes it, and it is there again when the page is opened anew. */
function usePartAddress(name: EntityName) {
  const [path] = useLocation();
  const [search] = useSearchParams();
  const key = `edit-${name}`;
  const linkTo = (id: string | undefined) => {
    const next = new URLSearchParams(search);
    next.delete(key);
    if (id !== undefined) next.set(key, id);
    return next.size > 0 ? `${path}?${next}` : path;
  };
  return { open: search.get(key), linkTo };
}

function NewPart<Name extends EntityName>({ name, field, of, form: PartForm, blank }: PartEditorProps<Name>) {
  const [, navigate] = useLocation();
  const closed = usePartAddress(name).linkTo(undefined);
  const database = useDatabase();
  const save = (values: ValuesOf<Name>) => {
    const { id } = addRecord(name, values);
    showToast(words.saved(titleOf({ ...database, [name]: [...database[name], { ...values, id }] }, name, id)));
    navigate(closed);
  };
  return (
    <PartDialog title={kinds[name].createLabel} closed={closed}>
      <PartForm initial={{ ...blank(), [field]: of }} onSave={save} cancelPath={closed} isPart />
    </PartDialog>
  );
}

function ChangedPart<Name extends EntityName>({
  name,
  form: PartForm,
  id,
}: PartEditorProps<Name> & { readonly id: string }) {
  const closed = usePartAddress(name).linkTo(undefined);
  const { record, save, clash, stay } = useEditing(name, id, closed);
  const title = titleOf(useDatabase(), name, id);
  if (!record) return null;
  return (
    <PartDialog title={`${words.edit}: ${title}`} closed={closed}>
      <PartForm initial={record} stored={record} onSave={save} cancelPath={closed} isPart />
      {clash && <ClashDialog clash={clash} onClose={stay} />}
    </PartDialog>
  );
}

interface PartDialogProps {
  readonly title: string;
  readonly closed: string;
  readonly children: ReactNode;
}

/** Escape leaves as any link does: the form asks first where something is not saved. */
function PartDialog({ title, closed, children }: PartDialogProps) {
  const [, navigate] = useLocation();
  const dialogRef = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const dialog = dialogRef.current;
    dialog?.showModal();
    // The focus goes back to what opened it.
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={dialogRef}
      className="part"
      aria-labelledby={titleId}
      onCancel={(event) => {
        // It may have been the question in front.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        navigate(closed);
      }}
    >
      <h2 id={titleId}>{title}</h2>
      {children}
    </dialog>
  );
}
