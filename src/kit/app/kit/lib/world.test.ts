import { expect, test } from 'vitest';
import type { Database } from '../../database';
import { sampleDatabase } from '../../testing/samples';
import { like } from '../testing/like';
import { NotThere } from './recordView';
import { World } from './world';

const trip = (id: string, changes: object = {}) => like(sampleDatabase.trip, { id, ...changes });
const database: Database = {
  ...sampleDatabase,
  trip: [trip('one', { boat: 'boat-1' }), trip('two', { boat: 'boat-2' }), trip('three', { boat: 'boat-1' })],
};
const ids = (views: readonly { id: string }[]) => views.map(({ id }) => id);

test('has the records of a kind in their order, each the same view whenever it is asked for', () => {
  const world = new World(database);
  expect(ids(world.all('trip'))).toEqual(['one', 'two', 'three']);
  expect(world.one('trip', 'two')).toBe(world.all('trip')[1]);
});

test('finds the records that refer to one', () => {
  expect(ids(new World(database).pointing('trip', 'boat', 'boat-1'))).toEqual(['one', 'three']);
  expect(ids(new World(database).pointing('trip', 'boat', 'nobody'))).toEqual([]);
});

test('says of what is required and not there that it is not there', () => {
  expect(() => new World(database).one('trip', 'gone')).toThrow(NotThere);
  expect(new World(database).perhaps('trip', 'gone')).toBeUndefined();
});

test('has a record that is being saved in the place of what is stored of it, and leaves it out of the others', () => {
  const saved = { name: 'trip', id: 'two', record: trip('two', { boat: 'boat-1', back: '3000-05-02' }) } as const;
  const world = new World(database, { saved, leftOut: saved });
  expect(world.one('trip', 'two').back).toBe('3000-05-02');
  expect(ids(world.all('trip'))).toEqual(['one', 'three']);
  expect(ids(world.pointing('trip', 'boat', 'boat-1'))).toEqual(['one', 'three']);
  expect(ids(world.whole.all('trip'))).toEqual(['one', 'three', 'two']);
  expect(ids(world.whole.pointing('trip', 'boat', 'boat-1'))).toEqual(['one', 'three', 'two']);
  expect(ids(world.whole.pointing('trip', 'boat', 'boat-2'))).toEqual([]);
});

test('knows the day and the minute of its rules', () => {
  expect(new World(database, { now: '2026-03-16T10:00' }).today).toBe('2026-03-16');
});
