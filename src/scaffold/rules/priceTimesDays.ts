/** A price that follows from the days and from a field of the record that is pointed at. Shown, not stored. */
import { Imports } from '../emit/imports';
import { bracketed } from '../emit/layout';
import type { RuleOf } from '../model/types';
import { pick } from './pick';
import type { RuleSource } from './ruleFiles';

export function priceTimesDays(name: string, use: RuleOf<'priceTimesDays'>): RuleSource {
  const { entity, via, target, factor, start, end } = use;
  const [from, to] = [`values.${start.name}`, `values.${end.name}`];
  const parameters = [`values: ${pick(entity, [via, start, end])}`, 'database: Database'];
  const signature = bracketed(parameters, {
    prefix: `export function ${name}(`,
    suffix: '): number | null {',
    indent: 0,
  });
  return {
    imports: new Imports()
      .type(`../${entity.name}/${entity.name}`, `${entity.typeName}Values`)
      .type('../database', 'Database')
      .value('../kit/lib/dates', 'daysFromTo'),
    code: `/** Nothing where a part is missing. */
${signature}
  const price = database.${target.name}.find((record) => record.id === values.${via.name})?.${factor.name} ?? null;
  if (price === null || ${from} === '' || ${to} === '') return null;
  // Rounded to cents, because 0.1 × 3 is not 0.3 in floating point.
  return Math.round(price * daysFromTo(${from}, ${to}) * 100) / 100;
}
`,
    testImports: new Imports().value('../testing/samples', 'sampleDatabase').type('../database', 'Database'),
    test: testBody(name, use),
  };
}

function testBody(name: string, { via, target, factor, start, end }: RuleOf<'priceTimesDays'>): string {
  const time = (field: typeof start) => (field.type.kind === 'date' ? '' : 'T10:00');
  const values = (to: string) =>
    `${via.name}: '${target.name}-1', ${start.name}: '2026-05-01${time(start)}', ${end.name}: '${to}'`;
  return `  const database: Database = {
    ...sampleDatabase,
    ${target.name}: sampleDatabase.${target.name}.map((record) => ({ ...record, ${factor.name}: 12 })),
  };
  expect(${name}({ ${values(`2026-05-01${time(end)}`)} }, database)).toBe(12);
  expect(${name}({ ${values(`2026-05-03${time(end)}`)} }, database)).toBe(36);
  expect(${name}({ ${values('')} }, database)).toBeNull();
`;
}
