/** Expressions drawn at random, as text and of a type that is asked for, over the lending world. */
import { functions } from '../../../src/expressions/functions';
import { pick, type Random } from './lending';

type Want =
  | 'number'
  | 'money'
  | 'text'
  | 'boolean'
  | 'date'
  | 'dateTime'
  | 'time'
  | 'tool'
  | 'member'
  | 'loan'
  | 'option';
type Draw = (random: Random, depth: number, own: readonly Variable[]) => string;

/** A loop's variable and the kind of its record. */
interface Variable {
  readonly name: string;
  readonly of: 'tool' | 'member' | 'loan';
}

const fields: Readonly<Record<Variable['of'], Readonly<Partial<Record<Want, readonly string[]>>>>> = {
  tool: {
    text: ['name'],
    number: ['weight'],
    money: ['price'],
    option: ['condition'],
    date: ['bought'],
    boolean: ['isLoud'],
    time: ['opens'],
    dateTime: ['seen'],
  },
  member: { text: ['name'], date: ['joined'], boolean: ['hasPaid'], money: ['fee'] },
  loan: {
    tool: ['tool'],
    member: ['member'],
    date: ['start', 'due', 'returned'],
    option: ['status'],
    text: ['note'],
    number: ['count'],
    dateTime: ['from', 'until'],
    time: ['closes'],
  },
};

const lists: readonly { readonly of: Variable['of']; readonly from?: Variable['of']; readonly name: string }[] = [
  { of: 'tool', name: 'tools' },
  { of: 'member', name: 'members' },
  { of: 'loan', name: 'loans' },
  { of: 'loan', from: 'tool', name: 'loans' },
  { of: 'loan', from: 'member', name: 'loans' },
  { of: 'tool', from: 'member', name: 'liked' },
];

const kinds = ['tool', 'member', 'loan'] as const;

/** An expression of the type, at most `depth` levels deep beyond its ends. */
export function randomExpression(random: Random, want: Want, depth: number, own: readonly Variable[] = []): string {
  const leaves = leavesOf(want, random, own);
  const inner = depth > 0 ? draws[want] : [];
  const choices: Draw[] = [...leaves.map((leaf) => () => leaf), ...inner, ...inner];
  return pick(random, choices)(random, depth - 1, own);
}

/** For each way in which an expression is put together, one that begins with it: each function and operator is among them. */
export function oneOfEachForm(random: Random, depth: number): readonly string[] {
  return Object.values(draws).flatMap((some) => [...new Set(some)].map((draw) => draw(random, depth, [])));
}

function leavesOf(want: Want, random: Random, own: readonly Variable[]): readonly string[] {
  const always: readonly Variable[] = [
    { name: 'self', of: 'loan' },
    { name: 'old', of: 'loan' },
    { name: 'user', of: 'member' },
  ];
  // What a loop is about is its own record, so that is read more often.
  const records = [...always, ...own, ...own, ...own];
  const itself = records.filter(({ of }) => of === want).map(({ name }) => name);
  const read = records.flatMap(({ name, of }) => (fields[of][want] ?? []).map((field) => `${name}.${field}`));
  const through = ['self.tool', 'self.member', 'old.member'].flatMap((path) => {
    const of = path.endsWith('tool') ? 'tool' : 'member';
    return (fields[of][want] ?? []).map((field) => `${path}.${field}`);
  });
  const found = [...itself, ...read, ...through, ...(literals[want]?.(random) ?? [])];
  return found.length > 0 ? found : ['self.tool'];
}

const literals: Partial<Record<Want, (random: Random) => readonly string[]>> = {
  number: (random) => [pick(random, ['0', '1', '3', '-2', '0.5'])],
  text: (random) => [pick(random, ["'a'", "'Saw'", "'x y'"])],
  boolean: () => ['true'],
  date: () => ['today'],
  dateTime: () => ['now'],
};

interface List {
  readonly text: string;
  readonly of: Variable['of'];
}

function list(random: Random, depth: number, own: readonly Variable[], of?: Variable['of']): List {
  const found = pick(
    random,
    lists.filter((one) => of === undefined || one.of === of),
  );
  const text = found.from ? `${randomExpression(random, found.from, 0, own)}.${found.name}` : found.name;
  if (depth <= 0 || random() < 0.6) return { text, of: found.of };
  const variable = { name: variableName(own), of: found.of };
  const body = randomExpression(random, 'boolean', depth - 1, [...own, variable]);
  return { text: `${text}.filter(${variable.name}, ${body})`, of: found.of };
}

function variableName(own: readonly Variable[]): string {
  return ['one', 'two', 'three', 'four', 'five', 'six'][own.length] ?? `more${own.length}`;
}

/** `loans.map(one, one.due)`: the values of a type over a list. */
function mapped(want: Want): Draw {
  return (random, depth, own) => {
    const from = list(random, depth, own);
    const variable = { name: variableName(own), of: from.of };
    return `${from.text}.map(${variable.name}, ${randomExpression(random, want, depth, [...own, variable])})`;
  };
}

function each(pattern: string, ...wants: readonly Want[]): Draw {
  return (random, depth, own) =>
    wants.reduce((text, want) => text.replace('_', () => `(${randomExpression(random, want, depth, own)})`), pattern);
}

function either(want: Want): readonly Draw[] {
  return [each('_ ? _ : _', 'boolean', want, want), each('or(_, _)', want, want)];
}

function loop(name: 'exists' | 'all'): Draw {
  return (random, depth, own) => {
    const from = list(random, depth, own);
    const variable = { name: variableName(own), of: from.of };
    const body = randomExpression(random, 'boolean', Math.max(depth, 1), [...own, variable]);
    return `${from.text}.${name}(${variable.name}, ${body})`;
  };
}

