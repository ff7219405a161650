/** What stays of a description as an earlier version has made it: what it made of statements that say what they said. */
import type { Versions } from './edits';
import type { Kept } from './kept';
import { isConstruct, withoutPlace } from './made';
import { kindsOf, named } from './naming';

/** By path; undefined for what was not there. */
export function heldBack(versions: Versions, kept: Kept): Map<string, unknown> {
  const { there, now, made } = versions;
  const held = new Map<string, unknown>();
  for (const path of new Set([...there.keys(), ...now.keys()])) {
    if (!isConstruct(there.get(path) ?? now.get(path))) continue;
    if (withoutPlace(there.get(path)) === withoutPlace(now.get(path)) || !isAsBefore(path, versions)) continue;
    const isNew =
      !there.has(path) && [...named(now.get(path)), ...kindsOf(path, now)].every((id) => wasCarried(id, kept));
    if (there.has(path) ? made.has(path) : isNew) held.set(path, there.get(path));
  }
  return held;
}

/** What no statement is about belongs to all of them; the app as a whole has its title and summary beside them. */
function isAsBefore(path: string, { there, now, isAsBefore: isSame, areAllAsBefore }: Versions): boolean {
  const about = [there, now].flatMap((all) => [...named(all.get(path)), ...kindsOf(path, all)]);
  return about.length > 0 ? about.every(isSame) : path !== 'app' && areAllAsBefore;
}

function wasCarried(id: string, { statements }: Kept): boolean {
  return (statements.get(id)?.makes ?? []).length > 0;
}
