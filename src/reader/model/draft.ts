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

/** The field that names a record: the title or name, else the first required text, else the first field. */
export function titleFieldOf(
  fields: readonly Pick<FieldDraft, 'id' | 'label' | 'type' | 'required' | 'unique'>[],
): string {
  const texts = fields.filter((field) => field.type.kind === 'text');
  const named = texts.find((field) =>
    /^(?:title|name|titel|bezeichnung|label|subject|betreff|nom|titre|nombre|nome|naam|titolo|fullName|headline|question)$/i.test(
      field.id,
    ),
  );
  const ending = texts.find((field) => /(?:name|title|titel|bezeichnung)$/i.test(field.id));
  const text = texts.find((field) => field.required) ?? texts[0];
  const unique = fields.find((field) => field.unique && field.type.kind !== 'reference');
  return (named ?? ending ?? text ?? unique ?? fields.find((field) => field.required) ?? fields[0])?.id ?? 'name';
}
