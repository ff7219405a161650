// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newBoat } from '../../boat/boat';
import { emptyDatabase, storageKey } from '../../database';
import { sampleDatabase } from '../../testing/samples';
import { writeDatabase } from './readDatabase';

let isKept = true;

beforeEach(() => {
  localStorage.clear();
  isKept = true;
  vi.doMock(import('../../kinds'), async (original) => {
    const { kinds } = await original();
    return { kinds: { ...kinds, boat: { ...kinds.boat, only: { begins: newBoat, isKept } } } };
  });
});

afterEach(() => {
  localStorage.clear();
  vi.doUnmock('../../kinds');
  vi.resetModules();
});

async function app() {
  vi.resetModules();
  return {
    ...(await import('./store')),
    ...(await import('./record')),
    ...(await import('./titles')),
    ...(await import('./record')),
    ...(await import('./planRestore')),
    ...(await import('./readDatabase')),
  };
}

const [boat] = sampleDatabase.boat;

test('there is one from the beginning, and it is the same after it was changed and the page was opened anew', async () => {
  const { currentDatabase, onlyId, updateRecord, recordPath } = await app();
  expect(currentDatabase().boat).toHaveLength(1);
  updateRecord('boat', onlyId(currentDatabase(), 'boat'), { name: 'Anna' });
  expect((await app()).currentDatabase().boat).toMatchObject([{ id: 'only', name: 'Anna' }]);
  expect(recordPath('boat', 'only')).toBe('/boats');
  expect(recordPath('trip', 'trip-1')).toBe('/trips/trip-1');
});

test('of several that an earlier version kept the first counts, and the others are kept', async () => {
  const several = sampleDatabase.boat.flatMap((one) => [one, { ...one, id: 'boat-2', name: 'Berta' }]);
  localStorage.setItem(storageKey, writeDatabase({ ...sampleDatabase, boat: several }, {}));
  const { currentDatabase, updateRecord } = await app();
  expect(currentDatabase().boat).toEqual([boat]);
  updateRecord('boat', 'boat-1', { name: 'Anna' });
  expect(localStorage.getItem(storageKey)).toContain('Berta');
});

test('that of a backup takes its place, also under another id; a backup without one leaves it', async () => {
  const { currentDatabase, planMerge, planReplace, readDatabase, withOnly } = await app();
  const here = currentDatabase();
  const [of, without] = [sampleDatabase, emptyDatabase].map((one) => readDatabase(writeDatabase(one, {})));
  if (!of || !without) throw new Error('Nothing was read.');
  expect(planMerge(here, of).after.boat).toEqual([boat]);
  expect(planMerge(here, without).after.boat).toEqual(here.boat);
  expect(withOnly(planReplace(without).after).boat).toHaveLength(1);
});

test('what is not kept goes on while the page is open, and begins anew afterwards', async () => {
  isKept = false;
  const { currentDatabase, latestDatabase, updateRecord } = await app();
  updateRecord('boat', 'only', { name: 'Anna' });
  expect(localStorage.getItem(storageKey)).not.toContain('Anna');
  localStorage.setItem(storageKey, writeDatabase({ ...emptyDatabase, trip: sampleDatabase.trip }, {}));
  expect(latestDatabase().trip).toHaveLength(1);
  expect(currentDatabase().boat).toMatchObject([{ name: 'Anna' }]);
  expect((await app()).currentDatabase().boat).toMatchObject([{ name: '' }]);
});
