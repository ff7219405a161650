import { expect, test } from 'vitest';
import { locale } from '../../locale';
import { readDay } from './days';

const local = new Intl.DateTimeFormat(locale, {
  calendar: 'gregory',
  numberingSystem: 'latn',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
}).format(Date.UTC(2026, 4, 31));

test.each([
  ['2026-05-31', '2026-05-31'],
  ['2026-5-1', '2026-05-01'],
  [local, '2026-05-31'],
])('reads %j', (text, day) => {
  expect(readDay(text)).toBe(day);
});

test.each(['2026-02-31', '2026-13-01', '26-05-31', '1.2', '', 'tomorrow', '31/31/2026'])(
  'does not take %j for a day',
  (text) => {
    expect(readDay(text)).toBeUndefined();
  },
);

test('does not guess which of two days is meant', () => {
  const isMonthFirst = local.startsWith('5');
  expect(readDay('5/6/2026') === undefined || !isMonthFirst).toBe(true);
});
