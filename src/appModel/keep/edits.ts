/** What a person has changed in `structured-spec.json`: it stays in the next build's description until its statement changes. */
import { type Constructs, fromConstructs, type Json, toConstructs } from './constructs';
import { heldBack } from './held';
import type { Kept } from './kept';
import { isConstruct, isMadeAs, isWhereMade, madeOf, withoutPlace, withPlace } from './made';
import { kindsOf, named } from './naming';

export interface Edit {
  readonly path: string;
  /** `replaced`: what the person had written is gone, as the statement, or what it is made of, is another by now. */
  readonly kind: 'changed' | 'added' | 'removed' | 'replaced';
  /** The statements that it is about; none of what only stands elsewhere. */
  readonly statements: readonly string[];
  /** The spec makes something else of it by now than what the person had changed. */
  readonly isOverAnother: boolean;
}

export interface Edited extends Pick<Kept, 'model' | 'made' | 'statements'> {
  /** In the order of their paths. */
  readonly edits: readonly Edit[];
  /** Something in it stays as an earlier version has made it. */
  readonly isHeld: boolean;
  /** What was kept, without what the person has changed in it. */
  readonly former: Json;
}

export interface EditOptions {
  /** What lies beside the app. */
  readonly kept?: Kept | undefined;
  /** Another version has made that: what is made of a statement may be another although the statement is not. */
  readonly isOther?: boolean;
  /** What it made of a statement that is as before stays. */
  readonly holds?: boolean;
  /** The description was made of the one that is kept, and has in it what the person has changed there. */
  readonly goesOn?: boolean;
  /** Paths of what can't stay as the person has it. */
  readonly dropped?: ReadonlySet<string>;
}

/** `generated`: the description as the spec gives it now; `statements`: those of the spec now. */
export function withEdits(generated: Json, statements: Kept['statements'], options: EditOptions): Edited {
  const { kept, holds = false, goesOn = false, dropped = new Set() } = options;
  const now = toConstructs(generated);
  const constructs = [...now].filter(([, value]) => isConstruct(value));
  const made = new Map(constructs.map(([path, value]) => [path, madeOf(value)] as const));
  const naming = withMakes(statements, now);
  // A version of before did not note what it made: nothing tells what of it is a person's.
  if (!kept || kept.made.size === 0)
    return { model: generated, made, statements: naming, edits: [], isHeld: false, former: kept?.model ?? {} };
  const versions: Versions = {
    there: kept.constructs,
    now,
    made: kept.made,
    goesOn,
    ...sameness(statements, kept, options),
  };
  const merged = new Map(now);
  const former = new Map(kept.constructs);
  const edits: Edit[] = [];
  for (const path of [...new Set([...kept.constructs.keys(), ...kept.made.keys()])].sort()) {
    const found = editOf(path, versions);
    if (!found) continue;
    const edit: Edit = dropped.has(path) ? { ...found, kind: 'replaced' } : found;
    edits.push(edit);
    if (edit.kind === 'replaced') continue;
    put(merged, path, edit.kind === 'removed' ? undefined : placed(path, versions));
    put(former, path, now.get(path));
    // The place that the spec gives it tells the next build that a person has given it another.
    if (isMoved(path, versions)) made.set(path, withPlace(madeOf(now.get(path)), now.get(path)));
    else if (goesOn) keepMark(made, path, kept);
  }
  const held = holds ? heldBack(versions, kept) : new Map<string, unknown>();
  for (const { path } of edits) held.delete(path);
  for (const [path, value] of held) {
    put(merged, path, value);
    const mark = kept.made.get(path);
    if (mark !== undefined) made.set(path, mark.split('@')[0] ?? mark);
  }
  const model = edits.length + held.size > 0 ? fromConstructs(merged) : generated;
  return { model, made, statements: naming, edits, isHeld: held.size > 0, former: fromConstructs(former) };
}

/** It stays a person's, although the description has it by now. */
function keepMark(made: Map<string, string>, path: string, kept: Kept): void {
  const mark = kept.made.get(path);
  if (mark === undefined) made.delete(path);
  else made.set(path, mark);
}

