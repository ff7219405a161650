/** "Two capital letters, a dash and four digits, for example KL-2207": how a text is made up, told in words; filled with its mask, `AA-0000`. */
import type { LanguagePhrases, MaskWords } from '../../language/phrase';
import { fitsFormat, maskOfLiteral } from '../fields/format';
import type { Slot } from './names';

const longest = 40;

export const mask: Slot = (sentence, from, language) => {
  const at = sentence.tokens[from]?.at;
  if (at === undefined) return [];
  // A quotation begins before its first word.
  const start = /["“„'‘«]/.test(sentence.text.charAt(at - 1)) ? at - 1 : at;
  return masksIn(sentence.text.slice(start), patternsOf(language)).map((said) => {
    const end = sentence.tokens.findIndex((token) => token.at >= start + said.length);
    return { end: end < 0 ? sentence.tokens.length : end, filling: { slot: 'text', text: said.mask } };
  });
};

interface Said {
  readonly mask: string;
  /** Of the text that tells it, in characters. */
  readonly length: number;
}

/** What the first parts say, and the first but one …: the longest first. One whose example does not fit is none. */
function masksIn(text: string, words: Patterns): readonly Said[] {
  const found: Said[] = [];
  for (let last: Said = { mask: '', length: 0 }; ; ) {
    const next = last.length + (last.length > 0 ? (words.between.exec(text.slice(last.length))?.[0].length ?? 0) : 0);
    const part = partAt(text.slice(next), words);
    if (!part || !canFollow(last.mask, part.mask)) return found;
    last = { mask: last.mask + part.mask, length: next + part.length };
    const example = words.example.exec(text.slice(last.length));
    const shown = example?.[1];
    if (shown === undefined || fitsFormat(shown, last.mask))
      found.unshift({ mask: last.mask, length: last.length + (example?.[0].length ?? 0) });
  }
}

/** Letters beside letters: where one group ends could not be told. */
function canFollow(mask: string, part: string): boolean {
  return mask.length + part.length <= longest && !(/[A-Za-z]$/.test(mask) && /^[A-Za-z]/.test(part));
}

function partAt(text: string, { counted, sign, literal }: Patterns): Said | undefined {
  const group = counted.regex.exec(text);
  if (group?.groups) {
    const { count, digit, small } = group.groups;
    // "Letter + 5 digits"; "letters" alone are any number of them.
    const isOne = count === undefined && !/[sn]$/i.test(group[0]);
    const number = isOne ? 1 : (counted.numbers[(count ?? '').toLowerCase()] ?? Number(count));
    const letter = digit ? '0' : small ? 'a' : 'A';
    return number >= 1 && number <= longest ? { mask: letter.repeat(number), length: group[0].length } : undefined;
  }
  const named = sign.regex.exec(text);
  const written = named?.[1] && sign.signs[named[1].toLowerCase()];
  if (named && written !== undefined && written !== '') return { mask: written, length: named[0].length };
  const raw = literal.exec(text);
  const plain = raw === null ? undefined : maskOfLiteral(raw[1] ?? raw[2] ?? '');
  return raw !== null && plain !== undefined ? { mask: plain, length: raw[0].length } : undefined;
}

interface Patterns {
  readonly between: RegExp;
  readonly counted: { readonly regex: RegExp; readonly numbers: Readonly<Record<string, number>> };
  readonly sign: { readonly regex: RegExp; readonly signs: Readonly<Record<string, string>> };
  readonly literal: RegExp;
  readonly example: RegExp;
}

const patterns = new Map<LanguagePhrases, Patterns>();

function patternsOf(language: LanguagePhrases): Patterns {
  const known = patterns.get(language) ?? patternsFor(language.masks, language.numbers);
  patterns.set(language, known);
  return known;
}

function patternsFor(words: MaskWords, numbers: Readonly<Record<string, number>>): Patterns {
  const ones = Object.fromEntries(words.ones.map((word) => [word, 1]));
  const all = { ...numbers, ...ones };
  const kinds = `(?<digit>${words.digits.join('|')})|(?:(?:${words.capitals.join('|')}) |(?<small>(?:${words.smalls.join('|')}) ))?(?:${words.letters.join('|')})`;
  return {
    between: new RegExp(`^(?:[\\s,;]|(?:${words.next.join('|')})(?= ))+`, 'iu'),
    counted: {
      regex: new RegExp(
        `^(?:(?:${words.exactly.join('|')}) )?(?:(?<count>\\d{1,2}|${Object.keys(all).join('|')}) )?(?:${kinds})(?!\\p{L})`,
        'iu',
      ),
      numbers: all,
    },
    sign: {
      regex: new RegExp(`^(?:(?:${words.ones.join('|')}) )?(${Object.keys(words.signs).join('|')})(?!\\p{L})`, 'iu'),
      signs: words.signs,
    },
    literal: new RegExp(
      `^(?:(?:${words.literals.join('|')}) )*(?:["“„'‘«]([^"”“'’»]{1,12})["”“'’»]|(\\p{Lu}{1,5}[-/.]?)(?![\\p{L}\\d-]))`,
      'u',
    ),
    example: new RegExp(`^[\\s,;(]*(?:${words.examples.join('|')})[,:]? ["“„'‘«]?([\\w./:#+-]*\\w)["”“'’»]?\\)?`, 'iu'),
  };
}
