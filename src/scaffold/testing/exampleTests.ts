/** The tests of the examples: each plays its scenario on the app's records. */
import { tsName } from '../../expressions/code';
import { transpileWhere } from '../../expressions/transpile';
import type { Typed } from '../../expressions/types';
import { Imports } from '../emit/imports';
import { bracketed } from '../emit/layout';
import { literal } from '../emit/literal';
import { sampleValue } from '../entity/sampleText';
import { now } from '../expressions/draw';
import { kitHome } from '../expressions/kitHome';
import { codeOptions } from '../expressions/scope';
import type { DeedModel, ExampleModel, GivenModel, GivenValue, GivenValues } from '../model/exampleTypes';
import type { AppModel, EntityModel, FieldModel } from '../model/types';
import { conditionOf } from '../rules/condition';
import { quote } from './quote';

/** What carries a statement is shown by a test of its own. */
export const exampleTestPath = 'src/examples.test.ts';

export function exampleTestFile({ examples, entities }: AppModel): string {
  const imports = new Imports()
    .value('vitest', 'expect', 'test', 'vi')
    .value('./kit/testing/scenario', 'holds', 'Scenario');
  const titles = exampleTitles(examples);
  const tests = examples.map((example, index) => testOf(example, titles[index] ?? '', entities, imports));
  return `${imports}\n${tests.join('\n')}`;
}

/** What the tests of the examples are called, each otherwise. */
export function exampleTitles(examples: readonly ExampleModel[]): readonly string[] {
  const used = new Map<string, number>();
  return examples.map(({ text, requirementIds }, index) => {
    const title = quote(text, requirementIds) || `Example ${index + 1}`;
    const count = (used.get(title) ?? 0) + 1;
    used.set(title, count);
    return count === 1 ? title : `${title} (${count})`;
  });
}

function testOf(example: ExampleModel, title: string, entities: AppModel['entities'], imports: Imports): string {
  const { today, given, as, deed, then } = example;
  const outcome = new Set<string>();
  const options = codeOptions(entities);
  const nameOf = (name: string) => {
    const record = given.find((one) => one.name === name);
    if (record) outcome.add('world');
    if (record) return `world.one('${record.entity.name}', ${idName(name)})`;
    if (name === 'it') outcome.add('world').add('id');
    if (name === 'it') return `world.perhaps('${entityOf(deed, given)}', id)`;
    const known = options.nameOf(name);
    outcome.add(known.startsWith('world.') ? 'world' : name);
    return known;
  };
  const expectations = then.map((tree) => {
    const { code, uses } = transpileWhere(tree, { ...options, nameOf });
    for (const used of uses) imports.value(`./kit/expressions/${kitHome(used)}`, used);
    return `  expect(holds(() => ${code})).toBe(true);\n`;
  });
  if (as !== undefined) imports.value('./kit/lib/world', 'actAs');
  const { given: all, deed: whole } = filled(example);
  const needed = neededIds({ ...example, given: all, deed: whole }, expectations.join(''));
  const records = all.map((one) => {
    const called = needed.has(one.name) ? `const ${idName(one.name)} = ` : '';
    const made = callSource(`${called}scenario.given('${one.entity.name}', `, one.values);
    return `${made}${one.name === as ? `  actAs(${idName(one.name)});\n` : ''}`;
  });
  const what = ['world', 'refused', 'refusedFields', 'id'].filter((name) => outcome.has(name));
  return `test(${literal(title)}, () => {
  vi.setSystemTime('${today === undefined ? now : `${today}T10:00`}');
  const scenario = new Scenario();
${records.join('')}${deedSource(whole, `const { ${what.join(', ')} } = `, imports)}${expectations.join('')}});
`;
}

