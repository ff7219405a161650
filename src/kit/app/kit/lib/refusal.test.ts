import { expect, test, vi } from 'vitest';
import { sampleDatabase } from '../../testing/samples';
import { newTrip } from '../../trip/trip';
import { like } from '../testing/like';
import { type CheckOf, offered, refusal } from './refusal';

const check: CheckOf<'trip'> = {
  of: 'trip',
  reads: ['day', 'back'],
  must: (self) => self.back === undefined || self.back >= self.day,
  message: 'too early',
};
const values = (day: string, back: string) => ({ ...newTrip(), day, back });
const stored = like(sampleDatabase.trip, { id: 'trip-1', day: '2026-03-02', back: '2026-03-01' });

test('says the message where the rule says no', () => {
  expect(refusal(check, values('2026-03-02', '2026-03-03'), sampleDatabase)).toBeUndefined();
  expect(refusal(check, values('2026-03-02', '2026-03-01'), sampleDatabase)).toBe('too early');
});

test('lets pass of what nothing can be said while a field is empty', () => {
  expect(refusal(check, values('', '2026-03-01'), sampleDatabase)).toBeUndefined();
});

test('leaves alone what was saved before, as long as nothing that the rule reads has changed', () => {
  expect(refusal(check, { ...stored, guest: 'Another' }, sampleDatabase, stored)).toBeUndefined();
  expect(refusal(check, { ...stored, back: '2026-02-28' }, sampleDatabase, stored)).toBe('too early');
  expect(
    refusal({ ...check, on: 'create' }, { ...stored, back: '2026-02-28' }, sampleDatabase, stored),
  ).toBeUndefined();
});

test('asks about what is computed only where that has changed', () => {
  // As `follows` a rule has what is computed of the record; that a field stands here makes no difference.
  const followed: CheckOf<'trip'> = { ...check, reads: ['boat'], follows: ['day'] };
  expect(refusal(followed, { ...stored, back: '2026-02-28' }, sampleDatabase, stored)).toBeUndefined();
  expect(refusal(followed, { ...stored, day: '2026-03-03' }, sampleDatabase, stored)).toBe('too early');
});

test('compares the record with the others, and never with what is stored of itself', () => {
  const must = vi.fn<CheckOf<'trip'>['must']>((self, world) => !world.all('trip').some(({ day }) => day === self.day));
  const alone = { ...check, must };
  const database = { ...sampleDatabase, trip: [stored] };
  expect(refusal(alone, values('2026-03-02', ''), database)).toBe('too early');
  expect(refusal(alone, { ...stored, back: '' }, database, stored)).toBeUndefined();
  expect(must).toHaveBeenCalledTimes(2);
});

test('offers only what passes, what is chosen or was saved before, and all where nothing can be said', () => {
  const ready: CheckOf<'trip'> = { of: 'trip', reads: ['boat'], must: (self) => self.boat.afloat, message: 'ashore' };
  const boats = ['boat-1', 'boat-2', 'boat-3'].map((id) => like(sampleDatabase.boat, { id, afloat: id === 'boat-2' }));
  const database = { ...sampleDatabase, boat: boats };
  const offers = (boat: string, before?: typeof stored) =>
    offered(ready, 'boat', boats, { ...newTrip(), boat }, database, before).map(({ id }) => id);
  expect(offers('')).toEqual(['boat-2']);
  expect(offers('boat-1')).toEqual(['boat-1', 'boat-2']);
  expect(offers('', { ...stored, boat: 'boat-3' })).toEqual(['boat-2', 'boat-3']);
  expect(offered(check, 'boat', boats, newTrip(), database)).toEqual(boats);
});

test('offers of options only those to which a saved record may change', () => {
  const later: CheckOf<'trip'> = { ...check, on: 'change', must: (self, _world, old) => self.day > old.day };
  const options = ['2026-03-01', '2026-03-02', '2026-03-03'].map((value) => ({ value }));
  expect(offered(later, 'day', options, stored, sampleDatabase, stored)).toEqual(options.slice(1));
  expect(offered(later, 'day', options, newTrip(), sampleDatabase)).toEqual(options);
});
