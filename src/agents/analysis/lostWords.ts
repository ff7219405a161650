/** The words of a statement that are lost in what was made of it, and the numbers of that which no statement says. */
import type { Constructs } from '../../appModel/keep/constructs';
import type { Entity } from '../../appModel/resolved';
import { languages } from '../../language/languages';
import { fold } from '../../reader/text';
import { namedIn } from './edits';

/** The words of the statement, as they are written, that stand nowhere in what was made of it. `said`: those constructs, by their paths. */
export function lostWords(
  text: string,
  said: Constructs,
  entities: ReadonlyMap<string, Entity>,
  language: string,
): readonly string[] {
  const { preludes } = languages.find((one) => one.language === language) ?? {};
  const words = text.replace(/^\s*(?:\**[A-Z]{2,}-?\d+\**[:.)]?|\d+[.)])\s*/, '').replace(preludes ?? /^$/, '');
  const plain = fold(JSON.stringify([...said])).replaceAll('\\"', '"');
  // What a message says of a number shows nothing of the rule.
  const rules = fold(JSON.stringify([...said], (key, value) => (isMessage.has(key) ? '' : value)));
  const amounts = namesMonth(words, language)
    ? rules
    : rules.replace(isoDate, (date) => (words.includes(date) ? date : ''));
  return [
    ...amountsIn(words, language)
      .filter((amount) => !hasAmount(amounts, amount))
      .map(({ written }) => written),
    ...quotedIn(words).filter((quoted) => !plain.includes(fold(quoted)) && !plain.includes(fold(camel(quoted)))),
    ...(restricts(said) ? [] : restrictionsIn(words, language)),
    ...[...entities.values()].flatMap((entity) => lostNames(words, entity, plain)),
  ];
}

/**
 * The constructs that name a statement; of a kind of record, its fields as well. Examples only show a rule: they count where the statement is
 * one itself.
 */
export function constructsNaming(id: string, constructs: Constructs, isScenario = false): Constructs {
  const isAside = (path: string) => /^(?:gap|question)\./.test(path) || (!isScenario && path.startsWith('example.'));
  const own = [...constructs].filter(([path, value]) => !isAside(path) && namedIn([value]).has(id));
  const kinds = own.flatMap(([path]) => /^entity\.[^.]+$/.exec(path)?.[0] ?? []);
  const fields = [...constructs].filter(([path]) => kinds.some((kind) => path.startsWith(`${kind}.field.`)));
  return new Map([...own, ...fields].map(([path, value]) => [path, withoutIds(value)]));
}

function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) =>
      key === 'statements' || key === 'after' ? [] : [[key, withoutIds(part)]],
    ),
  );
}

const isMessage: ReadonlySet<string> = new Set(['message', 'confirm']);
const isoDate = /\d{4}-\d\d(?:-\d\d)?(?:t\d\d:\d\d)?/g;

/** Then its numbers may be parts of a date. */
function namesMonth(text: string, language: string): boolean {
  const format = new Intl.DateTimeFormat(language === 'und' ? 'en' : language, { month: 'long', timeZone: 'UTC' });
  const names = Array.from({ length: 12 }, (_, month) => fold(format.format(Date.UTC(2026, month))));
  return fold(text)
    .split(/[^\p{L}]+/u)
    .some((word) => names.includes(word));
}

interface Amount {
  readonly written: string;
  /** What it comes to, in each unit that an expression may count in. */
  readonly values: readonly string[];
}

