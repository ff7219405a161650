/** The changes that an answer makes to a StructuredSpec, one by one and without touching the spec that they start from. */
import { assertNever } from '../pipeline/errors';
import type { SpecChange } from '../pipeline/schema/clarification';
import type { ChoiceOption, Field } from '../pipeline/schema/fields';
import type { Entity, Requirement, StructuredSpec } from '../pipeline/schema/spec';
import { titleFieldOf } from './model/draft';

/** One change. A change that speaks of an entity, field or requirement that is gone does nothing. */
export function applyChange(spec: StructuredSpec, change: SpecChange): StructuredSpec {
  switch (change.kind) {
    case 'setFieldType':
      return changeField(spec, change.entity, change.field, (field) =>
        withoutBadDefault({ ...field, type: change.type }),
      );
    case 'setRequired':
      return changeField(spec, change.entity, change.field, (field) => ({ ...field, required: change.required }));
    case 'setDefault':
      return changeField(spec, change.entity, change.field, (field) => ({ ...field, default: change.value }));
    case 'setFields':
      return setFields(spec, change.entity, change.fields);
    case 'setOnDelete':
      return changeField(spec, change.entity, change.field, (field) =>
        field.type.kind === 'reference' ? { ...field, type: { ...field.type, onDelete: change.onDelete } } : field,
      );
    case 'setWas':
      return setWas(spec, change);
    case 'setCurrency':
      return changeFields(spec, (field) =>
        field.type.kind === 'money' ? { ...field, type: { ...field.type, currency: change.currency } } : field,
      );
    case 'leaveOut':
      return leaveOut(spec, change.requirementId, change.reason);
    case 'prefer':
      return spec;
    case 'decide':
      return decide(spec, change.requirementId, change.decision, change.limit);
    default:
      return assertNever(change);
  }
}

function setWas(spec: StructuredSpec, { entity, field, option, was }: SpecChange & { kind: 'setWas' }): StructuredSpec {
  if (field !== undefined && option !== undefined)
    return changeField(spec, entity, field, (one) =>
      withOptions(one, (has) => (has.value === option ? { ...has, was } : has)),
    );
  if (field !== undefined) return changeField(spec, entity, field, (one) => ({ ...one, was }));
  return { ...spec, entities: spec.entities.map((one) => (one.id === entity ? { ...one, was } : one)) };
}

/** Of another type of field there are none. */
export function withOptions(field: Field, change: (option: ChoiceOption) => ChoiceOption): Field {
  return field.type.kind === 'choice'
    ? { ...field, type: { ...field.type, options: field.type.options.map(change) } }
    : field;
}

/** Keeps a decision with its requirement. */
export function decide(spec: StructuredSpec, requirementId: string, decision: string, limit?: string): StructuredSpec {
  const requirements = spec.requirements.map((one) =>
    one.id === requirementId
      ? { ...one, decisions: [...(one.decisions ?? []), decision], ...(limit !== undefined && { limit }) }
      : one,
  );
  return { ...spec, requirements };
}

/** Marks a requirement as left out, so that coverage says why it is not there. */
export function leaveOut(spec: StructuredSpec, requirementId: string, reason: string): StructuredSpec {
  const requirement = spec.requirements.find((one) => one.id === requirementId);
  if (!requirement) return spec;
  const { by: _, ...kept } = requirement;
  const left: Requirement = { ...kept, understood: false, missing: reason, gap: 'leftOut' };
  const others = spec.notUnderstood.filter((one) => one.requirementId !== requirementId);
  const note = { text: requirement.text, reason, requirementId, range: requirement.range };
  return {
    ...spec,
    requirements: spec.requirements.map((one) => (one === requirement ? left : one)),
    notUnderstood: [...others, note].sort((a, b) => a.range.startLine - b.range.startLine),
  };
}

/** Replaces an entity's fields; references, and fields that rules and pages need, stay. */
export function setFields(spec: StructuredSpec, entityId: string, fields: readonly Field[]): StructuredSpec {
  const entity = spec.entities.find((one) => one.id === entityId);
  if (!entity) return spec;
  const given = new Set(fields.map((field) => field.id));
  const needed = neededFields(spec, entityId);
  const kept = entity.fields.filter(
    (field) => !given.has(field.id) && (field.type.kind === 'reference' || needed.has(field.id)),
  );
  const all = [...fields, ...kept];
  const changed: Entity = {
    ...entity,
    fields: all,
    titleField: given.has(entity.titleField) ? entity.titleField : titleFieldOf(all),
  };
  return withRelations({ ...spec, entities: spec.entities.map((one) => (one === entity ? changed : one)) });
}

function neededFields(spec: StructuredSpec, entityId: string): ReadonlySet<string> {
  const needed = new Set<string>();
  for (const page of spec.pages) {
    if (page.entity === entityId)
      for (const id of [...page.filterBy, ...page.searchBy, page.sort?.field ?? '']) needed.add(id);
  }
  for (const requirement of spec.requirements) {
    for (const meaning of requirement.meanings)
      if (meaning.kind === 'field' && meaning.entity === entityId) needed.add(meaning.field);
  }
  const words = JSON.stringify(spec.rules.map((rule) => rule.meaning));
  for (const field of spec.entities.find((one) => one.id === entityId)?.fields ?? [])
    if (words.includes(`"${field.id}"`)) needed.add(field.id);
  return needed;
}

function changeField(
  spec: StructuredSpec,
  entityId: string,
  fieldId: string,
  change: (field: Field) => Field,
): StructuredSpec {
  const entities = spec.entities.map((entity) =>
    entity.id === entityId
      ? { ...entity, fields: entity.fields.map((field) => (field.id === fieldId ? change(field) : field)) }
      : entity,
  );
  return withRelations({ ...spec, entities });
}

function changeFields(spec: StructuredSpec, change: (field: Field) => Field): StructuredSpec {
  return { ...spec, entities: spec.entities.map((entity) => ({ ...entity, fields: entity.fields.map(change) })) };
}

/** A choice keeps its default only while the option is there. */
function withoutBadDefault(field: Field): Field {
  const type = field.type;
  const fits =
    type.kind === 'choice'
      ? type.options.some((option) => option.value === field.default)
      : type.kind === 'text' || type.kind === 'longText';
  if (field.default === undefined || fits) return field;
  const { default: _gone, ...rest } = field;
  return rest;
}

function withRelations(spec: StructuredSpec): StructuredSpec {
  const relations = spec.entities.flatMap((entity) =>
    entity.fields.flatMap((field) =>
      field.type.kind === 'reference' ? [{ from: entity.id, field: field.id, to: field.type.entity }] : [],
    ),
  );
  return { ...spec, relations };
}
