/** Fills in what a description leaves out: labels, plurals, types, reverse names. */
import type { AppModel } from '../pipeline/schema/appModel/appModel';
import type { WrittenEntity } from '../pipeline/schema/appModel/entities';
import { resolveField } from './fieldForm';
import { isReserved, labelOf, optionValue, pluralOf, upperFirst } from './names';
import type { Complaint, Entity, Field, Resolved } from './resolved';

export interface Resolution {
  readonly resolved: Resolved;
  readonly complaints: readonly Complaint[];
}

/** What every record has by itself. */
export const ownFields = ['id', 'createdAt', 'changedAt'] as const;

export function resolve(written: AppModel): Resolution {
  const complaints: Complaint[] = [];
  const names = written.entities.map(({ name }) => name);
  const described = written.entities.map((entity) => resolveEntity(entity, names, complaints));
  const everybody = names.includes('user') ? described : [...described, builtInUser];
  const connected = withReverseNames(everybody.map(withParent).map(withRole(written.roles)), complaints);
  complaints.push(...doubled(connected));
  return { resolved: { written, entities: new Map(connected.map((entity) => [entity.name, entity])) }, complaints };
}

/** A field that nobody described. */
function impliedField(entity: string, name: string, more: Partial<Field>): Field {
  return {
    path: `entity.${entity}.field.${name}`,
    name,
    label: labelOf(name),
    type: 'text',
    options: [],
    required: true,
    unique: false,
    onDelete: 'refuse',
    deletionStatements: [],
    was: [],
    statements: [],
    ...more,
  };
}

/** Who is signed in, where the description says no more of people. */
const builtInUser: Entity = {
  path: 'entity.user',
  name: 'user',
  label: 'User',
  plural: 'users',
  pluralLabel: 'Users',
  title: 'self.name',
  fields: [impliedField('user', 'name', {})],
  unique: [],
  single: false,
  was: [],
  statements: [],
};

/** A line knows what it is part of, and goes with it. */
function withParent(entity: Entity): Entity {
  const { name, partOf, fields } = entity;
  if (partOf === undefined || fields.some(({ to }) => to === partOf)) return entity;
  const parent = impliedField(name, partOf, { type: 'reference', to: partOf, onDelete: 'deleteAlong' });
  return { ...entity, fields: [parent, ...fields] };
}

function withRole(roles: readonly string[]): (entity: Entity) => Entity {
  const options = roles.map((label) => ({ value: optionValue(label), label, was: [] }));
  return (entity) => {
    if (entity.name !== 'user' || roles.length === 0 || entity.fields.some(({ name }) => name === 'role'))
      return entity;
    return { ...entity, fields: [...entity.fields, impliedField('user', 'role', { type: 'choice', options })] };
  };
}

function resolveEntity(written: WrittenEntity, names: readonly string[], complaints: Complaint[]): Entity {
  const path = `entity.${written.name}`;
  const say = (message: string): void => void complaints.push({ path, message });
  const plural = written.plural ?? pluralOf(written.name);
  if (isReserved(plural)) say(`"${plural}" means something else in expressions. Write another "plural".`);
  if (written.partOf !== undefined && !names.includes(written.partOf)) say(`There is no kind "${written.partOf}".`);
  if (Object.keys(written.fields).length === 0) say(`A ${written.name} needs at least one field.`);
  const { label = labelOf(written.name), pluralLabel = labelOf(plural), unique, ...rest } = written;
  return {
    ...rest,
    path,
    label,
    plural,
    pluralLabel,
    unique: unique.map((one) => (Array.isArray(one) ? { fields: one, statements: [] } : one)),
    fields: Object.entries(written.fields).map(([name, field]) => {
      const fieldPath = `${path}.field.${name}`;
      const sayOfField = (message: string): void => void complaints.push({ path: fieldPath, message });
      if ((ownFields as readonly string[]).includes(name))
        sayOfField(`Every record has ${name} by itself. Leave it out.`);
      return resolveField(name, field, { path: fieldPath, entities: [...names, 'user'], say: sayOfField });
    }),
  };
}

/** `loans` for what a loan's `tool` refers to; with two references of a kind to the same one `loansByTool`. */
function withReverseNames(entities: readonly Entity[], complaints: Complaint[]): readonly Entity[] {
  return entities.map((entity) => ({
    ...entity,
    fields: entity.fields.map((field) => {
      if (field.to === undefined) return field;
      const alike = entity.fields.filter(({ to }) => to === field.to);
      const reverse = alike.length > 1 ? `${entity.plural}By${upperFirst(field.name)}` : entity.plural;
      const target = entities.find(({ name }) => name === field.to);
      if (target?.fields.some(({ name }) => name === reverse)) {
        const message = `A ${field.to} has a field "${reverse}" and records of that name. Give the field another name.`;
        complaints.push({ path: field.path, message });
      }
      return { ...field, reverse };
    }),
  }));
}

function doubled(entities: readonly Entity[]): readonly Complaint[] {
  return entities.flatMap(({ path, name, plural }, index): Complaint[] => {
    const before = entities.slice(0, index);
    if (before.some((other) => other.name === name)) return [{ path, message: `There are two kinds "${name}".` }];
    const same = before.find((other) => other.plural === plural || other.name === plural || other.plural === name);
    return same ? [{ path, message: `"${plural}" is also ${same.name}. Write another "plural".` }] : [];
  });
}
