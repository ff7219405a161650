/** Whether the records of an entity have a place in a calendar, and which fields say where. */
import { childrenOf } from '../../expressions/tree';
import type { Typed } from '../../expressions/types';
import type { CalendarModel, EntityModel, FieldModel } from './types';

/** The spec asks for a calendar; `field` is the id of the day, where it says which. */
export interface AskedCalendar {
  readonly field?: string | undefined;
}

/**
 * Records take place at a time where a rule ties two dates together, where there is a date with a time, or where the spec asks
 * for a calendar: a date alone may be a birthday or the day of a purchase, which nobody looks for in a calendar.
 */
export function calendarOf(entity: EntityModel, asked?: AskedCalendar): CalendarModel | undefined {
  if (entity.single) return undefined;
  const start = askedStart(entity, asked) ?? tiedStart(entity) ?? timedStart(entity) ?? (asked && anyDay(entity));
  if (!start) return undefined;
  const end = spansOf(entity).find((span) => span.start === start)?.end;
  return { start, end, time: start.type.kind === 'date' && !end ? timeOf(entity) : undefined };
}

function askedStart(entity: EntityModel, asked: AskedCalendar | undefined): FieldModel | undefined {
  return entity.fields.find((field) => field.id === asked?.field && isDay(field));
}

interface Span {
  readonly start: FieldModel;
  readonly end: FieldModel | undefined;
}

/** The pairs of fields that rules tie together, those that must not overlap first: they are what the entity is about. */
function spansOf({ rules, fields }: EntityModel): Span[] {
  const overlaps = rules.flatMap(({ use }) => (use.kind === 'noOverlap' ? [use.span] : []));
  const pairs = rules.flatMap(({ use, value }) =>
    use.kind === 'dateOrder' ? [use] : value ? daysCounted(value.typed, fields) : [],
  );
  return [...overlaps, ...pairs].flatMap((span): Span[] => {
    if ('date' in span) return [{ start: span.date, end: undefined }];
    return isDay(span.start) && span.start.type.kind === span.end.type.kind ? [span] : [];
  });
}

/** `days(self.from, self.until)` within what follows from others. */
function daysCounted(node: Typed, fields: readonly FieldModel[]): readonly { start: FieldModel; end: FieldModel }[] {
  const [start, end] = node.kind === 'call' && node.name === 'days' ? node.args.map((one) => ownDay(one, fields)) : [];
  const inside = childrenOf(node).flatMap((child) => daysCounted(child, fields));
  return start && end ? [{ start, end }, ...inside] : inside;
}

/** `self.from`, or `date(self.from)` of a moment. */
function ownDay(node: Typed, fields: readonly FieldModel[]): FieldModel | undefined {
  if (node.kind === 'call' && node.name === 'date' && node.args[0]) return ownDay(node.args[0], fields);
  const isOwn = node.kind === 'member' && node.of.kind === 'name' && node.of.name === 'self';
  return isOwn ? fields.find(({ name }) => name === node.name) : undefined;
}

function tiedStart(entity: EntityModel): FieldModel | undefined {
  return spansOf(entity)[0]?.start;
}

function timedStart(entity: EntityModel): FieldModel | undefined {
  const moment = preferred(entity.fields.filter((field) => field.type.kind === 'dateTime'));
  return moment ?? (timeOf(entity) && preferred(entity.fields.filter((field) => field.type.kind === 'date')));
}

function anyDay(entity: EntityModel): FieldModel | undefined {
  return preferred(entity.fields.filter(isDay));
}

/** The time that a rule speaks of, otherwise the first. */
function timeOf({ fields, rules }: EntityModel): FieldModel | undefined {
  const ruled = rules.flatMap(({ use }) => {
    if (use.kind === 'noOverlap' && 'time' in use.span) return [use.span.time];
    return use.kind === 'dateOrder' && use.start.type.kind === 'time' ? [use.start] : [];
  });
  return ruled[0] ?? preferred(fields.filter((field) => field.type.kind === 'time'));
}

/** One that every record has, otherwise the first. */
function preferred(fields: readonly FieldModel[]): FieldModel | undefined {
  return fields.find((field) => field.required) ?? fields[0];
}

function isDay({ type }: FieldModel): boolean {
  return type.kind === 'date' || type.kind === 'dateTime';
}
