/** A rule that is an expression: the function that forms and imports ask, and the test that shows what passes and what does not. */
import { transpileMust } from '../../expressions/transpile';
import type { Typed } from '../../expressions/types';
import { Imports } from '../emit/imports';
import { arrow, bracketed, broken } from '../emit/layout';
import { literal } from '../emit/literal';
import type { Example } from '../expressions/example';
import { kitHome } from '../expressions/kitHome';
import { readsOfSelf, readsOnlySelf } from '../expressions/reads';
import { codeName, codeOptions } from '../expressions/scope';
import type { CheckModel, EntityModel, FieldModel } from '../model/types';
import { besideName, exampleSource } from './exampleSource';
import type { RuleSource } from './ruleFiles';

export function checkSource(name: string, use: CheckModel): RuleSource {
  const { entity } = use;
  const imports = new Imports()
    .type(`../${entity.name}/${entity.name}`, entity.typeName, `${entity.typeName}Values`)
    .type('../database', 'Database')
    .value('../kit/lib/refusal', 'refusal')
    .type('../kit/lib/refusal', 'CheckOf');
  const parameters = [`values: ${entity.typeName}Values`, 'database: Database', `stored?: ${entity.typeName}`];
  return {
    imports,
    code: `${checkObject(use, imports)}
${bracketed(parameters, { prefix: `export function ${name}(`, suffix: '): string | undefined {', indent: 0 })}
  return refusal(check, values, database, stored);
}
`,
    ...checkTest(name, use),
  };
}

function checkObject({ entity, kinds, typed, message, onlyAtCreation }: CheckModel, imports: Imports): string {
  const asked = new Set<string>();
  const nameOf = (one: string) => {
    asked.add(one);
    return codeName(one, kinds);
  };
  const { code, uses } = transpileMust(typed, { ...codeOptions(kinds), nameOf });
  for (const used of uses) imports.value(`../kit/expressions/${kitHome(used)}`, used);
  const takesWorld = [...asked].some((one) => codeName(one, kinds).startsWith('world.'));
  const entries = [
    `of: '${entity.name}'`,
    `reads: [${fieldsRead(typed, entity)
      .map((field) => literal(field.name))
      .join(', ')}]`,
    ...(onlyAtCreation ? ['onlyAtCreation: true'] : []),
    arrow(`must: (${takesWorld ? 'self, world' : 'self'})`, code, 2),
    `message: ${literal(message)}`,
  ];
  return broken(entries, { prefix: `const check: CheckOf<'${entity.name}'> = {`, suffix: '};\n', indent: 0 });
}

/** Of the record itself: where none of these has changed, what was saved before stays valid. */
function fieldsRead(typed: Typed, entity: EntityModel): readonly FieldModel[] {
  const names = new Set(readsOfSelf(typed));
  return entity.fields.filter(({ name }) => names.has(name));
}

function checkTest(name: string, use: CheckModel): Pick<RuleSource, 'testImports' | 'test' | 'wrongInForm'> {
  const { examples, entity, message, onlyAtCreation } = use;
  const testImports = new Imports().value('../testing/samples', 'sampleDatabase').value('../kit/testing/like', 'like');
  const isAlone = readsOnlySelf(use.typed);
  if (!isAlone) testImports.type('../database', 'Database');
  const beside = (called: string) => (isAlone ? 'sampleDatabase' : besideName(called));
  const isTimed = /\b(?:today|now)\b/.test(use.must);
  if (isTimed) testImports.value('vitest', 'vi');
  const clock = isTimed ? `  vi.setSystemTime(new Date(2026, 2, 16, 10));\n` : '';
  const stays = onlyAtCreation || fieldsRead(use.typed, entity).length > 0;
  const [first, ...others] = examples.refused;
  if (!first) throw new Error(`${name} has no example.`);
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
    ].join(''),
    wrongInForm: { values: '...refused', ...(!isAlone && { database: besideName('refused') }) },
  };

  function expectation(kind: 'allowed' | 'refused', index: number, example: Example): string {
    const called = index === 0 ? kind : `${kind}${index + 1}`;
    const expected = kind === 'allowed' ? 'toBeUndefined()' : `toBe(${literal(message)})`;
    const source = exampleSource(called, isAlone ? 'alone' : 'beside', example, use);
    return `${source}  expect(${name}(${called}, ${beside(called)})).${expected};\n`;
  }
}
