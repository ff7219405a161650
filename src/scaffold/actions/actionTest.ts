/** The test of an action: when it is offered, and what it writes. */
import { transpileValue } from '../../expressions/transpile';
import type { Typed } from '../../expressions/types';
import { Imports } from '../emit/imports';
import { literal } from '../emit/literal';
import { sampleText } from '../entity/sampleText';
import { now } from '../expressions/draw';
import { type Example, examplesAgainst, exampleWhere } from '../expressions/example';
import { always } from '../expressions/neighbours';
import { isAboutNow, namesOf } from '../expressions/reads';
import { codeOptions } from '../expressions/scope';
import { runnerOf, said } from '../expressions/tryout';
import type { ActionModel, StepModel, StepValues } from '../model/actionTypes';
import { kindsRead } from '../model/checks';
import type { AppModel, EntityModel, FieldModel } from '../model/types';
import { exampleSource, withName } from '../rules/exampleSource';
import { actionTitle } from './actionFile';

/** Undefined where nothing is known of what it comes to. */
export function actionTestFile(action: ActionModel, { entities }: AppModel): string | undefined {
  const { name, when, entity, inputs } = action;
  const imports = new Imports()
    .value('vitest', 'expect', 'test')
    .value('../kit/testing/like', 'like')
    .value('../testing/samples', 'sampleDatabase')
    .type('../database', 'Database')
    .value(`./${name}`, name);
  const own = ownValues(action).map(({ typed }) => typed);
  const trees = [when?.typed ?? always, ...own];
  const question = askedBy(action);
  const find = (all: readonly Typed[]) => {
    const kinds = kindsRead(all, entity, entities);
    const example = exampleWhere(all, entity, kinds);
    return (
      example && { example, shown: { entity, kinds, typed: { ...always, kind: 'list', items: all } satisfies Typed } }
    );
  };
  const telling = find([...trees, ...question]);
  const known = telling ?? find(trees);
  const found = known?.example;
  const { offered: usual, rule } = offering(action);
  const offered = found ?? usual;
  const outcome = expectations(action, found, offered, entities);
  const asks = telling || question.length === 0 ? questionTest(action) : '';
  if (outcome.length === 0 && !when && asks === '') return undefined;
  const lines = [
    exampleSource('first', 'with', offered, known?.shown ?? rule),
    ...(when ? [`  expect(isOffered(${name}, first.id, withFirst)).toBe(true);\n`] : []),
    inputs.length > 0
      ? `  const input = { ${inputs.map(({ field }) => `${field.name}: ${inputValue(field)}`).join(', ')} };\n`
      : '',
    ...(outcome.length > 0
      ? [
          `  const { database } = changeBy(${name}, first.id, ${inputs.length > 0 ? 'input' : 'undefined'}, withFirst);\n`,
        ]
      : []),
    ...outcome,
    asks,
    ...refusals(action).map((refused, index) => {
      const called = index === 0 ? 'refused' : `refused${index + 1}`;
      const source = exampleSource(called, 'with', refused, rule);
      return `${source}  expect(isOffered(${name}, ${called}.id, ${withName(called)})).toBe(false);\n`;
    }),
  ];
  if (when) imports.value('../kit/lib/action', 'isOffered');
  if (outcome.length > 0) imports.value('../kit/lib/action', 'changeBy');
  if (asks) imports.value('../kit/lib/action', 'saying');
  const text = lines.join('');
  if (text.includes('actAs(')) imports.value('../kit/lib/world', 'actAs');
  const isTimed = [when?.typed, ...treesOf(action.steps)].some((tree) => tree && isAboutNow(tree, entities));
  if (isTimed) imports.value('vitest', 'vi');
  const clock = isTimed ? `  vi.setSystemTime('${now}');\n` : '';
  return `${imports}\ntest(${literal(actionTitle(action))}, () => {\n${clock}${text}});\n`;
}

/** Records with which it is offered, and with which it isn't. */
export function offering({ when, entity }: ActionModel) {
  const exampleOf = (wanted: boolean) => when?.examples.find(({ value }) => value === wanted)?.example;
  const rule = when ?? { entity, kinds: [entity], typed: always };
  return { offered: exampleOf(true) ?? alone(entity), refused: exampleOf(false), rule };
}

