/** Inline models: `Event: id, title (3..120), startsAt (datetime), venueId — one per day`, also over several lines. */
import type { SourceRange } from '../../pipeline/schema/range';
import { droppedFrom, isFieldName, readFieldList, splitFieldList } from '../fields/fieldList';
import type { EntitySource } from '../fields/fieldSource';
import { typeFromName } from '../fields/fieldType';
import { askedIn, pointerIn } from '../fields/listForms';
import type { ParagraphBlock } from '../outline';
import { oneLine, splitOutside } from '../text';
import { columnOf, has } from '../vocabulary/lookup';
import { isTyped, nameOf } from './fieldBullets';
import { isKindName, isNoun } from './kindNames';

export interface Model {
  readonly source: EntitySource;
  /** What is said behind the dash. */
  readonly remarks: readonly string[];
}

const modelStart = /^\**(\p{Lu}[\p{L}\p{N}]*(?: [\p{L}\p{N}]+){0,2})\**\s*(?:[:=]\s*\{|:|=|\{)\s*(?=\S)/u;
const modelCall = /^\**(\p{Lu}[\p{L}\p{N}]*(?: [\p{L}\p{N}]+)?)\**\s*\((.+)\)\s*(?:[—–-]\s*(.+))?$/u;

/** The models of a paragraph; empty where any of its lines is something else. */
export function readModelLines(paragraph: ParagraphBlock, isData: boolean, heading: string): readonly Model[] {
  const block = { ...paragraph, text: withColon(paragraph) };
  if (!modelStart.test(block.text)) return [];
  const units = unitsOf(block);
  const read = (data: boolean) => units.map((unit) => readModelText(unit.text, unit.range, data, heading));
  const strict = read(isData);
  // One line that is a model without doubt vouches for the others.
  const models = strict.some((model) => model !== undefined) ? read(true) : strict;
  const found = models.flatMap((model) => (model ? [model] : []));
  if (found.length !== models.length) return [];
  if (!optionalMark.test(block.text)) return found;
  return found.map((model) => ({ ...model, source: withRequired(model.source) }));
}

/** "**Apartment** - address, rent" and the term of a definition list are models as well. */
function withColon({ text, strong }: ParagraphBlock): string {
  const term = text.replace(/^(\p{Lu}[\p{L}\p{N} ]{0,40})\n:[ \t]+/u, '$1:\n');
  const isBold = strong !== '' && term.startsWith(strong) && /^\s+[–—-]\s/.test(term.slice(strong.length));
  return isBold ? term.replace(/\s+[–—-]\s/, ': ') : term;
}

export const optionalMark = /\p{L}\?[\s,)]|\p{L}\?$/u;

/** Where some fields are marked as optional with `?`, those without the mark are required. */
export function withRequired(source: EntitySource): EntitySource {
  const fields = source.fields.map((field) =>
    field.required === undefined && !/^(?:0\s*\.\.|bool|yes)/i.test(field.about) ? { ...field, required: true } : field,
  );
  return { ...source, fields };
}

/** One model from its text, or undefined where the text is no model. */
export function readModelText(
  text: string,
  range: SourceRange,
  isData: boolean,
  heading: string,
  isBold = false,
): Model | undefined {
  if (text.length > 3_000) return undefined;
  const started = modelStart.exec(text);
  const called = started ? null : modelCall.exec(text);
  const said = started?.[1] ?? called?.[1];
  // "Fields: name, e-mail" are the fields of what the heading names.
  const name = said !== undefined && columnOf(said) === 'field' && heading !== '' ? heading : said;
  if (!name || !(isData ? isNoun(name) : isKindName(name)) || (called && !isData && !isBold)) return undefined;
  const body = started
    ? text.slice(started[0].length).replace(/\}\s*$/, '')
    : `${called?.[2]}${called?.[3] ? ` — ${called[3]}` : ''}`;
  const { list, tail } = cutTail(withoutDot(withoutDescription(body)));
  if (!isFieldText(list, isData)) return undefined;
  const fields = readFieldList(list, range);
  if (fields.length === 0) return undefined;
  const remarks = splitOutside(tail, ';').filter((one) => one !== '');
  return { source: { name, fields, range, origin: 'model', dropped: droppedFrom(list, range) }, remarks };
}

/** A list of several names may end with a dot, as a sentence does. */
function withoutDot(body: string): string {
  return splitFieldList(body).length > 2 && !/[.!?;]\s/.test(body) ? body.replace(/(?<=[\p{L}\p{N})])\.$/u, '') : body;
}

/** "Who brought the animal: name, phone", "One job of the firm; job number, date": what it is stands before its fields. */
export function withoutDescription(body: string): string {
  const told =
    /^(?:who|what|where|when|somebody|someone|anybody|an?|the|one|links?|eine?) [^:;,()]{5,80}[:;]\s*(?=\S)/iu.exec(
      body,
    )?.[0];
  return told === undefined || told.split(' ').length < 4 ? body : body.slice(told.length);
}

/** Lines that begin like a model open a unit; the others continue it. */
function unitsOf(block: ParagraphBlock): readonly { text: string; range: SourceRange }[] {
  const units: { lines: string[]; range: SourceRange }[] = [];
  block.text.split('\n').forEach((line, index) => {
    const at = block.range.startLine + index;
    const last = units.at(-1);
    if (last && !modelStart.test(line)) {
      last.lines.push(line);
      last.range = { ...last.range, endLine: at, endColumn: line.length + 1 };
    } else {
      const range = { startLine: at, startColumn: 1, endLine: at, endColumn: line.length + 1 };
      units.push({ lines: [line], range });
    }
  });
  return units.map((unit) => ({ text: oneLine(unit.lines.join(' ')), range: unit.range }));
}

function cutTail(text: string): { list: string; tail: string } {
  const cut = /^(.*?[^\s(,])\s+[—–-]\s+([^—–]*)$/.exec(text);
  const inside = (cut?.[1]?.split('(').length ?? 0) !== (cut?.[1]?.split(')').length ?? 0);
  return cut && !inside ? { list: cut[1] ?? '', tail: cut[2] ?? '' } : { list: text, tail: '' };
}

/** "Register: the system described here" says what a word stands for. */
const isMeaning = /^(?:the|an?|who|somebody|anybody|der|die|das|eine?|wer|jemand)\s+\S+\s+\S+\s+\S/iu;

/** A list of fields shows itself by types, by `id`, by camelCase names or by names that fields have. */
function isFieldText(list: string, isData: boolean): boolean {
  const parts = splitFieldList(list);
  if (parts.length < (isData ? 1 : 2) || (parts.length === 1 && isMeaning.test(list))) return false;
  const names = parts.map(nameOf);
  const asked = parts.filter((part) => askedIn(part) !== undefined && !isFieldName(nameOf(part))).length;
  const shaped = asked + names.filter((name) => pointerIn(name) || (isFieldName(name) && !has(name, 'asks'))).length;
  if (shaped < parts.length * 0.8) return false;
  if (isData) return !/[.!]$/.test(list);
  const typed = parts.filter((part) => isTyped(part)).length;
  const coded = names.filter((name) => name === 'id' || /^[a-z]+[A-Z]/.test(name) || /_id$/.test(name)).length;
  const known = names.filter(
    (name) => typeFromName(name, { limits: [] }) !== undefined || /^(?:name|title|titel)$/i.test(name),
  ).length;
  return typed * 2 >= parts.length || coded > 0 || (known * 2 > parts.length && known + typed > 1);
}
