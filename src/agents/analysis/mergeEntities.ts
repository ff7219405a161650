/** Puts the entities that a model found beside those of the reader: what the reader has keeps its ids, types and ranges. */
import type { Field, FieldType } from '../../pipeline/schema/fields';
import type { SourceRange } from '../../pipeline/schema/range';
import type { Entity, Relation, Requirement, StructuredSpec } from '../../pipeline/schema/spec';
import { titleFieldOf } from '../../reader/model/draft';
import { EntityNames } from '../../reader/model/entityNames';
import { capitalise, identifier, slug } from '../../reader/text';
import type { AnsweredEntity, AnsweredField } from './answer';
import { rangeOfLine } from './quotes';

export function mergeEntities(spec: StructuredSpec, answered: readonly AnsweredEntity[], text: string): StructuredSpec {
  const names = new EntityNames(spec.language);
  for (const { id, label, pluralLabel } of spec.entities) for (const name of [label, pluralLabel]) names.add(name, id);
  const taken = new Set(spec.entities.map(({ id }) => id));
  const all = answered.map((entity) => ({ entity, id: names.find(entity.label) ?? newId(entity, taken, names) }));
  // Two names may be forms of one word; then the first one tells what it is.
  const placed = all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
  const fieldsFor = ({ fields, line }: AnsweredEntity, present: readonly Field[]) =>
    newFields(fields, present, names, rangeOfLine(text, line));
  const known = spec.entities.map((entity) => {
    const found = placed.find(({ id }) => id === entity.id);
    return found ? { ...entity, fields: [...entity.fields, ...fieldsFor(found.entity, entity.fields)] } : entity;
  });
  const added = placed
    .filter(({ id }) => !spec.entities.some((entity) => entity.id === id))
    .map(({ entity, id }) => entityOf(id, entity, fieldsFor(entity, []), spec.requirements, text));
  const entities = [...known, ...added];
  const meant = new Map(added.map(({ id, requirementIds }) => [requirementIds[0] ?? '', id]));
  const requirements = spec.requirements.map((one) => {
    const entity = meant.get(one.id);
    return entity ? { ...one, meanings: [...one.meanings, { kind: 'entity' as const, entity }] } : one;
  });
  return { ...spec, entities, relations: relationsOf(entities), requirements };
}

function newId({ label, pluralLabel }: AnsweredEntity, taken: Set<string>, names: EntityNames): string {
  const id = uniqueId(identifier(label, 'entity'), taken);
  for (const name of [label, pluralLabel]) if (!names.find(name)) names.add(name, id);
  return id;
}

/** Without those that the entity has already, under the same name. */
function newFields(
  fields: readonly AnsweredField[],
  present: readonly Field[],
  names: EntityNames,
  range: SourceRange,
): Field[] {
  const taken = new Set(present.map(({ id }) => id));
  const isThere = ({ label, type, to }: AnsweredField) =>
    present.some(
      (field) =>
        field.id === identifier(label, 'field') ||
        (type === 'reference' && field.type.kind === 'reference' && field.type.entity === names.find(to ?? '')),
    );
  return fields
    .filter((field) => !isThere(field))
    .map((field): Field => {
      const id = uniqueId(identifier(field.label, 'field'), taken);
      return {
        id,
        label: capitalise(field.label),
        type: typeOf(field, names),
        required: field.required,
        unique: false,
        range,
      };
    });
}

function typeOf({ type, options, to, unit }: AnsweredField, names: EntityNames): FieldType {
  const target = to === null ? undefined : names.find(to);
  switch (type) {
    case 'number':
      return { kind: 'number', integer: false, ...(unit && { unit }) };
    case 'money':
      return { kind: 'money', currency: /^[A-Z]{3}$/.test(unit ?? '') ? (unit ?? 'EUR') : 'EUR' };
    case 'choice':
      return { kind: 'choice', multiple: false, options: choiceOptions(options) };
    case 'reference':
      return target ? { kind: 'reference', entity: target, onDelete: 'refuse' } : { kind: 'text' };
    default:
      return { kind: type };
  }
}

function choiceOptions(labels: readonly string[]): { value: string; label: string }[] {
  const taken = new Set<string>();
  return labels.map((label) => ({ value: uniqueId(slug(label, 'option'), taken), label }));
}

function entityOf(
  id: string,
  { label, pluralLabel, line }: AnsweredEntity,
  fields: Field[],
  requirements: readonly Requirement[],
  text: string,
): Entity {
  const range = rangeOfLine(text, line);
  const asking = requirements.findLast((one) => one.range.startLine <= range.startLine) ?? requirements[0];
  return {
    id,
    label: capitalise(label),
    pluralLabel: capitalise(pluralLabel),
    fields,
    titleField: titleFieldOf(fields),
    requirementIds: asking ? [asking.id] : [],
    range,
  };
}

function relationsOf(entities: readonly Entity[]): Relation[] {
  return entities.flatMap(({ id, fields }) =>
    fields.flatMap((field) =>
      field.type.kind === 'reference' ? [{ from: id, field: field.id, to: field.type.entity }] : [],
    ),
  );
}

function uniqueId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count++) id = `${wanted}${count}`;
  taken.add(id);
  return id;
}
