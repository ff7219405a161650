/** What the expressions of an app may name: its kinds of records with their fields, and who refers to whom. */
import { checkExpression } from '../../expressions/check';
import { tsName } from '../../expressions/code';
import { kindsIn, plainTypes } from '../../expressions/kinds';
import { parseExpression } from '../../expressions/parse';
import type { TranspileOptions } from '../../expressions/transpile';
import {
  always,
  date,
  dateTime,
  type Known,
  listOf,
  perhaps,
  type Scope,
  type Type,
  type Typed,
  text,
} from '../../expressions/types';
import type { EntityModel, FieldModel } from '../model/types';
import { namesOf } from './reads';

export function typeOf({ type, target }: FieldModel): Type {
  if (type.kind === 'reference') return target ? { kind: 'record', entity: target.name } : text;
  if (type.kind === 'references') return listOf(target ? { kind: 'record', entity: target.name } : text);
  if (type.kind !== 'choice') return plainTypes[type.kind];
  return type.multiple ? listOf(text) : { kind: 'option', options: type.options.map(({ value }) => value) };
}

/** Yes and no are never empty, and neither is a list. */
export function mayBeEmpty(field: FieldModel): boolean {
  const type = typeOf(field);
  return (!field.required || field.isHideable) && type.kind !== 'boolean' && type.kind !== 'list';
}

/** The type of a record as rules read it. */
export function viewName({ typeName }: EntityModel): string {
  return `${typeName}View`;
}

/** How a name of an expression stands in an app's code. */
export function codeName(name: string, entities: readonly EntityModel[]): string {
  const entity = entities.find((one) => one.listName === name);
  if (entity) return `world.all('${entity.name}')`;
  return ['today', 'now', 'user'].includes(name) ? `world.${name}` : tsName(name);
}

/** The parameters of a function that says an expression: only as many as it uses. */
export function parametersFor(node: Typed, entities: readonly EntityModel[]): string {
  const names = namesOf(node);
  const takesWorld = names.some((name) => codeName(name, entities).startsWith('world.'));
  const taken = [
    names.includes('self') ? 'self' : '_self',
    takesWorld ? 'world' : '_world',
    names.includes('old') ? 'old' : '_old',
  ];
  return taken.slice(0, taken.findLastIndex((name) => !name.startsWith('_')) + 1).join(', ');
}

/** How an expression about these kinds of records is written as code. */
export function codeOptions(entities: readonly EntityModel[]): Required<TranspileOptions> {
  return { nameOf: (name) => codeName(name, entities), moneyDecimals: moneyDecimals(entities) };
}

/** Of the currency of their amounts. */
export function moneyDecimals(entities: readonly EntityModel[]): number {
  const [currency = 'EUR'] = entities.flatMap(({ fields }) =>
    fields.flatMap(({ type }) => (type.kind === 'money' ? [type.currency] : [])),
  );
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** `self`: the kind of the record that it is about; `more`: what else may be named there. */
export function scopeOf(
  entities: readonly EntityModel[],
  self: EntityModel,
  more: Readonly<Record<string, Known>> = {},
): Scope {
  const own: Known = always({ kind: 'record', entity: self.name });
  const people = entities.find(({ id }) => id === 'user');
  const user: Readonly<Record<string, Known>> = people
    ? { user: perhaps({ kind: 'record', entity: people.name }) }
    : {};
  return {
    kinds: kindsOf(entities),
    names: { self: own, today: always(date), now: always(dateTime), ...user, ...more },
  };
}

const kinds = new WeakMap<readonly EntityModel[], Scope['kinds']>();

/** Names and types stay as they are once the kinds of an app are made. */
function kindsOf(entities: readonly EntityModel[]): Scope['kinds'] {
  const found = kinds.get(entities) ?? kindsFrom(entities);
  kinds.set(entities, found);
  return found;
}

function kindsFrom(entities: readonly EntityModel[]): Scope['kinds'] {
  return kindsIn(
    entities.map(({ name, listName, fields, computed }) => ({
      name,
      plural: listName,
      fields: [...fields, ...computed].map((field) => ({
        name: field.name,
        known: knownOf(field),
        to: field.target?.name,
        reverse: field.reverse,
      })),
    })),
  );
}

function knownOf(field: FieldModel): Known {
  return { type: typeOf(field), mayBeEmpty: mayBeEmpty(field) };
}

/** Undefined where the expression does not fit what it names. */
export function typed(expression: string, scope: Scope, wanted: Type | undefined): Typed | undefined {
  const parsed = parseExpression(expression);
  if ('complaint' in parsed) return undefined;
  const { typed: result, complaints } = checkExpression(parsed.tree, scope, wanted);
  return complaints.length > 0 ? undefined : result;
}
