/** A small world for expressions: tools that members borrow, with every type of field, each also as one that may be empty. */
import {
  always,
  boolean,
  date,
  dateTime,
  type Known,
  listOf,
  money,
  number,
  perhaps,
  type Scope,
  text,
  time,
} from '../../../src/expressions/types';

const record = (entity: string) => ({ kind: 'record', entity }) as const;
const conditions = ['good', 'worn', 'inRepair'] as const;
const statuses = ['out', 'back'] as const;

const tool: Readonly<Record<string, Known>> = {
  name: always(text),
  weight: always(number),
  price: perhaps(money),
  condition: perhaps({ kind: 'option', options: conditions }),
  bought: perhaps(date),
  isLoud: always(boolean),
  opens: perhaps(time),
  seen: perhaps(dateTime),
  loans: always(listOf(record('loan'))),
};

const member: Readonly<Record<string, Known>> = {
  name: perhaps(text),
  joined: always(date),
  hasPaid: always(boolean),
  fee: always(money),
  liked: always(listOf(record('tool'))),
  loans: always(listOf(record('loan'))),
};

const loan: Readonly<Record<string, Known>> = {
  tool: always(record('tool')),
  member: perhaps(record('member')),
  start: always(date),
  due: perhaps(date),
  returned: perhaps(date),
  status: always({ kind: 'option', options: statuses }),
  note: perhaps(text),
  count: perhaps(number),
  from: always(dateTime),
  until: perhaps(dateTime),
  closes: always(time),
};

/** Within a check on change of a loan. */
export const lendingScope: Scope = {
  kinds: {
    tool: { plural: 'tools', members: tool },
    member: { plural: 'members', members: member },
    loan: { plural: 'loans', members: loan },
  },
  names: {
    self: always(record('loan')),
    old: always(record('loan')),
    user: perhaps(record('member')),
    today: always(date),
    now: always(dateTime),
  },
};

export type Random = () => number;

/** Numbers from 0 to 1, the same for the same seed (mulberry32, public domain). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(random: Random, values: readonly T[]): T {
  return values[Math.floor(random() * values.length)] as T;
}

/** What the names of the scope stand for: up to five records of each kind, a quarter of what may be empty is. */
export function randomWorld(random: Random): Readonly<Record<string, unknown>> {
  const tools = several(random, 1, (id) => filled(random, tool, { id: `tool${id}`, loans: [] }));
  const members = several(random, 0, (id) => filled(random, member, { id: `member${id}`, loans: [] }));
  const loans = several(random, 1, (id) => filled(random, loan, { id: `loan${id}`, tool: pick(random, tools) }));
  for (const one of members) Object.assign(one, { liked: tools.filter(() => random() < 0.4) });
  for (const one of loans) Object.assign(one, { member: random() < 0.75 ? pick(random, members) : undefined });
  for (const one of [...tools, ...members]) {
    Object.assign(one, { loans: loans.filter((each) => each.tool === one || each.member === one) });
  }
  const self = pick(random, loans);
  const old = random() < 0.3 ? { ...self } : filled(random, loan, { id: self.id, tool: pick(random, tools) });
  const user = random() < 0.7 ? pick(random, members) : undefined;
  return { tools, members, loans, self, old, user, today: day(random), now: moment(random) };
}

function several(random: Random, atLeast: number, make: (id: number) => Record<string, unknown>) {
  return Array.from({ length: atLeast + Math.floor(random() * 5) }, (_, id) => make(id));
}

function filled(random: Random, fields: Readonly<Record<string, Known>>, known: Record<string, unknown>) {
  const record: Record<string, unknown> = { ...known };
  for (const [name, { type, mayBeEmpty }] of Object.entries(fields)) {
    if (name in record || type.kind === 'record' || type.kind === 'list') continue;
    record[name] = mayBeEmpty && random() < 0.25 ? undefined : value(random, type);
  }
  return record;
}

function value(random: Random, type: Known['type']): unknown {
  if (type.kind === 'option') return pick(random, type.options);
  if (type.kind === 'boolean') return random() < 0.5;
  if (type.kind === 'number') return pick(random, [0, 1, 2, 3, -1, 7, 2.5, 1.005, 12]);
  if (type.kind === 'money') return pick(random, [0, 1, 9.99, 0.1, 0.2, 12.5, -3, 100]);
  if (type.kind === 'date') return day(random);
  if (type.kind === 'dateTime') return moment(random);
  if (type.kind === 'time') return clock(random);
  return pick(random, ['a', 'Ab', 'b', 'saw', 'Saw 2', '3', '4.5', ' 7 ', 'ä', '🙂']);
}

function day(random: Random): string {
  return pick(random, [
    '2026-02-28',
    '2024-02-29',
    '2026-01-31',
    '2026-03-01',
    '2026-03-02',
    '2025-12-31',
    '2026-03-29',
  ]);
}

function clock(random: Random): string {
  return pick(random, ['00:00', '09:30', '12:00', '23:59', '02:30']);
}

function moment(random: Random): string {
  return `${day(random)}T${clock(random)}`;
}