function put(constructs: Map<string, unknown>, path: string, value: unknown): void {
  if (value === undefined) constructs.delete(path);
  else constructs.set(path, value);
}

function withMakes(statements: Kept['statements'], constructs: Constructs): Kept['statements'] {
  const makes = new Map<string, string[]>();
  for (const [path, value] of constructs)
    for (const id of named(value)) makes.set(id, [...new Set([...(makes.get(id) ?? []), path])]);
  return new Map(
    [...statements].map(([id, one]) => [id, { ...one, ...(makes.has(id) && { makes: makes.get(id)?.sort() }) }]),
  );
}

export interface Versions {
  readonly there: Constructs;
  readonly now: Constructs;
  readonly made: Kept['made'];
  /** Whether a statement says what it said; also of one that nobody knows. */
  readonly isAsBefore: (id: string) => boolean;
  /** No statement has changed, come or gone. */
  readonly areAllAsBefore: boolean;
  readonly isOther: boolean;
  readonly goesOn: boolean;
}

function sameness(now: Kept['statements'], { statements }: Kept, { isOther = false }: EditOptions) {
  const isAsBefore = (id: string) => now.get(id)?.hash === statements.get(id)?.hash;
  return { isAsBefore, areAllAsBefore: [...now.keys(), ...statements.keys()].every(isAsBefore), isOther };
}

/** Undefined where nobody has touched it, or it says what the spec says by now. What is no object is written anew. */
function editOf(path: string, versions: Versions): Edit | undefined {
  const { there, now, made, isAsBefore } = versions;
  const [hand, generated, mark] = [there.get(path), now.get(path), made.get(path)];
  if (hand === undefined ? generated === undefined : !isConstruct(hand)) return undefined;
  const isOther = withoutPlace(hand) !== withoutPlace(generated);
  const isChanged = hand === undefined || (!isMadeAs(hand, mark) && (isOther || versions.goesOn));
  if (!isChanged && !isMoved(path, versions)) return undefined;
  const own = [...named(hand), ...named(generated)];
  const stays = own.length > 0 ? own.every(isAsBefore) : isStill(path, versions);
  // It is in the description that was made of it: nothing of it is gone.
  if (!stays && versions.goesOn && !isOther) return undefined;
  const kind = hand === undefined ? 'removed' : made.has(path) ? 'changed' : 'added';
  // A field that no statement is about by itself is one of those that ask for the kind.
  const statements = own.length > 0 ? own : [...kindsOf(path, there), ...kindsOf(path, now)];
  return {
    path,
    kind: stays ? kind : 'replaced',
    statements: isChanged ? [...new Set(statements)] : [],
    isOverAnother: mark !== undefined && !isMadeAs(generated, mark),
  };
}

function isMoved(path: string, { there, now, made }: Versions): boolean {
  const [hand, mark] = [there.get(path), made.get(path)];
  return hand !== undefined && mark !== undefined && now.has(path) && !isWhereMade(hand, mark);
}

/** What a person has not moved comes where the spec has it now. */
function placed(path: string, versions: Versions): unknown {
  const { there, now, made } = versions;
  const [hand, generated] = [there.get(path) as Json, now.get(path) as Json | undefined];
  if (!generated) return hand;
  const { after } = isMoved(path, versions) ? hand : generated;
  const { after: _, ...own } = isMadeAs(hand, made.get(path)) ? generated : hand;
  return { ...own, ...(after !== undefined && { after }) };
}

/** What names no statement follows what it is made of; where another version made that, the statements of its kind, or all of them. */
function isStill(path: string, { there, now, made, isAsBefore, areAllAsBefore, isOther }: Versions): boolean {
  const [generated, mark] = [now.get(path), made.get(path)];
  if (mark === undefined) return generated === undefined || made.has(path);
  if (isMadeAs(generated, mark)) return true;
  const kinds = [...kindsOf(path, there), ...kindsOf(path, now)];
  return isOther && (kinds.length > 0 ? kinds.every(isAsBefore) : areAllAsBefore);
}
