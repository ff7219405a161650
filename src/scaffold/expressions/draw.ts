/** Records with values that matter to an expression: its own constants and their neighbours, and a few of each type. */
import { childrenOf } from '../../expressions/tree';
import type { Typed } from '../../expressions/types';
import type { CheckModel } from '../model/ruleTypes';
import type { EntityModel, FieldModel } from '../model/types';
import type { Example } from './example';
import { computedIn, type Read } from './reads';
import { sampleOfPattern } from './sampleOfPattern';
import type { Seeded } from './seeded';
import type { Values } from './tryout';

type Constant = string | number | boolean;

interface Drawing {
  readonly of: EntityModel;
  readonly kinds: readonly EntityModel[];
  /** Fields that nothing reads stay empty. */
  readonly reads: readonly Read[];
  readonly constants: readonly Constant[];
  /** How many records of each kind there are beside the one that it is about. */
  readonly size: number;
  readonly random: Seeded;
  /** The record was saved before with other values. */
  readonly isChange: boolean;
  /** The values that most records have; none where each has its own. */
  readonly usual: Map<FieldModel, unknown> | undefined;
}

/** On this day examples take place. */
export const now = '2026-03-16T10:00';

function constantsOf(node: Typed): readonly Constant[] {
  const own = node.kind === 'literal' && node.value !== null ? [node.value] : patternSamples(node);
  return [...own, ...childrenOf(node).flatMap(constantsOf)];
}

/** Of a pattern a text that passes it is as good as a constant. */
function patternSamples(node: Typed): readonly Constant[] {
  const [, pattern] = node.kind === 'call' && node.name === 'matches' ? node.args : [];
  if (pattern?.kind !== 'literal' || typeof pattern.value !== 'string') return [];
  return [sampleOfPattern(pattern.value) ?? []].flat();
}

/** Those of the computed fields that it reads as well. */
export function allConstantsOf(node: Typed, kinds: readonly EntityModel[]): readonly Constant[] {
  return [...new Set([node, ...computedIn(node, kinds)].flatMap(constantsOf))];
}

export function draw(drawing: Drawing): Example {
  const { of, kinds, random } = drawing;
  const records = new Map(
    kinds.map((kind) => [kind, idsOf(kind, countOf(kind, drawing)).map((id) => recordOf(kind, id, drawing))]),
  );
  const own = records.get(of) ?? [];
  const self = own.at(-1) ?? recordOf(of, `${of.name}-1`, drawing);
  const old = drawing.isChange ? { old: recordOf(of, self.id, drawing) } : {};
  const people = kinds.find(({ id }) => id === 'user');
  const ids = people ? (records.get(people) ?? []).map(({ id }) => id) : [];
  const acting = ids.length > 0 ? { acting: random.pick([...ids, '']) } : {};
  return { self, world: { now, records, leftOut: self, ...acting }, ...old };
}

function countOf(kind: EntityModel, { of, size }: Drawing): number {
  if (kind.single) return 1;
  return kind === of ? size + 1 : size;
}

