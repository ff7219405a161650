/** The reference evaluator: what it says of each rule of the language, against values written by hand. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { checkExpression } from '../../../src/expressions/check';
import { parseExpression } from '../../../src/expressions/parse';
import {
  always,
  boolean,
  date,
  dateTime,
  listOf,
  money,
  number,
  perhaps,
  type Scope,
  text,
  time,
} from '../../../src/expressions/types';
import { evaluate } from '../../support/expressions/evaluate';

const recordOf = (entity: string) => perhaps({ kind: 'record', entity });
const listOfRecords = (entity: string) => always(listOf({ kind: 'record', entity }));
const status = perhaps({ kind: 'option', options: ['in', 'out'] });

const loanMembers = {
  title: perhaps(text),
  note: perhaps(text),
  status,
  count: perhaps(number),
  price: perhaps(number),
  fee: perhaps(money),
  returned: perhaps(boolean),
  due: perhaps(date),
  start: perhaps(date),
  end: perhaps(date),
  at: perhaps(dateTime),
  until: perhaps(dateTime),
  opens: perhaps(time),
  closes: perhaps(time),
  member: recordOf('member'),
  helper: recordOf('member'),
  tools: listOfRecords('tool'),
};

const scope: Scope = {
  kinds: {
    loan: { plural: 'loans', members: loanMembers },
    member: {
      plural: 'members',
      members: { name: perhaps(text), hasPaid: perhaps(boolean), loans: listOfRecords('loan') },
    },
    tool: { plural: 'tools', members: { name: perhaps(text) } },
  },
  names: {
    self: always({ kind: 'record', entity: 'loan' }),
    old: recordOf('loan'),
    today: always(date),
    user: recordOf('member'),
    input: always({ kind: 'group', members: { word: perhaps(text), ok: perhaps(boolean) } }),
  },
};

type Fields = Readonly<Record<string, unknown>>;

/** What the expression comes to where the loan in `self` has these fields, and the names stand for these. */
function resultOf(expression: string, fields: Fields = {}, names: Fields = {}, decimals = 2): unknown {
  const parsed = parseExpression(expression);
  if ('complaint' in parsed) return assert.fail(`${expression}: ${parsed.complaint.message}`);
  const { typed, complaints } = checkExpression(parsed.tree, scope);
  assert.deepEqual(complaints, [], expression);
  return evaluate(typed, { names: { self: { id: 'l1', ...fields }, today: '2024-05-17', ...names }, decimals });
}

function holds(cases: readonly (readonly [string, unknown])[], fields: Fields = {}, names: Fields = {}): void {
  for (const [expression, expected] of cases)
    assert.deepEqual(resultOf(expression, fields, names), expected, expression);
}

const ada = { id: 'm1', name: 'Ada', hasPaid: true };
const ben = { id: 'm2', name: 'Ben' };
const saw = { id: 't1', name: 'Saw' };
const drill = { id: 't2', name: 'Drill' };
const unnamed = { id: 't3', name: '' };
const someLoans = [
  { id: 'a', count: 3, fee: 1.005, due: '2024-03-01', at: '2024-03-01T10:00', opens: '09:30', returned: true },
  { id: 'b', count: null, fee: undefined, due: '', returned: false },
  { id: 'c', count: 4, fee: 2, due: '2024-02-28', at: '2024-03-01T09:59', opens: '08:00' },
];

