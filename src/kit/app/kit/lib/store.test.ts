// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyDatabase, storageKey } from '../../database';
import { sampleDatabase } from '../../testing/samples';
import { writeDatabase } from './readDatabase';

beforeEach(() => localStorage.clear());

afterEach(() => {
  localStorage.clear();
  vi.doUnmock('../../database');
  vi.resetModules();
});

/** The store of a page that finds this in the browser. */
async function storeWith(text: string) {
  localStorage.setItem(storageKey, text);
  vi.resetModules();
  return import('./store');
}

test('writes back what it does not know', async () => {
  const odd = '"records":{"formerKind":[{"id":"a","name":"kept"}],';
  const store = await storeWith(writeDatabase(sampleDatabase, {}).replace('"records":{', odd));
  expect(store.currentDatabase()).toEqual(sampleDatabase);
  store.replaceDatabase(emptyDatabase);
  expect(localStorage.getItem(storageKey)).toContain('"formerKind":[{"id":"a","name":"kept"}]');
});

test('keeps a copy of stored data that it cannot read, and the next copy beside it', async () => {
  const first = await storeWith('damaged once');
  first.replaceDatabase(sampleDatabase);
  const second = await storeWith('damaged twice');
  second.replaceDatabase(sampleDatabase);
  const copies = [localStorage.getItem(`${storageKey}.damaged`), localStorage.getItem(`${storageKey}.damaged-2`)];
  expect(copies).toEqual(['damaged once', 'damaged twice']);
  expect((await storeWith('damaged twice')).currentDatabase()).toEqual(emptyDatabase);
  expect(localStorage.getItem(`${storageKey}.damaged-3`)).toBeNull();
});

test('saves nothing over data that it can neither read nor copy, until the person gives it up', async () => {
  const damaged = 'x'.repeat(3_000_000);
  const store = await storeWith(damaged);
  store.replaceDatabase(sampleDatabase);
  expect(localStorage.getItem(storageKey)).toBe(damaged);
  store.startAnew();
  store.replaceDatabase(sampleDatabase);
  expect(localStorage.getItem(storageKey)).toBe(writeDatabase(sampleDatabase, {}));
});

test('shows the rest of large data of which one value cannot be read, and keeps that value', async () => {
  const odd = { formerKind: 'x'.repeat(3_000_000) };
  const store = await storeWith(writeDatabase(sampleDatabase, odd).replace('"createdAt":"', '"createdAt":7,"was":"'));
  store.replaceDatabase(store.currentDatabase());
  expect(localStorage.getItem(storageKey)).toContain('"createdAt":7');
  expect(localStorage.getItem(storageKey)).toContain(odd.formerKind);
});

test('has the data of earlier versions, until it has saved', async () => {
  vi.doMock(import('../../database'), async (original) => ({ ...(await original()), formerStorageKeys: ['earlier'] }));
  localStorage.setItem('earlier', writeDatabase(sampleDatabase, {}));
  vi.resetModules();
  const store = await import('./store');
  expect(store.currentDatabase()).toEqual(sampleDatabase);
  store.replaceDatabase(emptyDatabase);
  vi.resetModules();
  expect((await import('./store')).currentDatabase()).toEqual(emptyDatabase);
});
