/** What a model has described of an app before, for the spec as it is now: what has not changed is not asked for, and not read, again. */
import { checkAppModel } from '../../appModel/checkAppModel';
import { type Constructs, fromConstructs, type Json, toConstructs } from '../../appModel/keep/constructs';
import type { KeptStatement } from '../../appModel/keep/kept';
import type { StructuredSpec } from '../../pipeline/schema/spec';
import { writtenFor } from '../../scaffold/lowering/compact';
import { statementsOf } from '../../scaffold/lowering/keptText';
import { openKept } from '../../scaffold/lowering/openKept';
import { withGap } from './describe';
import { namedIn } from './edits';
import { addedSince, changedSince } from './messages';

export interface Former {
  /** In the ids of the statements of now. What only a statement asked for that has gone, has gone with it. */
  readonly description: Json;
  readonly added: readonly string[];
  /** With the words that they had. */
  readonly changed: ReadonlyMap<string, string>;
  readonly gone: readonly Gone[];
  readonly answers: Readonly<Record<string, string>>;
}

export interface Gone {
  readonly text: string;
  /** The paths of what is there still, as other statements ask for it as well, or something else needs it. */
  readonly left: readonly string[];
}

/** Whether a model has described the app that is there. @throws PipelineError as `openKept` */
export function isDescribed(kept: string | undefined): boolean {
  return kept !== undefined && openKept(kept).describedBy === 'model';
}

/** Undefined where no model has described the app that is there. @throws PipelineError as `openKept` */
export function formerDescription(kept: string | undefined, spec: StructuredSpec): Former | undefined {
  const known = kept === undefined ? undefined : openKept(kept);
  if (known?.describedBy !== 'model') return undefined;
  const now = statementsOf(spec);
  const isGone = (id: string) => !now.has(id);
  const gone = [...known.statements].filter(([id]) => isGone(id));
  const rest = withoutGone(known.model, isGone);
  return {
    description: withoutIds(rest, isGone),
    added: [...now.keys()].filter((id) => !known.statements.has(id)),
    changed: changedIn(known.statements, now),
    gone: gone.map(([id, { text }]) => ({ text, left: [...namedPaths(toConstructs(rest), id)] })),
    answers: known.answers ?? {},
  };
}

/** The statements that an app was not built from as they are now, and the words of those that are gone; undefined for a new app. */
export function changesSince(
  kept: string | undefined,
  spec: StructuredSpec,
): { readonly ids: ReadonlySet<string>; readonly gone: readonly string[] } | undefined {
  if (kept === undefined) return undefined;
  const { statements } = openKept(kept);
  const now = statementsOf(spec);
  const ids = [...now].flatMap(([id, { hash }]) => (statements.get(id)?.hash === hash ? [] : [id]));
  const gone = [...statements].flatMap(([id, { text }]) => (now.has(id) ? [] : [text]));
  return { ids: new Set(ids), gone };
}

function changedIn(
  before: ReadonlyMap<string, KeptStatement>,
  now: ReadonlyMap<string, KeptStatement>,
): ReadonlyMap<string, string> {
  return new Map(
    [...before].flatMap(([id, { hash, text }]) => {
      const is = now.get(id);
      return is && is.hash !== hash ? [[id, text] as const] : [];
    }),
  );
}

/** Construct by construct, as far as nothing that stays needs it. */
function withoutGone(description: Json, isGone: (id: string) => boolean): Json {
  const constructs = new Map(toConstructs(description));
  const before = checkAppModel(description).complaints.length;
  const only = [...constructs].filter(([path, value]) => {
    const named = [...namedIn([value])];
    return path.startsWith('gap.') ? isGone(path.slice(4)) : named.length > 0 && named.every(isGone);
  });
  let waiting = only.map(([path]) => path);
  for (let size = -1; size !== waiting.length; ) {
    size = waiting.length;
    waiting = waiting.filter((path) => !takeOut(constructs, path, before));
  }
  return fromConstructs(constructs);
}

function takeOut(constructs: Map<string, unknown>, path: string, mistakes: number): boolean {
  const all = [...constructs].filter(([one]) => one === path || one.startsWith(`${path}.field.`));
  for (const [one] of all) constructs.delete(one);
  if (checkAppModel(fromConstructs(constructs)).complaints.length <= mistakes) return true;
  for (const [one, value] of all) constructs.set(one, value);
  return false;
}

function namedPaths(constructs: Constructs, id: string): readonly string[] {
  return [...constructs].flatMap(([path, value]) => (namedIn([value]).has(id) ? [path] : []));
}

function withoutIds(description: Json, isGone: (id: string) => boolean): Json {
  const cut = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(cut);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, value]) => [
        key,
        key === 'statements' && Array.isArray(value) ? value.filter((id) => !isGone(String(id))) : cut(value),
      ]),
    );
  };
  return cut(description) as Json;
}

/** Without a model: what it made of a statement stays, and what is new is as the reader has it. */
export function carriedOver({ description, added, changed }: Former, spec: StructuredSpec): Json {
  const reader = toConstructs(writtenFor(spec));
  const texts = new Map(spec.requirements.map(({ id, text }) => [id, text]));
  const constructs = new Map(toConstructs(description));
  const isNew = (value: unknown) => {
    const named = [...namedIn([value])];
    return named.length > 0 && named.every((id) => added.includes(id));
  };
  const mistakes = checkAppModel(description).complaints.length;
  for (const [path, value] of reader)
    if (path.startsWith('gap.') ? added.includes(path.slice(4)) : isNew(value) && !constructs.has(path))
      putIn(constructs, path, value, mistakes);
  const carried = namedIn([...constructs].filter(([path]) => !path.startsWith('gap.')).map(([, value]) => value));
  const open = added.filter((id) => texts.has(id) && !carried.has(id) && !constructs.has(`gap.${id}`));
  const changedNow = [...changed.keys()].filter((id) => texts.has(id));
  return [
    ...open.map((id) => [id, addedSince(spec.language)] as const),
    ...changedNow.map((id) => [id, changedSince(spec.language)] as const),
  ].reduce((all, [id, why]) => withGap(all, id, `partly: ${why}`), fromConstructs(constructs));
}

function putIn(constructs: Map<string, unknown>, path: string, value: unknown, mistakes: number): void {
  constructs.set(path, value);
  if (checkAppModel(fromConstructs(constructs)).complaints.length > mistakes) constructs.delete(path);
}
