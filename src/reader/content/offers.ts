/** Things with names and prices: "rye, spelt, sunflower, each with a price (4.20, 4.80, 5.10 EUR)", "Soup – with bread – 4,50 €". */
import type { ContentBlock } from '../../pipeline/schema/content';
import { capitalise, oneLine, splitOutside } from '../text';
import { andWords, currencyIn } from '../vocabulary/lookup';

type Offers = Extract<ContentBlock, { kind: 'offers' }>;

const amount = '\\d{1,6}(?:[.,]\\d{1,2})?';
const money = '(?:€|\\$|£|EUR|USD|CHF|GBP|Euro)';
const priceAtEnd = new RegExp(
  `^(.*?)[\\s(–—:,-]+(?:${money}\\s*(${amount})|(${amount})\\s*${money})\\s*\\)?\\.?$`,
  'iu',
);

export interface OffersReading {
  readonly block: Offers;
  /** What is asked for each of them and not given: "one sentence". */
  readonly missing: readonly string[];
}

/** Offers in one line, or undefined where the line names no prices. */
export function readOffers(text: string): OffersReading | undefined {
  return readEach(text) ?? readList(splitOutside(text, ';,').flatMap(splitAnd));
}

/** Offers from the items of a list; undefined where fewer than half have a price. */
export function readList(items: readonly string[]): OffersReading | undefined {
  const read = items.map(readOffer);
  if (read.length === 0 || read.filter((item) => item.price !== undefined).length * 2 < read.length) return undefined;
  const currency = items.map(currencyIn).find((code) => code !== undefined);
  return { block: { kind: 'offers', ...(currency ? { currency } : {}), items: read }, missing: [] };
}

/** "a, b, c, each with one sentence and a price (1, 2, 3 EUR)". */
function readEach(text: string): OffersReading | undefined {
  const cut = /^(.*?),?\s+(?:each|jeweils|je)\s+(?:with|mit)\s+(.*)$/i.exec(text);
  const prices = /\(([^()]*\d[^()]*)\)/.exec(cut?.[2] ?? '')?.[1];
  if (!cut || !prices) return undefined;
  const names = splitOutside(cut[1] ?? '', ',').flatMap(splitAnd);
  const values = (
    prices.match(new RegExp(prices.includes('.') || !/,\s/.test(prices) ? '\\d+(?:\\.\\d+)?' : amount, 'g')) ?? []
  ).map(toNumber);
  if (names.length === 0 || values.length !== names.length) return undefined;
  const asked = (cut[2] ?? '')
    .replace(/\([^()]*\)/g, '')
    .split(/,|\s(?:and|und)\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/price|preis/i.test(part));
  const currency = currencyIn(prices);
  const items = names.map((name, index) => ({
    name: capitalise(name),
    ...(values[index] === undefined ? {} : { price: values[index] }),
  }));
  return { block: { kind: 'offers', ...(currency ? { currency } : {}), items }, missing: asked };
}

function readOffer(text: string): Offers['items'][number] {
  const priced = priceAtEnd.exec(oneLine(text));
  const rest = (priced?.[1] ?? text).trim();
  const cut = /^(.*?)(?:\s+[–—-]+\s+|:\s+|\s*\()(.+?)\)?$/u.exec(rest);
  const name = capitalise((cut?.[1] ?? rest).replace(/^\*+|\*+$/g, '').trim()) || rest || '–';
  const said = cut?.[2]?.trim();
  const price = priced ? toNumber(priced[2] ?? priced[3] ?? '') : undefined;
  return { name, ...(said ? { text: capitalise(said) } : {}), ...(price === undefined ? {} : { price }) };
}

function splitAnd(part: string): readonly string[] {
  return part
    .split(new RegExp(`\\s(?:${andWords.join('|')})\\s`, 'iu'))
    .map((one) => one.replace(new RegExp(`^(?:${andWords.join('|')})\\s`, 'iu'), '').trim())
    .filter((one) => one !== '');
}

function toNumber(text: string): number {
  return Number(text.replace(',', '.'));
}
