/** Of a style sheet of an earlier version, which held what all apps share: the rules that the person has written. */

export interface OwnRules {
  /** Rules that are new or not as they were, each whole, as a style sheet. */
  readonly text: string;
  /** What begins the rules that the person has taken out. */
  readonly removed: readonly string[];
}

/** `base`: as it was generated. */
export function ownRules({ base, mine }: { readonly base: string; readonly mine: string }): OwnRules {
  const [before, after] = [rulesIn(base), rulesIn(mine)];
  const known = new Set(before.map(compact));
  const kept = new Set(after.map(headOf));
  return {
    text: after.filter((rule) => !known.has(compact(rule))).join('\n\n'),
    removed: [...new Set(before.map(headOf).filter((head) => !kept.has(head)))],
  };
}

/** Rules and statements of a style sheet, each with the comments before it. */
function rulesIn(text: string): string[] {
  const rules: string[] = [];
  let [start, depth] = [0, 0];
  for (const { 0: sign, index } of text.matchAll(/\/\*[\s\S]*?\*\/|"[^"\n]*"|'[^'\n]*'|[{};]/g)) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth > 0 || (sign !== '}' && sign !== ';')) continue;
    rules.push(text.slice(start, index + 1).trim());
    start = index + 1;
  }
  return rules;
}

function compact(rule: string): string {
  return rule.replace(/\s+/g, ' ');
}

/** `.brand`, `@media (width < 600px)` */
function headOf(rule: string): string {
  return compact(rule.replace(/\/\*[\s\S]*?\*\//g, '').replace(/[{;][\s\S]*$/, '')).trim();
}
