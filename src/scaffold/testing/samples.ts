/** Valid sample records for the tests of the generated app: one of each kind, linked, and such that every rule holds. */
import { Imports } from '../emit/imports';
import { broken } from '../emit/layout';
import { literal, valueLiteral } from '../emit/literal';
import { sampleText } from '../entity/sampleText';
import { emptyValue } from '../entity/values';
import type { Values } from '../expressions/tryout';
import type { AppModel, EntityModel, FieldModel } from '../model/types';
import { fittedSamples, type Samples } from './fitted';

/** Source text of a value for each field. `variant` 1 is the stored sample, 2 a new record beside it. */
export function sampleValues(entity: EntityModel, app: AppModel, variant: number): Map<FieldModel, string> {
  const guessed = guessedValues(entity, app, variant);
  const fitted = variant > 2 ? undefined : samplesOf(app).get(entity);
  const record = variant === 1 ? fitted?.stored : fitted?.fresh;
  // What was not changed stays as it is written.
  return new Map(
    [...guessed].map(([field, source]) => {
      const value = record?.[field.name];
      return [field, record && !isSame(value, valueIn(source)) ? sourceOf(value) : source];
    }),
  );
}

const known = new WeakMap<AppModel, ReadonlyMap<EntityModel, Samples>>();

/** The same as they are stored. */
export function samplesOf(app: AppModel): ReadonlyMap<EntityModel, Samples> {
  const samples = known.get(app) ?? fittedSamples(app, (entity, variant) => recordOf(entity, app, variant));
  known.set(app, samples);
  return samples;
}

/** Whether its samples pass every check: where rules want of several kinds what can't be at once, nobody could make them. */
export function isPlayable(entity: EntityModel, app: AppModel): boolean {
  return samplesOf(app).get(entity)?.holds !== false;
}

function recordOf(entity: EntityModel, app: AppModel, variant: number): Values {
  const values = [...guessedValues(entity, app, variant)].map(([field, source]) => [field.name, valueIn(source)]);
  return { ...Object.fromEntries(values), id: `${entity.name}-${variant}` };
}

/** What the source text of a value comes to. It is our own: a literal, or a list of such. */
function valueIn(source: string): unknown {
  return new Function(`return ${source};`)();
}

function sourceOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sourceOf).join(', ')}]`;
  return typeof value === 'string' ? literal(value) : String(value);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What suits each field, and the rules that are no expressions. */
function guessedValues(entity: EntityModel, app: AppModel, variant: number): Map<FieldModel, string> {
  const values = new Map(entity.fields.map((field) => [field, firstValue(field, entity, variant)]));
  const entityRules = app.rules.filter(({ use }) => use.entity === entity);
  for (const { use } of entityRules) {
    if (use.kind === 'onlyWhen') values.set(use.when, valueLiteral(use.equals));
    if (use.kind === 'dateOrder' && !use.allowEqual) values.set(use.end, later(values.get(use.end) ?? "''"));
  }
  // Two conditions on the same field cannot both hold; what depends on the lost one stays empty.
  for (const { use } of entityRules) {
    if (use.kind !== 'onlyWhen' || values.get(use.when) === valueLiteral(use.equals)) continue;
    values.set(use.field, emptyValue(use.field));
  }
  for (const { use } of app.rules) {
    if (use.kind === 'targetMust' && use.target === entity && !use.isNot)
      values.set(use.field, valueLiteral(use.equals));
  }
  for (const field of entity.fields) values.set(field, withoutRefused(field, values.get(field) ?? "''", app));
  return values;
}

/** A choice that no rule refuses; as it is where none is refused, or all are. */
function withoutRefused(field: FieldModel, value: string, app: AppModel): string {
  const refused = new Set(
    app.rules.flatMap(({ use }) =>
      use.kind === 'targetMust' && use.isNot && use.field === field ? [valueLiteral(use.equals)] : [],
    ),
  );
  if (!refused.has(value) || field.type.kind !== 'choice') return value;
  const left = field.type.options.map((option) => valueLiteral(option.value)).find((one) => !refused.has(one));
  return left ?? value;
}

/** Whether the new record cannot stand beside the stored one: both would point at the same record, and only one may. */
export function clashesWithSample(entity: EntityModel, app: AppModel): boolean {
  const [stored, fresh] = [sampleValues(entity, app, 1), sampleValues(entity, app, 2)];
  const isAlike = (field: FieldModel) => stored.get(field) === fresh.get(field);
  return (
    samplesOf(app).get(entity)?.isAlone === true ||
    entity.fields.some((field) => field.unique && isAlike(field)) ||
    app.rules.some(({ use }) => use.kind === 'uniqueTogether' && use.entity === entity && use.fields.every(isAlike))
  );
}

/** A record of its own kind to point at would have to point at a third one. */
function firstValue(field: FieldModel, entity: EntityModel, variant: number): string {
  if (field.type.kind === 'image') return emptyValue(field);
  return field.target === entity && !(field.required && variant > 1) ? emptyValue(field) : sampleText(field, variant);
}

/** The same time an hour, or the same day a day, later. */
function later(value: string): string {
  if (/^'\d\d:00'$/.test(value)) return value.replace(/\d\d/, (hour) => String(Number(hour) + 1).padStart(2, '0'));
  return value.replace('-05-01', '-05-02');
}

export function samplesFile(app: AppModel): string {
  const imports = new Imports().type('../database', 'Database');
  const entries = app.entities.map((entity) => {
    const values = [...sampleValues(entity, app, 1)].map(([field, value]) => `${field.name}: ${value}`);
    const time = "'2026-05-01T10:00:00.000Z'";
    const all = [`id: '${entity.name}-1'`, ...values, `createdAt: ${time}`, `updatedAt: ${time}`];
    return `${entity.name}: [\n    ${broken(all, { prefix: '{', suffix: '}', indent: 4 })},\n  ]`;
  });
  return `/** One record of each kind, for the tests. */
${imports}
${broken(entries, { prefix: 'export const sampleDatabase: Database = {', suffix: '};', indent: 0 })}
`;
}
