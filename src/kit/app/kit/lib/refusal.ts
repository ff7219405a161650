/** Holds a record that is about to be saved, or deleted, to a rule. */
import type { Database, ValuesOf } from '../../database';
import type { View, ViewName } from '../../views';
import { words } from '../../words';
import { type Draft, draftOf, type Stored } from './computed';
import type { StoredRecord } from './record';
import { settled } from './recordView';
import type { World } from './world';

type Say<Name extends ViewName, Value> = (self: View<Name>, world: World, old: View<Name>) => Value;

export interface CheckOf<Name extends ViewName> {
  readonly of: Name;
  /** The fields of the record that the rule reads: where none has changed, what was saved before stays valid. */
  readonly reads: readonly (keyof ValuesOf<Name>)[];
  /** What is computed of the record and the rule reads: it counts like these. */
  readonly follows?: readonly (keyof View<Name>)[];
  /** The lists of the record's own kind hold the others. `old` is the record as it is stored, where it is. */
  readonly must: Say<Name, boolean>;
  readonly message: string | Say<Name, string>;
  /** Asked only of a new record, or at every change; left out, of a new record and of a change of what it reads. */
  readonly on?: 'create' | 'change';
}

/** The message where the rule says no. What can't be said, as while a field is empty, passes. */
export function refusal<Name extends ViewName>(
  check: CheckOf<Name>,
  values: ValuesOf<Name>,
  database: Database,
  stored?: Stored<Name>,
): string | undefined {
  const draft = draftOf(check.of, values, database, stored);
  return isAsked(check, values, stored, draft) ? said(check, draft) : undefined;
}

/** An option of a choice, or a record that may be referred to. */
type Choice = { readonly value: string } | StoredRecord;

/** Of what a field offers only what the rule lets pass; what is chosen now, or was saved, stays in sight. */
export function offered<Name extends ViewName, Offered extends Choice>(
  check: CheckOf<Name>,
  field: keyof ValuesOf<Name>,
  choices: readonly Offered[],
  values: ValuesOf<Name>,
  database: Database,
  stored?: Stored<Name>,
): Offered[] {
  const kept: readonly unknown[] = [values[field], stored?.[field]];
  return choices.filter((choice) => {
    const value = 'id' in choice ? choice.id : choice.value;
    return kept.includes(value) || refusal(check, { ...values, [field]: value }, database, stored) === undefined;
  });
}

/** The same of a record that is about to be deleted. */
export function refusalToDelete<Name extends ViewName>(
  check: CheckOf<Name>,
  record: Stored<Name>,
  database: Database,
): string | undefined {
  return said(check, draftOf(check.of, record, database, record));
}

function said<Name extends ViewName>(
  { must, message }: CheckOf<Name>,
  { self, world, old }: Draft<Name>,
): string | undefined {
  if (settled(() => must(self, world, old), true)) return undefined;
  return typeof message === 'string' ? message : settled(() => message(self, world, old), words.refused);
}

function isAsked<Name extends ViewName>(
  { reads, follows = [], on }: CheckOf<Name>,
  values: ValuesOf<Name>,
  stored: Stored<Name> | undefined,
  { self, old }: Draft<Name>,
): boolean {
  if (!stored || on) return stored ? on === 'change' : on !== 'change';
  const read = (view: View<Name>, field: keyof View<Name>) => settled(() => view[field], undefined);
  return (
    reads.some((field) => !isSame(values[field], stored[field])) ||
    follows.some((field) => !isSame(read(self, field), read(old, field)))
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || (Array.isArray(one) && JSON.stringify(one) === JSON.stringify(other));
}

/** The kind of the record; `undefined` where the action is done with none. */
export type Of = ViewName | undefined;
/** The record that an action is done with, where it is done with one. */
export type Self<Name extends Of> = Name extends ViewName ? View<Name> : undefined;

/** @throws NotThere where no record has the id */
export function selfIn<Name extends Of>(world: World, of: Name, id: string): Self<Name> {
  // Without a kind there is no record.
  return (of === undefined ? undefined : world.one(of, id)) as Self<Name>;
}
