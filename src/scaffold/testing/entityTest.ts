/** The test of an entity's checks: a good record passes, each kind of wrong value is found. */
import { Imports } from '../emit/imports';
import { broken } from '../emit/layout';
import { literal } from '../emit/literal';
import { checkFunction } from '../entity/checks';
import { emptyValue } from '../entity/values';
import type { AppModel, EntityModel, FieldModel } from '../model/types';
import { clashesWithSample, sampleValues } from './samples';

export function entityTestFile(entity: EntityModel, app: AppModel): string {
  const { name, typeName } = entity;
  const check = checkFunction(entity, new Imports());
  const imports = new Imports()
    .value('vitest', 'expect', 'test')
    .value(`./${name}`, `check${typeName}`)
    .type(`./${name}`, `${typeName}Values`);
  if (check.takesDatabase) imports.value('../testing/samples', 'sampleDatabase');
  const values = [...sampleValues(entity, app, 2)].map(([field, value]) => `${field.name}: ${value}`);
  const database = clashesWithSample(entity, app) ? `{ ...sampleDatabase, ${name}: [] }` : 'sampleDatabase';
  const args = (object: string) => (check.takesDatabase ? `${object}, ${database}` : object);
  const wrong = entity.fields.flatMap((field) => wrongValues(field)).map(([field, value]) => wrongTest(field, value));
  const failing = wrong.length > 0 ? failingTest(wrong, `check${typeName}(${args('{ ...good, ...wrong }')})`) : '';
  return `${imports}
${broken(values, { prefix: `const good: ${typeName}Values = {`, suffix: '};', indent: 0 })}

test('finds nothing wrong with good values', () => {
  expect(Object.values(check${typeName}(${args('good')})).filter(Boolean)).toEqual([]);
});
${failing}`;
}

function failingTest(entries: readonly string[], call: string): string {
  const [only = ''] = entries;
  const table = entries.length === 1 ? `[${only}]` : `[\n${entries.map((entry) => `  ${entry},\n`).join('')}]`;
  return `
test.each(${table} as const)('says what is wrong with %s', (field, wrong) => {
  expect(${call}[field]).toBeTypeOf('string');
});
`;
}

function wrongTest(field: FieldModel, value: string): string {
  return `[${literal(field.name)}, { ${field.name}: ${value} }]`;
}

/** Values that the field's own type or being required rules out. */
export function wrongValues(field: FieldModel): [FieldModel, string][] {
  const { type } = field;
  const wrong: string[] = field.required && type.kind !== 'boolean' ? [emptyValue(field)] : [];
  if (type.kind === 'text' && type.maxLength !== undefined) wrong.push(`'a'.repeat(${type.maxLength + 1})`);
  if (type.kind === 'text' && type.format) wrong.push("'?'");
  if (type.kind === 'number' || type.kind === 'money') {
    if (type.min !== undefined) wrong.push(String(type.min - 1));
    if (type.max !== undefined) wrong.push(String(type.max + 1));
  }
  if (type.kind === 'number' && type.integer) wrong.push(String(Math.ceil(type.min ?? 0) + 0.5));
  if (['email', 'url', 'date', 'dateTime', 'time'].includes(type.kind)) wrong.push("'x'");
  if (type.kind === 'reference' && field.target) wrong.push("'nobody'");
  return wrong.map((value) => [field, value]);
}
