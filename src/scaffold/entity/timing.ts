/** When the records of an entity take place and what a calendar calls them, as source text. */

import { fits } from '../emit/fits';
import type { Imports } from '../emit/imports';
import { broken } from '../emit/layout';
import type { CalendarModel, EntityModel, FieldModel } from '../model/types';
import { needsDatabase, textOf } from './text';

export function timingSource(entity: EntityModel, calendar: CalendarModel, imports: Imports): string {
  const { start, end } = calendar;
  imports.type('../kit/lib/calendar', 'Timing').type(`./${entity.name}`, entity.typeName);
  const entries = [
    titleEntry(entity, calendar, imports),
    `start: (record) => ${startText(calendar)}`,
    ...(end ? [`end: (record) => record.${end.name}`] : []),
    `createPath: (day) => \`${entity.createPath}?${start.name}=\${day}${start.type.kind === 'dateTime' ? 'T09:00' : ''}\``,
  ];
  const prefix = `const ${entity.name}Timing: Timing<${entity.typeName}> = {`;
  return broken(entries, { prefix, suffix: '};', indent: 0 });
}

/** The time may be empty where the day is not; a time without a day is of no use. */
function startText({ start, time }: CalendarModel): string {
  return time ? `record.${start.name} && \`\${record.${start.name}}T\${record.${time.name}}\`` : `record.${start.name}`;
}

/** Where the day is in a record's name, the calendar says instead what else is short. */
function titleEntry(entity: EntityModel, calendar: CalendarModel, imports: Imports): string {
  const { titleField } = entity;
  const others = titleField === calendar.start || titleField?.target ? shortFields(entity) : [];
  if (others.length === 0) {
    imports.value(`./${entity.name}`, `${entity.name}Title`);
    return `title: ${entity.name}Title`;
  }
  const parameters = others.some(needsDatabase) ? '(record, database)' : '(record)';
  const texts = others.map((field) => textOf(field, 'record', entity, imports));
  const text = texts.length > 1 ? `[${texts.join(', ')}].filter(Boolean).join(', ')` : texts[0];
  const line = `title: ${parameters} => ${text}`;
  return fits(`${line},`, 2) ? line : `title: ${parameters} =>\n    ${text}`;
}

/** What names the record comes first, then what says most. */
function shortFields({ fields, titleField }: EntityModel): FieldModel[] {
  const texts = fields.filter(({ type }) => type.kind === 'text');
  const targets = fields.filter(({ target }) => target);
  const choices = fields.filter(({ type }) => type.kind === 'choice');
  const named = targets.filter((field) => field === titleField);
  return [...new Set([...named, ...texts, ...targets, ...choices])].slice(0, 2);
}
