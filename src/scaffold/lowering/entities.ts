/** Entities and fields with the names that they have in the code. */

import { isReserved } from '../../appModel/names';
import { functionNames } from '../../expressions/functions';
import type { Field } from '../../pipeline/schema/fields';
import type { Entity, Requirement, StructuredSpec } from '../../pipeline/schema/spec';
import { safeCurrency } from '../content/blocks';
import { camelCase, entityNames, pascalCase, propertyName, unique } from '../model/names';
import type { EntityModel, FieldModel } from '../model/types';
import { asLabel } from '../words/labels';

export function entityModels(spec: StructuredSpec): EntityModel[] {
  const names = entityNames(spec.entities.map((entity) => entity.id));
  // What is only half understood as an import may be the upload of a picture.
  const understood = spec.requirements.filter((requirement) => requirement.understood);
  const entities = spec.entities.map((entity) =>
    entityModel(entity, names.get(entity.id) ?? entity.id, {
      listExports: asks(spec.requirements, entity, 'export'),
      listImports: asks(understood, entity, 'import'),
    }),
  );
  nameLists(entities);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  for (const field of entities.flatMap((entity) => entity.fields)) {
    if (field.type.kind === 'reference') field.target = byId.get(field.type.entity);
  }
  for (const [index, entity] of entities.entries())
    entity.titleField = declaredTitle(entity, spec.entities[index]?.titleField);
  for (const entity of entities) entity.titleField = titleField(entity);
  for (const entity of entities) nameReverses(entity);
  return entities;
}

/** `rentals`, as a description has it, where nothing else is called so. */
function nameLists(entities: readonly EntityModel[]): void {
  const fields = entities.flatMap((entity) => entity.fields.map(({ name }) => name));
  const taken = new Set([...entities.map(({ name }) => name), ...fields, ...functionNames, 'one', 'other', 'found']);
  for (const entity of entities) {
    const wanted = camelCase(entity.plural);
    const isFree = !taken.has(wanted) && !isReserved(wanted) && wanted.length <= 60;
    entity.listName = isFree ? wanted : uniqueIn(taken, `${entity.name}Records`);
    taken.add(entity.listName);
  }
}

function uniqueIn(taken: ReadonlySet<string>, name: string): string {
  return taken.has(name) ? uniqueIn(taken, `${name}s`) : name;
}

/** `rentals`, or `rentalsByBike` where several fields refer to the same kind. */
function nameReverses({ fields, listName }: EntityModel): void {
  for (const field of fields) {
    const alike = fields.filter(({ target }) => target && target === field.target);
    field.reverse = alike.length > 1 ? `${listName}By${pascalCase(field.name)}` : listName;
  }
}

function asks(requirements: readonly Requirement[], entity: Entity, operation: 'export' | 'import'): boolean {
  return requirements
    .flatMap(({ meanings }) => meanings)
    .some((one) => one.kind === 'operation' && one.entity === entity.id && one.operation === operation);
}

function entityModel(entity: Entity, name: string, csv: Pick<EntityModel, 'listExports' | 'listImports'>): EntityModel {
  const used = new Set<string>();
  return {
    id: entity.id,
    name,
    was: entity.was ?? [],
    typeName: pascalCase(name),
    label: asLabel(entity.label),
    plural: asLabel(entity.pluralLabel),
    listName: '',
    single: false,
    computed: [],
    fields: entity.fields.map((field) => fieldModel(field, name, used)),
    titleField: undefined,
    part: undefined,
    listPath: '',
    basePath: '',
    createPath: '',
    ...csv,
    calendar: undefined,
    rules: [],
  };
}

function fieldModel(source: Field, entityName: string, used: Set<string>): FieldModel {
  const name = unique(propertyName(source.id), used);
  const options = source.type.kind === 'choice' ? source.type.options : [];
  return {
    id: source.id,
    name,
    label: asLabel(source.label),
    type: safeType(source.type),
    required: source.required,
    isHideable: false,
    unique: source.unique,
    default: source.default,
    optionsName: `${entityName}${pascalCase(name)}Options`,
    choiceType: `${pascalCase(entityName)}${pascalCase(name)}`,
    options: options.map(({ value, label, was = [] }) => ({ value, label: asLabel(label), was })),
    was: (source.was ?? []).map(propertyName),
    target: undefined,
    reverse: '',
  };
}

/** Intl refuses a currency that is not three letters. */
function safeType(type: Field['type']): Field['type'] {
  return type.kind === 'money' ? { ...type, currency: safeCurrency(type.currency) } : type;
}

/** The declared title, unless titles would point at each other in a circle. */
function titleField(entity: EntityModel): FieldModel | undefined {
  if (entity.titleField && !isCircular(entity)) return entity.titleField;
  return entity.fields.find((field) => ['text', 'email', 'phone', 'url'].includes(field.type.kind));
}

function isCircular(entity: EntityModel): boolean {
  const seen = new Set<EntityModel>();
  let current: EntityModel | undefined = entity;
  while (current) {
    if (seen.has(current)) return true;
    seen.add(current);
    current = current.titleField?.target;
  }
  return false;
}

function declaredTitle(entity: EntityModel, id: string | undefined): FieldModel | undefined {
  const field = entity.fields.find((candidate) => candidate.id === id);
  // A reference to an entity that the spec does not describe has no title to show.
  if (field?.type.kind === 'reference') return field.target ? field : undefined;
  // Many records are in the same state: they would all be called alike.
  return field?.type.kind === 'choice' || field?.type.kind === 'boolean' ? undefined : field;
}
