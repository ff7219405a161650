/** English nouns in the plural. */

const irregular = new Map([
  ['person', 'people'],
  ['child', 'children'],
  ['man', 'men'],
  ['woman', 'women'],
  ['mouse', 'mice'],
  ['knife', 'knives'],
  ['shelf', 'shelves'],
  ['leaf', 'leaves'],
]);

/** "book" → "books", "Entry" → "Entries". */
export function englishPlural(word: string): string {
  const lower = word.toLowerCase();
  const known = irregular.get(lower);
  if (known) return likeCase(known, word);
  if (
    /(?:equipment|information|staff|feedback|furniture|money|news|series|stock|software|inventory)$/.test(lower) &&
    !lower.endsWith('inventory')
  )
    return word;
  if (/[^aeiou]y$/.test(lower)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(lower) && !/^[A-Z]{2,}$/.test(word) ? `${word}es` : `${word}s`;
}

/** With a capital where the other has one. */
export function likeCase(word: string, like: string): string {
  return /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
