/** Kinds of records and their fields from an app's description, with the names that they have in the code. */
import type { Entity, Field, Resolved } from '../../../appModel/resolved';
import { parseExpression } from '../../../expressions/parse';
import type { WrittenPage } from '../../../pipeline/schema/appModel/pages';
import { asLabel, asOptionLabel } from '../../words/labels';
import { entityNames, pascalCase } from '../names';
import type { Scalar } from '../ruleTypes';
import type { EntityModel, FieldModel, FieldType } from '../types';

/** In the order of the description. Expressions are not looked at yet: they may name any of these. */
export function describedEntities(resolved: Resolved): EntityModel[] {
  const described = [...resolved.entities.values()].filter((entity) => isUsed(entity, resolved));
  const names = entityNames(described.map(({ name }) => name));
  const entities = described.map((entity) => entityModel(entity, names.get(entity.name) ?? entity.name, resolved));
  const byName = new Map(described.map(({ name }, index) => [name, entities[index]]));
  for (const { fields } of entities)
    for (const field of fields)
      if (field.type.kind === 'reference' || field.type.kind === 'references')
        field.target = byName.get(field.type.entity);
  for (const [index, entity] of entities.entries()) entity.titleField = titleField(entity, described[index]?.title);
  return entities;
}

/** People are there by themselves only where something names them. */
function isUsed({ name }: Entity, { written, entities }: Resolved): boolean {
  if (name !== 'user' || written.entities.some((entity) => entity.name === name)) return true;
  const refers = [...entities.values()].some(({ fields }) => fields.some(({ to }) => to === name));
  const named = JSON.stringify([written.actions, written.checks.map(({ must, message }) => [must, inBraces(message)])]);
  // Not so a field of that name.
  return refers || written.roles.length > 0 || /(?<![.\w])users?\b/.test(named);
}

/** The expressions in a message. */
function inBraces(message: string): readonly string[] {
  return message.match(/\{[^{}]*\}/g) ?? [];
}

function entityModel(entity: Entity, name: string, { written }: Resolved): EntityModel {
  const model = (field: Field) => fieldModel(field, name, written.app.currency);
  const fields = entity.fields.filter(({ computed }) => computed === undefined).map(model);
  return {
    id: entity.name,
    name,
    was: entity.was,
    typeName: pascalCase(name),
    label: asLabel(entity.label),
    plural: asLabel(entity.pluralLabel),
    listName: entity.plural,
    single: entity.single,
    fields,
    computed: entity.fields.filter(({ computed }) => computed !== undefined).map(model),
    titleField: undefined,
    part: fields.find(({ type }) => type.kind === 'reference' && type.entity === entity.partOf),
    listPath: '',
    basePath: '',
    createPath: '',
    listExports: does(entity, 'export', written.pages),
    listImports: does(entity, 'import', written.pages),
    calendar: undefined,
    rules: [],
  };
}

function does({ name }: Entity, action: string, pages: readonly WrittenPage[]): boolean {
  return pages.some(({ views }) => views.some(({ of, actions }) => of === name && actions.includes(action)));
}

/** `entityName`: what the names of its options begin with. */
export function fieldModel(field: Field, entityName: string, currency: string): FieldModel {
  const { name } = field;
  return {
    id: name,
    name,
    label: asLabel(field.label),
    type: typeOf(field, currency),
    required: field.required,
    isHideable: field.shownWhen !== undefined,
    unique: field.unique,
    default: constantOf(field.default),
    optionsName: `${entityName}${pascalCase(name)}Options`,
    choiceType: `${pascalCase(entityName)}${pascalCase(name)}`,
    options: field.options.map(({ value, label, was }) => ({ value, label: asOptionLabel(label), was })),
    was: field.was,
    target: undefined,
    reverse: field.reverse ?? '',
  };
}

function typeOf(
  { type, unit, format, options, to = '', onDelete, several = false, ...rest }: Field,
  currency: string,
): FieldType {
  const limits = limitsOf(rest);
  const length = lengthsOf(rest);
  switch (type) {
    case 'text':
      return { kind: 'text', ...length, ...(format !== undefined && { format }) };
    case 'longText':
      return { kind: 'longText', ...length };
    case 'number':
    case 'integer':
      return { kind: 'number', integer: type === 'integer', ...limits, ...(unit !== undefined && { unit }) };
    case 'percent':
      return { kind: 'number', integer: false, ...limits, unit: '%' };
    case 'money':
      return { kind: 'money', currency: unit ?? currency, ...limits };
    case 'choice':
      return { kind: 'choice', multiple: several, options: options.map(({ value, label }) => ({ value, label })) };
    case 'reference':
      return { kind: 'reference', entity: to, onDelete };
    case 'references':
      return { kind: 'references', entity: to };
    default:
      return { kind: type };
  }
}

function limitsOf({ min, max, above, below }: Pick<Field, 'min' | 'max' | 'above' | 'below'>) {
  const [least, most] = [min ?? above, max ?? below];
  const open = [...(above === undefined ? [] : ['min' as const]), ...(below === undefined ? [] : ['max' as const])];
  return {
    ...(least !== undefined && { min: least }),
    ...(most !== undefined && { max: most }),
    ...(open.length > 0 && { open }),
  };
}

function lengthsOf({ minLength, maxLength }: Pick<Field, 'minLength' | 'maxLength'>) {
  return { ...(minLength !== undefined && { minLength }), ...(maxLength !== undefined && { maxLength }) };
}

/** What an expression always says, and `today` and `now`; undefined for one that depends on more. */
function constantOf(expression: string | undefined): Scalar | undefined {
  const parsed = expression === undefined ? undefined : parseExpression(expression);
  if (!parsed || 'complaint' in parsed) return undefined;
  const { tree } = parsed;
  // Of several options the first one that is there at the beginning.
  if (tree.kind === 'list' && tree.items[0]?.kind === 'literal') return tree.items[0].value ?? undefined;
  if (tree.kind === 'name' && (tree.name === 'today' || tree.name === 'now')) return tree.name;
  return tree.kind === 'literal' && tree.value !== null ? tree.value : undefined;
}

/** Where a record is called as one of its fields says; another expression is a rule of its own. Many are in the same state. */
function titleField({ fields }: EntityModel, expression: string | undefined): FieldModel | undefined {
  const name = expression?.match(/^self\.(\w+)$/)?.[1];
  const states: readonly string[] = ['choice', 'boolean', 'references', 'color', 'image'];
  if (expression !== undefined) return fields.find((field) => field.name === name && !states.includes(field.type.kind));
  return fields.find(({ type }) => ['text', 'email', 'phone', 'url'].includes(type.kind));
}
