import { expect, test } from 'vitest';
import { addMonths, readMonth, recordsByDay, type Timing, timeOn, weeksOf } from './calendar';
import type { StoredRecord } from './record';

interface Visit extends StoredRecord {
  readonly start: string;
  readonly end: string;
}

const timing: Timing<Visit> = {
  title: (visit) => visit.id,
  start: (visit) => visit.start,
  end: (visit) => visit.end,
  createPath: () => '',
};

function visit(id: string, start: string, end = ''): Visit {
  return { id, start, end, createdAt: '', updatedAt: '' };
}

function idsOn(day: string, ...visits: readonly Visit[]): string[] {
  const found = recordsByDay([day], visits, timing).get(day) ?? [];
  return found.map((one) => one.id);
}

test('a month has the weeks that it touches, from the first day of the week on', () => {
  const weeks = weeksOf('2026-11', 1);
  expect(weeks).toHaveLength(6);
  expect(weeks[0]?.[0]).toBe('2026-10-26');
  expect(weeks.at(-1)?.[6]).toBe('2026-12-06');
  expect(weeksOf('2026-11', 7)[0]?.[0]).toBe('2026-11-01');
  expect(weeksOf('2027-02', 1)).toHaveLength(4);
});

test('months follow one another over the end of a year', () => {
  expect(addMonths('2026-12', 1)).toBe('2027-01');
  expect(addMonths('2026-01', -1)).toBe('2025-12');
});

test('an address that names no month names none', () => {
  expect(readMonth('2026-11')).toBe('2026-11');
  expect(readMonth('2026-13')).toBeUndefined();
  expect(readMonth(null)).toBeUndefined();
});

test('a record is on its day and on no other, and without a day on none', () => {
  const visits = [visit('today', '2026-11-02'), visit('tomorrow', '2026-11-03'), visit('some day', '')];
  expect(idsOn('2026-11-02', ...visits)).toEqual(['today']);
});

test('records of a day are in the order of their times, and only the first day has the time', () => {
  const visits = [visit('late', '2026-11-02T16:00'), visit('early', '2026-11-02T09:30'), visit('any', '2026-11-02')];
  expect(idsOn('2026-11-02', ...visits)).toEqual(['any', 'early', 'late']);
  expect(timeOn('2026-11-02', '2026-11-02T09:30')).toBe('09:30');
  expect(timeOn('2026-11-03', '2026-11-02T09:30')).toBe('');
});

test('a record is on every day from its first to its last', () => {
  const trip = visit('trip', '2026-10-30', '2026-11-02');
  expect(idsOn('2026-10-29', trip)).toEqual([]);
  expect(idsOn('2026-10-30', trip)).toEqual(['trip']);
  expect(idsOn('2026-11-02', visit('new', '2026-11-02'), trip)).toEqual(['trip', 'new']);
  expect(idsOn('2026-11-03', trip)).toEqual([]);
});

test('a record that ends before it begins is on its first day, and one that ends at midnight not on the next', () => {
  expect(idsOn('2026-11-02', visit('wrong', '2026-11-02', '2026-11-01'))).toEqual(['wrong']);
  expect(idsOn('2026-11-03', visit('night', '2026-11-02T20:00', '2026-11-03T00:00'))).toEqual([]);
  expect(idsOn('2026-11-03', visit('party', '2026-11-02T20:00', '2026-11-03T02:00'))).toEqual(['party']);
});
