/** What is kept of what was generated, so that a person's version can be merged with the next one. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { describe, it } from 'mocha';
import { hashOf } from '../../../src/workspace/hash';
import { Originals } from '../../../src/workspace/originals';
import { appFolder } from '../helpers/appFolder';

describe('The originals of an app', () => {
  const app = appFolder();
  const place = () => app.at('.build-from-spec/originals.ndjson');
  const lines = async () => (await readFile(place(), 'utf8')).split('\n').filter((line) => line !== '');
  const first = ['one', 'two', 'three', ''].join('\n');
  const next = first.replace('one', 'uno');

  it('are one file with a line for each text, in the order in which they were generated', async () => {
    await app.build({ 'a.ts': first, 'b.ts': 'b\n' });
    await app.build({ 'a.ts': next, 'b.ts': 'b\n' });
    assert.deepEqual(
      (await lines()).map((line) => JSON.parse(line)),
      [first, 'b\n', next].map((text) => ({ sha256: hashOf(text), text })),
    );
  });

  it('are there before the file that they are of', async () => {
    const seen: boolean[] = [];
    const textOf = () => {
      seen.push(new Originals(app.folder).has(hashOf(first)) && !existsSync(app.at('a.ts')));
      return undefined;
    };
    await app.build({ 'a.ts': first }, { buffers: { ...app.buffers, textOf } });
    assert.ok(seen.length > 0 && seen.every(Boolean));
  });

  it('do without a line that was torn, and have it whole after the next build', async () => {
    await app.build({ 'a.ts': first });
    await writeFile(place(), `${(await readFile(place(), 'utf8')).trim()}\n{"sha256":"${hashOf('b\n')}","te`);
    assert.deepEqual(await app.build({ 'a.ts': first, 'b.ts': 'b\n' }), [
      'written unchanged a.ts',
      'written created b.ts',
    ]);
    assert.deepEqual(
      (await lines()).map((line) => JSON.parse(line).text),
      [first, 'b\n'],
    );
  });

  it('keep the last line where somebody has taken its end away', async () => {
    await app.build({ 'a.ts': first, 'b.ts': 'b\n' });
    await writeFile(place(), (await readFile(place(), 'utf8')).trimEnd());
    await app.build({ 'a.ts': next, 'b.ts': 'b\n' });
    assert.deepEqual(
      (await lines()).map((line) => JSON.parse(line).text),
      [first, 'b\n', next],
    );
  });

  it('believe no line that is not what it says, nor the marks of a merge', async () => {
    await app.build({ 'a.ts': first });
    const mine = first.replace('two', 'two, by hand');
    await app.write('a.ts', mine);
    await appendFile(place(), `<<<<<<< ours\n${JSON.stringify({ sha256: hashOf(mine), text: 'x' })}\n=======\n{}\n`);
    // Were the person's version one of ours, the build would simply take its place.
    assert.deepEqual(await app.build({ 'a.ts': next }), ['written merged a.ts']);
    assert.match((await app.read('a.ts')) ?? '', /two, by hand/);
    assert.equal((await lines()).length, 2);
  });

  it('take the place of a file each, as earlier versions kept them', async () => {
    await app.build({ 'a.ts': first });
    await app.write(`.build-from-spec/base/${hashOf(first)}`, first);
    await app.write(`.build-from-spec/base/${hashOf('x')}`, 'y');
    await app.write('.build-from-spec/base/mine.txt', 'mine');
    await rm(place());
    assert.equal(new Originals(app.folder).read(hashOf(first)), first);
    await app.write('a.ts', first.replace('three', 'three, by hand'));
    assert.deepEqual(await app.build({ 'a.ts': next }), ['written merged a.ts']);
    assert.deepEqual(
      (await lines()).map((line) => JSON.parse(line).text),
      [first, next],
    );
    assert.equal(await app.read(`.build-from-spec/base/${hashOf(first)}`), undefined);
    assert.equal(await app.read('.build-from-spec/base/mine.txt'), 'mine');
  });
});
