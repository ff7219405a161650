/** The slots of forms: each says with what it can be filled at a place of a sentence, the longest first. */
import type { LanguagePhrases } from '../../language/phrase';
import { typeFromName } from '../fields/fieldType';
import { namingOf } from '../model/sentence';
import type { StateValue } from '../model/specModel';
import { fold } from '../text';
import { currencyIn, operationOf } from '../vocabulary/lookup';
import type { OperationWord } from '../vocabulary/vocabulary';
import type { Filling } from './bindings';
import { day, entriesOf, month } from './exampleSlots';
import { field } from './fieldSlot';
import { mask } from './maskSlot';
import { type Filled, kind, longestName, runs, type Slot, unit, withoutDeterminers } from './names';
import type { PhraseSentence } from './phraseSentence';

/** "Kundenliste": the list of the customers. */
const list: Slot = (sentence, from, { listNouns = [] }) => {
  const word = sentence.tokens[from]?.text ?? '';
  const noun = listNouns.find((end) => word.toLowerCase().endsWith(end));
  const entity = noun && namingOf([word.slice(0, -noun.length)], sentence.model)?.entity;
  return entity ? [{ end: from + 1, filling: { slot: 'kind', entity } }] : [];
};

/** "Delivered today" speaks of the delivery date: a date that begins like the verb does. */
const event: Slot = ({ tokens, model }, from) => {
  const word = (tokens[from]?.folded ?? '').replace(/^ge(?=\p{L}{5})|(?<=^(?:ab|an|auf|aus|ein|ueber|zurueck))ge/u, '');
  const fields = [...model.entities.values()].flatMap((entity) =>
    entity.fields.filter(({ label: name }) => beginAlike(fold(name), word)).map((found) => ({ entity, field: found })),
  );
  if (fields.length > 0) return [{ end: from + 1, filling: { slot: 'field', fields } }];
  // "The flights that take off today" speaks of the take-off.
  const both = `${(tokens[from]?.folded ?? '').replace(/s$/, '')}${tokens[from + 1]?.folded ?? ''}`;
  const named = [...model.entities.values()].flatMap((entity) =>
    entity.fields
      .filter(({ label: name }) => both.length > 5 && fold(name).replace(/[ -]/g, '') === both)
      .map((found) => ({ entity, field: found })),
  );
  return named.length === 0 ? [] : [{ end: from + 2, filling: { slot: 'field', fields: named } }];
};

function beginAlike(one: string, other: string): boolean {
  // "Opens today" and "is due today" speak of the opening date and the due date.
  if (other.length >= 3 && one.startsWith(other.replace(/(?<=\p{L}{3})s$/u, '')) && / (?:date|day|on|at)$/.test(one))
    return true;
  const shared = Math.max(5, Math.min(one.length, other.length) - 3);
  return other.length >= shared && one.slice(0, shared) === other.slice(0, shared);
}

const value: Slot = (sentence, from) =>
  runs(from, longestName, (length) => {
    const values = sentence.named(from, length)?.states ?? [];
    return values.length > 0 ? { slot: 'value', values } : undefined;
  });

const number: Slot = ({ tokens }, from, { numbers, thousands }) => {
  const sign = /^[-−–]$/.test(tokens[from]?.folded ?? '') ? -1 : 1;
  const at = sign < 0 ? from + 1 : from;
  const word = tokens[at]?.folded ?? '';
  const named = Object.hasOwn(numbers, word) ? numbers[word] : undefined;
  const plain = named ?? numberOf(word, thousands);
  return plain === undefined ? [] : [{ end: at + 1, filling: { slot: 'number', number: sign * plain } }];
};

