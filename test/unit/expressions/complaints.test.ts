import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { checkExpression } from '../../../src/expressions/check';
import { parseExpression } from '../../../src/expressions/parse';
import { boolean, date, type Type } from '../../../src/expressions/types';
import { lendingScope } from '../../support/expressions/lending';

function complaintsOf(text: string, wanted?: Type): readonly string[] {
  const parsed = parseExpression(text);
  if ('complaint' in parsed) return [parsed.complaint.message];
  return checkExpression(parsed.tree, lendingScope, wanted).complaints.map(({ message }) => message);
}

/** Written by people and models alike; each with what is said of it. */
const wrong: readonly (readonly [string, string])[] = [
  [
    'self.dueDate < today',
    'There is no "dueDate". There is tool, member, start, due, returned, status, note, count, from, until, closes.',
  ],
  ['self.retuned == today', 'There is no "retuned". Did you mean returned?'],
  ['due < today', 'Nothing is called "due" here. Write self.due.'],
  ['loan.size() > 0', 'Nothing is called "loan" here. Did you mean loans?'],
  ["self.status == 'lost'", "There is no option 'lost'. Write one of 'out', 'back'."],
  ["self.status in ['out', 'gone']", "There is no option 'gone'. Write one of 'out', 'back'."],
  ["self.due == 'tomorrow'", "'tomorrow' is not a date. Write '2026-03-31', or today, or addDays(today, 1)."],
  ["self.from > '2026-03-31'", "'2026-03-31' is not a date with a time. Write '2026-03-31T14:30'."],
  ['self.due + 14 > today', 'a date + a number is nothing. Write addDays(date, days).'],
  ['self.due - 14 > today', 'a date - a number is nothing. Write addDays(date, -days).'],
  ['self.due - self.start > 3', 'a date - a date is nothing. Write days(from, to).'],
  ['self.until - self.from > 3', 'a date with a time - a date with a time is nothing. Write minutes(from, to).'],
  [
    'self.from == self.due',
    'a date with a time is not comparable with a date. Write date(…) around the date with a time.',
  ],
  [
    "self.member == 'Ann'",
    'a record of member is not comparable with a text. Write which field of the record: self.member.name.',
  ],
  ['self.note > 3', 'a text is not comparable with a number. Write number(…) around the text.'],
  ['self.member.loans < 3', 'Lists are not compared. Write size(list) == 0, x in list, or list.exists(x, …).'],
  [
    'self.member.loans && true',
    '&& needs yes or no; this is a list (each a record of loan). Compare it, or write size(…) > 0.',
  ],
  ['!self.due', '! needs yes or no; this is a date. Compare it, or write !isEmpty(…).'],
  ['loans.status == "out"', 'A list has no "status". Write list.map(x, x.status), or list.exists(x, …).'],
  [
    'sum(loans)',
    'sum(a list (each a record of loan)) is not possible. Say of which field: sum(list.map(x, x.amount)).',
  ],
  [
    'days(self.from, self.until) > 1',
    'days(a date with a time, a date with a time) is not possible. Write days(from, to).',
  ],
  ['has(self.due)', 'There is no function has. Write !isEmpty(self.due).'],
  ['loans.exists_one(l, l.due == today)', 'Write size(list.filter(x, …)) == 1.'],
  ['count(loans) > 1', 'There is no function count. Write size(list.filter(x, …)).'],
  ['day(today) > 1', 'There is no function day. Did you mean days?'],
  ["'a' in self.note", 'in needs a list; this is a text. Write whole.contains(part).'],
  ['self.member.hasPaid == null', 'Yes or no is never empty. Write it by itself, or ! before it.'],
  ['self.tool.isLoud > true', '> needs numbers, dates or times; this is yes or no.'],
  [
    'self.tool.price ? 1 : 2',
    'What stands before ? needs yes or no; this is an amount of money. Compare it, or write !isEmpty(…).',
  ],
  ["true ? 1 : 'a'", 'Both branches must be of one type; these are a number and a text.'],
  ["or(self.count, 'none')", 'or needs two of one type; these are a number and a text.'],
  ['changed(self.tool.name)', 'changed asks of a field of the record itself. Write changed(self.status).'],
  [
    "self.note.matches('(?=a)b')",
    "Looking ahead or behind is not offered in a pattern. Write what the whole text looks like: '[A-Z]{2}-[0-9]+'.",
  ],
  ["self.note.matches('[')", "'[' is not a pattern. Write what the whole text looks like: '[A-Z]{2}-[0-9]+'."],
  ['self.note.matches(self.note)', 'matches needs its pattern in quotes.'],
  ['loans.exists(self, self.due == today)', '"self" is taken. Give the record of the loop another name.'],
  ['self.status.name == "x"', "\"name\" can't be asked of one of 'out', 'back'."],
  ['-self.due == today', '- needs a number; this is a date.'],
  ["[1, 'a'].size() > 0", 'The parts of a list must be of the same type.'],
];

describe('what an expression gets wrong', () => {
  for (const [text, expected] of wrong) it(text, () => assert.deepEqual(complaintsOf(text), [expected]));

  it('is said once, and all of it at once', () => {
    assert.equal(complaintsOf('self.foo.bar > 1 && self.due + 1 == today && nobody').length, 3);
  });

  it('is a type other than the one that is needed', () => {
    assert.deepEqual(complaintsOf('self.due', boolean), ['This must be yes or no; it is a date.']);
    assert.deepEqual(complaintsOf('self.tool.price', date), ['This must be a date; it is an amount of money.']);
    assert.deepEqual(complaintsOf('self.due < today', boolean), []);
  });
});
