/** What expressions may name, from a description. */
import { kindsIn, plainTypes } from '../expressions/kinds';
import {
  always,
  date,
  dateTime,
  type Kind,
  type Known,
  listOf,
  perhaps,
  type Scope,
  type Type,
  text,
} from '../expressions/types';
import type { Field, Resolved } from './resolved';

export function typeOfField({ type, to = '', options, several }: Field): Type {
  if (type === 'choice') {
    return several ? listOf(text) : { kind: 'option', options: options.map(({ value }) => value) };
  }
  if (type === 'reference') return { kind: 'record', entity: to };
  if (type === 'references') return listOf({ kind: 'record', entity: to });
  return plainTypes[type];
}

/** A boolean is never empty, and neither is a list. What is hidden is saved empty; what is computed may come to nothing. */
export function knownField(field: Field): Known {
  const type = typeOfField(field);
  const isThere = field.type === 'boolean' || type.kind === 'list';
  const mayBeEmpty = !isThere && (!field.required || field.shownWhen !== undefined || field.computed !== undefined);
  return { type, mayBeEmpty };
}

export function kindsOf({ entities }: Pick<Resolved, 'entities'>): Readonly<Record<string, Kind>> {
  return kindsIn(
    [...entities.values()].map(({ name, plural, fields }) => ({
      name,
      plural,
      fields: fields.map((field) => ({
        name: field.name,
        known: knownField(field),
        to: field.to,
        reverse: field.reverse,
      })),
    })),
  );
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
