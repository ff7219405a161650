/** What expressions may name, from a description. */
import {
  always,
  boolean,
  date,
  dateTime,
  type Kind,
  type Known,
  listOf,
  money,
  number,
  perhaps,
  type Scope,
  type Type,
  text,
  time,
} from '../expressions/types';
import type { FieldTypeName } from '../pipeline/schema/appModel/parts';
import type { Entity, Field, Resolved } from './resolved';

const plain: Readonly<Record<Exclude<FieldTypeName, 'choice' | 'reference' | 'references'>, Type>> = {
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
};

export function typeOfField({ type, to = '', options }: Field): Type {
  if (type === 'choice') return { kind: 'option', options: options.map(({ value }) => value) };
  if (type === 'reference') return { kind: 'record', entity: to };
  if (type === 'references') return listOf({ kind: 'record', entity: to });
  return plain[type];
}

/** A boolean is never empty, and neither is a list. What is hidden is saved empty; what is computed may come to nothing. */
export function knownField(field: Field): Known {
  const type = typeOfField(field);
  const isThere = field.type === 'boolean' || type.kind === 'list';
  const mayBeEmpty = !isThere && (!field.required || field.shownWhen !== undefined || field.computed !== undefined);
  return { type, mayBeEmpty };
}

export function kindsOf({ entities }: Pick<Resolved, 'entities'>): Readonly<Record<string, Kind>> {
  const all = [...entities.values()];
  return Object.fromEntries(all.map((entity) => [entity.name, kindOf(entity, all)]));
}

function kindOf(entity: Entity, all: readonly Entity[]): Kind {
  const own = entity.fields.map((field) => [field.name, knownField(field)] as const);
  const referring = all.flatMap((other) =>
    other.fields
      .filter(({ to }) => to === entity.name)
      .map(({ reverse = '' }) => [reverse, always(listOf({ kind: 'record', entity: other.name }))] as const),
  );
  const given: Kind['members'] = { id: always(text), createdAt: always(dateTime), changedAt: always(dateTime) };
  return { plural: entity.plural, members: { ...given, ...Object.fromEntries([...referring, ...own]) } };
}

/** What can be named everywhere; `more` for where the expression stands: `self`, `old`, `input`, `page`. */
export function scopeOf(resolved: Resolved, more: Readonly<Record<string, Known>> = {}): Scope {
  const everywhere = {
    today: always(date),
    now: always(dateTime),
    user: perhaps({ kind: 'record', entity: 'user' }),
  } as const;
  return { kinds: kindsOf(resolved), names: { ...everywhere, ...more } };
}

export function record(entity: string): Known {
  return always({ kind: 'record', entity });
}
