/** Short ways to write the parts of a StructuredSpec by hand. */
import type { Field, FieldType } from '../../../../src/pipeline/schema/fields';
import type { Rule, RuleMeaning } from '../../../../src/pipeline/schema/rules';
import type { Entity, Meaning, Page, Requirement, StructuredSpec } from '../../../../src/pipeline/schema/spec';

export const range = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 };

export function field(id: string, label: string, type: FieldType, rest: Partial<Field> = {}): Field {
  return { id, label, type, required: false, unique: false, range, ...rest };
}

export const text: FieldType = { kind: 'text' };

export function choice(...labels: readonly string[]): FieldType & { kind: 'choice' } {
  const options = labels.map((label) => ({ value: label.toLowerCase(), label }));
  return { kind: 'choice', options, multiple: false };
}

export function reference(entity: string, onDelete: 'refuse' | 'deleteAlong' | 'clear' = 'refuse'): FieldType {
  return { kind: 'reference', entity, onDelete };
}

export function entity(id: string, label: string, pluralLabel: string, fields: Field[], titleField?: string): Entity {
  return { id, label, pluralLabel, fields, titleField: titleField ?? fields[0]?.id ?? '', requirementIds: [], range };
}

export function page(id: string, title: string, kind: Page['kind'], rest: Partial<Page> = {}): Page {
  return { id, title, kind, filterBy: [], searchBy: [], requirementIds: [], range, ...rest };
}

export function rule(id: string, words: string, requirementIds: string[], meaning: RuleMeaning): Rule {
  return { id, meaning, text: words, requirementIds, range };
}

export function requirement(id: string, words: string, meanings: Meaning[], missing?: string): Requirement {
  const understood = missing === undefined;
  return { id, text: words, kind: 'requirement', optional: false, meanings, understood, missing, range };
}

export function spec(title: string, rest: Partial<StructuredSpec>): StructuredSpec {
  return {
    title,
    summary: '',
    language: 'en',
    kind: 'data',
    entities: [],
    relations: [],
    pages: [],
    roles: [],
    rules: [],
    requirements: [],
    content: [],
    theme: {},
    notUnderstood: [],
    ...rest,
  };
}
