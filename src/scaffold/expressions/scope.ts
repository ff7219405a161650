/** What the expressions of an app may name: its kinds of records with their fields, and who refers to whom. */
import { checkExpression } from '../../expressions/check';
import { tsName } from '../../expressions/code';
import { parseExpression } from '../../expressions/parse';
import type { TranspileOptions } from '../../expressions/transpile';
import {
  always,
  boolean,
  date,
  dateTime,
  type Kind,
  type Known,
  listOf,
  money,
  number,
  type Scope,
  type Type,
  type Typed,
  text,
  time,
} from '../../expressions/types';
import type { EntityModel, FieldModel } from '../model/types';

const plain = {
  text,
  longText: text,
  email: text,
  phone: text,
  url: text,
  number,
  money,
  date,
  dateTime,
  time,
  boolean,
};

export function typeOf({ type, target }: FieldModel): Type {
  if (type.kind === 'reference') return target ? { kind: 'record', entity: target.name } : text;
  if (type.kind !== 'choice') return plain[type.kind];
  return type.multiple ? listOf(text) : { kind: 'option', options: type.options.map(({ value }) => value) };
}

/** Yes and no are never empty, and neither is a list. */
export function mayBeEmpty(field: FieldModel): boolean {
  const type = typeOf(field);
  return !field.required && type.kind !== 'boolean' && type.kind !== 'list';
}

/** A kind's records under a name of their own, as in `loans.exists(…)`: never what anything else is called. */
export function pluralOf({ name }: EntityModel): string {
  return `${name}Records`;
}

/** How a name of an expression stands in an app's code. */
export function codeName(name: string, entities: readonly EntityModel[]): string {
  const entity = entities.find((one) => pluralOf(one) === name);
  if (entity) return `world.all('${entity.name}')`;
  return name === 'today' || name === 'now' ? `world.${name}` : tsName(name);
}

/** Those of a kind that refer to a record by one of their fields: `self.loanByTool`. */
export function reverseOf(from: EntityModel, field: FieldModel): string {
  return `${from.name}By${field.name.slice(0, 1).toUpperCase()}${field.name.slice(1)}`;
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

export function scopeOf(entities: readonly EntityModel[], self: EntityModel): Scope {
  const kinds = Object.fromEntries(entities.map((entity) => [entity.name, kindOf(entity, entities)]));
  const own: Known = always({ kind: 'record', entity: self.name });
  return { kinds, names: { self: own, today: always(date), now: always(dateTime) } };
}

function kindOf(entity: EntityModel, all: readonly EntityModel[]): Kind {
  const fields = entity.fields.map((field) => [field.name, { type: typeOf(field), mayBeEmpty: mayBeEmpty(field) }]);
  const referring = all.flatMap((from) =>
    from.fields
      .filter(({ target }) => target === entity)
      .map((field) => [reverseOf(from, field), always(listOf({ kind: 'record', entity: from.name }))]),
  );
  const members = Object.fromEntries([['id', always(text)], ...referring, ...fields]);
  return { plural: pluralOf(entity), members };
}

/** Undefined where the expression does not fit what it names. */
export function typed(expression: string, scope: Scope, wanted: Type): Typed | undefined {
  const parsed = parseExpression(expression);
  if ('complaint' in parsed) return undefined;
  const { typed: result, complaints } = checkExpression(parsed.tree, scope, wanted);
  return complaints.length > 0 ? undefined : result;
}
