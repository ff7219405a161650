/** Records that share a reference, a choice or a text must not overlap in time. */
import { literal } from '../emit/literal';
import { mayBeEmpty } from '../expressions/scope';
import type { RuleOf, Span } from '../model/ruleTypes';
import type { EntityModel, FieldModel } from '../model/types';
import { fill, type Words } from '../words/words';
import type { CheckText } from './checkText';

export function noOverlap({ entity, per, span }: RuleOf<'noOverlap'>, { made }: Words): CheckText {
  const [field, when] = 'start' in span ? [span.start, daysOf(span)] : [span.time, dayAndTime(span)];
  // Those that refer to the same record are at hand.
  const [others, isSame] = per.target
    ? [`self.${per.name}.${per.reverse}`, '']
    : [entity.listName, `other.${per.name} == self.${per.name} && `];
  return {
    entity,
    field,
    must: `!${others}.exists(other, ${isSame}${together(span)})`,
    message: fill(made.overlaps, { title: `{${titleOf(entity)}}`, when }),
    on: 'save',
  };
}

function daysOf({ start, end }: Extract<Span, { start: unknown }>): string {
  return `{found.${start.name}} – {found.${end.name}}`;
}

function dayAndTime({ date, time }: Extract<Span, { date: unknown }>): string {
  return `{found.${date.name}}, {found.${time.name}}`;
}

/** Of what is called as another record the name of that one. */
function titleOf(entity: EntityModel): string {
  const path = ['found'];
  let field = entity.titleField;
  for (; field?.target; field = field.target.titleField) path.push(field.name);
  return [...path, field?.name ?? 'createdAt'].join('.');
}

/** Without an end it goes on for ever; without a start it is nowhere. */
function together(span: Span): string {
  if ('date' in span) return `overlaps(${[...momentsOf('other', span), ...momentsOf('self', span)].join(', ')})`;
  const { start, end } = span;
  const both = ['other', 'self'].map((of) => `${of}.${start.name}, ${of}.${end.name}`);
  if (!mayBeEmpty(end)) return `overlaps(${both.join(', ')})`;
  const operator = start.type.kind === 'date' ? '<=' : '<';
  const begins = (of: string, before: string) =>
    `(isEmpty(${before}.${end.name}) || ${of}.${start.name} ${operator} ${before}.${end.name})`;
  const areThere = mayBeEmpty(start) ? `!isEmpty(other.${start.name}) && !isEmpty(self.${start.name}) && ` : '';
  return `${areThere}${begins('other', 'self')} && ${begins('self', 'other')}`;
}

function momentsOf(of: string, { date, time, minutes }: Extract<Span, { date: unknown }>): readonly string[] {
  const start = `at(${of}.${date.name}, ${of}.${time.name})`;
  return [start, `addMinutes(${start}, ${minutesOf(`${of}.${minutes.name}`, minutes)})`];
}

/** A choice holds minutes where every value begins with a number: "30", "30-minutes". */
function minutesOf(value: string, { type }: FieldModel): string {
  if (type.kind !== 'choice') return value;
  const values = type.options.map((option) => option.value);
  if (values.every((one) => /^\d+$/.test(one))) return `number(${value})`;
  const cases = values.map((one) => `${value} == ${literal(one)} ? ${Number.parseInt(one, 10)} : `);
  return `(${cases.slice(0, -1).join('')}${Number.parseInt(values.at(-1) ?? '0', 10)})`;
}
