/** Kinds of records: their titles, fields, locks, and what is unique. */
import { childrenOf } from '../../expressions/tree';
import { boolean, type Known, type Typed, text } from '../../expressions/types';
import type { Entity, Field } from '../resolved';
import { record, typeOfField } from '../scope';
import { type Checking, partOf } from './checking';

export function checkEntities(checking: Checking): void {
  for (const entity of checking.resolved.entities.values()) checkEntity(entity, checking);
  checkCircles(checking);
}

function checkEntity(entity: Entity, checking: Checking): void {
  const names = { self: record(entity.name) };
  if (entity.title !== undefined && !isFieldShown(entity.title, entity))
    checking.expression(entity.title, partOf(entity, 'title'), names, text);
  if (entity.lockedWhen !== undefined) {
    checking.expression(entity.lockedWhen, partOf(entity, 'lockedWhen'), names, boolean);
  }
  for (const [index, { fields, where }] of entity.unique.entries()) {
    const place = partOf(entity, `unique.${index}`);
    for (const name of fields) checking.field(entity, name, place);
    if (where !== undefined) checking.expression(where, place, names, boolean);
  }
  for (const field of entity.fields) checkField(field, names, checking);
}

/** A record may be called as one of its fields is shown, whatever that is. */
function isFieldShown(title: string, { fields }: Entity): boolean {
  const name = /^self\.(\w+)$/.exec(title)?.[1];
  return fields.some((field) => field.name === name && !['choice', 'boolean', 'references'].includes(field.type));
}

function checkField(field: Field, names: Readonly<Record<string, Known>>, checking: Checking): void {
  const type = typeOfField(field);
  for (const part of ['default', 'computed'] as const) {
    const expression = field[part];
    // Of a time, now is the time of day.
    const isNow = part === 'default' && field.type === 'time' && expression === 'now';
    if (expression !== undefined && !isNow) checking.expression(expression, partOf(field, part), names, type);
  }
  for (const part of ['shownWhen', 'lockedWhen'] as const) {
    const expression = field[part];
    if (expression !== undefined) checking.expression(expression, partOf(field, part), names, boolean);
  }
  for (const [part, message] of contradictions(field)) checking.say(partOf(field, part), message);
}

const measured: readonly string[] = ['number', 'integer', 'money', 'percent'];
const written: readonly string[] = ['text', 'longText', 'email', 'phone', 'url'];

function contradictions(field: Field): readonly (readonly [string, string])[] {
  const {
    type,
    min,
    max,
    above,
    below,
    minLength,
    maxLength,
    format,
    computed,
    default: proposed,
    required,
    unit,
    several,
  } = field;
  const limits = [min, max, above, below].some((limit) => limit !== undefined);
  const [least, most] = [min ?? above, max ?? below];
  const found: (readonly [string, string] | false)[] = [
    computed !== undefined && proposed !== undefined && ['default', 'A computed field has no default. Leave it out.'],
    computed !== undefined && required && ['required', 'Nobody enters a computed field. Leave out "required".'],
    limits && !measured.includes(type) && ['min', `min and max are for numbers; this is ${type}. Write a check.`],
    least !== undefined && most !== undefined && least > most && ['min', `min (${least}) is more than max (${most}).`],
    (above !== undefined || below !== undefined) &&
      ['integer', 'money'].includes(type) && [
        'above',
        `above and below are for numbers with any decimals; write min or max.`,
      ],
    type === 'money' &&
      unit !== undefined &&
      !/^[A-Z]{3}$/.test(unit) && [
        'unit',
        `The unit of an amount is its currency in three letters, such as "EUR"; "${unit}" is none.`,
      ],
    min !== undefined && above !== undefined && ['above', 'Write either min or above.'],
    max !== undefined && below !== undefined && ['below', 'Write either max or below.'],
    minLength !== undefined && !written.includes(type) && ['minLength', `minLength is for texts; this is ${type}.`],
    several === true && type !== 'choice' && ['several', `several is for choices; this is ${type}.`],
    maxLength !== undefined && !written.includes(type) && ['maxLength', `maxLength is for texts; this is ${type}.`],
    format !== undefined && type !== 'text' && ['format', `format is for texts; this is ${type}.`],
    unit !== undefined && !measured.includes(type) && ['unit', `A unit is for numbers; this is ${type}.`],
    type === 'boolean' && required && ['required', 'Yes or no is always there. Leave out "required".'],
  ];
  return found.filter((one) => one !== false);
}

/** What a computed field needs must not need it. */
function checkCircles(checking: Checking): void {
  const { entities } = checking.resolved;
  const needs = new Map<string, readonly string[]>();
  for (const entity of entities.values()) {
    for (const field of entity.fields) {
      if (field.computed === undefined) continue;
      const quiet = checking.quietly(field.computed, { self: record(entity.name) });
      needs.set(field.path, quiet ? readsOf(quiet) : []);
    }
  }
  for (const path of needs.keys()) {
    const circle = circleFrom(path, needs);
    if (circle) checking.say({ path, part: 'computed' }, `This is computed from itself: ${circle.join(' → ')}.`);
  }
}

/** The fields that an expression reads, as paths of the description. */
export function readsOf(typed: Typed): readonly string[] {
  const own =
    typed.kind === 'member' && typed.of.type.kind === 'record'
      ? [`entity.${typed.of.type.entity}.field.${typed.name}`]
      : [];
  return [...own, ...childrenOf(typed).flatMap(readsOf)];
}

function circleFrom(start: string, needs: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const waiting: (readonly string[])[] = [[start]];
  const seen = new Set<string>();
  while (waiting.length > 0) {
    const way = waiting.shift() ?? [];
    for (const next of needs.get(way.at(-1) ?? '') ?? []) {
      if (next === start) return [...way, next];
      if (!seen.has(next)) waiting.push([...way, next]);
      seen.add(next);
    }
  }
  return undefined;
}
