import { expect, test } from 'vitest';
import { sampleDatabase } from '../../testing/samples';
import { like } from '../testing/like';
import { type ChartOf, pointsOf } from './chart';

const trip = (id: string, day: string, back: string) => like(sampleDatabase.trip, { id, day, back });
const database = {
  ...sampleDatabase,
  trip: [
    trip('1', '2026-03-02', '2026-03-04'),
    trip('2', '2026-03-02', ''),
    trip('3', '2026-03-04', '2026-03-04'),
    trip('4', '2026-03-04', '2026-03-10'),
  ],
};
const chart: ChartOf<'trip'> = { of: 'trip', x: (self) => self.day };

test('counts or sums for each point of its axis, with zero where nothing is', () => {
  expect(pointsOf(chart, database)).toEqual([
    { label: '2026-03-02', value: 2 },
    { label: '2026-03-03', value: 0 },
    { label: '2026-03-04', value: 2 },
  ]);
});

test('tells apart what the amounts are made of, in the same order for all points, what belongs to none last', () => {
  const [first, second, third] = pointsOf(
    { ...chart, series: (self) => self.back, seriesLabel: (day) => day.slice(8) },
    database,
  );
  const parts = (...values: number[]) => ['04', '10', '–'].map((label, index) => ({ label, value: values[index] }));
  expect(first).toEqual({ label: '2026-03-02', value: 2, parts: parts(1, 0, 1) });
  expect(second).toEqual({ label: '2026-03-03', value: 0, parts: parts(0, 0, 0) });
  expect(third).toEqual({ label: '2026-03-04', value: 2, parts: parts(1, 1, 0) });
});

test('has a series for each option, whether there is anything of it or not', () => {
  const seriesOptions = ['2026-03-10', '2026-03-11'].map((value) => ({ value, label: value }));
  const [point] = pointsOf({ ...chart, series: (self) => self.back, seriesOptions }, { ...database, trip: [] });
  expect(point).toBeUndefined();
  const points = pointsOf({ ...chart, series: (self) => self.back, seriesOptions }, database);
  expect(points[2]?.parts?.map(({ label }) => label)).toEqual(['2026-03-10', '2026-03-11', '–']);
});
