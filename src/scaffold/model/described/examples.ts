/** The examples of a description that can be played on the app's records alone; what a page shows is tried with the page. */
import { optionValue } from '../../../appModel/names';
import { always, boolean, type Known, listOf, perhaps, type Typed, text } from '../../../expressions/types';
import type { WrittenExample } from '../../../pipeline/schema/appModel/about';
import { sampleValue } from '../../entity/sampleText';
import { scopeOf, typed } from '../../expressions/scope';
import type { ActionModel } from '../actionTypes';
import type { DeedModel, ExampleModel, GivenModel, GivenValue, GivenValues } from '../exampleTypes';
import type { EntityModel, FieldModel } from '../types';
import { type Describing, wordsOf } from './describing';

/** One of which a part can't be said is left out as a whole. */
export function describedExamples(describing: Describing, actions: readonly ActionModel[]): ExampleModel[] {
  return describing.resolved.written.examples.flatMap((example) => exampleModel(example, describing, actions) ?? []);
}

function exampleModel(
  example: WrittenExample,
  describing: Describing,
  actions: readonly ActionModel[],
): ExampleModel | undefined {
  const { entities } = describing;
  const given: GivenModel[] = [];
  for (const [name, [kind, values]] of inOrder(example.given)) {
    const entity = entities.find(({ id }) => id === kind);
    const known = entity && valuesOf(values, entity.fields, given);
    if (!entity || !known) return undefined;
    given.push({ name, entity, values: known });
  }
  const deed = deedOf(example, given, describing, actions);
  const then = deed && outcomeOf(example, given, deed, entities);
  if (!deed || !then) return undefined;
  const { today, as } = example;
  return { ...wordsOf(example.statements, describing), today, as, given, deed, then };
}

type Given = WrittenExample['given'];

/** Those that others name first: in a file that is kept they stand by their names. */
function inOrder(given: Given): readonly (readonly [string, Given[string]])[] {
  const placed = new Map<string, Given[string]>();
  const place = (name: string, above: readonly string[]): void => {
    const one = given[name];
    if (!one || placed.has(name) || above.includes(name)) return;
    for (const value of Object.values(one[1]).flat()) if (typeof value === 'string') place(value, [...above, name]);
    placed.set(name, one);
  };
  for (const name of Object.keys(given)) place(name, []);
  return [...placed];
}

function deedOf(
  { do: verb, on, values }: WrittenExample,
  given: readonly GivenModel[],
  { entities }: Describing,
  actions: readonly ActionModel[],
): DeedModel | undefined {
  if (verb === 'create') {
    const [[kind, own] = []] = Object.entries(values);
    const entity = entities.find(({ id }) => id === kind);
    const known = entity && isRecord(own) && valuesOf(own, entity.fields, given);
    return entity && known ? { kind: 'create', entity, values: known } : undefined;
  }
  const record = given.find(({ name }) => name === on);
  if (verb === 'change' && record) {
    const known = valuesOf(values, record.entity.fields, given);
    return known && { kind: 'change', entity: record.entity, on: record.name, values: known };
  }
  if (verb === 'delete' && record) return { kind: 'delete', entity: record.entity, on: record.name };
  const action = actions.find(({ id }) => id === verb);
  if (!action || (action.hasRecord && record?.entity !== action.entity)) return undefined;
  const inputs = action.inputs.map(({ field }) => ({ ...field, id: field.name }));
  // The dialog would not let it pass.
  if (inputs.some(({ id, required }) => required && !Object.hasOwn(values, id))) return undefined;
  const known = valuesOf(values, inputs, given);
  return known && { kind: 'act', action, on: action.hasRecord ? record?.name : undefined, values: known };
}

/** Undefined where one of them is of no use for its field. */
function valuesOf(
  written: Readonly<Record<string, unknown>>,
  fields: readonly FieldModel[],
  given: readonly GivenModel[],
): GivenValues | undefined {
  const values = Object.entries(written).map(([name, value]) => {
    const field = fields.find(({ id }) => id === name);
    const known = field && givenValue(field, value, given);
    return field && known !== undefined ? { field, value: known } : undefined;
  });
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length ? known : undefined;
}

const forms: Partial<Record<FieldModel['type']['kind'], RegExp>> = {
  date: /^\d{4}-\d\d-\d\d$/,
  dateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d$/,
  time: /^\d\d:\d\d$/,
};

function givenValue(field: FieldModel, value: unknown, given: readonly GivenModel[]): GivenValue | undefined {
  const { type, target, options } = field;
  const recordNamed = (called: unknown) => given.find(({ name, entity }) => name === called && entity === target)?.name;
  switch (type.kind) {
    case 'number':
    case 'money':
      return typeof value === 'number' ? value : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'reference':
      return recordNamed(value);
    case 'references':
      return all([value].flat(), recordNamed);
    case 'choice': {
      const chosen = (one: unknown) => options.find((option) => option.value === optionValue(String(one)))?.value;
      return type.multiple ? all([value].flat(), chosen) : chosen(value);
    }
    // A picture is none that an example could give: any one does.
    case 'image':
      if (value === '') return '';
      return typeof value === 'string' ? String(sampleValue(field)) : undefined;
    default:
      return typeof value === 'string' && (forms[type.kind]?.test(value) ?? true) ? value : undefined;
  }
}

function all(values: readonly unknown[], say: (value: unknown) => GivenValue | undefined): string[] | undefined {
  const said = values.map(say);
  const texts = said.filter((one) => typeof one === 'string');
  return texts.length === said.length ? texts : undefined;
}

/** Undefined where it asks for what a page shows. */
function outcomeOf(
  { then }: WrittenExample,
  given: readonly GivenModel[],
  deed: DeedModel,
  entities: readonly EntityModel[],
): Typed[] | undefined {
  const [any] = entities;
  if (!any) return undefined;
  const record = (entity: EntityModel) => ({ kind: 'record', entity: entity.name }) as const;
  const about =
    deed.kind === 'create' ? deed.entity : given.find(({ name }) => 'on' in deed && name === deed.on)?.entity;
  const names: Readonly<Record<string, Known>> = {
    ...Object.fromEntries(given.map(({ name, entity }) => [name, always(record(entity))])),
    ...(about && { it: perhaps(record(about)) }),
    refused: perhaps(text),
    refusedFields: always(listOf(text)),
  };
  const trees = then.map((expression) => typed(expression, scopeOf(entities, any, names), boolean));
  const known = trees.filter((tree) => tree !== undefined);
  return known.length === trees.length ? known : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
