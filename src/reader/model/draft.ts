/** The spec as it grows while its statements are read; plain data that only readSpec's own modules change. */
import type { Field } from '../../pipeline/schema/fields';
import type { SourceRange } from '../../pipeline/schema/range';
import type { RuleMeaning } from '../../pipeline/schema/rules';
import type { Page } from '../../pipeline/schema/spec';
import type { EntitySource } from '../fields/fieldSource';

export interface FieldDraft {
  id: string;
  label: string;
  type: Field['type'];
  required: boolean;
  unique: boolean;
  /** Whether the spec says if the field is required. */
  requiredStated: boolean;
  default?: Field['default'];
  range: SourceRange;
  /** Where the type comes from; `assumed` is text because nothing told. */
  typeFrom: 'stated' | 'name' | 'assumed';
  /** Whether the spec says of the money in which currency it is. */
  currencyStated: boolean;
  /** The same format with any letters, where the spec leaves open whether those of its example are meant. */
  anyLetters?: string;
  /** Whether a rule of the spec says what deleting the target does. */
  onDeleteStated: boolean;
  /** What the spec says of the field as a rule, and what of it could not be read. */
  rules: readonly string[];
  unread: readonly string[];
}

export interface EntityDraft {
  id: string;
  label: string;
  pluralLabel: string;
  fields: FieldDraft[];
  requirementIds: string[];
  /** Those of them that say nothing but which fields it has. */
  definitions: string[];
  /** The same of single sentences of a statement. */
  parts: { text: string; requirementId: string }[];
  range: SourceRange;
  origin: EntitySource['origin'];
  /** Members of its lists of fields that are no fields, with the statement that they stand in. */
  dropped: { text: string; requirementId?: string }[];
}

export interface RuleDraft {
  id: string;
  meaning: RuleMeaning;
  text: string;
  requirementIds: string[];
  range: SourceRange;
}

export type PageDraft = { -readonly [K in keyof Page]: Page[K] };

export function fieldOf(entity: EntityDraft, id: string): FieldDraft | undefined {
  return entity.fields.find((field) => field.id === id);
}

const timeKinds = new Set(['date', 'dateTime', 'time']);

export function isTemporal(field: FieldDraft): boolean {
  return timeKinds.has(field.type.kind);
}

const names =
  /^(?:title|name|titel|bezeichnung|label|subject|betreff|nom|titre|nombre|nome|naam|titolo|fullName|headline|question)$/i;
const nameEndings = /(?:name|title|titel|bezeichnung)$/i;
const numbers = /(?:number|code|isbn|sku|tag|plate|registration|serial|nummer|kennzeichen|kennung|numero|numéro)$/i;

/**
 * The field that tells a record from others: its name or title, else what was made to tell it (a number, a code, what is unique),
 * else a text that is always there, else what it points at; never a choice where there is anything else.
 */
export function titleFieldOf(
  fields: readonly Pick<FieldDraft, 'id' | 'label' | 'type' | 'required' | 'unique'>[],
): string {
  const texts = fields.filter((field) => field.type.kind === 'text');
  const inOrder = [
    texts.find((field) => names.test(field.id)),
    texts.find((field) => nameEndings.test(field.id)),
    fields.find((field) => field.unique && ['text', 'number', 'email', 'phone'].includes(field.type.kind)),
    texts.find((field) => numbers.test(field.id)),
    texts.find((field) => field.required),
    ...firstOf(fields, ['reference']),
    texts[0],
    ...firstOf(fields, ['email', 'phone', 'url', 'date', 'dateTime', 'time', 'number', 'money', 'longText', 'boolean']),
    fields[0],
  ];
  return inOrder.find((field) => field !== undefined)?.id ?? 'name';
}

function firstOf<F extends Pick<FieldDraft, 'type' | 'required'>>(fields: readonly F[], kinds: readonly string[]): F[] {
  const found = kinds.flatMap((kind) => fields.filter(({ type }) => type.kind === kind));
  return [...found.filter((field) => field.required), ...found].slice(0, 1);
}
