/** Rules on the order of two days or times, and on days that must lie ahead. */
import { Imports } from '../emit/imports';
import { bracketed } from '../emit/layout';
import { literal } from '../emit/literal';
import type { RuleOf } from '../model/types';
import { fill, type Words } from '../words/words';
import { guarded } from './guarded';
import { pick, testCall } from './pick';
import type { RuleSource } from './ruleFiles';

const samples = {
  date: ['3000-05-01', '3000-05-02', '3000-05-03'],
  dateTime: ['3000-05-01T09:00', '3000-05-01T10:00', '3000-05-01T11:00'],
  time: ['09:00', '10:00', '11:00'],
} as const;

export function dateOrder(name: string, use: RuleOf<'dateOrder'>, words: Words): RuleSource {
  const { entity, start, end, allowEqual } = use;
  const phrase = allowEqual ? words.made.firstNotAfter : words.made.firstBefore;
  const [s, e] = [`values.${start.name}`, `values.${end.name}`];
  const condition = `${s} !== '' && ${e} !== '' && ${e} ${allowEqual ? '<' : '<='} ${s}`;
  const [early, middle, late] =
    samples[start.type.kind === 'time' || start.type.kind === 'dateTime' ? start.type.kind : 'date'];
  const values = (a: string, b: string) => [`${start.name}: '${a}', ${end.name}: '${b}'`];
  return {
    imports: new Imports().type(`../${entity.name}/${entity.name}`, `${entity.typeName}Values`),
    code: `${signature(name, [`values: ${pick(entity, [start, end])}`])}
${guarded(condition, literal(fill(phrase, { start: start.label, end: end.label })))}}
`,
    testImports: new Imports(),
    test:
      testCall(name, values(early, late), 'toBeUndefined()') +
      testCall(name, values(middle, middle), allowEqual ? 'toBeUndefined()' : 'toBeTypeOf("string")') +
      testCall(name, values(late, early), 'toBeTypeOf("string")'),
    wrongInForm: { values: values(late, early).join(', ') },
  };
}

export function inFuture(name: string, use: RuleOf<'inFuture'>, words: Words): RuleSource {
  const { entity, field } = use;
  const isDay = field.type.kind === 'date';
  const value = `values.${field.name}`;
  const message = literal(fill(words.made.mustBeFuture, { field: field.label }));
  const sample = (year: string) => `${field.name}: '${year}-05-01${isDay ? '' : 'T10:00'}'`;
  return {
    imports: new Imports()
      .type(`../${entity.name}/${entity.name}`, `${entity.typeName}Values`)
      .type('../kit/lib/storedRecord', 'StoredRecord')
      .value('../kit/lib/dates', 'localNow'),
    code: `/** A record that was saved before is left alone: its time may have come. */
${signature(name, [`values: ${pick(entity, [field])}`, 'stored?: StoredRecord'])}
  if (stored || ${value} === '') return undefined;
${guarded(`${value} <= ${isDay ? 'localNow().slice(0, 10)' : 'localNow()'}`, message)}}
`,
    testImports: new Imports(),
    test:
      testCall(name, [sample('2999')], 'toBeUndefined()') +
      testCall(name, [sample('2001')], 'toBeTypeOf("string")') +
      testCall(name, [sample('2001'), "{ id: '1', createdAt: '', updatedAt: '' }"], 'toBeUndefined()'),
    wrongInForm: { values: sample('2001') },
  };
}

function signature(name: string, parameters: readonly string[]): string {
  return bracketed(parameters, { prefix: `export function ${name}(`, suffix: '): string | undefined {', indent: 0 });
}
