/** What visitors have stored outlives changes of the spec, damage, and backups that do not hold. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach } from 'mocha';
import { z } from 'zod';
import type { SpecChange } from '../../../src/pipeline/schema/clarification';
import type { StructuredSpec } from '../../../src/pipeline/schema/spec';
import { readSpec } from '../../../src/reader/readSpec';
import { applyChange } from '../../../src/reader/specChanges';
import { scaffold } from '../../../src/scaffold/scaffold';
import { appModule } from './appModule';
import { tally } from './samples/tally';

const before = `# Shelf

## Author
- name (required)

## Book
- title (required, unique)
- author (Author, required)
- editor (Author)
- state (new, read, lost)
- bought (date)
`;

describe('the data of the visitors of an app', () => {
  it('attack 2: outlives the renaming of a kind and a field and the end of an option', async () => {
    const stored = backup({
      author: [author],
      book: [book({ state: 'lost', bought: '2026-02-03' })],
    });
    const renamed = before.replace('## Author', '## Writer').replaceAll('(Author', '(Writer');
    const changed = renamed.replace('new, read, lost', 'new, read').replace('bought (date)', 'got (date)');
    const later = await loaded(changed);
    const written = later.writeDatabase(...readIn(later, stored));
    const again = await loaded(before);
    const { database } = data(again.readDatabase(written));
    assert.deepEqual(database.author, [author]);
    assert.equal(database.book?.[0]?.state, 'lost');
    assert.equal(database.book?.[0]?.bought, '2026-02-03');
  });

  it('is shown under the new names of a kind and a field, and under the old ones in the version of before', async () => {
    const changed = before.replace('## Author', '## Writer').replaceAll('(Author', '(Writer');
    const { spec } = readSpec(changed.replace('bought (date)', 'got (date)'));
    const kind = applyChange(spec, { kind: 'setWas', entity: 'writer', was: ['author'] });
    const later = await loadedSpec(
      applyChange(kind, { kind: 'setWas', entity: 'book', field: 'got', was: ['bought'] }),
    );
    const read = data(later.readDatabase(backup({ author: [author], book: [book({ bought: '2026-02-03' })] })));
    assert.deepEqual(
      read.database.writer?.map(({ id }) => id),
      [author.id],
    );
    assert.equal(read.database.book?.[0]?.got, '2026-02-03');
    const [one] = read.database.book ?? [];
    const written = later.writeDatabase({ ...read.database, book: [{ ...one, got: '' }] }, read.rest);
    assert.equal(data(later.readDatabase(written)).database.book?.[0]?.got, '', 'what is emptied since stays empty');
    const again = data((await loaded(before)).readDatabase(written)).database;
    assert.deepEqual(
      again.author?.map(({ id }) => id),
      [author.id],
    );
    assert.equal(again.book?.[0]?.bought, '', 'any version reads what any other has written');
  });

  it('is shown where an option has another name, and kept under the new one from the next save on', async () => {
    const { spec } = readSpec(before.replace('new, read', 'unread, read'));
    const renaming: SpecChange = { kind: 'setWas', entity: 'book', field: 'state', option: 'unread', was: ['new'] };
    const later = await loadedSpec(applyChange(spec, renaming));
    const read = data(later.readDatabase(backup({ author: [author], book: [book({ state: 'new' })] })));
    assert.deepEqual([read.database.book?.[0]?.state, read.wrong], ['unread', 0]);
    const written = later.writeDatabase(read.database, read.rest);
    assert.equal(data(later.readDatabase(written)).database.book?.[0]?.state, 'unread');
    // The version of before does not know it: it shows nothing, and loses nothing.
    const old = await loaded(before);
    const seen = data(old.readDatabase(written));
    assert.equal(seen.database.book?.[0]?.state, '');
    assert.equal(
      data(later.readDatabase(old.writeDatabase(seen.database, seen.rest))).database.book?.[0]?.state,
      'unread',
    );
  });

  it('is shown whole where a name comes back, and where another field had it before', async () => {
    const was = (text: string, field: string, former: string) =>
      applyChange(readSpec(text).spec, { kind: 'setWas', entity: 'book', field, was: [former] });
    const got = before.replace('bought (date)', 'got (date)');
    const renamed = await loadedSpec(was(got, 'got', 'bought'));
    const read = data(renamed.readDatabase(backup({ author: [author], book: [book({ bought: '2026-02-03' })] })));
    const [one] = read.database.book ?? [];
    const later = renamed.writeDatabase({ ...read.database, book: [{ ...one, got: '2026-03-04' }] }, read.rest);
    const back = await loadedSpec(was(before, 'bought', 'got'));
    assert.equal(data(back.readDatabase(later)).database.book?.[0]?.bought, '2026-03-04');
    const taken = await loadedSpec(
      was(before.replace('- bought (date)\n', '').replace('title (', 'name ('), 'name', 'title'),
    );
    const other = backup({ author: [author], book: [book({ title: 'Now', name: 'Of a field that has gone' })] });
    assert.equal(data(taken.readDatabase(other)).database.book?.[0]?.name, 'Now');
  });

  it('attack 2: is not called lost, and gives way to what is filled in anew', async () => {
    const later = await loaded(before.replace('new, read, lost', 'new, read'));
    const read = data(later.readDatabase(backup({ author: [author], book: [book({ state: 'lost' })] })));
    assert.equal(read.wrong, 0);
    const [one] = read.database.book ?? [];
    const written = later.writeDatabase({ ...read.database, book: [{ ...one, state: 'read' }] }, read.rest);
    assert.equal(data(later.readDatabase(written)).database.book?.[0]?.state, 'read');
    assert.ok(!written.includes('lost'));
  });

  it('attack 3: has a value that cannot be read still in the browser after the next save', async () => {
    const app = await loaded(before);
    const stored = backup({ author: [author], book: [book({ title: 7 }), 'no record'] });
    assert.equal(data(app.readDatabase(stored)).wrong, 2);
    const written = app.writeDatabase(...readIn(app, stored));
    assert.deepEqual(recordsIn(written).book, [book({ title: 7 }), 'no record']);
  });

  it('attack 5: is restored only where types, references and ids hold, and the rest is told', async () => {
    const app = await loaded(before);
    const books = [
      book({ id: 'good' }),
      book({ id: 'date', title: 'Date', bought: '31.12.2026' }),
      book({ id: 'editor', title: 'Editor', editor: 'nobody' }),
      book({ id: 'author', title: 'Author', author: 'nobody' }),
      book({ id: 'untitled', title: '' }),
      book({ id: 'same', title: 'A title' }),
      book({ id: 'good', title: 'Twice' }),
    ];
    const { after, problems } = app.planReplace(data(app.readDatabase(backup({ author: [author], book: books }))));
    assert.deepEqual(
      after.book?.map(({ id, bought, editor }) => [id, bought, editor]),
      [
        ['good', '2026-01-02', ''],
        ['date', '', ''],
        ['editor', '2026-01-02', ''],
      ],
    );
    assert.equal(problems.length, 6, problems.join('\n'));
  });

  it('attack 5: does not keep what points at a record that was left out', async () => {
    const app = await loaded(before);
    const stored = backup({ author: [{ ...author, name: '' }], book: [book({})] });
    const { after, problems } = app.planReplace(data(app.readDatabase(stored)));
    assert.deepEqual([after.author, after.book], [[], []]);
    assert.equal(problems.length, 2, problems.join('\n'));
  });

  it('attack 5: keeps the record that is here where the one of the backup does not hold', async () => {
    const app = await loaded(before);
    const here = data(app.readDatabase(backup({ author: [author], book: [book({})] }))).database;
    const stored = backup({ author: [], book: [book({ title: '' })] });
    const { after } = app.planMerge(here, data(app.readDatabase(stored)));
    assert.deepEqual(after, here);
  });

  it('attack 7: is found whatever the name of the folder', () => {
    for (const spec of [readSpec(before).spec, tally]) {
      const [first, moved] = [keysIn(spec, 'shelf'), keysIn(spec, 'moved')];
      assert.deepEqual(first, ["'shelf'"]);
      assert.deepEqual(moved, ["'shelf'", "'moved'"]);
    }
  });

  it('attack 19: is not restored with ids that lead elsewhere', async () => {
    const app = await loaded(before);
    const ids = ['../../x', 'new', 'a/edit', 'a b', '?', 'x'.repeat(200)];
    const books = ids.map((id, index) => book({ id, title: `Title ${index}` }));
    const { after, problems } = app.planReplace(data(app.readDatabase(backup({ author: [author], book: books }))));
    assert.deepEqual(after.book, []);
    assert.equal(problems.length, ids.length);
  });
});

describe('a copy of damaged data', () => {
  beforeEach(() => Object.assign(globalThis, { localStorage: new SmallStorage(20) }));
  afterEach(() => Object.assign(globalThis, { localStorage: undefined }));

  it('attack 3: has a key of its own each time, and is not made where there is no room', async () => {
    const { keepDamaged } = await loaded(before);
    const keys = ['damaged 1', 'damaged 2', 'damaged 1', 'damaged 3'].map(keepDamaged);
    assert.deepEqual(keys, ['sample.damaged', 'sample.damaged-2', 'sample.damaged', undefined]);
  });
});

/** Keeps texts until they are longer than there is room for. */
class SmallStorage {
  readonly #texts = new Map<string, string>();

