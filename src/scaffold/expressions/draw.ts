/** Records with values that matter to an expression: its own constants and their neighbours, and a few of each type. */
import { childrenOf } from '../../expressions/tree';
import type { Typed } from '../../expressions/types';
import type { EntityModel, FieldModel } from '../model/types';
import type { Example } from './example';
import type { Read } from './reads';
import { reverseOf } from './scope';
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
}

/** On this day examples take place. */
const now = '2026-03-16T10:00';

export function constantsOf(node: Typed): readonly Constant[] {
  const own = node.kind === 'literal' && node.value !== null ? [node.value] : [];
  return [...own, ...childrenOf(node).flatMap(constantsOf)];
}

export function draw(drawing: Drawing): Example {
  const { of, kinds, size } = drawing;
  const records = new Map(
    kinds.map((kind) => [kind, idsOf(kind, kind === of ? size + 1 : size).map((id) => recordOf(kind, id, drawing))]),
  );
  const own = records.get(of) ?? [];
  const self = own.at(-1) ?? recordOf(of, `${of.name}-1`, drawing);
  return { self, world: { now, records, leftOut: self } };
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
      (entity === kind.name && member === field.name) ||
      (entity === field.target?.name && member === reverseOf(kind, field)),
  );
}

function drawnValue(field: FieldModel, { of, size, constants, random }: Drawing): unknown {
  const { target, required } = field;
  const isNumber = field.type.kind === 'number' || field.type.kind === 'money';
  const ids = target ? idsOf(target, Math.max(1, target === of ? size + 1 : size)) : [];
  const values = target ? ids : candidates(field, constants);
  const empty = field.type.kind === 'boolean' || (required && values.length > 0) ? [] : [isNumber ? null : ''];
  return random.pick([...values, ...empty]);
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
        ...days.flatMap((day) => [`${day}T09:00`, `${day}T10:30`]),
        ...words.filter((word) => /^\d{4}-\d\d-\d\dT/.test(word)),
      ];
    case 'time':
      return [...['09:00', '10:30', '12:00'], ...words.filter((word) => /^\d\d:\d\d$/.test(word))];
    default:
      return ['A', 'B', ...words.filter((word) => word !== '')];
  }
}

/** Days around the one on which examples take place. */
const days = ['2026-03-01', '2026-03-15', '2026-03-16', '2026-03-17', '2026-04-16'];

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
