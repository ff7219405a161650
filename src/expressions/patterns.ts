/** Patterns of `matches`: those that RE2 (github.com/google/re2/wiki/Syntax) and JavaScript understand alike. */

/** What RE2 has not, or means otherwise. */
const beyond: readonly (readonly [RegExp, string])[] = [
  [/\(\?[=!<]/, 'Looking ahead or behind'],
  [/\\[1-9]|\\k</, 'Referring back to a group'],
  [/\\[zZAGbBpP]|\(\?[a-zA-Z]/, 'This sign'],
  [/[*+?}]\+/, 'A possessive quantifier'],
];

/** Undefined where the pattern can be used. */
export function patternComplaint(pattern: string): string | undefined {
  const unescaped = pattern.replace(/\\\\/g, '');
  const found = beyond.find(([sign]) => sign.test(unescaped));
  if (found) return `${found[1]} is not offered in a pattern. Write what the whole text looks like: '[A-Z]{2}-[0-9]+'.`;
  try {
    new RegExp(pattern, 'u');
    return undefined;
  } catch {
    return `'${pattern}' is not a pattern. Write what the whole text looks like: '[A-Z]{2}-[0-9]+'.`;
  }
}