function amountsIn(text: string, language: string): readonly Amount[] {
  const numbers = languages.find((one) => one.language === language)?.numbers ?? {};
  // From … to …: both are said.
  const spread = text.replace(/(?<![\d.,:-])(\d{1,4})\s?[-–]\s?(\d{1,4})(?![\d.,:-])/g, '$1 – $2');
  const found = [...spread.matchAll(/(?<![\p{L}\d#-])\d+(?:[.,:-]\d+)*(?![\p{L}\d])|\p{L}+/gu)];
  return found.flatMap(([written], index): Amount[] => {
    const behind = spread.slice((found[index]?.index ?? 0) + written.length).trimStart();
    const named = numbers[fold(written)];
    if (/^\d/.test(written)) return [{ written, values: inUnits(amountOf(written), behind, language) }];
    // "One" is an article as well.
    return named !== undefined && named > 1 ? [{ written, values: inUnits(String(named), behind, language) }] : [];
  });
}

function amountOf(written: string): string {
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(written)) return written.replace(/[.,]/g, '');
  const plain = written.replace(',', '.');
  return /^\d+\.\d+$/.test(plain) ? String(Number(plain)) : plain;
}

/** Weeks may be counted as days, hours as minutes, per cents as parts of one. */
function inUnits(value: string, behind: string, language: string): readonly string[] {
  const number = Number(value);
  if (Number.isNaN(number)) return [value];
  const packs = languages.filter((one) => one.language === language);
  const amounts = (packs.length > 0 ? packs : languages).flatMap((one) => one.amounts);
  const factors = amounts.flatMap(([unit, factor]) => (unit.test(behind) ? [factor] : []));
  return [value, ...factors.map((factor) => String(Math.round(number * factor * 1e6) / 1e6))];
}

function hasAmount(said: string, { values, written }: Amount): boolean {
  const isThere = values.some((value) => {
    const ends = value.includes('.') ? '0*' : '(?:\\.0+)?';
    return new RegExp(`(?<![\\d.])0*${value.replaceAll('.', '\\.')}${ends}(?!\\d|\\.\\d)`).test(said);
  });
  // "No two at the same time" is said without a number.
  return isThere || (values[0] === '2' && /^\p{L}/u.test(written) && /exists\(|overlaps\(|"unique"/.test(said));
}

function quotedIn(text: string): readonly string[] {
  return [...text.matchAll(/["“„«»`]([^"“”„«»`]{1,80})["”“»«`]/g)]
    .map(([, quoted = '']) => quoted.replace(/[.,;:!?…]+$/, '').trim())
    .filter((quoted) => /\p{L}/u.test(quoted));
}

/** "pickup point" → "pickupPoint", as an option's value and a name are written. */
function camel(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\d]+(\p{L})/gu, (_, letter: string) => letter.toUpperCase());
}

function restrictionsIn(text: string, language: string): readonly string[] {
  const packs = languages.filter((one) => one.language === language);
  const restricting = new Set((packs.length > 0 ? packs : languages).flatMap((one) => one.restricting));
  return fold(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => restricting.has(word))
    .slice(0, 1);
}

const restrictive =
  /"(?:must|when|where|lockedWhen|shownWhen|computed|required|unique|min|max|above|below|minLength|maxLength|format|onDelete|single|who|filters|confirm|options)":|!"/;

function restricts(said: Constructs): boolean {
  return [...said].some(([path, value]) => path.startsWith('check.') || restrictive.test(JSON.stringify(value)));
}

/** A kind that the statement names recurs by its name or that of its list; so does a field of a kind that it names. */
function lostNames(text: string, entity: Entity, said: string): readonly string[] {
  // "The user can …" is anybody.
  if (entity.name === 'user') return [];
  const spoken = [entity.label, entity.pluralLabel].find((label) => says(text, label));
  if (!spoken) return [];
  if (![entity.name, entity.plural, entity.label].some((name) => said.includes(fold(name)))) return [spoken];
  return entity.fields.flatMap(({ name, label, options, computed }) => {
    const isTelling =
      computed === undefined && label.length > 4 && says(text, label) && fold(label) !== fold(entity.label);
    const isThere = said.includes(fold(name)) || options.some(({ value }) => said.includes(fold(`'${value}'`)));
    return isTelling && !isThere ? [label] : [];
  });
}

function says(text: string, label: string): boolean {
  return ` ${fold(text).replace(/[^\p{L}\d]+/gu, ' ')} `.includes(` ${fold(label)} `);
}

const limits: ReadonlySet<string> = new Set(['min', 'max', 'above', 'below', 'minLength', 'maxLength']);
const expressions: ReadonlySet<string> = new Set([
  'must',
  'when',
  'where',
  'computed',
  'shownWhen',
  'lockedWhen',
  'default',
]);
/** What units are made of. */
const ofUnits: ReadonlySet<string> = new Set(['0', '1', '7', '12', '24', '60', '100', '365', '1000']);

/** The numbers of a rule, as they are written, that stand in none of the texts of the statements which it is said to carry. */
export function inventedNumbers(construct: unknown, texts: readonly string[], language: string): readonly string[] {
  const said = new Set(texts.flatMap((text) => amountsIn(text, language).flatMap(({ values }) => values)));
  return [...new Set(numbersIn(construct, ''))].filter((number) => !said.has(number));
}

function numbersIn(part: unknown, key: string): readonly string[] {
  if (typeof part === 'number') return limits.has(key) && part !== 0 ? [String(part)] : [];
  if (typeof part === 'string') return expressions.has(key) ? literalsIn(part) : [];
  if (Array.isArray(part)) return part.flatMap((one) => numbersIn(one, key));
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, one]) => numbersIn(one, name));
}

function literalsIn(expression: string): readonly string[] {
  // The day of the week is said by its name.
  const isOfWeek = expression.includes('weekday(');
  const plain = expression.replace(/'[^']*'/g, '').match(/(?<![\w.])\d+(?:\.\d+)?/g) ?? [];
  return plain.map((one) => String(Number(one))).filter((one) => !ofUnits.has(one) && !(isOfWeek && Number(one) < 14));
}
