/** What restricts a list at its end: "…, a phone number and a type in July". It belongs to no member of the list. */
import { withoutPurpose } from './reading/plainDemand';
import { storyOf } from './reading/stories';
import { tails } from './vocabulary/lookup';
import type { TailWords } from './vocabulary/vocabulary';

/** The words of it, as written; none where the last member is only a member. */
export function restrictionBehind(text: string, language: string): readonly string[] {
  const plain = withoutPurpose(storyOf(text)?.rest ?? text).replace(/[.!]\s*$/, '');
  const words = tails[language.slice(0, 2)] ?? tails.en;
  if (!words) return [];
  const last = lastMember(plain, words);
  // Behind brackets the member is told already.
  const [, inside = '', behind = ''] = /^(.*\))([^()]*)$/su.exec(last) ?? [];
  const all = inside === '' ? wordsOf(last) : wordsOf(behind);
  const first = inside === '' ? nounAt(all, words) : -1;
  return restrictionIn(all.slice(first + 1), all[first] ?? '', words);
}

/** What stands behind the last comma or "and" outside brackets; of a single one, behind what leads to it. */
function lastMember(text: string, { joiners, leads }: TailWords): string {
  const hidden = text.replace(/\([^()]*\)/g, (inner) => inner.replace(/[^()]/g, '.'));
  const endsOf = (signs: string) =>
    [...hidden.matchAll(new RegExp(signs, 'giu'))].map((one) => one.index + one[0].length);
  const end = endsOf(`[,;:]\\s|\\s(?:${joiners.join('|')})\\s`).at(-1) ?? endsOf(`\\s(?:${leads.join('|')})\\s`)[0];
  return text.slice(end ?? 0);
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
}

/** Of its first word that is no article: a noun, or what stands before one ("in use", "out of order"). */
function nounAt(all: readonly string[], { leading }: TailWords): number {
  const first = all.findIndex((word) => !leading.includes(word.toLowerCase()));
  return first < 0 ? all.length : first;
}

function restrictionIn(rest: readonly string[], before: string, { heads, always }: TailWords): readonly string[] {
  for (const [at, word] of rest.entries()) {
    const head = word.toLowerCase();
    if (always.includes(head)) return rest.slice(at);
    const behind = rest.slice(at + 1).join(' ');
    // "The place it is in", "the day on which": nothing follows that would restrict.
    if (!Object.hasOwn(heads, head) || behind === '' || /^(?:which|whom|wem|wen|welche[mnrs]?) /iu.test(behind))
      continue;
    if (isOfNoun(head, rest[at - 1] ?? before)) continue;
    if (!heads[head]?.test(behind)) return rest.slice(at);
  }
  return [];
}

/** "The date when it was bought", "the room where it stands" */
function isOfNoun(head: string, noun: string): boolean {
  if (head === 'when') return /^(?:date|day|time|moment|year|month)$/i.test(noun);
  return head === 'where' && /^(?:place|room|location|spot|shelf|site)$/i.test(noun);
}