/** Records with which it isn't offered: each for another part of the reason, where these were found. */
function refusals({ when, entity }: ActionModel): readonly Example[] {
  return when ? examplesAgainst(when.typed, entity, when.kinds) : [];
}

/** What the question that is asked first names of the record. */
function askedBy({ confirm }: ActionModel): readonly Typed[] {
  return (confirm?.parts ?? []).filter((part) => typeof part !== 'string');
}

/** By the longest of its words that are always the same. */
function questionTest({ name, confirm }: ActionModel): string {
  const words = (confirm?.parts ?? []).filter((part) => typeof part === 'string');
  const [longest] = words.sort((a, b) => b.length - a.length);
  if (longest === undefined) return '';
  return `  expect(saying(${name}.confirm, ${name}.of, first.id, withFirst)).toContain(${literal(longest)});\n`;
}

function alone(entity: EntityModel): Example {
  const self = { id: `${entity.name}-1` };
  return { self, world: { now, records: new Map([[entity, [self]]]), leftOut: undefined } };
}

function inputValue(field: FieldModel): string {
  return sampleText(field, 3);
}

function treesOf(steps: readonly StepModel[]): readonly Typed[] {
  return steps.flatMap((step) => (step.kind === 'delete' ? [] : step.values.map(({ typed }) => typed)));
}

/** What is known of the outcome before it is done: values that are always the same, those that were typed, and how many records there are. */
function expectations(
  action: ActionModel,
  found: Example | undefined,
  example: Example,
  entities: readonly EntityModel[],
): string[] {
  const { steps, entity } = action;
  const last = new Map(
    steps.flatMap((step) =>
      step.kind === 'set' && isSelf(step.target) ? step.values.map((value) => [value.field, value] as const) : [],
    ),
  );
  const known = ownValues(action);
  const values = [...last.values()].flatMap((value) => {
    const isKnown = found !== undefined && known.includes(value);
    const source = expected(value.field, value.typed, entity, example, entities, isKnown);
    return source === undefined ? [] : [`${value.field.name}: ${source}`];
  });
  const isDeleted = steps.some((step) => step.kind === 'delete' && isSelf(step.target));
  const stored = `database.${entity.name}.find(({ id }) => id === first.id)`;
  const created = steps.filter((step) => step.kind === 'create').map((step) => step.entity);
  const isSeveral = (kind: EntityModel) =>
    steps.some((step) => step.kind === 'create' && step.each && step.entity === kind);
  const grown = [...new Set(created)].filter(
    (kind) => !isSeveral(kind) && !steps.some((step) => step.kind === 'delete' && step.entity === kind),
  );
  return [
    ...(values.length > 0 ? [`  expect(${stored}).toMatchObject({ ${values.join(', ')} });\n`] : []),
    ...(isDeleted ? [`  expect(${stored}).toBeUndefined();\n`] : []),
    ...grown.map((kind) => {
      const count = created.filter((one) => one === kind).length;
      return `  expect(database.${kind.name}).toHaveLength(withFirst.${kind.name}.length + ${count});\n`;
    }),
  ];
}

/** What the first step gives the record by its own values. */
function ownValues({ steps: [first] }: ActionModel): StepValues {
  if (first?.kind !== 'set' || !isSelf(first.target)) return [];
  return first.values.filter(({ typed, field }) => {
    const names = namesOf(typed);
    return names.includes('self') && !field.target && names.every((name) => ['self', 'today', 'now'].includes(name));
  });
}

function isSelf(node: Typed): boolean {
  return node.kind === 'name' && node.name === 'self';
}

function expected(
  field: FieldModel,
  node: Typed,
  entity: EntityModel,
  example: Example,
  entities: readonly EntityModel[],
  isKnown: boolean,
): string | undefined {
  if (node.kind === 'member' && node.of.kind === 'name' && node.of.name === 'input') return `input.${node.name}`;
  const isPlain = namesOf(node).every((name) => name === 'today' || name === 'now');
  if ((!isPlain && !isKnown) || field.target) return undefined;
  const value = said(runnerOf(transpileValue(node, codeOptions(entities))), entity, example);
  if (value === undefined) return field.type.kind === 'number' || field.type.kind === 'money' ? 'null' : "''";
  return typeof value === 'string' ? literal(value) : String(value);
}
