/** A number that a rule derives for each record: the function that lists, pages and files call, and a test with records that show it. */
import { transpileValue } from '../../expressions/transpile';
import { Imports } from '../emit/imports';
import { arrow, bracketed } from '../emit/layout';
import { kitHome } from '../expressions/kitHome';
import { codeOptions } from '../expressions/scope';
import type { ValueModel } from '../model/types';
import { exampleSource } from './exampleSource';
import type { RuleSource } from './ruleFiles';

export function valueSource(name: string, use: ValueModel): RuleSource {
  const { entity, kinds, typed, examples } = use;
  const imports = new Imports().type('../database', 'Database').value('../kit/lib/computed', 'computed');
  const { code, uses } = transpileValue(typed, codeOptions(kinds));
  for (const used of uses) imports.value(`../kit/expressions/${kitHome(used)}`, used);
  const say = arrow(`(${/\bworld\./.test(code) ? 'self, world' : 'self'})`, code, 4);
  const call = bracketed([`'${entity.name}'`, 'record', 'database', say], {
    prefix: 'computed(',
    suffix: ')',
    indent: 2,
  });
  const parameters = ['record: { readonly id: string }', 'database: Database'];
  const tests = examples.map(({ example, value }, index) => {
    const [called, data] = index === 0 ? ['first', 'withFirst'] : ['second', 'withSecond'];
    return `${exampleSource(called, 'with', example, use)}  expect(${name}(${called}, ${data})).toBe(${value});\n`;
  });
  return {
    imports,
    code: `${bracketed(parameters, { prefix: `export function ${name}(`, suffix: '): number | null {', indent: 0 })}
  return ${call};
}
`,
    testImports: new Imports()
      .value('../testing/samples', 'sampleDatabase')
      .value('../kit/testing/like', 'like')
      .type('../database', 'Database'),
    test: tests.join(''),
  };
}
