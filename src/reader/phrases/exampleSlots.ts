/** Slots that only examples have: days, months, and fields with what is entered in them. */
import { field } from './fieldSlot';
import type { Filled, Slot } from './names';
import { withoutDeterminers } from './names';
import type { PhraseSentence } from './phraseSentence';

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['january', 'januar', 'jan'],
    ['february', 'februar', 'feb'],
    ['march', 'maerz', 'mar'],
    ['april', 'apr'],
    ['may', 'mai'],
    ['june', 'juni', 'jun'],
    ['july', 'juli', 'jul'],
    ['august', 'aug'],
    ['september', 'sep', 'sept'],
    ['october', 'oktober', 'oct', 'okt'],
    ['november', 'nov'],
    ['december', 'dezember', 'dec', 'dez'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1])),
);

/** "March"; filled with its number. */
export const month: Slot = ({ tokens }, from) => {
  const number = months[tokens[from]?.folded ?? ''];
  return number === undefined ? [] : [{ end: from + 1, filling: { slot: 'number', number } }];
};

/** "5 June", "June 5th, 2026", "2026-06-05": filled with a number that is higher for a later day. */
export const day: Slot = (sentence, from) => {
  const text = sentence.text.slice(sentence.tokens[from]?.at ?? sentence.text.length);
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(text);
  if (iso) return filled(sentence, from, iso[0], Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const [whole, first = '', name = '', last = '', year = '0'] =
    /^(\d{1,2})?(?:st|nd|rd|th|\.)? ?(?:of )?(\p{L}{3,9})\.?(?: (\d{1,2})(?:st|nd|rd|th)?(?!\d))?(?:,? (\d{4})(?!\d))?/u.exec(
      text,
    ) ?? [];
  const number = months[fold(name)];
  const isOne = (first === '') !== (last === '');
  return whole !== undefined && number !== undefined && isOne
    ? filled(sentence, from, whole, Number(year), number, Number(first || last))
    : [];
};

function filled(
  sentence: PhraseSentence,
  from: number,
  raw: string,
  year: number,
  month: number,
  day: number,
): Filled[] {
  const until = (sentence.tokens[from]?.at ?? 0) + raw.length;
  const end = sentence.tokens.findIndex(({ at }) => at >= until);
  const number = (year * 12 + month) * 31 + day;
  return [{ end: end < 0 ? sentence.tokens.length : end, filling: { slot: 'number', number } }];
}

function fold(word: string): string {
  return word.toLowerCase().replace('ä', 'ae');
}

/** "Code "C-1", category tools and a price of 4": the fields, each with what is entered in it. Made with the slots for that. */
export function entriesOf(valueSlots: readonly Slot[]): Slot {
  return (sentence, from, language) => {
    const found: Filled[] = [];
    const each = [];
    for (let at = from; ; ) {
      const [named] = field(sentence, withoutDeterminers(sentence, at, language), language);
      if (named?.filling.slot !== 'field') return found;
      const said = /^(?:of|as|set|is)$/.test(sentence.tokens[named.end]?.folded ?? '') ? named.end + 1 : named.end;
      const value = valueSlots
        .flatMap((slot) => slot(sentence, withoutDeterminers(sentence, said, language), language))
        .at(0);
      if (!value) return found;
      each.push(named.filling.fields);
      found.unshift({ end: value.end, filling: { slot: 'fields', each: [...each] } });
      at = value.end;
      while (language.joiners.includes(sentence.tokens[at]?.folded ?? '')) at += 1;
    }
  };
}