/** "500,000" and "0.5"; what has more signs between its digits is a date or a version. */
function numberOf(word: string, thousands: string): number | undefined {
  const isGrouped = /^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*(?:[.,]\d{1,2})?$/.test(word);
  const plain = isGrouped && word.includes(thousands) ? word.split(thousands).join('') : word;
  return /^\d+(?:[.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : undefined;
}

/** An example as it is written, up to the next white space: `AB-1234`. It has a digit, or is a run of the letters of a mask. */
const sample: Slot = (sentence, from) => {
  const token = sentence.tokens[from];
  if (!token) return [];
  const raw = /^[^\s"“”„«»`]+/u.exec(sentence.text.slice(token.at))?.[0].replace(/[.,;:!)]+$/, '') ?? '';
  if (!/\d|^[AXN-]{3,}/.test(raw) || raw.length > 30) return [];
  const end = sentence.tokens.findIndex(({ at }) => at >= token.at + raw.length);
  return [{ end: end < 0 ? sentence.tokens.length : end, filling: { slot: 'text', text: raw } }];
};

/** A person who uses the app: one or two words that say nothing else. */
const who: Slot = (sentence, from, language) =>
  runs(from, 2, (length) => {
    const tokens = sentence.tokens.slice(from, from + length);
    const words = tokens.map(({ folded }) => folded);
    // "IT" is no pronoun.
    const plain =
      words.length === length && words.every((word, at) => tokens[at]?.text === 'IT' || isName(word, language));
    // "Dem Benutzer ausnahmsweise": German nouns have a capital.
    if (language.language === 'de' && tokens.some(({ text }) => /^\p{Ll}/u.test(text))) return undefined;
    if (
      !plain ||
      words.some((word) => word.endsWith('ly')) ||
      words.slice(0, -1).some((word) => narrows.test(word) && !isJob(words))
    )
      return undefined;
    return saysState(sentence, from, length) ? undefined : { slot: 'text', text: words.join(' ') };
  });

/** "A letting agent", "the hiring manager" */
function isJob(words: readonly string[]): boolean {
  return (
    /ing$/.test(words[0] ?? '') &&
    /^(?:agent|manager|clerk|officer|assistant|coordinator|secretary|director|engineer|supervisor|inspector|team|staff|lead|desk|office|nurse|foreman|master)s?$/.test(
      words[1] ?? '',
    )
  );
}

/** Endings of words that tell some people from others: registered, active, senior. */
const narrows = /(?:ed|ing|ive|al|ful|able|ible|ous|ic|ior|less|ant|ent)$/;

/** "Total price" is the price of all of it. */
const ofAll: ReadonlySet<string> = new Set(['total', 'overall', 'whole', 'full']);

/** What a figure or a value is called: one word, with words of what it is a figure of in front. */
const label: Slot = (sentence, from, language) =>
  runs(from, 4, (length) => {
    const words = sentence.tokens.slice(from, from + length);
    if (words.length < length || !words.every(({ folded }) => isName(folded, language))) return undefined;
    const isTotal =
      words.length === 2 && ofAll.has(words[0]?.folded ?? '') && isNumberWord(words[1]?.text ?? '', sentence);
    if (!isTotal && !words.slice(0, -1).every(({ folded }) => isOfKind(folded, sentence))) return undefined;
    return { slot: 'text', text: words.map(({ text }) => text).join(' ') };
  });

/** A word for an amount, or the name of a field. */
function isNumberWord(word: string, { model }: PhraseSentence): boolean {
  const type = typeFromName(word, { limits: [] });
  return type === 'money' || type === 'number' || type === 'integer' || model.fieldsNamed(model.keyOf(word)).length > 0;
}

/** Something in quotes. */
const quoted: Slot = ({ text, tokens }, from) => [quotedFrom(text, tokens, from) ?? []].flat();

/** What a record is called in an example: in quotes, with a digit, or with a capital. */
const name: Slot = ({ text, tokens }, from, { language }) => {
  const quoted = quotedFrom(text, tokens, from);
  if (quoted !== undefined) return [quoted];
  return runs(from, 3, (length) => {
    const words = tokens.slice(from, from + length);
    const isName = (word: string) => /\d/.test(word) || (language === 'en' && /^\p{Lu}\p{Ll}/u.test(word));
    if (words.length < length || !words.every(({ text: word }) => isName(word))) return undefined;
    return { slot: 'text', text: words.map(({ text: word }) => word).join(' ') };
  });
};

function quotedFrom(text: string, tokens: PhraseSentence['tokens'], from: number): Filled | undefined {
  const at = tokens[from]?.at ?? 0;
  if (at === 0 || !/["“”„«»']/.test(text.charAt(at - 1))) return undefined;
  const inner = /^[^"“”«»']{1,60}(?=["“”«»'])/u.exec(text.slice(at))?.[0];
  if (inner === undefined) return undefined;
  const end = tokens.findIndex((token) => token.at >= at + inner.length);
  return { end: end < 0 ? tokens.length : end, filling: { slot: 'text', text: inner } };
}

/** What the app is called: "the system", "THE Harbour_Office". */
const app: Slot = ({ tokens }, from) => {
  const word = tokens[from];
  const isNamed = /^(?:system|app|application|software|tool|program|site|website|page|anwendung|programm)$/.test(
    word?.folded ?? '',
  );
  const isProper =
    /^\p{Lu}[\p{L}]*(?:_\p{Lu}?[\p{L}]*)*$/u.test(word?.text ?? '') && tokens[from - 1]?.folded === 'the';
  return isNamed || isProper ? [{ end: from + 1, filling: { slot: 'text', text: word?.text ?? '' } }] : [];
};

const use: Slot = ({ tokens }, from, { uses }) => {
  const word = tokens[from]?.folded ?? '';
  return uses.includes(word) ? [{ end: from + 1, filling: { slot: 'text', text: word } }] : [];
};

const currency: Slot = ({ tokens }, from) => {
  const found = currencyIn(tokens[from]?.text ?? '');
  return found ? [{ end: from + 1, filling: { slot: 'text', text: found } }] : [];
};

/** "booked → out → returned", "from new or confirmed to cancelled": values, and between them what leads from one to the next. */
const steps: Slot = (sentence, from, language) => {
  const chains: (readonly StateValue[])[][][] = [[]];
  const found: Filled[] = [];
  let isNext = true;
  let last = '';
  for (let at = from; ; ) {
    const [next] = value(sentence, withoutDeterminers(sentence, at, language), language);
    if (next?.filling.slot !== 'value') return found;
    const groups = chains.at(-1) ?? [];
    if (isNext) groups.push([]);
    groups.at(-1)?.push(next.filling.values);
    at = next.end;
    if (groups.length > 1) found.unshift({ end: at, filling: { slot: 'steps', chains: copyOf(chains) } });
    const after = language.steps.findLast((words) => isThere(sentence, at, words));
    isNext = after !== undefined;
    // "Von gebucht auf zurück über unterwegs" tells the steps in another order.
    if (after?.[0] === 'ueber' && last !== '' && last !== 'ueber') return [];
    last = after?.[0] ?? last;
    const isJoined = !after && language.joiners.includes(sentence.tokens[at]?.folded ?? '');
    at += after?.length ?? (isJoined ? 1 : 0);
    const isStart = language.chainStarts.includes(sentence.tokens[at]?.folded ?? '');
    // "open → paid, paid → sent": behind a step a comma begins the next one, but not in "to sent, paid or lost".
    if (!isStart && (isNext || isJoined || groups.length < 2 || !startsStep(sentence, at, language))) continue;
    chains.push([]);
    isNext = true;
    at += isStart ? 1 : 0;
  }
};

/** Whether a step leads on from the values at a place: "paid → sent", "paid or open to sent". */
function startsStep(sentence: PhraseSentence, from: number, language: LanguagePhrases): boolean {
  for (let at = from; ; ) {
    const [next] = value(sentence, withoutDeterminers(sentence, at, language), language);
    if (!next) return false;
    at = next.end;
    if (language.steps.some((words) => isThere(sentence, at, words))) return true;
    if (language.joiners.includes(sentence.tokens[at]?.folded ?? '')) at += 1;
  }
}

type Chains = Extract<Filling, { slot: 'steps' }>['chains'];

function copyOf(chains: Chains): Chains {
  return chains.map((groups) => groups.map((group) => [...group]));
}

function isThere({ tokens }: PhraseSentence, from: number, words: readonly string[]): boolean {
  return words.every((word, index) => tokens[from + index]?.folded === word);
}

/** Verbs for what is done with records: "create, edit and delete". */
const verbs: Slot = (sentence, from, { joiners, beforeVerbs }) => {
  const operations: OperationWord[] = [];
  const found: Filled[] = [];
  for (let at = from; at < sentence.tokens.length; at += 1) {
    const word = sentence.tokens[at]?.folded ?? '';
    const operation = operationOf(sentence.tokens[at]?.text ?? '');
    if (operation) {
      operations.push(operation);
      found.unshift({ end: at + 1, filling: { slot: 'verbs', operations: [...operations] } });
    } else if (word !== beforeVerbs && (operations.length === 0 || !joiners.includes(word))) break;
  }
  return found;
};

/** "Booked, then out and finally returned": values in their order, one after the other. */
const chain: Slot = (sentence, from, language) => {
  const groups: (readonly StateValue[])[][] = [];
  const found: Filled[] = [];
  for (let at = from; ; ) {
    const [next] = value(sentence, withoutDeterminers(sentence, at, language), language);
    if (next?.filling.slot !== 'value') return found;
    groups.push([next.filling.values]);
    at = next.end;
    if (groups.length > 1) found.unshift({ end: at, filling: { slot: 'steps', chains: copyOf([groups]) } });
    while (language.inOrder.includes(sentence.tokens[at]?.folded ?? '')) at += 1;
  }
};

export const slots: Readonly<Record<string, Slot>> = {
  kind,
  field,
  value,
  number,
  sample,
  who,
  label,
  name,
  app,
  use,
  currency,
  unit,
  steps,
  chain,
  mask,
  verbs,
  list,
  event,
  day,
  month,
  entries: entriesOf([quoted, value, number, name]),
  kinds: listOf(kind, (members) => ({
    slot: 'kinds',
    entities: members.flatMap((one) => (one.slot === 'kind' ? [one.entity] : [])),
  })),
  fields: listOf(field, (members) => ({
    slot: 'fields',
    each: members.flatMap((one) => (one.slot === 'field' ? [one.fields] : [])),
  })),
  values: listOf(value, (members) => ({
    slot: 'values',
    each: members.flatMap((one) => (one.slot === 'value' ? [one.values] : [])),
  })),
};

/** Members in a row, with "and", "or" or nothing but a sign between them; the longest list first. */
function listOf(member: Slot, join: (members: readonly Filling[]) => Filling): Slot {
  return (sentence, from, language) => {
    const found: Filled[] = [];
    const members: Filling[] = [];
    let isEither = false;
    for (let at = from; ; ) {
      const [next] = member(sentence, withoutDeterminers(sentence, at, language), language);
      if (!next) break;
      members.push(next.filling);
      const filling = join([...members]);
      found.unshift({ end: next.end, filling: isEither ? ({ ...filling, isEither } as Filling) : filling });
      at = next.end;
      for (let word = sentence.tokens[at]?.folded ?? ''; language.joiners.includes(word); ) {
        isEither ||= language.either.includes(word);
        at += 1;
        word = sentence.tokens[at]?.folded ?? '';
      }
      if (at > next.end && language.repeated.includes(sentence.tokens[at]?.folded ?? '')) at += 1;
    }
    return found;
  };
}

/** "Line total" of an order line. */
function isOfKind(word: string, { model }: PhraseSentence): boolean {
  return [...model.entities.values()].some(({ label: name }) => fold(name).split(' ').includes(word));
}

function isName(word: string, { notInNames, determiners }: LanguagePhrases): boolean {
  return /^\p{L}[\p{L}'-]*$/u.test(word) && !notInNames.includes(word) && !determiners.includes(word);
}

/** "Active members" are not all members. */
function saysState(sentence: PhraseSentence, from: number, length: number): boolean {
  for (let at = from; at < from + length; at += 1) {
    for (let run = 1; run <= from + length - at; run += 1)
      if ((sentence.named(at, run)?.states.length ?? 0) > 0) return true;
  }
  return false;
}
