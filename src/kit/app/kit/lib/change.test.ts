// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { csvTables } from '../../csvTables';
import { sampleDatabase } from '../../testing/samples';
import { words } from '../../words';
import { runAction } from '../ui/ActionButton';
import { type ActionOf, changeBy } from './action';
import { currentDatabase, replaceDatabase } from './store';

const table = { ...csvTables.trip };

afterEach(() => {
  Object.assign(csvTables.trip, { settle: undefined, check: table.check });
});

const moved: ActionOf<'trip'> = {
  of: 'trip',
  label: 'Move',
  when: (self) => self.day < '3500-01-01',
  does: (change) => change.set('trip', change.self, () => ({ day: '3600-01-01', back: '3600-01-02', guest: 'Ann' })),
};
const trip = sampleDatabase.trip[0];

test('keeps a field empty that is not there in such a record', () => {
  Object.assign(csvTables.trip, { settle: (values: object) => ({ ...values, guest: '' }) });
  const { settled } = changeBy(moved, 'trip-1', undefined, sampleDatabase);
  expect(settled.trip[0]).toMatchObject({ day: '3600-01-01', guest: '' });
});

test('hears what else is said of a field that a form can not change any more', () => {
  Object.assign(csvTables.trip, { check: () => ({ guest: words.locked }) });
  expect(changeBy(moved, 'trip-1', undefined, sampleDatabase).refusals).toEqual([]);
  Object.assign(csvTables.trip, { check: () => ({ guest: 'Too long' }) });
  expect(changeBy(moved, 'trip-1', undefined, sampleDatabase).refusals).toEqual(['Guest: Too long']);
});

test('changes nothing where a rule is against it, and takes a change back', () => {
  replaceDatabase(sampleDatabase);
  Object.assign(csvTables.trip, { check: () => ({ guest: 'No' }) });
  expect(runAction(moved, 'trip-1', undefined).refusals).toEqual(['Guest: No']);
  expect(currentDatabase().trip[0]).toBe(trip);
  Object.assign(csvTables.trip, { check: () => ({}) });
  const { undo, refusals } = runAction(moved, 'trip-1', undefined);
  expect(refusals).toEqual([]);
  expect(currentDatabase().trip[0]).toMatchObject({ day: '3600-01-01' });
  undo();
  expect(currentDatabase().trip[0]).toBe(trip);
});

test('is not done any more once it is not offered, as after a change in another tab, nor with a record that is gone', () => {
  replaceDatabase({ ...sampleDatabase, trip: sampleDatabase.trip.map((one) => ({ ...one, day: '3700-01-01' })) });
  expect(runAction(moved, 'trip-1', undefined).refusals).toEqual([words.refused]);
  const { when: _, ...always } = moved;
  expect(runAction(always, 'gone', undefined).refusals).toEqual([words.refused]);
});

test('says which records keep one from being deleted', () => {
  const scrapped: ActionOf<'trip'> = {
    of: 'trip',
    label: 'Scrap the boat',
    does: (change) => change.delete('boat' as 'trip', [{ ...change.self, id: 'boat-1' }] as never),
  };
  expect(changeBy(scrapped, 'trip-1', undefined, sampleDatabase).refusals).toEqual([words.stillUsedBy('1 trip')]);
});
