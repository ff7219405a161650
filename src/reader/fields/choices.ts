/** Lists of choices: `one of: a, b, c`, `a / b / c`, `a|b|c`, `a, b or c`. */
import { oneLine, slug, uniqueName } from '../text';
import { anyOfPhrases, oneOfPhrases, orWords, typeOf } from '../vocabulary/lookup';

export interface Choices {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly multiple: boolean;
  /** Parts of the phrase that are no options but say something else of the field. */
  readonly rest: readonly string[];
}

/** "3 or more" is one option. */
const orPattern = new RegExp(
  `\\s(?:${orWords.join('|')})\\s(?!(?:more|less|fewer|mehr|weniger|plus|más|più)\\b)`,
  'iu',
);

const choiceNames =
  /(?:^|[^\p{L}])(?:status|state|condition|severity|urgency|difficulty|temper|mood|quality|grade|kind|type|sort|category|priority|level|size|colou?r|gender|stage|phase|mode|direction|result|outcome|visibility|availability|payment|payment method|method|channel|fuel|zustand|art|typ|kategorie|priorität|stufe|größe|farbe|geschlecht|ergebnis|état|statut|catégorie|estado|tipo|categoría|stato|categoria|staat|soort|categorie)$|(?:zustand|status|kategorie)$/iu;

/** A field of such a name takes one of few words, so that even two of them are its choices: "a status (out, back)". */
export function isChoiceName(name: string): boolean {
  return choiceNames.test(name.trim());
}

/** `isAttribute` tells the parts that say something else: "default wanted", "required". */
export function readChoices(phrase: string, isAttribute: (part: string) => boolean): Choices | undefined {
  const text = oneLine(phrase);
  const led = afterLead(text);
  if (led) return fromParts(separate(led.rest), led.multiple, isAttribute);
  if (/\|/.test(text)) return afterCount(text, isAttribute);
  if (isSlashed(text)) return fromParts(text.split(/\s*\/\s*/), false, () => false);
  const parts = separate(text);
  const listed =
    (orPattern.test(text) || /^(?:[\d.]+, )+[\d.]+ (?:or|oder) (?:more|mehr)$/i.test(text)) &&
    parts.every((part) => part.split(' ').length <= 3) &&
    !startsWithType(parts[0] ?? '');
  return listed && parts.length >= 2 ? fromParts(parts, false, isAttribute) : undefined;
}

/** "text, short or long" says a type first; "phone, e-mail or letter" are ways to get in touch. */
function startsWithType(part: string): boolean {
  const type = typeOf(part);
  return type !== undefined && !['email', 'phone', 'url', 'money'].includes(type);
}

/** `0..5 of tech|music|sport`: several may be chosen. */
function afterCount(text: string, isAttribute: (part: string) => boolean): Choices | undefined {
  const counted =
    /^(?:(\d+)\s*(?:\.\.|-|–)\s*(\d+|n|\*)|(any|some|several|multiple|many))\s*(?:of|von|aus)?\s+(.+)$/i.exec(text);
  const list = (counted?.[4] ?? text).split(/\s*\|\s*/);
  const last = (list.at(-1) ?? '').split(/\s*,\s*/);
  const choices = fromParts([...list.slice(0, -1), ...last.slice(0, 1)], counted !== null, isAttribute);
  if (!choices) return undefined;
  const [least, most] = [Number(counted?.[1] ?? 0), Number(counted?.[2] ?? choices.options.length)];
  const limited = counted?.[1] !== undefined && (most < choices.options.length || least > 1);
  return { ...choices, rest: [...last.slice(1), ...(limited ? [`${counted?.[1]}..${counted?.[2]}`] : [])] };
}

function afterLead(text: string): { rest: string; multiple: boolean } | undefined {
  const lower = text.toLowerCase();
  for (const [phrases, multiple] of [
    [anyOfPhrases, true],
    [oneOfPhrases, false],
  ] as const) {
    for (const phrase of phrases) {
      if (!lower.startsWith(phrase) || /[\p{L}]/u.test(lower.charAt(phrase.length))) continue;
      const rest = text
        .slice(phrase.length)
        .replace(/^\s*\(([^()]*)\)/, '$1')
        .replace(/^\s*[:(=]?\s*/, '')
        .replace(/\)\s*$/, '');
      if (separate(rest).length >= 2) return { rest, multiple };
    }
  }
  return undefined;
}

function isSlashed(text: string): boolean {
  const parts = text.split(/\s*\/\s*/);
  return (
    parts.length >= 2 &&
    parts.every((part) => /^[\p{L}\p{N}][\p{L}\p{N}\p{M} .'-]*$/u.test(part) && part.split(' ').length <= 3) &&
    parts.some((part) => !typeOf(part))
  );
}

function separate(text: string): readonly string[] {
  const sign = text.includes('|')
    ? /\s*\|\s*/
    : text.includes(' / ')
      ? /\s*\/\s*/
      : text.includes(',')
        ? /\s*,\s*/
        : /\s*\/\s*/;
  return text
    .split(sign)
    .flatMap((part) => part.replace(new RegExp(`^(?:${orWords.join('|')})\\s`, 'iu'), '').split(orPattern))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function fromParts(
  parts: readonly string[],
  multiple: boolean,
  isAttribute: (part: string) => boolean,
): Choices | undefined {
  const end = parts.findIndex(isAttribute);
  const said: string[] = [];
  const named = (end === -1 ? parts : parts.slice(0, end))
    .map((whole) => {
      const [, part, mark] = /^(.+?)\s*\(([^()]+)\)$/.exec(whole) ?? [];
      if (!part || !mark || !isAttribute(mark)) return whole;
      said.push(mark);
      return part;
    })
    .map((part) => part.replace(/^["'„“”«`]+|["'“”»`]+$/g, '').trim());
  if (named.length < 2 || named.some((part) => part.length > 60 || part === '')) return undefined;
  const taken = new Set<string>();
  const options = withUnit(named).map((label) => {
    const value = uniqueName(slug(label.replace(/^(\d+) \p{L}+$/u, '$1'), 'option'), taken, '-');
    taken.add(value);
    return { value, label };
  });
  return { options, multiple, rest: [...said, ...(end === -1 ? [] : parts.slice(end))] };
}

/** "15, 30 or 60 minutes": the unit of the last belongs to all. */
function withUnit(labels: readonly string[]): readonly string[] {
  const unit = /^\d+ (\p{L}+\.?)$/u.exec(labels.at(-1) ?? '')?.[1];
  return unit && labels.slice(0, -1).every((label) => /^\d+$/.test(label))
    ? labels.map((label) => (/^\d+$/.test(label) ? `${label} ${unit}` : label))
    : labels;
}
