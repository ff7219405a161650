/** List items that are fields: `- name (required, unique)`, `- **price** – money`, `- servings: number`. */
import { isFieldName, readFieldPhrase } from '../fields/fieldList';
import type { FieldSource } from '../fields/fieldSource';
import { typeFromName } from '../fields/fieldType';
import type { ItemBlock } from '../outline';
import { defaultPhrases, has, saysOptional, saysRequired, saysUnique, typeOf } from '../vocabulary/lookup';

/** The field of a list item, or undefined where the item is something else. */
export function fieldOfBullet(item: ItemBlock): FieldSource | undefined {
  const text = item.text.replace(/^\[[ xX]?\]\s*/, '');
  const { head, rest } = cutHead(text.replace(/\.$/, ''));
  const field = readFieldPhrase(head, item.range);
  if (!field) return undefined;
  const options = item.children.map((child) => child.text);
  const listed = options.length > 1 ? `one of: ${options.join(', ')}` : (options[0] ?? '');
  return { ...field, about: [field.about, rest, listed].filter((part) => part !== '').join('; ') };
}

/** The name with its marks, and all that is said behind it; brackets around the whole of that mean nothing. */
function cutHead(text: string): { head: string; rest: string } {
  const at = /[(:,;=–—[%→]|->|\s-\s/u.exec(text)?.index ?? text.length;
  const rest = text
    .slice(at)
    .replace(/^(?:[:,;=–—→%]|->|=>|\s-\s)\s*/u, '')
    .trim();
  const wrapped = /^[([]([^()[\]]*)[)\]]$/.exec(rest)?.[1];
  return { head: text.slice(0, at).trim(), rest: (wrapped ?? rest).replace(/^(\p{L}+)\?$/u, '$1, optional') };
}

/** Whether the items of a list are fields. `isData`: the list stands where fields are expected. */
export function bulletsAreFields(items: readonly ItemBlock[], isData: boolean): boolean {
  if (items.length === 0) return false;
  const shaped = items.filter((item) => isShaped(item));
  if (shaped.length < items.length * 0.8) return false;
  if (items.filter((item) => isValue(item.text)).length * 2 >= items.length) return false;
  if (isData) return true;
  if (shaped.some((item) => isTyped(item.text))) return true;
  return (
    shaped.filter((item) => typeFromName(nameOf(item.text), { limits: [] }) !== undefined || isNaming(item.text))
      .length *
      2 >=
      items.length && items.length > 1
  );
}

function isShaped(item: ItemBlock): boolean {
  if (/^`?[\p{L}_]+`?: \p{L}+\?$/u.test(item.text)) return true;
  const name = nameOf(item.text);
  return (
    name !== '' &&
    isFieldName(name) &&
    !has(name, 'asks') &&
    !/[.!?]$/.test(item.text.trim().slice(-1) === '.' && item.text.split(' ').length < 6 ? '' : item.text)
  );
}

export function nameOf(text: string): string {
  return (/^\[?[ xX]?\]?\s*([^(:,;–—→[%=]*?)(?:\s*(?:[(:,;–—→[%=]|->)|\s-\s|$)/u.exec(text)?.[1] ?? '')
    .replace(/[?*!`]+$/, '')
    .replace(/ in \p{L}+$/u, '')
    .trim();
}

/** Something is said behind the name that only a field has. */
export function isTyped(text: string): boolean {
  const rest = text.slice(nameOf(text).length).replace(/^[\s?*!(:,;–—-]+/, '');
  return rest.split(/[,;()]/).some((part) => {
    const plain = part.trim().toLowerCase();
    return (
      plain !== '' &&
      (typeOf(plain) !== undefined ||
        saysRequired(plain) ||
        saysOptional(plain) ||
        saysUnique(plain) ||
        defaultPhrases.some((phrase) => plain.startsWith(`${phrase} `)) ||
        /^one of\b|^eine[rs]? von\b/.test(plain))
    );
  });
}

/** `Phone: +49 30 555` gives a value, not a field. */
function isValue(text: string): boolean {
  const rest = /[:–—]\s*(.+)$/.exec(text)?.[1] ?? '';
  return /@|https?:|#[0-9a-f]{6}|\d{3}|\d{1,2}:\d{2}/i.test(rest) && !isTyped(text);
}

function isNaming(text: string): boolean {
  return /^(?:name|title|titel|label|bezeichnung|nom|nombre|naam|nome|vorname|nachname|first name|last name|surname)$/i.test(
    nameOf(text),
  );
}