describe('the reference evaluator of expressions', () => {
  describe('of empty values', () => {
    it('takes an empty text, null and nothing for empty', () => {
      for (const title of ['', null, undefined]) {
        assert.equal(resultOf('self.title', { title }), undefined);
        assert.equal(resultOf('isEmpty(self.title)', { title }), true);
      }
      assert.equal(resultOf("isEmpty('')"), true);
      assert.equal(resultOf('self.title == self.note', { title: 'a', note: '' }), undefined);
      assert.equal(resultOf('self.title == self.note', { title: '', note: '' }), undefined);
      assert.equal(resultOf("self.title == ''", { title: '' }), true, 'which the checker reads as isEmpty');
    });

    it('compares and calculates to empty', () => {
      for (const operator of ['==', '!=', '<', '<=', '>', '>=', '+', '-', '*', '/', '%'])
        for (const [count, price] of [
          [1, undefined],
          [undefined, 1],
          [undefined, undefined],
        ])
          assert.equal(resultOf(`self.count ${operator} self.price`, { count, price }), undefined, operator);
      holds([
        ['-self.count', undefined],
        ['self.count + 1 > 0', undefined],
        ['round(self.count)', undefined],
        ['round(1.5, self.count)', undefined],
        ['days(self.due, today)', undefined],
        ['lower(self.title)', undefined],
        ['text(self.count)', undefined],
        ["'abc'.contains(self.title)", undefined],
        ["self.title.startsWith('a')", undefined],
      ]);
    });

    it('joins the empty to a text as nothing', () => {
      holds([
        ["'a' + self.note", 'a'],
        ["self.note + 'a'", 'a'],
        ["'a' + self.count", 'a'],
        ['self.note + self.title', undefined],
        ['self.note + self.status', undefined],
        ['self.note + self.count', undefined],
        ['self.note + 2', '2'],
      ]);
    });

    it('asks whether a value is empty, and takes another instead', () => {
      holds(
        [
          ['isEmpty(self.count)', true],
          ['isEmpty(self.price)', false],
          ['isEmpty(self.member)', true],
          ['isEmpty(self.helper)', false],
          ['isEmpty(self.tools)', true],
          ['isEmpty(tools)', false],
          ['or(self.count, 7)', 7],
          ['or(self.price, 7)', 0],
          ['or(self.note, self.title)', undefined],
          ["self.title.or('none')", 'none'],
          ['or(self.member.hasPaid, true)', true],
        ],
        { title: '', price: 0, helper: ben },
        { tools: [saw] },
      );
    });

    it('never takes two of them for equal', () => {
      holds([
        ['self.member == self.helper', undefined],
        ['self.member != self.helper', undefined],
        ['self.title == self.note', undefined],
      ]);
    });
  });

  describe('of records', () => {
    it('takes an unset boolean for no, and one of an empty record for unknown', () => {
      assert.equal(resultOf('self.returned'), false);
      assert.equal(resultOf('self.returned == false'), true);
      assert.equal(resultOf('self.member.hasPaid', { member: ben }), false);
      assert.equal(resultOf('self.member.hasPaid', { member: ada }), true);
      assert.equal(resultOf('self.member.hasPaid'), undefined);
      assert.equal(resultOf('!self.member.hasPaid'), undefined);
      assert.equal(resultOf('self.member.name'), undefined);
    });

    it('reads a list as one without entries where the record or the list is missing', () => {
      assert.deepEqual(resultOf('self.member.loans'), []);
      assert.deepEqual(resultOf('self.member.loans', { member: ada }), []);
      assert.deepEqual(resultOf('self.tools', { tools: [saw] }), [saw]);
    });

    it('compares them by id', () => {
      holds(
        [
          ['self.member == self.helper', true],
          ['self.member != self.helper', false],
          ['self.member == user', false],
        ],
        { member: ada, helper: { ...ada, name: 'Another copy' } },
        { user: ben },
      );
    });

    it('reads what the world names', () => {
      holds(
        [
          ['today', '2024-05-17'],
          ['user.name', 'Ben'],
          ['input.word', 'w'],
          ['loans', someLoans.slice(2)],
        ],
        {},
        { user: ben, input: { word: 'w' }, loans: someLoans.slice(2) },
      );
    });
  });

  describe('of comparisons', () => {
    it('compares texts as written, by UTF-16 code units', () => {
      holds([
        ["'a' == 'A'", false],
        ["'a' == 'a'", true],
        ["'a' != 'b'", true],
        ["'Z' < 'a'", true],
        ["'é' > 'z'", true],
        ["'ab' <= 'b'", true],
        ["'😀' < '\uFF5E'", true],
        ["'10' < '9'", true],
      ]);
    });

    it('compares numbers, options, dates and times', () => {
      holds(
        [
          ['10 < 9', false],
          ['9 >= 9', true],
          ["self.status == 'out'", true],
          ["self.status != 'in'", true],
          ['self.due < today', true],
          ['self.at < self.until', true],
          ['self.opens >= self.closes', false],
        ],
        {
          status: 'out',
          due: '2024-05-16',
          at: '2024-05-16T09:00',
          until: '2024-05-16T10:00',
          opens: '09:00',
          closes: '17:30',
        },
      );
    });

    it('finds entries of lists', () => {
      holds(
        [
          ["self.status in ['in', 'out']", true],
          ['self.count in [2, 3]', false],
          ['self.price in [2, 3]', undefined],
          ['self.helper in members', true],
          ['self.member in members', undefined],
          ['self.helper in self.member.loans.map(l, l.member)', false],
          ['self.member in self.member.loans.map(l, l.member)', false],
          ['self.price in [self.price]', undefined],
          ['self.count in [self.price]', false],
        ],
        { status: 'out', count: 1, helper: ada },
        { members: [ben, { id: 'm1' }] },
      );
    });
  });

  it('reckons with the unknown as SQL does', () => {
    const words = ['true', 'false', 'self.member.hasPaid'];
    const table = (operator: string) => words.map((a) => words.map((b) => resultOf(`${a} ${operator} ${b}`)));
    assert.deepEqual(table('&&'), [
      [true, false, undefined],
      [false, false, false],
      [undefined, false, undefined],
    ]);
    assert.deepEqual(table('||'), [
      [true, true, true],
      [true, false, undefined],
      [true, undefined, undefined],
    ]);
    assert.deepEqual(
      words.map((a) => resultOf(`!${a}`)),
      [false, true, undefined],
    );
  });

  it('takes the unknown for no where it chooses', () => {
    holds([
      ['true ? 1 : 2', 1],
      ['false ? 1 : 2', 2],
      ['self.member.hasPaid ? 1 : 2', 2],
      ['!self.member.hasPaid ? 1 : 2', 2],
    ]);
  });

  describe('of lists', () => {
    it('filters, asks and maps', () => {
      const [a, , c] = someLoans;
      holds(
        [
          ['loans.filter(l, l.count > 3)', [c]],
          ['loans.filter(l, !(l.count > 3))', [a]],
          ['loans.exists(l, l.count == 4)', true],
          ['loans.exists(l, l.fee > 5)', false],
          ['loans.all(l, l.count >= 3)', true],
          ['loans.all(l, l.count > 3)', false],
          ['loans.all(l, l.returned)', false],
          ['self.member.loans.all(l, l.returned)', true],
          ['self.member.loans.exists(l, l.returned)', false],
          ['loans.map(l, l.count)', [3, undefined, 4]],
          ['loans.map(l, l.due)', ['2024-03-01', undefined, '2024-02-28']],
          ['loans.map(l, l.returned)', [true, false, false]],
          ['loans.map(l, l.member.hasPaid)', [undefined, undefined, undefined]],
        ],
        {},
        { loans: someLoans },
      );
    });

    it('lets the variable of a loop hide a name, and inner loops see those outside', () => {
      const names = { loans: someLoans, members: [{ ...ada, loans: [{ id: 'x', title: 'X' }] }, ben] };
      holds(
        [
          ['loans.map(members, members.count)', [3, undefined, 4]],
          ["members.filter(m, m.loans.exists(l, l.title == 'X')).map(m, m.name)", ['Ada']],
          ['members.filter(m, loans.exists(l, l.count == 4 && m.hasPaid)).map(m, m.name)', ['Ada']],
        ],
        {},
        names,
      );
    });

    it('finds the least, the greatest, the mean and the sum, without the empties', () => {
      holds(
        [
          ['min(loans.map(l, l.count))', 3],
          ['max(loans.map(l, l.count))', 4],
          ['avg(loans.map(l, l.count))', 3.5],
          ['sum(loans.map(l, l.count))', 7],
          ['min(loans.map(l, l.due))', '2024-02-28'],
          ['max(loans.map(l, l.due))', '2024-03-01'],
          ['min(loans.map(l, l.at))', '2024-03-01T09:59'],
          ['max(loans.map(l, l.opens))', '09:30'],
          ['min(loans.map(l, l.price))', undefined],
          ['max(self.member.loans.map(l, l.due))', undefined],
          ['avg(self.member.loans.map(l, l.count))', undefined],
          ['sum(self.member.loans.map(l, l.count))', 0],
          ['sum(loans.map(l, l.price))', 0],
        ],
        {},
        { loans: someLoans },
      );
    });

    it('rounds a sum of money at the end, and no other', () => {
      const loans = [
        { id: 'a', fee: 0.004, count: 0.1 },
        { id: 'b', fee: 0.004, count: 0.2 },
      ];
      assert.equal(resultOf('sum(loans.map(l, l.fee))', {}, { loans }), 0.01);
      assert.equal(resultOf('sum(loans.map(l, l.fee))', {}, { loans }, 0), 0);
      assert.equal(resultOf('sum(loans.map(l, l.count))', {}, { loans }), 0.1 + 0.2);
    });

    it('counts entries, and the characters of texts', () => {
      holds(
        [
          ['size(loans)', 3],
          ['loans.map(l, l.count).size()', 3],
          ['size(self.tools)', 0],
          ['size(self.title)', 3],
          ['size(self.note)', 0],
        ],
        { title: 'a😀b' },
        { loans: someLoans },
      );
    });
  });

  describe('of numbers', () => {
    it('calculates with doubles, and to nothing where there is no number', () => {
      holds([
        ['0.1 + 0.2', 0.30000000000000004],
        ['7 / 2', 3.5],
        ['7 - 2 * 3', 1],
        ['7 % 3', 1],
        ['-7 % 3', -1],
        ['7 % -3', 1],
        ['1 / 0', undefined],
        ['0 / 0', undefined],
        ['5 % 0', undefined],
        ['(1 / 0) == (1 / 0)', undefined],
      ]);
      assert.equal(resultOf('self.count * 10', { count: 1e308 }), undefined);
      assert.equal(resultOf('-self.count', { count: 3 }), -3);
    });

    it('knows one zero', () => {
      for (const expression of [
        '-0',
        '0 * -1',
        '-4 % 2',
        'round(-0.3)',
        '-self.count',
        'self.count',
        'round(-0.001, 2)',
      ])
        assert.ok(Object.is(resultOf(expression, { count: 0 }), 0), expression);
      assert.ok(Object.is(resultOf('self.count', { count: -0 }), 0));
      assert.equal(resultOf("'n' + (0 * -1)"), 'n0');
    });

    it('rounds halves away from zero, in decimal digits', () => {
      holds([
        ['round(1.005, 2)', 1.01],
        ['round(-1.005, 2)', -1.01],
        ['round(2.5)', 3],
        ['round(-2.5)', -3],
        ['round(2.4999)', 2],
        ['round(0.5)', 1],
        ['round(1.45, 1)', 1.5],
        ['round(1.45, 1.9)', 1.5],
        ['round(1.45, -3)', 1],
        ['round(17, 2)', 17],
        ['round(0.12345678905, 12)', 0.1234567891],
        ['round(0.12345678905, 9)', 0.123456789],
      ]);
      const rounded = (count: number) => resultOf('round(self.count, 8)', { count });
      assert.deepEqual([1e21, 1.5e300, 1e-7, 4.9e-9, 5e-9, 5e-324].map(rounded), [1e21, 1.5e300, 1e-7, 0, 1e-8, 0]);
      assert.equal(resultOf('round(self.count)', { count: 0.49999999999999994 }), 0);
    });
  });

  describe('of dates and times', () => {
    it('counts days and minutes', () => {
      holds(
        [
          ['days(self.start, self.end)', 2],
          ['days(self.end, self.start)', -2],
          ['days(today, today)', 0],
          ['minutes(self.at, self.until)', 1445],
          ['minutes(self.opens, self.closes)', -90],
        ],
        {
          start: '2024-02-28',
          end: '2024-03-01',
          at: '2024-03-30T23:55',
          until: '2024-04-01T00:00',
          opens: '10:30',
          closes: '09:00',
        },
      );
    });

    it('adds days and months, to the last day of a shorter one', () => {
      const due = '2024-01-31';
      holds(
        [
          ['addDays(self.due, 1)', '2024-02-01'],
          ['addDays(self.due, -31.9)', '2023-12-31'],
          ['addDays(self.at, 1.9)', '2024-03-01T10:15'],
          ['addMonths(self.due, 1)', '2024-02-29'],
          ['addMonths(self.due, 13)', '2025-02-28'],
          ['addMonths(self.due, -2)', '2023-11-30'],
          ['addMonths(self.due, 2.9)', '2024-03-31'],
          ['addMonths(self.due, -0.9)', '2024-01-31'],
          ['addMonths(self.at, -12)', '2023-02-28T10:15'],
        ],
        { due, at: '2024-02-29T10:15' },
      );
    });

    it('stays within the years of four digits', () => {
      const [first, last] = ['0001-01-01', '9999-12-31'];
      assert.equal(resultOf('addDays(self.due, -1)', { due: first }), first);
      assert.equal(resultOf('addDays(self.due, 1)', { due: first }), '0001-01-02');
      assert.equal(resultOf('addDays(self.due, 1)', { due: last }), last);
      assert.equal(resultOf('addMonths(self.due, -1)', { due: first }), first);
      assert.equal(resultOf('addMonths(self.due, 1)', { due: last }), last);
      assert.equal(resultOf('addMonths(self.due, 1)', { due: '0099-12-31' }), '0100-01-31');
      assert.equal(resultOf('addMonths(self.due, 1000000000000)', { due: first }), last);
      assert.equal(resultOf('addDays(self.due, 1000000000000)', { due: first }), last);
      assert.equal(resultOf('addMinutes(self.at, 1)', { at: `${last}T23:59` }), `${last}T23:59`);
      assert.equal(resultOf('addMinutes(self.at, 1)', { at: `${last}T23:58` }), `${last}T23:59`);
      assert.equal(resultOf('addMinutes(self.at, -1)', { at: `${first}T00:00` }), `${first}T00:00`);
    });

    it('adds minutes, and goes round midnight with times', () => {
      holds(
        [
          ['addMinutes(self.at, 30)', '2024-03-01T00:15'],
          ['addMinutes(self.at, -0.9)', '2024-02-29T23:45'],
          ['addMinutes(self.opens, 30.9)', '00:15'],
          ['addMinutes(self.opens, -1440)', '23:45'],
          ['addMinutes(self.opens, -1426)', '23:59'],
          ['addMinutes(self.opens, 2895)', '00:00'],
          ['addMinutes(self.closes, -1)', '23:59'],
        ],
        { at: '2024-02-29T23:45', opens: '23:45', closes: '00:00' },
      );
    });

    it('takes them apart and puts them together', () => {
      holds(
        [
          ['date(self.at)', '2024-03-03'],
          ['month(self.due)', '2024-03'],
          ['year(self.due)', 2024],
          ['weekday(self.due)', 1],
          ['weekday(date(self.at))', 7],
          ['at(self.due, self.opens)', '2024-03-04T09:05'],
        ],
        { at: '2024-03-03T23:30', due: '2024-03-04', opens: '09:05' },
      );
    });

    it('lets stretches of days overlap on their last day, others not at their end', () => {
      const touching = {
        start: '2024-03-01',
        end: '2024-03-05',
        at: '2024-03-01T10:00',
        until: '2024-03-01T11:00',
        opens: '10:00',
        closes: '11:00',
      };
      holds(
        [
          ['overlaps(self.start, self.end, self.end, self.end)', true],
          ['overlaps(self.end, self.end, self.start, self.start)', false],
          ['overlaps(self.at, self.until, self.until, addMinutes(self.until, 5))', false],
          ['overlaps(self.at, self.until, addMinutes(self.until, -1), addMinutes(self.until, 5))', true],
          ['overlaps(self.opens, self.closes, self.closes, addMinutes(self.closes, 5))', false],
          ['overlaps(self.opens, self.closes, self.opens, self.closes)', true],
          ['overlaps(self.start, self.end, self.due, self.end)', undefined],
        ],
        touching,
      );
    });
  });

  describe('of texts', () => {
    it('says numbers, dates and times as they stand', () => {
      holds(
        [
          ["'n' + 1.5", 'n1.5'],
          ['self.status + self.count', 'out1e+21'],
          ['self.count + self.status', '1e+21out'],
          ["self.due + ' at ' + self.opens", '2024-03-04 at 09:05'],
          ['text(self.count)', '1e+21'],
          ['text(0.1)', '0.1'],
          ['text(12)', '12'],
          ['text(self.due)', '2024-03-04'],
          ['text(self.at)', '2024-03-03T23:30'],
          ['text(self.opens)', '09:05'],
          ["text('a')", 'a'],
        ],
        { status: 'out', count: 1e21, due: '2024-03-04', at: '2024-03-03T23:30', opens: '09:05' },
      );
    });

    it('reads numbers from texts', () => {
      holds([
        ["number(' -12.50 ')", -12.5],
        ["number('7')", 7],
        ["number('7.')", undefined],
        ["number('+7')", undefined],
        ["number('1e3')", undefined],
        ["number('seven')", undefined],
        ["number(' ')", undefined],
      ]);
      assert.equal(resultOf('number(self.count)', { count: 1e21 }), 1e21);
      assert.ok(Object.is(resultOf("number('-0')"), 0));
    });

    it('looks into them as written', () => {
      holds([
        ["lower('ÄB')", 'äb'],
        ["'Hammer'.contains('amm')", true],
        ["'Hammer'.contains('ham')", false],
        ["'Hammer'.startsWith('Ham')", true],
        ["'Hammer'.startsWith('ham')", false],
        ["'AB12'.matches('[A-Z]+[0-9]+')", true],
        ["'AB12x'.matches('[A-Z]+[0-9]+')", false],
        ["'ab'.matches('a|b')", false],
        ["'😀'.matches('.')", true],
        ["self.title.matches('.*')", undefined],
      ]);
    });
  });

  describe('of changes', () => {
    const isChanged = (field: string, old: unknown, now: unknown) =>
      resultOf(`changed(self.${field})`, { [field]: now }, { old: { id: 'l1', [field]: old } });

    it('tells values apart', () => {
      assert.equal(isChanged('title', 'a', 'a'), false);
      assert.equal(isChanged('title', 'a', 'A'), true);
      assert.equal(isChanged('title', '', null), false);
      assert.equal(isChanged('title', undefined, 'a'), true);
      assert.equal(isChanged('count', 0, undefined), true);
      assert.equal(isChanged('returned', undefined, false), false);
    });

    it('tells records and lists of them apart by id', () => {
      assert.equal(isChanged('member', ada, { id: 'm1' }), false);
      assert.equal(isChanged('member', ada, ben), true);
      assert.equal(isChanged('member', ada, undefined), true);
      assert.equal(isChanged('tools', [saw, drill], [{ ...drill }, { ...saw }, saw]), false);
      assert.equal(isChanged('tools', [saw, drill], [saw, unnamed]), true);
      assert.equal(isChanged('tools', [saw], []), true);
      assert.equal(isChanged('tools', undefined, []), false);
    });
  });

  it('says so where it has no rule for a function', () => {
    const at = { start: 0, end: 0 };
    const node = { kind: 'call', name: 'unheardOf', args: [], at, ...always(text) } as const;
    assert.throws(() => evaluate(node, { names: {}, decimals: 2 }), /no rule for the function unheardOf/);
  });
});
