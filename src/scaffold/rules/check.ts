/** A rule that is an expression: the function that forms and imports ask, and the test that shows what passes and what does not. */
import { transpileMust } from '../../expressions/transpile';
import { Imports } from '../emit/imports';
import { arrow, bracketed, broken } from '../emit/layout';
import { literal } from '../emit/literal';
import { sampleText } from '../entity/sampleText';
import { emptyValue } from '../entity/values';
import { type Example, type Examples, isReferredTo } from '../expressions/example';
import { kitHome } from '../expressions/kitHome';
import { isAboutNow, ownFieldsRead, ownReads, readsOnlySelf } from '../expressions/reads';
import { codeOptions, parametersFor, viewName } from '../expressions/scope';
import { plainText } from '../expressions/template';
import type { CheckModel } from '../model/ruleTypes';
import type { EntityModel, FieldModel } from '../model/types';
import { besideName, exampleSource, storedName, withName } from './exampleSource';
import { messageSource } from './message';
import type { RuleSource } from './ruleFiles';

export function checkSource(name: string, use: CheckModel): RuleSource {
  const { entity } = use;
  if (use.on === 'delete') return deletionSource(name, use);
  const imports = new Imports()
    .type(`../${entity.name}/${entity.name}`, entity.typeName, `${entity.typeName}Values`)
    .type('../database', 'Database')
    .value('../kit/lib/refusal', 'refusal')
    .type('../kit/lib/refusal', 'CheckOf');
  const parameters = [`values: ${entity.typeName}Values`, 'database: Database', `stored?: ${entity.typeName}`];
  return {
    imports,
    code: `${checkObject(name, use, imports)}
${bracketed(parameters, { prefix: `export function ${name}(`, suffix: '): string | undefined {', indent: 0 })}
  return refusal(${name}Check, values, database, stored);
}
${offersSource(name, use, imports)}`,
    ...(use.examples ? checkTest(name, use, use.examples) : { testImports: new Imports(), test: '' }),
  };
}

/** The function in the same file that says what a form offers. */
export function offersName(ruleName: string): string {
  return `${ruleName}Offers`;
}

function offersSource(name: string, { entity, offers }: CheckModel, imports: Imports): string {
  if (!offers) return '';
  imports.value('../kit/lib/refusal', 'offered');
  const { typeName, target } = { ...offers, typeName: entity.typeName };
  if (target) imports.type(`../${target.name}/${target.name}`, target.typeName);
  const [choice, generic] = target ? [target.typeName, ''] : ['Choice', '<Choice extends { readonly value: string }>'];
  const parameters = [
    `choices: readonly ${choice}[]`,
    `values: ${typeName}Values`,
    'database: Database',
    `stored?: ${typeName}`,
  ];
  const frame = { prefix: `export function ${offersName(name)}${generic}(`, suffix: `): ${choice}[] {`, indent: 0 };
  return `
/** What may be chosen while everything else stays as it is. */
${bracketed(parameters, frame)}
  return offered(${name}Check, ${literal(offers.name)}, choices, values, database, stored);
}
`;
}

/** Asked before a record is deleted. */
function deletionSource(name: string, use: CheckModel): RuleSource {
  const { entity, examples } = use;
  const imports = new Imports()
    .type(`../${entity.name}/${entity.name}`, entity.typeName)
    .type('../database', 'Database')
    .value('../kit/lib/refusal', 'refusalToDelete')
    .type('../kit/lib/refusal', 'CheckOf');
  const parameters = [`record: ${entity.typeName}`, 'database: Database'];
  return {
    imports,
    code: `${checkObject(name, use, imports)}
${bracketed(parameters, { prefix: `export function ${name}(`, suffix: '): string | undefined {', indent: 0 })}
  return refusalToDelete(${name}Check, record, database);
}
`,
    ...(examples ? deletionTest(name, use, examples) : { testImports: new Imports(), test: '' }),
  };
}

function deletionTest(name: string, use: CheckModel, examples: Examples): Pick<RuleSource, 'testImports' | 'test'> {
  const { entity, typed, kinds, message } = use;
  const testImports = new Imports()
    .value('../testing/samples', 'sampleDatabase')
    .value('../kit/testing/like', 'like')
    .value('../kit/lib/deletion', 'planDeletion')
    .type('../database', 'Database');
  const isTimed = isAboutNow(typed, kinds);
  if (isTimed) testImports.value('vitest', 'vi');
  const plain = plainText(message);
  const said = plain === undefined ? 'expect.any(String)' : literal(plain);
  const shown = (kind: 'allowed' | 'refused') =>
    examples[kind].map((example, index) => {
      const called = index === 0 ? kind : `${kind}${index + 1}`;
      const data = withName(called);
      const expected = kind === 'allowed' ? 'toBeUndefined()' : `toEqual(${said})`;
      const plan = `planDeletion(${data}, '${entity.name}', ${called}.id).refusals`;
      const refusals = kind === 'allowed' ? '' : `  expect(${plan}).toContainEqual(${said});\n`;
      return `${exampleSource(called, 'with', example, use)}  expect(${name}(${called}, ${data})).${expected};\n${refusals}`;
    });
  const clock = isTimed ? `  vi.setSystemTime(new Date(2026, 2, 16, 10));\n` : '';
  return { testImports, test: [clock, ...shown('allowed'), ...shown('refused')].join('') };
}

function checkObject(name: string, check: CheckModel, imports: Imports): string {
  const { entity, kinds, typed, on } = check;
  const { code, uses } = transpileMust(typed, codeOptions(kinds));
  for (const used of uses) imports.value(`../kit/expressions/${kitHome(used)}`, used);
  const message = messageSource(check, imports);
  const reads = ownReads(typed, entity);
  const asked = askedTwice(`${name}Meant`, check, code, message, imports);
  const entries = [
    `of: '${entity.name}'`,
    `reads: [${namesIn(reads.fields)}]`,
    ...(reads.computed.length > 0 && on === 'save' ? [`follows: [${namesIn(reads.computed)}]`] : []),
    ...(on === 'create' || on === 'change' ? [`on: '${on}'`] : []),
    arrow(`must: (${parametersFor(typed, kinds)})`, asked?.within(code) ?? code, 2),
    asked?.within(message) ?? message,
  ];
  const prefix = `const ${name}Check: CheckOf<'${entity.name}'> = {`;
  const object = broken(entries, { prefix, suffix: '};\n', indent: 0 });
  return `${asked?.source ?? ''}${object}`;
}

function namesIn(fields: readonly FieldModel[]): string {
  return fields.map(({ name }) => literal(name)).join(', ');
}

interface Asked {
  /** A function of its own. */
  readonly source: string;
  /** The code with calls of it. */
  within(code: string): string;
}

/** What a check looks for among other records, where its message looks for the same. */
function askedTwice(
  name: string,
  { entity, kinds, message: { found } }: CheckModel,
  must: string,
  message: string,
  imports: Imports,
): Asked | undefined {
  const [, whole = '', variable = '', body = ''] = /\.filter\((\((\w+)\) => (.+))\);\n/.exec(message) ?? [];
  const other = found?.type.kind === 'list' && found.type.of.kind === 'record' ? found.type.of.entity : undefined;
  const kind = kinds.find(({ name }) => name === other);
  if (found?.kind !== 'loop' || !kind || !must.includes(whole)) return undefined;
  const own = parametersFor(found.body, kinds).split(', ');
  const types: Readonly<Record<string, EntityModel>> = { [variable]: kind, self: entity, old: entity };
  const names = [variable, ...['self', 'world', 'old'].filter((name) => own.includes(name))];
  for (const name of names) {
    const of = types[name];
    if (of) imports.type(`../${of.name}/${of.name}View`, viewName(of));
    else imports.type('../kit/lib/world', 'World');
  }
  const typed = names.map((name) => `${name}: ${types[name] ? viewName(types[name]) : 'World'}`);
  const call = `(${variable}) => ${name}(${names.join(', ')})`;
  return {
    source: `const ${arrow(`${name} = (${typed.join(', ')})`, body, 0)};\n\n`,
    within: (text) => text.replaceAll(whole, call),
  };
}

function checkTest(
  name: string,
  use: CheckModel,
  examples: Examples,
): Pick<RuleSource, 'testImports' | 'test' | 'wrongInForm'> {
  const { entity, on } = use;
  const testImports = new Imports().value('../testing/samples', 'sampleDatabase').value('../kit/testing/like', 'like');
  const isAlone = readsOnlySelf(use.typed, entity) && on !== 'change';
  if (!isAlone) testImports.type('../database', 'Database');
  const beside = (called: string) => (isAlone ? 'sampleDatabase' : besideName(called));
  const stored = (called: string, example: Example) => {
    const before = storedSource(called, example, use);
    return before === undefined ? '' : `, ${before}`;
  };
  // What else the form asks for may depend on the day.
  const asked = [use, ...entity.rules.flatMap(({ check }) => check ?? [])];
  const isTimed = asked.some(({ typed, kinds }) => isAboutNow(typed, kinds));
  if (isTimed) testImports.value('vitest', 'vi');
  const clock = isTimed ? `  vi.setSystemTime(new Date(2026, 2, 16, 10));\n` : '';
  const [first, ...others] = examples.refused;
  if (!first) throw new Error(`${name} has no example.`);
  const isNew = storedSource('refused', first, use) === undefined;
  const stays = isNew && (on === 'create' || (on === 'save' && ownFieldsRead(use.typed, entity).length > 0));
  const message = plainText(use.message);
  const allowed = examples.allowed.map((example, index) => expectation('allowed', index, example));
  return {
    testImports,
    test: [
      clock,
      ...allowed,
      expectation('refused', 0, first),
      stays
        ? `  // What was saved before stays valid.\n  expect(${name}(refused, ${beside('refused')}, refused)).toBeUndefined();\n`
        : '',
      ...others.map((example, index) => expectation('refused', index + 1, example)),
      use.offers ? offersTest(use.offers) : '',
    ].join(''),
    wrongInForm: {
      values: '...refused',
      ...(!isAlone && { database: besideName('refused') }),
      ...insideOf(storedSource('refused', first, use)),
    },
  };

  /** The form does not offer what would be refused. */
  function offersTest(offers: FieldModel): string {
    const isTold = ({ self, old }: Example) => self[offers.name] !== old?.[offers.name] && Boolean(self[offers.name]);
    const index = examples.refused.findIndex((one) => isTold(one) && (on === 'change' || !isReferredTo(one)));
    const example = examples.refused[index];
    if (!example) return '';
    testImports.value(`./${name}`, offersName(name));
    const called = index === 0 ? 'refused' : `refused${index + 1}`;
    const chosen = `${called}.${offers.name}`;
    const choices = offers.target
      ? `${beside(called)}.${offers.target.name}.filter(({ id }) => id === ${chosen})`
      : `[{ value: ${chosen} }]`;
    const before = storedSource(called, example, use) ?? [];
    const args = [choices, `{ ...${called}, ${offers.name}: '' }`, beside(called), before].flat();
    const call = bracketed(args, { prefix: `const offered = ${offersName(name)}(`, suffix: ');', indent: 2 });
    return `  ${call}\n  expect(offered).toEqual([]);\n`;
  }

  function expectation(kind: 'allowed' | 'refused', index: number, example: Example): string {
    const called = index === 0 ? kind : `${kind}${index + 1}`;
    const refused = message === undefined ? "toBeTypeOf('string')" : `toBe(${literal(message)})`;
    const expected = kind === 'allowed' ? 'toBeUndefined()' : refused;
    const source = exampleSource(called, isAlone ? 'alone' : 'beside', example, use);
    return `${source}  expect(${name}(${called}, ${beside(called)}${stored(called, example)})).${expected};\n`;
  }
}

/**
 * What was saved of the record before: something else where the rule is about changes, and where others refer to it, as they can
 * only to one that was there. Undefined for a new record.
 */
function storedSource(called: string, example: Example, { on, typed, entity }: CheckModel): string | undefined {
  if (on === 'change') return storedName(called);
  const [field] = ownReads(typed, entity).fields;
  if (!field || !isReferredTo(example)) return undefined;
  const value = example.self[field.name];
  const other = field.type.kind === 'boolean' ? String(value !== true) : emptyOr(field, value);
  return `{ ...${called}, ${field.name}: ${other} }`;
}

/** A value that the field does not have. */
function emptyOr(field: FieldModel, value: unknown): string {
  const empty = emptyValue(field);
  const isEmpty = value === '' || value === null || (Array.isArray(value) && value.length === 0);
  return isEmpty ? sampleText(field) : empty;
}

function insideOf(stored: string | undefined): { readonly stored?: string } {
  if (stored === undefined) return {};
  return { stored: stored.startsWith('{') ? stored.slice(2, -2) : `...${stored}` };
}
