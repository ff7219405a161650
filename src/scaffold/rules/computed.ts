/** A value that follows from others: a product of fields, or the sum of such products over the records that point here. */
import { Imports } from '../emit/imports';
import { bracketed } from '../emit/layout';
import type { EntityModel, Factor, FieldModel, RuleOf } from '../model/types';
import { pick, testCall } from './pick';
import type { RuleSource } from './ruleFiles';

type Computed = RuleOf<'computed'>;

/** Whether computing it takes the other records. */
export function needsRecords({ sumOf, factors }: Computed): boolean {
  return sumOf !== undefined || factors.some(({ via }) => via !== undefined);
}

/** The field in whose manner the value is written: money, where any factor is. */
export function manner({ factors }: Computed): FieldModel | undefined {
  return factors.find(({ field }) => field.type.kind === 'money')?.field ?? factors[0]?.field;
}

export function computed(name: string, use: Computed): RuleSource {
  const imports = new Imports();
  if (needsRecords(use)) imports.type('../database', 'Database');
  if (use.factors.some(({ via }) => via)) imports.value('../kit/lib/records', 'recordWith');
  const code = use.sumOf ? sumSource(name, use, use.sumOf, imports) : productSource(name, use, imports);
  const testImports = new Imports().value('../testing/samples', 'sampleDatabase').type('../database', 'Database');
  const plain = !needsRecords(use);
  return { imports, code, testImports: plain ? new Imports() : testImports, test: testBody(name, use) };
}

function productSource(name: string, use: Computed, imports: Imports): string {
  const { entity, factors } = use;
  imports.type(`../${entity.name}/${entity.name}`, `${entity.typeName}Values`);
  const fields = factors.map(({ via, field }) => via?.field ?? field);
  const parameters = [`values: ${pick(entity, fields)}`, ...(needsRecords(use) ? ['database: Database'] : [])];
  const parts = factors.map((factor) => `${factorSource(factor, 'values')}${factor.via ? ' ?? null' : ''}`);
  const lines = parts.map((part, index) => `  const ${partName(index)} = ${part};\n`).join('');
  const names = parts.map((_, index) => partName(index));
  return `/** Nothing where a part is missing. */
${bracketed(parameters, { prefix: `export function ${name}(`, suffix: '): number | null {', indent: 0 })}
${lines}  if (${names.map((part) => `${part} === null`).join(' || ')}) return null;
${rounded(use, names.join(' * '))}}
`;
}

function sumSource(
  name: string,
  use: Computed,
  { entity, references }: NonNullable<Computed['sumOf']>,
  imports: Imports,
): string {
  imports.type('../kit/lib/storedRecord', 'StoredRecord');
  const points = references.map((field) => `other.${field.name} === record.id`).join(' || ');
  const product = use.factors.map((factor) => `(${factorSource(factor, 'other')} ?? 0)`).join(' * ');
  return `/** What has no value counts nothing. */
export function ${name}(record: Pick<StoredRecord, 'id'>, database: Database): number {
  const own = database.${entity.name}.filter((other) => ${points});
  ${bracketed([`(total, other) => total + ${product}`, '0'], { prefix: 'const sum = own.reduce(', suffix: ');', indent: 2 })}
${rounded(use, 'sum')}}
`;
}

function factorSource({ via, field }: Factor, record: string): string {
  if (!via) return `${record}.${field.name}`;
  return `recordWith(database.${via.target.name}, ${record}.${via.field.name})?.${field.name}`;
}

function partName(index: number): string {
  return ['first', 'second', 'third', 'fourth'][index] ?? `part${index + 1}`;
}

function rounded(use: Computed, value: string): string {
  const [factor, what] = manner(use)?.type.kind === 'money' ? [100, 'to cents'] : [1_000_000, 'off'];
  return `  // Rounded ${what}, because 0.1 × 3 is not 0.3 in floating point.
  return Math.round(${value} * ${factor}) / ${factor};
`;
}

/** Every factor is 3, and two records are summed up. */
function testBody(name: string, use: Computed): string {
  const { entity, factors, sumOf } = use;
  const product = 3 ** factors.length;
  // A field that counts twice is set once.
  const own = unique(
    factors.map(({ via, field }) => (via ? `${via.field.name}: '${via.target.name}-1'` : `${field.name}: 3`)),
  );
  if (!needsRecords(use)) {
    const [first] = factors;
    return `  expect(${name}({ ${own.join(', ')} })).toBe(${product});
  expect(${name}({ ${[`${first?.field.name}: null`, ...own.slice(1)].join(', ')} })).toBeNull();
`;
  }
  const targets = targetsOf(factors);
  const holder = sumOf?.entity;
  const changes = targets.map(
    ([target, fields]) =>
      `    ${target.name}: sampleDatabase.${target.name}.map((record) => ({ ...record, ${unique(fields.map((field) => `${field.name}: 3`)).join(', ')} })),\n`,
  );
  const pointing = sumOf?.references[0];
  const summed =
    holder && pointing
      ? `    ${holder.name}: sampleDatabase.${holder.name}.flatMap((record) => {
      const own = { ...record, ${[`${pointing.name}: '${entity.name}-1'`, ...own].join(', ')} };
      return [own, own];
    }),\n`
      : '';
  const call = holder ? `${name}({ id: '${entity.name}-1' }, database)` : `${name}({ ${own.join(', ')} }, database)`;
  const nothing = holder
    ? `  expect(${name}({ id: 'nobody' }, database)).toBe(0);\n`
    : testCall(name, [own.join(', '), `{ ...database, ${targets[0]?.[0].name}: [] }`], 'toBeNull()');
  return `  const database: Database = {
    ...sampleDatabase,
${changes.join('')}${summed}  };
  expect(${call}).toBe(${holder ? 2 * product : product});
${nothing}`;
}

/** The fields of other records that take part, by record. */
function targetsOf(factors: readonly Factor[]): [EntityModel, FieldModel[]][] {
  const targets = new Map<EntityModel, FieldModel[]>();
  for (const { via, field } of factors) if (via) targets.set(via.target, [...(targets.get(via.target) ?? []), field]);
  return [...targets];
}

function unique(parts: readonly string[]): string[] {
  return [...new Set(parts)];
}