/** What stands behind a look at whether something is there, and is about it. */
function guarded(guard: string): Draw {
  return (random, depth, own) => {
    const path = pick(random, ['self.due', 'self.returned', 'old.due', 'self.member.joined', 'self.tool.bought']);
    const about = pick(random, [`# ${pick(random, ['<', '<=', '==', '!='])} _`, 'days(#, _) > 3', 'days(_, #) < 3']);
    const wants = guard.includes('_') ? (['boolean', 'date'] as const) : (['date'] as const);
    return each(`${guard} ${about}`.replaceAll('#', path), ...wants)(random, depth, own);
  };
}

function often(times: number, some: readonly Draw[]): readonly Draw[] {
  return Array.from({ length: times }, () => some).flat();
}

const comparable: readonly Want[] = ['number', 'money', 'text', 'date', 'dateTime', 'time'];
const comparisons: readonly Draw[] = comparable.map((want) => (random, depth, own) => {
  const sign = pick(random, ['==', '!=', '<', '<=', '>', '>=']);
  return each(`_ ${sign} _`, want, want)(random, depth, own);
});

const equalities: readonly Draw[] = kinds.flatMap((want) => [each('_ == _', want, want), each('_ != _', want, want)]);

const asked: readonly Draw[] = (['text', 'number', 'date', 'member', 'tool', 'option'] as const).flatMap((want) => [
  each('isEmpty(_)', want),
  each('_ != null', want),
]);

const aggregate = (want: Want, names: readonly string[]): readonly Draw[] =>
  names.map((name) => (random, depth, own) => `${name}(${mapped(want)(random, depth, own)})`);

/** By the kinds of types what is drawn for them. */
const wanted: Readonly<Record<string, Want>> = Object.fromEntries(
  (['number', 'money', 'text', 'boolean', 'date', 'dateTime', 'time'] as const).map((want) => [want, want]),
);

/** Every function as it says itself what it takes; those of lists are drawn with their lists, a pattern is a literal. */
function calls(want: Want): readonly Draw[] {
  return Object.entries(functions).flatMap(([name, { signatures, written }]) =>
    signatures.flatMap(({ takes, gives }) => {
      const wants = takes.map(({ kind }) => wanted[kind]).filter((one) => one !== undefined);
      if (name === 'matches' || wanted[gives.kind] !== want || wants.length < takes.length) return [];
      const isMethod = written.startsWith('text.');
      const holes = wants
        .map(() => '_')
        .slice(Number(isMethod))
        .join(', ');
      return [each(`${isMethod ? '_.' : ''}${name}(${holes})`, ...wants)];
    }),
  );
}

const draws: Readonly<Record<Want, readonly Draw[]>> = {
  boolean: [
    ...calls('boolean'),
    ...often(4, [each('_ && _', 'boolean', 'boolean'), each('_ || _', 'boolean', 'boolean'), each('!_', 'boolean')]),
    ...often(5, [loop('exists'), loop('all'), guarded('isEmpty(#) ||'), guarded('!isEmpty(#) &&')]),
    ...['(!isEmpty(#) || _) &&', '(!isEmpty(#) && _) &&', '(isEmpty(#) || _) ||', '(isEmpty(#) && _) ||'].map(guarded),
    (random, depth, own) => `isEmpty(${list(random, depth, own).text})`,
    (random, depth, own) => `!isEmpty(${list(random, depth, own).text})`,
    ...often(3, comparisons),
    ...equalities,
    ...asked,
    () => "self.status == 'out'",
    () => "self.tool.condition != 'inRepair'",
    each("_ in ['a', 'b', 'saw']", 'text'),
    each('_ in [_, _]', 'number', 'number', 'number'),
    (random, depth, own) => `${each('_', 'tool')(random, depth, own)} in ${list(random, depth, own, 'tool').text}`,
    each("_.matches('[A-Z][a-z]*|s.w')", 'text'),
    (random) => `changed(self.${pick(random, ['due', 'status', 'member', 'tool', 'note'])})`,
    ...either('boolean').slice(0, 1),
  ],
  number: [
    ...calls('number'),
    ...['+', '-', '*', '/', '%'].map((sign) => each(`_ ${sign} _`, 'number', 'number')),
    each('-_', 'number'),
    // Brackets that matter.
    (random) =>
      `self.tool.weight ${pick(random, ['-', '*', '/ 2 -'])} (${pick(random, ['1 - 2', '3 + self.tool.weight'])})`,
    each('_ / _', 'money', 'money'),
    each('round(_)', 'number'),
    each('round(_, 2)', 'number'),
    (random, depth, own) => `size(${list(random, depth, own).text})`,
    each('size(_)', 'text'),
    ...aggregate('number', ['sum', 'avg', 'min', 'max']),
    ...either('number'),
  ],
  money: [
    ...calls('money'),
    each('_ + _', 'money', 'money'),
    each('_ - _', 'money', 'money'),
    each('_ * _', 'money', 'number'),
    each('_ / _', 'money', 'number'),
    each('round(_, 1)', 'money'),
    ...aggregate('money', ['sum', 'avg', 'min', 'max']),
    ...either('money'),
  ],
  text: [
    ...calls('text'),
    each('_ + _', 'text', 'text'),
    each('_ + _', 'text', 'number'),
    each('_ + _', 'date', 'text'),
    ...either('text'),
  ],
  date: [...calls('date'), ...aggregate('date', ['min', 'max']), ...either('date')],
  dateTime: [...calls('dateTime'), ...either('dateTime')],
  time: [...calls('time'), ...aggregate('time', ['min', 'max']), ...either('time')],
  option: [],
  tool: either('tool'),
  member: either('member'),
  loan: [],
};
