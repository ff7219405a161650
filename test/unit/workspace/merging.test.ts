/** A new build over files that a person has changed, moved or has open. */
import assert from 'node:assert/strict';
import { chmod, readFile, rename, rm, stat } from 'node:fs/promises';
import { describe, it } from 'mocha';
import { hashOf } from '../../../src/workspace/hash';
import { readManifest } from '../../../src/workspace/manifest';
import { acceptPersonsVersion } from '../../../src/workspace/resolve';
import { appFolder } from '../helpers/appFolder';

const first = ['one', 'two', 'three', 'four', 'five', ''].join('\n');
const next = first.replace('one', 'uno');
const mine = first.replace('five', 'five, by hand');
const both = next.replace('five', 'five, by hand');

describe('A build over files that a person has changed', () => {
  const app = appFolder();

  it('merges what both have changed in different places', async () => {
    await app.build({ 'a.ts': first });
    await app.write('a.ts', mine);
    assert.deepEqual(await app.build({ 'a.ts': next }), ['written merged a.ts']);
    assert.equal(await app.read('a.ts'), both);
  });

  it('changes nothing when it merges once more', async () => {
    await app.build({ 'a.ts': first });
    await app.write('a.ts', mine);
    await app.build({ 'a.ts': next });
    assert.deepEqual(await app.build({ 'a.ts': next }), ['written unchanged a.ts']);
    assert.equal(await app.read('a.ts'), both);
  });

  it('keeps the person’s version in a conflict, in every build until it is settled', async () => {
    await app.build({ 'a.ts': first });
    await app.write('a.ts', first.replace('one', 'mine'));
    for (const content of [next, first.replace('one', 'eins')]) {
      assert.deepEqual(await app.build({ 'a.ts': content }), ['skipped conflict a.ts']);
      assert.equal(await app.read('a.ts'), first.replace('one', 'mine'));
    }
  });

  it('keeps both versions and their original of a conflict, to be merged', async () => {
    await app.build({ 'a.ts': first });
    await app.write('a.ts', first.replace('one', 'mine'));
    const [skipped] = await app.publish({ 'a.ts': next });
    assert.ok(skipped?.kind === 'skipped');
    assert.equal(app.original(skipped.sha256), next);
    assert.equal(app.original(skipped.base), first);
  });

  it('goes on from the person’s version once they have settled a conflict', async () => {
    await app.build({ 'a.ts': first });
    await app.write('a.ts', first.replace('one', 'uno, mine'));
    const [skipped] = await app.publish({ 'a.ts': next });
    await acceptPersonsVersion(app.folder, 'run-2', 'a.ts', (skipped?.kind === 'skipped' && skipped.sha256) || '');
    assert.deepEqual(await app.build({ 'a.ts': next.replace('five', 'fünf') }), ['written merged a.ts']);
    assert.equal(await app.read('a.ts'), first.replace('one', 'uno, mine').replace('five', 'fünf'));
  });

  it('takes a file that is no text any more for a conflict', async () => {
    await app.build({ 'a.ts': first });
    await app.write('a.ts', new Uint8Array([1, 0, 2]));
    assert.deepEqual(await app.build({ 'a.ts': next }), ['skipped conflict a.ts']);
    assert.deepEqual([...(await readFile(app.at('a.ts')))], [1, 0, 2]);
  });

  it('keeps the person’s version where the original is gone, and knows untouched files all the same', async () => {
    await app.build({ 'a.ts': first, 'b.ts': first });
    await app.write('a.ts', mine);
    await rm(app.at('.build-from-spec/originals.ndjson'));
    assert.deepEqual(await app.build({ 'a.ts': next, 'b.ts': next }), [
      'skipped conflict a.ts',
      'written updated b.ts',
    ]);
    assert.equal(await app.read('a.ts'), mine);
  });

  it('is not settled while the file has the marks of a merge', async () => {
    await app.build({ 'a.ts': first });
    await app.write('a.ts', '<<<<<<< mine\none\n=======\nuno\n>>>>>>> theirs\n');
    const accepting = acceptPersonsVersion(app.folder, 'run-1', 'a.ts', hashOf(first));
    await assert.rejects(accepting, { reason: 'wrong_state', message: /still has the marks of a merge/ });
  });

  it('trusts no original that is not what its name says', async () => {
    await app.build({ 'a.ts': first });
    await app.write('a.ts', mine);
    const { sha256 } = (await readManifest(app.folder))?.files.get('a.ts') ?? {};
    // With the person's version as its original, the new one would simply take its place.
    await app.write('.build-from-spec/originals.ndjson', `${JSON.stringify({ sha256, text: mine })}\n`);
    assert.deepEqual(await app.build({ 'a.ts': next }), ['skipped conflict a.ts']);
    assert.equal(await app.read('a.ts'), mine);
  });

  const styles: readonly (readonly [string, (text: string) => Buffer])[] = [
    ['CRLF line ends', (text) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['a byte order mark', (text) => Buffer.from(`\ufeff${text}`)],
    ['no line break at the end', (text) => Buffer.from(text.trimEnd())],
    ['UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['big-endian UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['Latin-1', (text) => Buffer.from(text.replaceAll('two', 'zwei, natürlich'), 'latin1')],
  ];
  for (const [name, store] of styles) {
    it(`keeps ${name} of a person’s file`, async () => {
      const umlaut = (text: string) => (name === 'Latin-1' ? text.replaceAll('two', 'zwei, natürlich') : text);
      await app.build({ 'a.ts': umlaut(first), 'b.ts': umlaut(first), 'c.ts': umlaut(first) });
      for (const path of ['a.ts', 'b.ts']) await app.write(path, store(first));
      await app.write('c.ts', store(mine));
      assert.deepEqual(await app.build({ 'a.ts': umlaut(first), 'b.ts': umlaut(next), 'c.ts': umlaut(next) }), [
        'written unchanged a.ts',
        'written updated b.ts',
        'written merged c.ts',
      ]);
      assert.deepEqual(await readFile(app.at('a.ts')), store(first));
      assert.deepEqual(await readFile(app.at('b.ts')), store(next));
      assert.deepEqual(await readFile(app.at('c.ts')), store(both));
    });
  }

  it('leaves a file of very many equal lines to the person rather than to compare them for minutes', async () => {
    const many = 'same\n'.repeat(5_000);
    await app.build({ 'a.ts': many });
    await app.write('a.ts', `${many}mine\n`);
    assert.deepEqual(await app.build({ 'a.ts': `new\n${many}` }), ['skipped conflict a.ts']);
  });

  it('keeps the permissions of a file', async () => {
    await app.build({ 'a.ts': first, 'b.ts': first });
    await chmod(app.at('a.ts'), 0o600);
    await chmod(app.at('b.ts'), 0o755);
    await app.write('b.ts', mine);
    await app.build({ 'a.ts': next, 'b.ts': next });
    const modes = await Promise.all(['a.ts', 'b.ts'].map(async (path) => (await stat(app.at(path))).mode & 0o777));
    assert.deepEqual(modes, [0o600, 0o755]);
  });

  it('does not write what the file’s encoding has no letters for', async () => {
    await app.build({ 'a.ts': 'ä\n' });
    await app.write('a.ts', Buffer.from('ä\n', 'latin1'));
    assert.deepEqual(await app.build({ 'a.ts': '€\n' }), ['skipped conflict a.ts']);
    assert.deepEqual(await readFile(app.at('a.ts')), Buffer.from('ä\n', 'latin1'));
  });
});

describe('A build over files with unsaved changes', () => {
  const app = appFolder();

  it('merges into the editor, unsaved, and leaves the disk alone', async () => {
    await app.build({ 'a.ts': first });
    app.unsaved.set(app.at('a.ts'), mine);
    assert.deepEqual(await app.build({ 'a.ts': next }), ['written mergedUnsaved a.ts']);
    assert.equal(app.unsaved.get(app.at('a.ts')), both);
    assert.equal(await app.read('a.ts'), first);
  });

  it('brings what the person throws away unsaved with the next build', async () => {
    await app.build({ 'a.ts': first });
    app.unsaved.set(app.at('a.ts'), mine);
    await app.build({ 'a.ts': next });
    app.unsaved.clear();
    assert.deepEqual(await app.build({ 'a.ts': next }), ['written updated a.ts']);
  });

  it('takes nothing for written that is in the editor only, also where it is all there', async () => {
    await app.build({ 'a.ts': first });
    app.unsaved.set(app.at('a.ts'), next);
    assert.deepEqual(await app.build({ 'a.ts': next }), ['written mergedUnsaved a.ts']);
    app.unsaved.clear();
    assert.deepEqual(await app.build({ 'a.ts': next }), ['written updated a.ts']);
  });

  it('takes up what the person has saved in the meantime', async () => {
    await app.build({ 'a.ts': first });
    app.unsaved.set(app.at('a.ts'), mine);
    await app.build({ 'a.ts': next });
    app.unsaved.clear();
    await app.write('a.ts', both);
    await app.build({ 'a.ts': next });
    assert.equal(await app.read('a.ts'), both);
  });

  it('leaves editor and disk alone in a conflict', async () => {
    await app.build({ 'a.ts': first });
    app.unsaved.set(app.at('a.ts'), first.replace('one', 'mine'));
    assert.deepEqual(await app.build({ 'a.ts': next }), ['skipped conflict a.ts']);
    assert.equal(app.unsaved.get(app.at('a.ts')), first.replace('one', 'mine'));
    assert.equal(await app.read('a.ts'), first);
  });

  it('keeps what is typed while it would be merged into, as a conflict', async () => {
    await app.build({ 'a.ts': first });
    app.unsaved.set(app.at('a.ts'), mine);
    const buffers = { ...app.buffers, replace: async () => false };
    assert.deepEqual(await app.build({ 'a.ts': next }, { buffers }), ['skipped conflict a.ts']);
  });

  it('removes no file that is open with unsaved changes', async () => {
    await app.build({ 'a.ts': first, 'b.ts': first });
    app.unsaved.set(app.at('b.ts'), mine);
    const publisher = await app.open();
    assert.deepEqual(publisher.unneeded((path) => path === 'a.ts').ours, []);
    assert.equal(await publisher.remove('b.ts'), false);
    assert.equal(await app.read('b.ts'), first);
  });
});

describe('A build over files that a person has moved', () => {
  const app = appFolder();
  const code =
    'export function total(lines: number[]) {\n  let sum = 0;\n  for (const line of lines) sum += line;\n  return sum;\n}\n';

  it('follows a file to its new place, in every later build', async () => {
    await app.build({ 'src/total.ts': code, 'b.ts': first });
    await rename(app.at('src/total.ts'), app.at('src/sum.ts'));
    for (const name of ['count', 'result']) {
      assert.deepEqual(await app.build({ 'src/total.ts': code.replaceAll('sum', name), 'b.ts': first }), [
        'written updated src/sum.ts',
        'written unchanged b.ts',
      ]);
      assert.equal(await app.read('src/sum.ts'), code.replaceAll('sum', name));
      assert.equal(await app.read('src/total.ts'), undefined);
    }
  });

  it('merges into a file that was moved and changed', async () => {
    await app.build({ 'src/total.ts': code, 'b.ts': first });
    await rm(app.at('src/total.ts'));
    await app.write('src/tools/sum.ts', code.replace('return sum', 'return sum + 0'));
    const later = code.replace('total(', 'totalOf(');
    assert.deepEqual((await app.build({ 'src/total.ts': later, 'b.ts': first }))[0], 'written merged src/tools/sum.ts');
    assert.equal(await app.read('src/tools/sum.ts'), later.replace('return sum', 'return sum + 0'));
  });

  it('takes no file for the deleted one that was moved from another place', async () => {
    const author = code.replaceAll('total', 'author').replaceAll('line', 'author');
    const files = { 'src/author.ts': code.replace('total', 'author'), 'src/book.ts': code, 'b.ts': first };
    await app.build(files);
    await rm(app.at('src/author.ts'));
    await rename(app.at('src/book.ts'), app.at('src/pages.ts'));
    const next = { ...files, 'src/author.ts': author, 'src/book.ts': code.replaceAll('sum', 'count') };
    assert.deepEqual((await app.build(next)).slice(0, 2), [
      'skipped deleted src/author.ts',
      'written updated src/pages.ts',
    ]);
    assert.deepEqual((await app.build(files)).slice(0, 2), [
      'skipped deleted src/author.ts',
      'written updated src/pages.ts',
    ]);
    assert.equal(await app.read('src/pages.ts'), code);
  });

  it('takes no file for the moved one that has little of it, and none of two that are alike', async () => {
    await app.build({ 'src/total.ts': code, 'b.ts': first });
    await rm(app.at('src/total.ts'));
    await app.write('src/other.ts', 'export const other = 1;\n');
    assert.deepEqual((await app.build({ 'src/total.ts': code, 'b.ts': first }))[0], 'skipped deleted src/total.ts');
    await app.write('src/x.ts', code);
    await app.write('src/y.ts', code);
    assert.deepEqual((await app.build({ 'src/total.ts': code, 'b.ts': first }))[0], 'skipped deleted src/total.ts');
  });
});
