/** What a person has changed in `structured-spec.json`: it stays in the next build's description until its statement changes. */
import { type Constructs, fromConstructs, type Json, toConstructs } from './constructs';
import type { Kept } from './kept';
import { madeOf, withoutPlace } from './made';

export interface Edit {
  readonly path: string;
  /** `replaced`: what the person had written is gone, as the statement, or what it is made of, is another by now. */
  readonly kind: 'changed' | 'added' | 'removed' | 'replaced';
  /** The statements that it is about. */
  readonly statements: readonly string[];
}

export interface Edited extends Pick<Kept, 'model' | 'made' | 'statements'> {
  /** In the order of their paths. */
  readonly edits: readonly Edit[];
  /** Something in it stays as an earlier version has made it. */
  readonly isHeld: boolean;
}

/**
 * `generated`: the description as the spec gives it now; `statements`: those of the spec now; `kept`: what lies beside the app. `holds`: an
 * earlier version has made that, so what it made of a statement that is as before stays.
 */
export function withEdits(generated: Json, statements: Kept['statements'], kept?: Kept, holds = false): Edited {
  const now = toConstructs(generated);
  const made = new Map([...now].map(([path, value]) => [path, madeOf(value)]));
  const naming = withMakes(statements, now);
  // A version of before did not note what it made: nothing tells what of it is a person's.
  if (!kept || kept.made.size === 0) return { model: generated, made, statements: naming, edits: [], isHeld: false };
  const there = toConstructs(kept.model);
  const merged = new Map(now);
  const edits: Edit[] = [];
  const isAsBefore = (id: string) => statements.get(id)?.hash === kept.statements.get(id)?.hash && statements.has(id);
  for (const path of [...new Set([...there.keys(), ...kept.made.keys()])].sort()) {
    const edit = editOf(path, { there, now, made: kept.made }, isAsBefore);
    if (!edit) continue;
    edits.push(edit);
    if (edit.kind === 'removed') merged.delete(path);
    else if (edit.kind !== 'replaced') merged.set(path, there.get(path));
  }
  const held = holds ? heldBack({ there, now, made: kept.made }, kept, isAsBefore) : new Map<string, unknown>();
  for (const { path } of edits) held.delete(path);
  for (const [path, value] of held) {
    const mark = kept.made.get(path);
    if (value === undefined) merged.delete(path);
    else merged.set(path, value);
    if (mark !== undefined) made.set(path, mark);
  }
  const isAsGenerated = edits.length === 0 && held.size === 0;
  const model = isAsGenerated ? generated : fromConstructs(merged);
  return { model, made, statements: naming, edits, isHeld: held.size > 0 };
}

/** What of the description stays as it was made before; undefined for what was not there. */
function heldBack(
  { there, now, made }: Versions,
  kept: Kept,
  isAsBefore: (id: string) => boolean,
): Map<string, unknown> {
  const held = new Map<string, unknown>();
  const about = (path: string, constructs: Constructs) => named(constructs.get(path.split('.field.')[0] ?? path));
  const wasCarried = (id: string) => (kept.statements.get(id)?.makes ?? []).length > 0;
  for (const path of new Set([...there.keys(), ...now.keys()])) {
    if (withoutPlace(there.get(path)) === withoutPlace(now.get(path))) continue;
    const [before, after] = [about(path, there), about(path, now)];
    const statements = [...before, ...after];
    if (statements.length === 0 || !statements.every(isAsBefore)) continue;
    if (there.has(path) ? made.has(path) : after.every(wasCarried)) held.set(path, there.get(path));
  }
  return held;
}

function withMakes(statements: Kept['statements'], constructs: Constructs): Kept['statements'] {
  const makes = new Map<string, string[]>();
  for (const [path, value] of constructs)
    for (const id of named(value)) makes.set(id, [...new Set([...(makes.get(id) ?? []), path])]);
  return new Map(
    [...statements].map(([id, one]) => [id, { ...one, ...(makes.has(id) && { makes: makes.get(id)?.sort() }) }]),
  );
}

interface Versions {
  readonly there: Constructs;
  readonly now: Constructs;
  readonly made: Kept['made'];
}

/** Undefined where nobody has touched it, or it says what the spec says by now. What has no mark of its own is written anew. */
function editOf(path: string, { there, now, made }: Versions, isAsBefore: (id: string) => boolean): Edit | undefined {
  const [hand, generated, mark] = [there.get(path), now.get(path), made.get(path)];
  const isTouched = hand === undefined ? made.has(path) : isConstruct(hand) && madeOf(hand) !== mark;
  if (!isTouched || withoutPlace(hand) === withoutPlace(generated)) return undefined;
  const own = [...named(hand), ...named(generated)];
  const stays = own.length > 0 ? own.every(isAsBefore) : isStill(generated, mark);
  const kind = hand === undefined ? 'removed' : mark === undefined ? 'added' : 'changed';
  // A field that no statement is about by itself is one of those that ask for the kind.
  const statements = own.length > 0 ? own : [...kindsOf(path, there), ...kindsOf(path, now)];
  return { path, kind: stays ? kind : 'replaced', statements: [...new Set(statements)] };
}

function kindsOf(path: string, constructs: Constructs): readonly string[] {
  return path.includes('.field.') ? named(constructs.get(path.split('.field.')[0] ?? '')) : [];
}

function isConstruct(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What names no statement follows what it is made of. */
function isStill(generated: unknown, mark: string | undefined): boolean {
  return mark === undefined ? generated === undefined : generated !== undefined && madeOf(generated) === mark;
}

function named(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    key === 'statements' && Array.isArray(value) ? value.map(String) : named(value),
  );
}
