/** Kinds of records as expressions know them: their fields, and the records that refer to them. */
import { always, boolean, date, dateTime, type Kind, type Known, listOf, money, number, text, time } from './types';

/** By the name of a kind of field; those with options or targets have types of their own. */
export const plainTypes = {
  text,
  longText: text,
  email: text,
  phone: text,
  url: text,
  color: text,
  image: text,
  number,
  integer: number,
  percent: number,
  money,
  date,
  dateTime,
  time,
  boolean,
} as const;

export interface NamedField {
  readonly name: string;
  readonly known: Known;
  /** For what refers to another kind of record: its name, and the name under which that knows the records that refer to it. */
  readonly to?: string | undefined;
  readonly reverse?: string | undefined;
}

export interface NamedKind {
  readonly name: string;
  /** The name of the list of all its records. */
  readonly plural: string;
  readonly fields: readonly NamedField[];
}

/** By their names. Every record has an id, and the moments of its creation and of its last change. */
export function kindsIn(all: readonly NamedKind[]): Readonly<Record<string, Kind>> {
  const referring = referringTo(all);
  return Object.fromEntries(
    all.map((kind) => [kind.name, { plural: kind.plural, members: membersOf(kind, referring.get(kind.name) ?? []) }]),
  );
}

type Members = readonly (readonly [string, Known])[];

/** The lists of those that refer to a kind, by its name. */
function referringTo(all: readonly NamedKind[]): ReadonlyMap<string, Members> {
  const found = new Map<string, (readonly [string, Known])[]>();
  for (const { name, fields } of all)
    for (const { to, reverse = '' } of fields) {
      if (to === undefined) continue;
      const member = [reverse, always(listOf({ kind: 'record', entity: name }))] as const;
      found.set(to, [...(found.get(to) ?? []), member]);
    }
  return found;
}

function membersOf({ fields }: NamedKind, referring: Members): Kind['members'] {
  const own = fields.map((field) => [field.name, field.known] as const);
  const given = { id: always(text), createdAt: always(dateTime), changedAt: always(dateTime) };
  return { ...given, ...Object.fromEntries([...referring, ...own]) };
}
