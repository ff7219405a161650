/** Figures by the calendar: a sum or a count for each month, and what is on today. */
import { Imports } from '../emit/imports';
import { bracketed } from '../emit/layout';
import type { RuleOf } from '../model/ruleTypes';
import type { RuleSource } from './ruleFiles';

export function perMonth(name: string, { entity, date, field }: RuleOf<'perMonth'>): RuleSource {
  const amount = field ? `(record.${field.name} ?? 0)` : '1';
  const day = (text: string) => `'${text}${date.type.kind === 'date' ? '' : 'T10:00'}'`;
  const values = (text: string) => `{ ...record, ${date.name}: ${day(text)}${field ? `, ${field.name}: 3` : ''} }`;
  const one = field ? 3 : 1;
  return {
    imports: new Imports().type(`../${entity.name}/${entity.name}`, entity.typeName),
    code: `/** The newest month first; \`month\` is YYYY-MM. */
export function ${name}(records: readonly ${entity.typeName}[]): { month: string; value: number }[] {
  const months = new Map<string, number>();
  for (const record of records) {
    const month = record.${date.name}.slice(0, 7);
    if (month !== '') months.set(month, (months.get(month) ?? 0) + ${amount});
  }
  return [...months].map(([month, value]) => ({ month, value })).sort((a, b) => (a.month < b.month ? 1 : -1));
}
`,
    testImports: new Imports().value('../testing/samples', 'sampleDatabase'),
    test: `  const records = sampleDatabase.${entity.name}.flatMap((record) => [
    ${values('2026-05-01')},
    ${values('2026-05-31')},
    ${values('2026-06-01')},
  ]);
  expect(${name}(records)).toEqual([
    { month: '2026-06', value: ${one} },
    { month: '2026-05', value: ${2 * one} },
  ]);
  expect(${name}([])).toEqual([]);
`,
  };
}

export function today(name: string, { entity, date, time }: RuleOf<'today'>): RuleSource {
  const order = time ?? (date.type.kind === 'dateTime' ? date : undefined);
  const sorted = order ? `.sort((a, b) => (a.${order.name} < b.${order.name} ? -1 : 1))` : '';
  const filter = `.filter((record) => record.${date.name}.slice(0, 10) === today)`;
  const day = (text: string) => `'${text}${date.type.kind === 'date' ? '' : 'T10:00'}'`;
  const signature = bracketed([`records: readonly ${entity.typeName}[]`, 'today = localNow().slice(0, 10)'], {
    prefix: `export function ${name}(`,
    suffix: `): ${entity.typeName}[] {`,
    indent: 0,
  });
  return {
    imports: new Imports()
      .type(`../${entity.name}/${entity.name}`, entity.typeName)
      .value('../kit/lib/format', 'localNow'),
    code: `/** \`today\` is YYYY-MM-DD. */
${signature}
  return records${sorted ? `\n    ${filter}\n    ${sorted}` : filter};
}
`,
    testImports: new Imports().value('../testing/samples', 'sampleDatabase'),
    test: `  const on = (day: string) => sampleDatabase.${entity.name}.map((record) => ({ ...record, ${date.name}: day }));
  expect(${name}(on(${day('2026-05-01')}), '2026-05-01')).toHaveLength(1);
  expect(${name}(on(${day('2026-05-02')}), '2026-05-01')).toHaveLength(0);
`,
  };
}
