/** A value that a rule derives for each record: the function that lists, pages and files call, and a test with records that show it. */
import { transpileValue } from '../../expressions/transpile';
import { Imports } from '../emit/imports';
import { laidOut } from '../emit/laidOut';
import { bracketed } from '../emit/layout';
import { literal } from '../emit/literal';
import { kitHome } from '../expressions/kitHome';
import { isAboutNow } from '../expressions/reads';
import { codeOptions, parametersFor, viewName } from '../expressions/scope';
import type { ValueModel } from '../model/ruleTypes';
import type { FieldModel } from '../model/types';
import { exampleSource } from './exampleSource';
import type { RuleSource } from './ruleFiles';

/** The function that says it of a record as rules read it. */
export function sayName(name: string): string {
  return `${name}Of`;
}

export function valueSource(name: string, use: ValueModel): RuleSource {
  const { entity, kinds, typed, field } = use;
  const imports = new Imports()
    .type('../database', 'Database')
    .type(`../${entity.name}/${entity.name}`, entity.typeName)
    .value('../kit/lib/computed', 'computed');
  const { code, uses } = transpileValue(typed, codeOptions(kinds));
  for (const used of uses) imports.value(`../kit/expressions/${kitHome(used)}`, used);
  const types: Readonly<Record<string, string>> = { self: viewName(entity), _self: viewName(entity), world: 'World' };
  const names = parametersFor(typed, kinds).split(', ').filter(Boolean);
  if (names.includes('self') || names.includes('_self'))
    imports.type(`../${entity.name}/${entity.name}View`, viewName(entity));
  if (names.includes('world')) imports.type('../kit/lib/world', 'World');
  const says = names.map((one) => `${one}: ${types[one]}`);
  const { base, empty } = kept(field);
  const result = typed.mayBeEmpty ? `${base} | undefined` : base;
  const parameters = [`record: ${entity.typeName}`, 'database: Database'];
  return {
    imports,
    code: `${bracketed(says, { prefix: `${use.isRead ? 'export ' : ''}function ${sayName(name)}(`, suffix: `): ${result} {`, indent: 0 })}
  return ${laidOut(code, 2, 8)};
}

${bracketed(parameters, { prefix: `export function ${name}(`, suffix: `): ${base === 'number' ? 'number | null' : base} {`, indent: 0 })}
  return computed('${entity.name}', record, database, ${sayName(name)}) ?? ${empty};
}
`,
    ...valueTest(name, use),
  };
}

function valueTest(name: string, use: ValueModel): Pick<RuleSource, 'testImports' | 'test'> {
  return shownTest(use, (called, data, expected) => `  expect(${name}(${called}, ${data})).toBe(${expected});\n`);
}

/** Records that show it, and what is expected of each: `said` is what it comes to, `expected` the same as source text. */
export function shownTest(
  value: ValueModel,
  expectation: (called: string, data: string, expected: string, said: string | number | boolean) => string,
): Pick<RuleSource, 'testImports' | 'test'> {
  const testImports = new Imports()
    .value('../testing/samples', 'sampleDatabase')
    .value('../kit/testing/like', 'like')
    .type('../database', 'Database');
  const isTimed = isAboutNow(value.typed, value.kinds);
  if (isTimed) testImports.value('vitest', 'vi');
  const clock = isTimed ? `  vi.setSystemTime(new Date(2026, 2, 16, 10));\n` : '';
  const tests = value.examples.map(({ example, value: said }, index) => {
    const [called, data] = index === 0 ? ['first', 'withFirst'] : ['second', 'withSecond'];
    const expected = typeof said === 'string' ? literal(said) : String(said);
    return `${exampleSource(called, 'with', example, value)}${expectation(called, data, expected, said)}`;
  });
  return { testImports, test: clock + tests.join('') };
}

/** The type of a value that is there, and what stands for one that is not. */
export function kept({ type }: FieldModel): { readonly base: string; readonly empty: string } {
  if (type.kind === 'number' || type.kind === 'money') return { base: 'number', empty: 'null' };
  return type.kind === 'boolean' ? { base: 'boolean', empty: 'false' } : { base: 'string', empty: "''" };
}
