/** The spec's own words, dressed for where they stand. */

/** At the beginning of a label: "finished on" → "Finished on"; a word with its own capitals ("iPhone") stays. */
export function asLabel(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const first = /^\S+/.exec(line)?.[0] ?? '';
  return first === first.toLowerCase() ? line.slice(0, 1).toUpperCase() + line.slice(1) : line;
}

/** Of an option: units are written as they are. */
export function asOptionLabel(text: string): string {
  return units.has(text) ? text : asLabel(text);
}

const units: ReadonlySet<string> = new Set('mg g kg t ml cl dl l mm cm m km h min s'.split(' '));

/** Within a sentence: English nouns lose their capital, unless the word has others ("RSVP"); German ones keep it. */
export function inSentence(text: string, language: string): string {
  const plain = /^\p{Lu}[\p{Ll}-]*(?=\s|$)/u.test(text);
  return language.startsWith('en') && plain ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}
