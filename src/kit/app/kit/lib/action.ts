/** What can be done with a record beside changing it in a form, or with all the data. */
import type { Database } from '../../database';
import { Change } from './change';
import { worldOf } from './computed';
import { settled } from './recordView';
import { type Of, type Self, selfIn } from './refusal';
import type { World } from './world';

type Say<Name extends Of, Value> = (self: Self<Name>, world: World) => Value;

export interface ActionOf<Name extends Of, Input = undefined> {
  readonly of: Name;
  readonly label: string;
  /** What can't be said counts as no. */
  readonly when?: Say<Name, boolean | undefined>;
  /** What is asked before it is done. */
  readonly confirm?: string | Say<Name, string>;
  readonly does: (change: Change<Name>, input: Input) => void;
  /** What is said when it is done. */
  readonly message?: string | Say<Name, string>;
}

export function isOffered<Name extends Of, Input>(
  { of, when }: ActionOf<Name, Input>,
  id: string,
  database: Database,
): boolean {
  if (!when) return true;
  const world = worldOf(database);
  return settled(() => when(selfIn(world, of, id), world), false) === true;
}

/** What an action says of a record: a question, or what has happened. */
export function saying<Name extends Of>(
  said: string | Say<Name, string> | undefined,
  of: Name,
  id: string,
  database: Database,
): string | undefined {
  if (said === undefined || typeof said === 'string') return said;
  const world = worldOf(database);
  return settled(() => said(selfIn(world, of, id), world), undefined);
}

/** Does it with the data as it would be; nothing is kept. */
export function changeBy<Name extends Of, Input>(
  { of, does }: ActionOf<Name, Input>,
  id: string,
  input: Input,
  database: Database,
): Change<Name> {
  const change = new Change(database, of, id);
  does(change, input);
  return change;
}
