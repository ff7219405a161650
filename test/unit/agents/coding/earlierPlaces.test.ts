/** Apps of earlier versions had what all apps share in `src/lib`, `src/ui` and `src/csv`. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { AppWriter } from '../../../../src/agents/coding/appWriter';
import { forwarding, movesNow } from '../../../../src/agents/coding/earlierPlaces';
import { undoBuild } from '../../../../src/workspace/undo';
import { nobodyAsked } from '../../../support/nobodyAsked';
import { appFolder, generated } from '../../helpers/appFolder';
import { fakeContext } from '../../helpers/modelFakes';

const before = {
  'src/App.tsx': `import { Shell } from './ui/Shell';\nexport const App = Shell;\n`,
  'src/ui/Shell.tsx': `import { words } from '../words';\n\nexport function Shell() {\n  const title = words.title;\n  return title;\n}\n`,
  'src/lib/store.ts': `import { storageKey } from '../database';\nexport const store = storageKey;\n`,
  'src/lib/dates.ts': 'export const now = 1;\n',
  'src/ui/NotFound.tsx': `import { words } from '../words';\n\nexport function NotFound() {\n  return words.gone;\n}\n`,
};
const shell = `import { words } from '../../words';\n\nexport function Shell() {\n  const title = words.title;\n  return title;\n}\n`;
const notFound = `export function NotFound() {\n  return words.gone;\n}\n`;
const now = {
  'src/App.tsx': `import { Shell } from './kit/ui/Shell';\nexport const App = Shell;\n`,
  'src/kit/ui/Shell.tsx': `${shell}\n${notFound}`,
  'src/kit/lib/store.ts': before['src/lib/store.ts'].replace('../database', '../../database'),
  'src/kit/lib/format.ts': before['src/lib/dates.ts'],
};

describe('a rebuild of an app that an earlier version has made', () => {
  const app = appFolder();

  async function rebuild(runId?: string): Promise<void> {
    const publisher = await app.open(runId ? { runId } : {});
    const context = fakeContext();
    const writer = new AppWriter({ folder: app.folder, publisher, context, person: nobodyAsked });
    await writer.writeAll(
      Object.entries(now).map(([path, content]) => generated(path, content)),
      4,
    );
    await writer.proposeRemovals();
    await writer.finish();
    writer.close();
  }

  it('moves what all apps share to its place of now, and leaves nothing behind', async () => {
    await app.build(before);
    await rebuild();
    for (const [path, content] of Object.entries(now)) assert.equal(await app.read(path), content, path);
    for (const path of ['src/ui/Shell.tsx', 'src/lib/store.ts', 'src/lib/dates.ts'])
      assert.equal(await app.read(path), undefined, path);
  });

  it('keeps what a person has changed in it', async () => {
    await app.build(before);
    await app.write(
      'src/ui/Shell.tsx',
      before['src/ui/Shell.tsx'].replace('return title', 'return title.toUpperCase()'),
    );
    await rebuild();
    assert.equal(await app.read('src/ui/Shell.tsx'), undefined);
    const merged = (await app.read('src/kit/ui/Shell.tsx')) ?? '';
    assert.match(merged, /from '\.\.\/\.\.\/words'/);
    assert.match(merged, /return title\.toUpperCase\(\)/);
  });

  it('leads on where a person’s own file imports it, so that there is one store and not two', async () => {
    await app.build(before);
    await app.write('src/mine/page.ts', `import { store } from '../lib/store';\nexport const mine = store;\n`);
    await rebuild();
    assert.equal(await app.read('src/lib/store.ts'), forwarding('src/lib/store.ts', 'src/kit/lib/store.ts'));
    assert.match((await app.read('src/lib/store.ts')) ?? '', /export \* from '\.\.\/kit\/lib\/store';/);
    assert.equal(await app.read('src/lib/dates.ts'), undefined);
    await rebuild();
    assert.match((await app.read('src/lib/store.ts')) ?? '', /export \*/);
  });

  it('is taken back with all else that it did', async () => {
    await app.build(before);
    const edited = before['src/ui/Shell.tsx'].replace('return title', 'return title.toUpperCase()');
    await app.write('src/ui/Shell.tsx', edited);
    await rebuild('moving');
    await undoBuild({ folder: app.folder, runId: 'moving', buffers: app.buffers, merge: false });
    assert.equal(await app.read('src/ui/Shell.tsx'), edited);
    assert.equal(await app.read('src/lib/store.ts'), before['src/lib/store.ts']);
    assert.equal(await app.read('src/kit/lib/store.ts'), undefined);
  });

  it('keeps what a person has changed in several that are one by now', async () => {
    await app.build(before);
    const edit = async (path: keyof typeof before, from: string, to: string) =>
      app.write(path, before[path].replace(from, to));
    await edit('src/ui/Shell.tsx', 'return title', 'return title.toUpperCase()');
    await edit('src/ui/NotFound.tsx', 'return words.gone', 'return words.gone.trim()');
    await rebuild('joining');
    const joined = (await app.read('src/kit/ui/Shell.tsx')) ?? '';
    assert.match(joined, /return title\.toUpperCase\(\)/);
    assert.match(joined, /return words\.gone\.trim\(\)/);
    assert.equal(joined.match(/^import/gm)?.length, 1, joined);
    assert.equal(await app.read('src/ui/NotFound.tsx'), undefined);
    await undoBuild({ folder: app.folder, runId: 'joining', buffers: app.buffers, merge: false });
    assert.match((await app.read('src/ui/NotFound.tsx')) ?? '', /trim/);
    assert.match((await app.read('src/ui/Shell.tsx')) ?? '', /toUpperCase/);
    assert.equal(await app.read('src/kit/ui/Shell.tsx'), undefined);
  });

  it('keeps what a person has added behind the first of several, without the imports of the next, and one more build changes nothing', async () => {
    await app.build(before);
    await app.write('src/ui/Shell.tsx', `${before['src/ui/Shell.tsx']}\nexport const mine = 1;\n`);
    await app.write('src/mine/page.ts', `import { NotFound } from '../ui/NotFound';\nexport const page = NotFound;\n`);
    await rebuild();
    const joined = (await app.read('src/kit/ui/Shell.tsx')) ?? '';
    assert.match(joined, /export const mine = 1;/);
    assert.equal(joined.match(/^import/gm)?.length, 1, joined);
    const originals = await app.read('.build-from-spec/originals.ndjson');
    await rebuild();
    assert.equal(await app.read('src/kit/ui/Shell.tsx'), joined);
    assert.equal(await app.read('.build-from-spec/originals.ndjson'), originals);
    assert.match((await app.read('src/ui/NotFound.tsx')) ?? '', /export \* from/);
  });

  it('keeps a rule that a person has changed where it was, says where it counts now, and moves the others into one file', async () => {
    const rule = (name: string) =>
      `/** ${name} */\nimport type { Book } from '../book/book';\n\nexport function ${name}(book: Book) {\n  return book.id;\n}\n`;
    await app.build({ 'src/rules/bookLate.ts': rule('bookLate'), 'src/rules/bookDue.ts': rule('bookDue') });
    await app.write('src/rules/bookDue.ts', rule('bookDue').replace('book.id', 'book.title'));
    const publisher = await app.open();
    const context = fakeContext();
    const writer = new AppWriter({ folder: app.folder, publisher, context, person: nobodyAsked });
    const text = `import type { Book } from './book';\n\n/** bookDue */\nexport function bookDue(book: Book) {\n  return book.due;\n}\n\n/** bookLate */\nexport function bookLate(book: Book) {\n  return book.id;\n}\n`;
    await writer.writeAll([generated('src/book/rules.ts', text)], 1);
    await writer.proposeRemovals();
    await writer.finish();
    writer.close();
    assert.equal(await app.read('src/book/rules.ts'), text);
    assert.equal(await app.read('src/rules/bookLate.ts'), undefined);
    assert.match((await app.read('src/rules/bookDue.ts')) ?? '', /book\.title/);
    const told = context.events.map((event) => ('message' in event ? event.message : '')).join('\n');
    assert.match(told, /What src\/rules\/bookDue\.ts was for is in src\/book\/rules\.ts now\..* bring it over/);
  });

  it('knows the place of each of them, several in one in their order there', () => {
    const there = ['src/kit/styles/page.css', 'src/kit/lib/price.ts', 'src/csvTables.ts', 'src/kit/ui/Shell.tsx'];
    const now = new Map(there.map((path) => [path, '']));
    const paths = ['src/book/book.ts', 'src/csv/csvTables.ts', 'src/price.ts', 'src/styles.css', 'src/ui/NotFound.tsx'];
    assert.deepEqual(movesNow([...paths, 'src/ui/Shell.tsx'], now), [
      { from: 'src/ui/Shell.tsx', to: 'src/kit/ui/Shell.tsx' },
      { from: 'src/ui/NotFound.tsx', to: 'src/kit/ui/Shell.tsx' },
      { from: 'src/csv/csvTables.ts', to: 'src/csvTables.ts' },
      { from: 'src/price.ts', to: 'src/kit/lib/price.ts' },
      { from: 'src/styles.css', to: 'src/kit/styles/page.css' },
    ]);
  });

  it('keeps a person’s rules in the app’s own style sheet, also where a build was cancelled before it had written the rest', async () => {
    const own = '.mine {\n  color: red;\n}\n';
    await app.build({ 'src/theme.css': ':root {\n}\n', 'src/styles.css': '.brand {\n  color: blue;\n}\n' });
    await app.write('src/styles.css', `${await app.read('src/styles.css')}${own}`);
    const files = [
      generated('src/tokens.css', ':root {\n}\n'),
      generated('src/kit/styles/data.css', '.brand {\n  color: blue;\n}\n'),
      generated('src/styles.css', '@layer base, kit;\n'),
    ];
    const cancel = new AbortController();
    const context = { ...fakeContext(), signal: cancel.signal, emit: async () => cancel.abort() };
    const cancelled = await app.open();
    const writer = new AppWriter({ folder: app.folder, publisher: cancelled, context, person: nobodyAsked });
    await assert.rejects(writer.writeAll(files, 3), { name: 'AbortError' });
    await cancelled.save();
    writer.close();
    const publisher = await app.open();
    const next = new AppWriter({ folder: app.folder, publisher, context: fakeContext(), person: nobodyAsked });
    await next.writeAll(files, 3);
    await next.finish();
    next.close();
    assert.equal(await app.read('src/styles.css'), `@layer base, kit;\n\n${own}`);
    assert.equal(await app.read('src/kit/styles/data.css'), '.brand {\n  color: blue;\n}\n');
  });
});
