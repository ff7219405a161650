/** What stands above a list and on the overview: counts, sums per month, and what is on today. */
import type { Imports } from '../emit/imports';
import { element } from '../emit/layout';
import { attribute } from '../emit/literal';
import type { AppModel, EntityModel, RuleModel, RuleOf } from '../model/types';
import { inSentence } from '../words/labels';
import { fill } from '../words/words';
import { numberText } from './derived';

/** JSX elements, each with its indentation. `database` must be in scope where they stand. */
export function figuresOf(entity: EntityModel, app: AppModel, imports: Imports, indent: number): string[] {
  return entity.rules.flatMap((rule) => figureOf(rule, app, imports, indent) ?? []);
}

function figureOf(
  { name, use }: RuleModel,
  { words: { made }, language }: AppModel,
  imports: Imports,
  indent: number,
): string | undefined {
  if (use.kind !== 'countPerChoice' && use.kind !== 'perMonth' && use.kind !== 'today') return undefined;
  imports.value(`../rules/${name}`, name);
  const records = `${name}(database.${use.entity.name})`;
  if (use.kind === 'today') {
    const title = fill(made.today, { many: use.entity.plural });
    return todaySource(title, records, use, imports, indent);
  }
  imports.value('../ui/Counts', 'Counts');
  const title =
    use.kind === 'perMonth'
      ? fill(made.perMonth, { what: use.field?.label ?? use.entity.plural })
      : fill(made.perChoice, { many: use.entity.plural, field: inSentence(use.field.label, language) });
  const counts = use.kind === 'perMonth' ? monthsSource(use, records, imports, indent) : records;
  return element('Counts', [`label=${attribute(title)}`, `counts={${counts}}`], indent);
}

function monthsSource({ field }: RuleOf<'perMonth'>, records: string, imports: Imports, indent: number): string {
  imports.value('../lib/format', 'formatMonth');
  const value = field ? numberText(field, 'value', imports) : 'value';
  const pad = `\n${' '.repeat(indent + 4)}`;
  return `${records}${pad}.slice(0, 12)${pad}.map(({ month, value }) => ({ label: formatMonth(month), count: ${value} }))`;
}

function todaySource(
  title: string,
  records: string,
  { entity, date, time }: RuleOf<'today'>,
  imports: Imports,
  indent: number,
): string {
  imports.value('../ui/TodayList', 'TodayList');
  const moment = time ? `record.${time.name}` : `record.${date.name}.slice(11)`;
  const isTimed = time !== undefined || date.type.kind === 'dateTime';
  if (isTimed) imports.value('../lib/format', 'formatTime');
  const attributes = [
    `title=${attribute(title)}`,
    `name="${entity.name}"`,
    `records={${records}}`,
    ...(isTimed ? [`timeOf={(record) => formatTime(${moment})}`] : []),
  ];
  return element('TodayList', attributes, indent);
}
