/** What of the shared parts an app needs, as flags for the templates. */

import { isComparable, typeChecks } from '../entity/checks';
import { columnFields, showsCreatedAt } from '../entity/columns';
import { hasComputed } from '../entity/csvFile';
import { formatName } from '../entity/formatted';
import { newValue } from '../entity/values';
import type { AppModel, CalendarModel, EntityModel, FieldModel } from '../model/types';
import { manner } from '../rules/computed';
import { mostNavigationLinks } from './appFile';

export function featureFlags(app: AppModel): ReadonlySet<string> {
  const flags = new Set(['offline']);
  if (app.formerStorageKey !== undefined) flags.add('formerKey');
  for (const entity of app.entities) addEntity(entity, flags);
  if (app.entities.some((entity) => hasComputed(entity, app))) flags.add('csv:computed');
  for (const list of app.lists) {
    if (list.filterBy.length > 0) flags.add('filter');
    if (list.filterBy.some((field) => field.target)) flags.add('filter:reference');
  }
  const links = app.lists.length + (app.overview ? 1 : 0) + (app.about ? 1 : 0);
  if (links > mostNavigationLinks) flags.add('moreNavigation');
  if (app.references.length > 0 || app.overview || app.rules.some(({ use }) => use.kind === 'today'))
    flags.add('titles');
  flags.add(app.references.length > 0 ? 'reference' : 'noReference');
  for (const { use } of app.rules) {
    if (use.kind === 'priceTimesDays') flags.add('daysFromTo').add(`format:${use.factor.type.kind}`);
    if (use.kind === 'inFuture' || use.kind === 'today') flags.add('localNow');
    if (use.kind === 'computed') flags.add(`format:${manner(use)?.type.kind ?? 'number'}`);
    if (use.kind === 'perMonth') flags.add('format:month').add(`format:${use.field?.type.kind ?? 'month'}`);
    if (use.kind === 'today' && (use.time || use.date.type.kind === 'dateTime')) flags.add('format:time');
  }
  if (app.entities.some((entity) => showsCreatedAt(entity, app))) flags.add('format:momentDay');
  return flags;
}

function addEntity(entity: EntityModel, flags: Set<string>): void {
  if (entity.listExports) flags.add('listExport').add('listActions');
  if (entity.listImports) flags.add('listImport').add('listActions');
  if (entity.calendar) addCalendar(entity.calendar, flags);
  for (const field of entity.fields) {
    addField(field, flags);
    if (field.type.kind === 'choice' && !field.type.multiple && columnFields(entity).includes(field))
      flags.add('format:choiceOrder');
  }
}

/** The calendar marks today, for which it takes the time of now. */
function addCalendar({ start, end, time }: CalendarModel, flags: Set<string>): void {
  flags.add('calendar').add('localNow');
  if (end) flags.add('calendarEnd');
  if (time || start.type.kind === 'dateTime') flags.add('calendarTime').add('format:time');
}

const readers: Partial<Record<FieldModel['type']['kind'], string>> = {
  number: 'number',
  money: 'number',
  boolean: 'boolean',
};

function addField(field: FieldModel, flags: Set<string>): void {
  const { kind } = field.type;
  const name = field.type.kind === 'choice' ? (field.type.multiple ? 'choices' : 'choice') : kind;
  flags.add(readers[kind] ?? name);
  if (name === 'boolean' || name === 'choices') flags.add('sharedNotes');
  if (kind === 'choice') flags.add('anyChoice').add('format:anyChoice');
  if (formatName(field)) flags.add(kind === 'boolean' ? 'format:yesNo' : `format:${name}`);
  if (newValue(field).includes('localNow()')) flags.add('localNow');
  if (field.required && kind !== 'boolean') flags.add('check:required');
  if (field.unique && isComparable(field)) flags.add('check:notTaken');
  for (const [check] of typeChecks(field)) flags.add(`check:${check}`);
}