function idsOf({ name }: EntityModel, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${name}-${index + 1}`);
}

function recordOf(kind: EntityModel, id: string, drawing: Drawing): Values {
  const read = kind.fields.filter((field) => isRead(kind, field, drawing));
  return { id, ...Object.fromEntries(read.map((field) => [field.name, drawnValue(field, drawing)])) };
}

function isRead(kind: EntityModel, field: FieldModel, { reads }: Drawing): boolean {
  return reads.some(
    ({ entity, member }) =>
      (entity === kind.name && member === field.name) || (entity === field.target?.name && member === field.reverse),
  );
}

/** What counts records with the same value, or looks for another one, seldom finds it among values that are all different. */
function drawnValue(field: FieldModel, drawing: Drawing): unknown {
  const { usual, random } = drawing;
  const fresh = freshValue(field, drawing);
  if (!usual || !random.pick([true, true, true, false])) return fresh;
  if (!usual.has(field)) usual.set(field, fresh);
  return usual.get(field);
}

function freshValue(field: FieldModel, drawing: Drawing): unknown {
  const { constants, random } = drawing;
  const { target, required } = field;
  const ids = target ? idsOf(target, Math.max(1, countOf(target, drawing))) : [];
  if (field.type.kind === 'references') return random.pick([[], ids.slice(0, 1), ids.slice(0, 2), ids.slice(1, 2)]);
  const values = target ? ids : candidates(field, constants);
  const empty = field.type.kind === 'boolean' || (required && values.length > 0) ? [] : [isNumber(field) ? null : ''];
  return random.pick([...values, ...empty]);
}

/** Values of a field that matter to a check; empty ones where it may be empty. */
export function candidatesFor(
  field: FieldModel,
  { typed, kinds }: Pick<CheckModel, 'typed' | 'kinds'>,
): readonly unknown[] {
  const constants = allConstantsOf(typed, kinds);
  const values = isFree(field) ? candidates(field, constants) : constants.filter((one) => hasFormOf(one, field));
  return field.required || field.type.kind === 'boolean' ? values : [...values, isNumber(field) ? null : ''];
}

/** Not so of what has a form: an e-mail address, a colour, a number of an inventory. */
function isFree({ type }: FieldModel): boolean {
  if (type.kind === 'text') return type.format === undefined && type.minLength === undefined;
  return !['email', 'phone', 'url', 'color', 'image', 'reference', 'references'].includes(type.kind);
}

/** As an inventory's number: digits where it has digits, and the same signs between. */
function hasFormOf(value: Constant, { type }: FieldModel): boolean {
  const form = (text: string) => text.replace(/\d/g, '0');
  return type.kind === 'text' && type.format !== undefined && form(type.format) === form(String(value));
}

function isNumber({ type }: FieldModel): boolean {
  return type.kind === 'number' || type.kind === 'money';
}

function candidates({ type }: FieldModel, constants: readonly Constant[]): readonly unknown[] {
  const words = constants.filter((one) => typeof one === 'string');
  switch (type.kind) {
    case 'boolean':
      return [true, false];
    case 'number':
    case 'money':
      return numbersWithin(
        type,
        constants.filter((one) => typeof one === 'number'),
      );
    case 'choice': {
      const options = type.options.map(({ value }) => value);
      return type.multiple ? [[], options.slice(0, 1)] : options;
    }
    case 'date':
      return [...days, ...words.filter((word) => /^\d{4}-\d\d-\d\d$/.test(word))];
    case 'dateTime':
      return [
        ...days.flatMap((day) => times.map((time) => `${day}T${time}`)),
        ...words.filter((word) => /^\d{4}-\d\d-\d\dT/.test(word)),
      ];
    case 'time':
      return [...times, ...words.filter((word) => /^\d\d:\d\d$/.test(word))];
    default:
      return ['A', 'B', ...words.filter((word) => word !== '')];
  }
}

/** Days around the one on which examples take place, one of each day of the week among them. */
const days = [
  '2026-03-01',
  '2026-03-15',
  '2026-03-16',
  '2026-03-17',
  '2026-03-18',
  '2026-03-20',
  '2026-03-21',
  '2026-04-16',
];
const times = ['09:00', '10:00', '10:30', '11:00', '12:00'];

interface Limits {
  readonly min?: number;
  readonly max?: number;
  readonly open?: readonly string[];
}

function numbersWithin({ min, max, open = [] }: Limits, constants: readonly number[]): readonly number[] {
  const wanted = [0, 1, 2, 10, ...constants.flatMap((one) => [one - 1, one, one + 1])];
  const atLimits = [...(min === undefined ? [] : [min, min + 1]), ...(max === undefined ? [] : [max - 1, max])];
  const isAllowed = (one: number) =>
    (min === undefined || one > min || (one === min && !open.includes('min'))) &&
    (max === undefined || one < max || (one === max && !open.includes('max')));
  return [...wanted, ...atLimits].filter(isAllowed);
}