/** A scenario names what matters: what else has to be there is there. */
function filled({ given, deed, then }: ExampleModel): Pick<ExampleModel, 'given' | 'deed'> {
  const all: GivenModel[] = [];
  const added = new Map<EntityModel, string>();
  let variant = 0;
  const whole = (entity: EntityModel, values: GivenValues): GivenValues => {
    variant += 1;
    const missing = entity.fields.filter(
      (field) => isMissing(field, entity) && !values.some((one) => one.field === field),
    );
    return [
      ...values,
      ...missing.flatMap((field) => {
        const value = field.target ? someOf(field.target) : sampleValue(field, variant);
        return value === undefined
          ? []
          : [{ field, value: field.type.kind === 'references' ? [String(value)] : value }];
      }),
    ];
  };
  const someOf = (entity: EntityModel): string | undefined => {
    const name = added.get(entity) ?? `some${entity.typeName}`;
    if (added.has(entity)) return name;
    added.set(entity, name);
    all.push({ name, entity, values: whole(entity, []) });
    return name;
  };
  for (const one of given) {
    const values = whole(one.entity, one.values);
    all.push({ ...one, values });
  }
  // What is left out may be what is refused.
  const isWhole = !then.some(saysRefused);
  const made = deed.kind === 'create' && isWhole ? { ...deed, values: whole(deed.entity, deed.values) } : deed;
  return { given: all, deed: made };
}

/** That it was, whatever the reason: `!isEmpty(refused)`. */
function saysRefused(tree: Typed): boolean {
  if (tree.kind !== 'not' || tree.of.kind !== 'call' || tree.of.name !== 'isEmpty') return false;
  const [of] = tree.of.args;
  return of?.kind === 'name' && of.name === 'refused';
}

/** It has to be filled in, and nothing is proposed for it. */
function isMissing(field: FieldModel, entity: EntityModel): boolean {
  const isProposed = field.default !== undefined || conditionOf(entity, 'default', field) !== undefined;
  return field.required && !field.isHideable && !isProposed && field.type.kind !== 'boolean';
}

/** The records whose ids are named later on. */
function neededIds({ as, given, deed }: ExampleModel, expectations: string): ReadonlySet<string> {
  const values = [...given.map((one) => one.values), 'values' in deed ? deed.values : []].flat();
  const referred = values.flatMap(({ field, value }) => (field.target ? [value].flat() : []));
  const shown = given.map(({ name }) => name).filter((name) => expectations.includes(`, ${idName(name)})`));
  return new Set([as, 'on' in deed ? deed.on : undefined, ...referred, ...shown].map(String));
}

function entityOf(deed: DeedModel, given: readonly GivenModel[]): string {
  if (deed.kind !== 'act') return deed.entity.name;
  return given.find(({ name }) => name === deed.on)?.entity.name ?? deed.action.entity.name;
}

function deedSource(deed: DeedModel, outcome: string, imports: Imports): string {
  if (deed.kind === 'create') return callSource(`${outcome}scenario.create('${deed.entity.name}', `, deed.values);
  if (deed.kind === 'delete') return `  ${outcome}scenario.delete('${deed.entity.name}', ${idName(deed.on)});\n`;
  if (deed.kind === 'change')
    return callSource(`${outcome}scenario.change('${deed.entity.name}', ${idName(deed.on)}, `, deed.values);
  const { action, on } = deed;
  imports.value(`./actions/${action.name}`, action.name);
  const head = `${outcome}scenario.act(${action.name}, ${on === undefined ? "''" : idName(on)}, `;
  const fields = action.inputs.map(({ field }) => field);
  return fields.length > 0 ? callSource(head, withAll(deed.values, fields)) : `  ${head}undefined);\n`;
}

/** What a dialog leaves empty. */
function withAll(values: GivenValues, fields: readonly FieldModel[]): GivenValues {
  return fields.map((field) => values.find((one) => one.field.name === field.name) ?? { field, value: emptyOf(field) });
}

function emptyOf({ type }: FieldModel): GivenValue {
  if (type.kind === 'boolean') return false;
  return type.kind === 'references' || (type.kind === 'choice' && type.multiple) ? [] : '';
}

/** A call whose last argument are these values. */
function callSource(head: string, values: GivenValues): string {
  const entries = values.map(({ field, value }) => `${field.name}: ${valueSource(field, value)}`);
  return `  ${bracketed(entries, { prefix: `${head}{`, suffix: '});', indent: 2, spaced: true })}\n`;
}

function valueSource(field: FieldModel, value: GivenValue): string {
  if (Array.isArray(value)) return `[${value.map((one) => valueSource(field, one)).join(', ')}]`;
  if (field.target) return idName(String(value));
  if ((field.type.kind === 'number' || field.type.kind === 'money') && value === '') return 'null';
  return typeof value === 'string' ? literal(value) : String(value);
}

function idName(name: string): string {
  return `${tsName(name)}Id`;
}
