/** Kinds of records and their fields as constructs, with the values that follow from others and what is unique together. */
import type { WrittenEntity, WrittenField } from '../../pipeline/schema/appModel/entities';
import type { FieldTypeName } from '../../pipeline/schema/appModel/parts';
import { literal } from '../emit/literal';
import { camelCase, propertyName, unique } from '../model/names';
import type { Scalar } from '../model/ruleTypes';
import type { EntityModel, FieldModel } from '../model/types';
import type { FittingRule } from './fitting';
import { type Lowering, statementsOf } from './lowering';

export function kindOf(entity: EntityModel, lowering: Lowering): WrittenEntity {
  const own = entity.fields.map((field) => [field.name, fieldOf(field, entity, lowering)] as const);
  return {
    name: entity.name,
    label: entity.label,
    plural: entity.listName,
    pluralLabel: entity.plural,
    ...(entity.titleField && { title: `self.${entity.titleField.name}` }),
    fields: Object.fromEntries([...own, ...computedFields(entity, lowering)]),
    unique: uniqueOf(entity, lowering),
    single: false,
    was: [...entity.was],
    statements: statementsOf(
      lowering,
      (meaning) => (meaning.kind === 'entity' || meaning.kind === 'operation') && meaning.entity === entity.id,
    ),
  };
}

function fieldOf(field: FieldModel, entity: EntityModel, lowering: Lowering): WrittenField {
  return {
    label: field.label,
    ...typeOf(field, entity, lowering),
    ...(field.required && field.type.kind !== 'boolean' && { required: true }),
    ...(field.unique && { unique: true }),
    ...(field.default !== undefined && { default: defaultOf(field.default, field) }),
    was: [...field.was],
    statements: statementsOf(
      lowering,
      (meaning) => meaning.kind === 'field' && meaning.entity === entity.id && meaning.field === field.id,
    ),
  };
}

function defaultOf(value: Scalar, { type }: FieldModel): string {
  const isMoment = ['date', 'dateTime', 'time'].includes(type.kind) && (value === 'today' || value === 'now');
  const written = typeof value === 'string' && !isMoment ? literal(value) : String(value);
  return type.kind === 'choice' && type.multiple ? `[${written}]` : written;
}

type Typed = Omit<WrittenField, 'was' | 'statements'>;

function typeOf(field: FieldModel, entity: EntityModel, lowering: Lowering): Typed {
  const { type, target } = field;
  switch (type.kind) {
    case 'text':
    case 'longText': {
      const { kind, ...more } = type;
      return { type: kind, ...more };
    }
    case 'number': {
      const { integer, unit, min, max, open = [] } = type;
      const limits = {
        ...(min !== undefined && { [open.includes('min') ? 'above' : 'min']: min }),
        ...(max !== undefined && { [open.includes('max') ? 'below' : 'max']: max }),
      };
      return { type: integer ? 'integer' : 'number', ...limits, ...(unit !== undefined && { unit }) };
    }
    case 'money': {
      const { currency, min, max } = type;
      const limits = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
      return { type: 'money', ...limits, ...(currency !== lowering.currency && { unit: currency }) };
    }
    case 'choice': {
      const options = type.options.map(({ value, label, was = [] }) => ({ value, label, was: [...was] }));
      return { options, ...(type.multiple && { several: true }) };
    }
    case 'reference':
      // What the spec does not describe is no more than a text.
      return target ? { to: target.name, onDelete: deletionOf(field, entity, lowering) } : { type: 'text' };
    default:
      return { type: type.kind as FieldTypeName };
  }
}

/** A rule counts for more than the field. */
function deletionOf(field: FieldModel, entity: EntityModel, lowering: Lowering): WrittenField['onDelete'] {
  const rule = lowering.rules.find(
    ({ use }) => use.kind === 'onDelete' && use.by === entity && use.references.includes(field),
  );
  if (rule?.use.kind !== 'onDelete') return field.type.kind === 'reference' ? field.type.onDelete : 'refuse';
  lowering.origins.set(`entity.${entity.name}.field.${field.name}.onDelete`, originOf(rule));
  return { does: rule.use.onDelete, statements: [...rule.requirementIds] };
}

function originOf({ id, text }: FittingRule) {
  return { id, text };
}

function computedFields(entity: EntityModel, lowering: Lowering): (readonly [string, WrittenField])[] {
  const taken = [...entity.fields.map(({ name }) => name), ...lowering.entities.map(({ listName }) => listName)];
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return lowering.rules.flatMap((rule): (readonly [string, WrittenField])[] => {
    const { value } = rule;
    if (!value || value.entity !== entity) return [];
    const wanted = rule.use.kind === 'countOfRelated' ? `${rule.use.of.name}Count` : camelCase(value.field.label);
    const name = unique(propertyName(wanted), used);
    const path = `entity.${entity.name}.field.${name}`;
    lowering.origins.set(path, originOf(rule));
    const { type } = value.field;
    const unit = type.kind === 'money' && type.currency !== lowering.currency ? { unit: type.currency } : {};
    const kind = type.kind === 'money' ? 'money' : 'number';
    const statements = [...rule.requirementIds];
    return [[name, { label: value.field.label, type: kind, ...unit, computed: value.value, was: [], statements }]];
  });
}

function uniqueOf(entity: EntityModel, lowering: Lowering): WrittenEntity['unique'] {
  const rules = lowering.rules.filter(({ use }) => use.kind === 'uniqueTogether' && use.entity === entity);
  return rules.map((rule, index) => {
    lowering.origins.set(`entity.${entity.name}.unique.${index}`, originOf(rule));
    const fields = rule.use.kind === 'uniqueTogether' ? rule.use.fields.map(({ name }) => name) : [];
    return { fields, statements: [...rule.requirementIds] };
  });
}
