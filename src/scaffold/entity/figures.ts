/** What stands above a list and on the overview: counts, sums per month, and what is on today. */
import type { Imports } from '../emit/imports';
import { element } from '../emit/layout';
import { attribute } from '../emit/literal';
import type { RuleModel, RuleOf } from '../model/ruleTypes';
import type { AppModel, EntityModel } from '../model/types';
import { inSentence } from '../words/labels';
import { fill } from '../words/words';
import { numberText } from './derived';

export interface Figure {
  readonly title: string;
  /** Source text of labels and what they come to; undefined for the list of today. `database` must be in scope. */
  readonly counts: string | undefined;
}

/** JSX elements, each with its indentation. `database` must be in scope where they stand. */
export function figuresOf(entity: EntityModel, app: AppModel, imports: Imports, indent: number): string[] {
  return entity.rules.flatMap((rule) => figureSource(rule, app, imports, indent) ?? []);
}

/** What a rule shows above a list; undefined where it shows nothing there. */
export function figureOf(rule: RuleModel, app: AppModel, imports: Imports, indent = 0): Figure | undefined {
  const { made } = app.words;
  const { use } = rule;
  switch (use.kind) {
    case 'countPerChoice': {
      const field = inSentence(use.field.label, app.language);
      const title = fill(made.perChoice, { many: use.entity.plural, field });
      return { title, counts: recordsSource(rule, imports) };
    }
    case 'perMonth': {
      const title = fill(made.perMonth, { what: use.field?.label ?? use.entity.plural });
      return { title, counts: monthsSource(use, recordsSource(rule, imports), imports, indent) };
    }
    case 'today':
      return { title: fill(made.today, { many: use.entity.plural }), counts: undefined };
    default:
      return undefined;
  }
}

function figureSource(rule: RuleModel, app: AppModel, imports: Imports, indent: number): string | undefined {
  const figure = figureOf(rule, app, imports, indent);
  if (!figure) return undefined;
  const { use } = rule;
  if (use.kind === 'today') return todaySource(figure.title, recordsSource(rule, imports), use, imports, indent);
  imports.value('../kit/ui/listTools', 'Counts');
  return element('Counts', [`label=${attribute(figure.title)}`, `counts={${figure.counts}}`], indent);
}

function recordsSource({ name, use }: RuleModel, imports: Imports): string {
  imports.value(`../rules/${name}`, name);
  return `${name}(database.${use.entity.name})`;
}

function monthsSource({ field }: RuleOf<'perMonth'>, records: string, imports: Imports, indent: number): string {
  imports.value('../kit/lib/format', 'formatMonth');
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
  imports.value('../kit/ui/home', 'TodayList');
  const moment = time ? `record.${time.name}` : `record.${date.name}.slice(11)`;
  const isTimed = time !== undefined || date.type.kind === 'dateTime';
  if (isTimed) imports.value('../kit/lib/format', 'formatTime');
  const attributes = [
    `title=${attribute(title)}`,
    `name="${entity.name}"`,
    `records={${records}}`,
    ...(isTimed ? [`timeOf={(record) => formatTime(${moment})}`] : []),
  ];
  return element('TodayList', attributes, indent);
}
