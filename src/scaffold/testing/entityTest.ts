/** The test of an entity's checks: a good record passes, each kind of wrong value is found. */
import { Imports } from '../emit/imports';
import { broken } from '../emit/layout';
import { literal } from '../emit/literal';
import { checkFunction } from '../entity/checks';
import type { AppModel, EntityModel, FieldModel } from '../model/types';
import { askedOfFields, type CheckCall, fieldTest } from './fieldTests';
import { clashesWithSample, isPlayable, sampleValues } from './samples';
import { wrongValues } from './wrongValues';

/** Undefined where nothing can be shown. */
export function entityTestFile(entity: EntityModel, app: AppModel): string | undefined {
  const { name, typeName } = entity;
  const check = checkFunction(entity, new Imports());
  const imports = new Imports()
    .value('vitest', 'expect', 'test')
    .value(`./${name}`, `check${typeName}`)
    .type(`./${name}`, `${typeName}Values`);
  if (check.takesDatabase) imports.value('../testing/samples', 'sampleDatabase');
  const values = [...sampleValues(entity, app, 2)].map(([field, value]) => `${field.name}: ${value}`);
  const isAlone = clashesWithSample(entity, app) && check.takesDatabase;
  if (isAlone) imports.type('../database', 'Database');
  const args = (object: string, database = isAlone ? 'database' : 'sampleDatabase') =>
    check.takesDatabase ? `${object}, ${database}` : object;
  const call: CheckCall = (changes, database) => `check${typeName}(${args(`{ ...good, ${changes} }`, database)})`;
  const asked = askedOfFields(entity, app);
  const told = asked.map((one) => fieldTest(one, entity, app, call, imports)).join('');
  const rest = entity.fields.filter((field) => !asked.some(({ fields }) => fields.includes(field)));
  const wrong = rest.flatMap((field) => wrongValues(field)).map(([field, value]) => wrongTest(field, value));
  const failing = wrong.length > 0 ? failingTest(wrong, call('...wrong')) : '';
  const passing = isPlayable(entity, app) ? goodTest(`check${typeName}(${args('good')})`) : '';
  if (passing + failing + told === '') return undefined;
  return `${imports}
${broken(values, { prefix: `const good: ${typeName}Values = {`, suffix: '};', indent: 0 })}
${isAlone ? `\n/** Without what a new record would clash with. */\nconst database: Database = { ...sampleDatabase, ${name}: [] };\n` : ''}
${passing}${failing}${told}`;
}

function goodTest(call: string): string {
  return `test('finds nothing wrong with good values', () => {
  expect(Object.values(${call}).filter(Boolean)).toEqual([]);
});
`;
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
