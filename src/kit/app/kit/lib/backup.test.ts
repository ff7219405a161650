// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { emptyDatabase, entityNames, storageKey } from '../../database';
import { sampleDatabase } from '../../testing/samples';
import { keepBefore, readBackup, readBefore } from './backup';
import { planReplace } from './planRestore';
import { writeDatabase } from './readDatabase';
import { recordsOf, withRecords } from './record';
import { replaceDatabase } from './store';

beforeEach(() => localStorage.clear());

test('takes a backup of this app, and none of another', () => {
  const own = writeDatabase(sampleDatabase, {});
  expect(readBackup('own.json', own)).toHaveProperty('database', sampleDatabase);
  const other = own.replace(`"app":"${storageKey}"`, '"app":"another-app"');
  expect(readBackup('other.json', other)).toContain('another-app');
  expect(readBackup('list.json', '{"version":1,"records":{"other kind":[]}}')).toContain('list.json');
});

test('keeps what is here before a backup takes its place', () => {
  replaceDatabase(sampleDatabase);
  expect(keepBefore()).toBe(true);
  replaceDatabase(emptyDatabase);
  expect(readBefore()?.database).toEqual(sampleDatabase);
});

test.each(entityNames)('takes no record whose id means another page or is there twice: %s', (name) => {
  const ids = ['../../x', 'new', 'a/edit', '', 'twice', 'twice'];
  const records = recordsOf(sampleDatabase, name).flatMap((record) => ids.map((id) => ({ ...record, id })));
  const text = writeDatabase(withRecords(emptyDatabase, name, records), {});
  const backup = readBackup('backup.json', text);
  if (typeof backup === 'string') throw new Error(backup);
  const { after, problems } = planReplace(backup);
  expect(recordsOf(after, name).length).toBeLessThan(2);
  expect(problems.length).toBeGreaterThan(2);
});
