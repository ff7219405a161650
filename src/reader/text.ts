/** Small pure functions on words: folding, stems, identifiers and labels. */
import { createHash } from 'node:crypto';

/** Lower case without accents; German umlauts are spelled out, so that `Länge` and `laenge` are one word. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  // Most words are ASCII, and reading a long spec folds millions of them.
  if (/^[\x20-\x7e]*$/.test(lower)) return lower;
  return lower
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
}

/** The words of a text, folded, without signs: "E-Mail" gives `e mail`. */
export function plainWords(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

const irregular = new Map([
  ['people', 'person'],
  ['children', 'child'],
  ['men', 'man'],
  ['women', 'woman'],
  ['mice', 'mouse'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['knives', 'knife'],
  ['shelves', 'shelf'],
  ['leaves', 'leaf'],
  ['loaves', 'loaf'],
]);

/** The stem that the forms of a word share, good enough to find "Fahrräder" by `Fahrrad` and "copies" by `copy`. */
export function stem(word: string, language: string): string {
  return language === 'de' ? germanStem(word) : englishSingular(fold(word).replace(/['’]s$/, ''));
}

/** The singular of an English noun in lower case; other words come back as they are. */
export function englishSingular(word: string): string {
  const known = irregular.get(word);
  if (known) return known;
  if (word.length < 4) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:stat|bon|vir|camp|foc|cens|chor)uses$/.test(word)) return word.slice(0, -2);
  if (
    /(?:s|x|z|ch|sh)es$/.test(word) &&
    !/(?:cases|bases|houses|courses|expenses|purchases|licenses|licences|exercises|prizes|sizes|uses|nurses|horses|phases|releases|leases|responses|databases|causes|caches|leagues|buses|mazes|prices|places|services|races|faces|spaces|devices|invoices|resources|choices|slices|spices|offices|pieces|sources|voices)$/.test(
      word,
    )
  ) {
    return word.slice(0, -2);
  }
  if (/(?:ss|us|is|as)$/.test(word)) return word;
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function germanStem(word: string): string {
  const flat = word
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ae|ä/g, 'a')
    .replace(/oe|ö/g, 'o')
    .replace(/ue|ü/g, 'u')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
  if (flat.endsWith('innen') && flat.length > 7) return flat.slice(0, -4);
  // The genitive of a noun that ends in such a syllable itself: "eines Postens".
  const cut = /^(.{3,}?)(ern|en|er|es|em|e|n+|s)$/.exec(flat.replace(/(en|er|el)s$/, '$1'));
  return withoutForeignEnd(cut?.[1] && cut[2] ? withoutOwnEnd(cut[1], cut[2]) : flat);
}

/** Nouns that change their end for many: Praxis and Praxen, Firma and Firmen, Konto and Konten, Museum and Museen, Material and Materialien. */
function withoutForeignEnd(cut: string): string {
  return cut
    .replace(/(?<=.x)i$|(?<=[^aeiou]m)a$|(?<=^them|schem)a$|(?<=kont|risik)o$|(?<=.[aei]l)i$/, '')
    .replace(/(?<=muse|zentr|medi|^alb|gremi|quari|rari|stipendi|studi|kriteri|praktik|^vis)um$/, '');
}

/** What looks like an ending in "Kurs" and "Person" is one letter of the noun: "Kurse" and "Personen" must lose it as well. */
function withoutOwnEnd(cut: string, ending: string): string {
  const own = /^er/.test(ending) ? /^(.{3,}?)s+$/ : /^(.{3,}?)(?:s+|n+)$/;
  return own.exec(cut)?.[1] ?? cut;
}

/** An ASCII camelCase identifier; `fallback` where the words have no Latin letters. */
export function identifier(name: string, fallback: string): string {
  const words = fold(splitCamel(name.replace(/\be-mail/gi, 'email'))).match(/[a-z0-9]+/g) ?? [];
  const joined = words.map((word, index) => (index === 0 ? word : capitalise(word))).join('');
  const clean = joined.replace(/^[0-9]+/, '').slice(0, 60);
  if (clean === 'id' || clean === 'createdAt' || clean === 'updatedAt') return `${clean}Value`;
  return clean === '' ? fallback : clean.charAt(0).toLowerCase() + clean.slice(1);
}

/** `finishedOn` → "Finished on"; text with spaces only gets its first letter capitalised. */
export function humanLabel(name: string): string {
  const trimmed = name.trim();
  const isCode = /^[a-z][A-Za-z0-9_]*$/.test(trimmed) || (trimmed.includes('_') && !/\s/.test(trimmed));
  return capitalise(oneLine(isCode ? lowerLater(splitCamel(trimmed)) : trimmed));
}

/** Lower-case words joined by hyphens, as choice values and ids of pages are written. */
export function slug(text: string, fallback: string): string {
  const words = fold(text).match(/[a-z0-9]+/g) ?? fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('-').slice(0, 60) || fallback;
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The first eight hexadecimal characters of the text's SHA-256. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** One line without doubled white space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Makes a name unique among those taken by counting up from 2. */
export function uniqueName(name: string, taken: ReadonlySet<string>, separator = ''): string {
  if (!taken.has(name)) return name;
  let count = 2;
  while (taken.has(`${name}${separator}${count}`)) count += 1;
  return `${name}${separator}${count}`;
}

/** Cuts at the separators that stand outside brackets and quotes. */
export function splitOutside(text: string, separators: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && separators.includes(sign)) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function splitCamel(name: string): string {
  return name
    .replace(/[_]+/g, ' ')
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/-/g, ' ');
}

function lowerLater(text: string): string {
  return text
    .split(' ')
    .map((word, index) => (index === 0 || word.length === 1 || /^\p{Lu}{2,}$/u.test(word) ? word : word.toLowerCase()))
    .join(' ');
}
