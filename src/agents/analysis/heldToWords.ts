/**
 * Holds a model to the words of the spec as the reader is held: what a statement says with a number, a unit's amount, a date, a quoted word,
 * a restriction or the name of something recurs in the constructs that name it, or the statement counts as met in part.
 */
import { checkAppModel } from '../../appModel/checkAppModel';
import { type Constructs, type Json, toConstructs } from '../../appModel/keep/constructs';
import type { Entity } from '../../appModel/resolved';
import { languages } from '../../language/languages';
import type { StructuredSpec } from '../../pipeline/schema/spec';
import { fold } from '../../reader/text';
import { withGap } from './describe';
import { namedIn } from './edits';
import { lostReason } from './messages';
import type { Statement } from './numbering';

export interface HeldStatement extends Statement {
  readonly number: string;
  /** Not as it was when a model read it last. */
  readonly isChanged: boolean;
}

/** `description` with a gap for each statement of which a word is lost. What the reader made of one itself, with its own care, stays. */
export function withLostWords(
  description: Json,
  ofReader: Json,
  statements: readonly HeldStatement[],
  spec: StructuredSpec,
): Json {
  const { resolved } = checkAppModel(description);
  if (!resolved) return description;
  const constructs = toConstructs(description);
  const reader = toConstructs(ofReader);
  const kinds = new Map(spec.requirements.map(({ id, kind, understood }) => [id, { kind, understood }]));
  return statements.reduce((all, { id, text, number, isChanged }) => {
    const { kind, understood } = kinds.get(id) ?? {};
    const said = constructsNaming(number, constructs, kind === 'scenario');
    const isSame = understood === true && isAsReader(said, constructsNaming(number, reader, kind === 'scenario'));
    // A part in free code has a check of its own to show it.
    const isRead = [...said.keys()].some((path) => !path.startsWith('custom.'));
    if (!isRead || isSame || !isChanged) return all;
    const lost = lostWords(text, said, resolved.entities, spec.language);
    return lost.length > 0 ? withGap(all, number, `partly: ${lostReason(lost, spec.language)}`) : all;
  }, description);
}

/** Whatever else is said beside it. */
function isAsReader(said: Constructs, reader: Constructs): boolean {
  return [...reader].every(([path, value]) => JSON.stringify(said.get(path)) === JSON.stringify(value));
}

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
  const found = [...text.matchAll(/(?<![\p{L}\d#-])\d+(?:[.,:-]\d+)*(?![\p{L}\d])|\p{L}+/gu)];
  return found.flatMap(([written], index): Amount[] => {
    const behind = text.slice((found[index]?.index ?? 0) + written.length).trimStart();
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