  constructor(private readonly room: number) {}

  getItem(key: string): string | null {
    return this.#texts.get(key) ?? null;
  }

  setItem(key: string, text: string): void {
    const length = [...this.#texts.values()].join('').length + text.length;
    if (length > this.room) throw new DOMException('No room', 'QuotaExceededError');
    this.#texts.set(key, text);
  }
}

const times = { createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' };
const author = { id: 'author', ...times, name: 'Ada' };

function book(values: object): object {
  const empty = { title: 'A title', author: 'author', editor: '', state: 'new', bought: '2026-01-02' };
  return { id: 'book', ...times, ...empty, ...values };
}

function backup(records: Readonly<Record<string, readonly unknown[]>>): string {
  return JSON.stringify({ version: 1, records });
}

function keysIn(spec: StructuredSpec, appName: string): string[] {
  const files = [...scaffold(spec, { appName, app: 'shelf' }).files()];
  const text = files.find(({ path }) => ['src/database.ts', 'src/counter.ts'].includes(path))?.content ?? '';
  const lists = [...text.matchAll(/torageKeys?(?:: readonly string\[\])? = (.*);/g)].map(([, list]) => list ?? '');
  return lists.flatMap((list) => list.match(/'[^']*'/g) ?? []);
}

type Records = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

interface Data {
  readonly database: Records;
  readonly rest: Readonly<Record<string, unknown>>;
  readonly wrong: number;
}

interface App {
  readonly readDatabase: (text: string) => Data | undefined;
  readonly writeDatabase: (database: Records, rest: Data['rest']) => string;
  readonly planReplace: (backup: Data) => { readonly after: Records; readonly problems: readonly string[] };
  readonly planMerge: (here: Records, backup: Data) => { readonly after: Records };
  readonly keepDamaged: (text: string) => string | undefined;
}

function loaded(text: string): Promise<App> {
  return loadedSpec(readSpec(text).spec);
}

async function loadedSpec(spec: StructuredSpec): Promise<App> {
  const made = await appModule(spec, ['kit/lib/readDatabase', 'kit/lib/planRestore']);
  // The types of what was generated are known only here.
  return made as unknown as App;
}

function data(read: Data | undefined): Data {
  assert.ok(read);
  return read;
}

function readIn(app: App, text: string): [Records, Data['rest']] {
  const { database, rest } = data(app.readDatabase(text));
  return [database, rest];
}

function recordsIn(text: string): Readonly<Record<string, unknown>> {
  return z.object({ records: z.record(z.string(), z.unknown()) }).parse(JSON.parse(text)).records;
}
