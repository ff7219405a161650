/** Rules that a model wrote need an example each: what was written twice, in two ways, and agrees, is not a slip. */
import { type Json, toConstructs } from '../../appModel/keep/constructs';
import type { Complaint } from '../../appModel/resolved';
import { namedIn } from './edits';

/** The part of a construct that a complaint about its examples names. */
export const examplesPart = 'examples';

/** The constructs that say a rule which none of the examples is about; not those of `base`, and none whose statements are all gaps. */
export function unshownRules(description: Json, base: Json): readonly Complaint[] {
  const constructs = toConstructs(description);
  const before = toConstructs(base);
  const shown = namedIn(((description.examples ?? []) as readonly Json[]).map(({ statements }) => ({ statements })));
  const gaps = (description.gaps ?? {}) as Json;
  return [...constructs].flatMap(([path, value]) => {
    const named = [...namedIn([value])];
    const open = named.filter((id) => gaps[id] === undefined);
    const isKnown = JSON.stringify(before.get(path)) === JSON.stringify(value);
    if (isKnown || !saysRule(path, value) || open.length === 0 || named.some((id) => shown.has(id))) return [];
    const message = `No example shows it. Add one to "examples" that names ${open[0]}, with what comes of it.`;
    return [{ path, part: examplesPart, message }];
  });
}

function saysRule(path: string, value: unknown): boolean {
  if (/^(?:check|action)\./.test(path)) return true;
  const { computed, shownWhen, lockedWhen, default: proposed } = value as Json;
  const isRead =
    typeof proposed === 'string' && /[a-z]\w*\s*[.(]|\btoday\b|\bnow\b/.test(proposed.replace(/'[^']*'/g, ''));
  return /\.field\./.test(path) && (computed ?? shownWhen ?? lockedWhen) !== undefined
    ? true
    : /\.field\./.test(path) && isRead;
}
