/** Of a style sheet of an earlier version, which held what all apps share: the rules that the person has written. */
import { wordTokens } from '../../workspace/merging/wordTokens';

export interface OwnRules {
  /** Rules that are new or not as they were, each whole, as a style sheet. */
  readonly text: string;
  /** What begins the rules that the person has taken out. */
  readonly removed: readonly string[];
}

/** `base`: as it was generated. */
export function ownRules({ base, mine }: { readonly base: string; readonly mine: string }): OwnRules {
  const [before, after] = [rulesIn(base), rulesIn(mine)];
  const known = new Set(before.map(saidBy));
  const left = counted(after.map(headOf));
  return {
    text: after.filter((rule) => !known.has(saidBy(rule))).join('\n\n'),
    removed: [...counted(before.map(headOf))].flatMap(([head, count]) =>
      head !== '' && (left.get(head) ?? 0) < count ? [head] : [],
    ),
  };
}

/** Rules and statements of a style sheet, each with the comments before it; what is behind the last one as well. */
function rulesIn(text: string): string[] {
  const rules: string[] = [];
  let [start, depth] = [0, 0];
  for (const { 0: sign, index } of text.matchAll(
    /\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[{};]/g,
  )) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth = Math.max(0, depth - 1);
    if (depth > 0 || (sign !== '}' && sign !== ';')) continue;
    rules.push(text.slice(start, index + 1).trim());
    start = index + 1;
  }
  return [...rules, text.slice(start).trim()].filter((rule) => rule !== '');
}

/** The same for what a formatter alone has set anew. */
function saidBy(rule: string): string {
  return (wordTokens(rule, 'rule.css')?.tokens ?? []).map(({ key }) => key).join('\n');
}

function counted(heads: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const head of heads) counts.set(head, (counts.get(head) ?? 0) + 1);
  return counts;
}

/** `.brand`, `@media (width < 600px)` */
function headOf(rule: string): string {
  return rule
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/[{;][\s\S]*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
