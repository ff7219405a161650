/** Records that share a reference must not overlap in time. */

import { Imports } from '../emit/imports';
import { templateLiteral } from '../emit/literal';
import { formatted } from '../entity/formatted';
import { sampleText } from '../entity/sampleText';
import { titleNeedsDatabase } from '../entity/title';
import { isEmpty } from '../entity/values';
import type { RuleOf, Span } from '../model/ruleTypes';
import type { EntityModel, FieldModel } from '../model/types';
import type { Words } from '../words/words';
import { pick } from './pick';
import type { RuleSource } from './ruleFiles';

export function noOverlap(name: string, use: RuleOf<'noOverlap'>, words: Words): RuleSource {
  const { entity, per, span } = use;
  const imports = new Imports()
    .type(`../${entity.name}/${entity.name}`, entity.typeName, `${entity.typeName}Values`)
    .value(`../${entity.name}/${entity.name}`, `${entity.name}Title`)
    .type('../database', 'Database');
  const title = `${entity.name}Title(${titleNeedsDatabase(entity) ? 'other, database' : 'other'})`;
  const when = whenText(span, imports);
  const message = templateLiteral(words.made.overlaps, { title, when: 'when' });
  return {
    imports,
    code: `export function ${name}(
  values: ${pick(entity, [per, ...spanFields(span)])},
  database: Database,
  stored?: ${entity.typeName},
): string | undefined {
  if (${isEmpty(per, `values.${per.name}`)}) return undefined;
  const others = database.${entity.name}.filter((record) => record.id !== stored?.id);
  const other = others.find((record) => record.${per.name} === values.${per.name} && overlap(record, values));
  if (!other) return undefined;
  const when = ${when};
  return ${message};
}

type Span = ${pick(entity, spanFields(span))};

${overlapFunction(span)}`,
    ...test(name, entity, per, span),
  };
}

function spanFields(span: Span): FieldModel[] {
  return 'start' in span ? [span.start, span.end] : [span.date, span.time, span.minutes];
}

/** When the other record is, as source text. */
function whenText(span: Span, imports: Imports): string {
  const parts = 'start' in span ? [span.start, span.end] : [span.date, span.time];
  const texts = parts.map((field) => formatted(field, 'other', imports));
  return `[${texts.join(', ')}].filter(Boolean).join(${'start' in span ? "' – '" : "', '"})`;
}

function overlapFunction(span: Span): string {
  if ('start' in span) return betweenDays(span.start, span.end);
  const minutes = `span.${span.minutes.name}`;
  const length = span.minutes.type.kind === 'choice' ? `Number.parseInt(${minutes}, 10)` : `(${minutes} ?? Number.NaN)`;
  return `/** One may begin in the minute in which the other ends. */
function overlap(a: Span, b: Span): boolean {
  return startOf(a) < endOf(b) && startOf(b) < endOf(a);
}

/** Milliseconds; not a number, and so without any overlap, where a part is missing. */
function startOf(span: Span): number {
  return Date.parse(\`\${span.${span.date.name}}T\${span.${span.time.name}}Z\`);
}

function endOf(span: Span): number {
  return startOf(span) + ${length} * 60_000;
}
`;
}

function betweenDays(start: FieldModel, end: FieldModel): string {
  const isDay = start.type.kind === 'date';
  const operator = isDay ? '<=' : '<';
  const note = isDay ? 'The first and the last day count.' : 'One may begin in the minute in which the other ends.';
  return `/** ${note} Without an end it goes on for ever. */
function overlap(a: Span, b: Span): boolean {
  if (a.${start.name} === '' || b.${start.name} === '') return false;
  return a.${start.name} ${operator} (b.${end.name} || '9999') && b.${start.name} ${operator} (a.${end.name} || '9999');
}
`;
}

function test(
  name: string,
  entity: EntityModel,
  per: FieldModel,
  span: Span,
): Pick<RuleSource, 'testImports' | 'test' | 'wrongInForm'> {
  const [busy, free] =
    'start' in span ? daySamples(span.start, span.end) : minuteSamples(span.date, span.time, span.minutes);
  const same = `${per.name}: ${sampleText(per)}`;
  return {
    testImports: new Imports().value('../testing/samples', 'sampleDatabase').type('../database', 'Database'),
    test: `  const busy = { ${same}, ${busy} } as const;
  const free = { ${same}, ${free} } as const;
  const database: Database = {
    ...sampleDatabase,
    ${entity.name}: sampleDatabase.${entity.name}.map((record) => ({ ...record, ...busy })),
  };
  expect(${name}(busy, database)).toBeTypeOf('string');
  expect(${name}(busy, database, database.${entity.name}[0])).toBeUndefined();
  expect(${name}(free, database)).toBeUndefined();
`,
    wrongInForm: { values: '...busy', database: 'database' },
  };
}

function daySamples(start: FieldModel, end: FieldModel): [string, string] {
  const time = start.type.kind === 'date' ? ['', ''] : ['T09:00', 'T10:00'];
  const values = (from: string, to: string) =>
    `${start.name}: '3000-05-${from}${time[0]}', ${end.name}: '3000-05-${to}${time[1]}'`;
  return [values('01', '03'), values('04', '05')];
}

function minuteSamples(date: FieldModel, time: FieldModel, minutes: FieldModel): [string, string] {
  const values = (day: string) =>
    `${date.name}: '3000-05-${day}', ${time.name}: '09:00', ${minutes.name}: ${sampleText(minutes)}`;
  return [values('01'), values('02')];
}
