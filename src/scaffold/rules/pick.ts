/** Small pieces of source that the files of rules share. */

import { fits } from '../emit/fits';
import { literal } from '../emit/literal';
import type { EntityModel, FieldModel } from '../model/types';

/** The type of just those values that a rule looks at: `Pick<BookValues, 'rating' | 'status'>`. */
export function pick(entity: EntityModel, fields: readonly FieldModel[]): string {
  const names = [...new Set(fields.map((field) => field.name))].map((name) => literal(name));
  return `Pick<${entity.typeName}Values, ${names.join(' | ')}>`;
}

/** An expectation on a call. The first argument is the inside of an object; the others are source text. */
export function testCall(name: string, [first = '', ...rest]: readonly string[], matcher: string): string {
  const expected = matcher.replaceAll('"', "'");
  const line = `  expect(${name}(${[`{ ${first} }`, ...rest].join(', ')})).${expected};\n`;
  if (fits(line.trimEnd(), 0)) return line;
  const args = [`{ ${first} }`, ...rest].join(', ');
  return `  expect(\n    ${name}(${args}),\n  ).${expected};\n`;
}
