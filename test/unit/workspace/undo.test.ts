import assert from 'node:assert/strict';
import fs, { existsSync } from 'node:fs';
import { appendFile, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { describe, it } from 'mocha';
import { hashOf } from '../../../src/workspace/hash';
import { undoFolder } from '../../../src/workspace/layout';
import { acceptPersonsVersion, restoreFile } from '../../../src/workspace/resolve';
import { previewUndo, type UndoOptions, undoBuild } from '../../../src/workspace/undo';
import { appFolder, generated } from '../helpers/appFolder';

const first = 'one\ntwo\nthree\nfour\nfive\n';

describe('Undo of the last build', () => {
  const app = appFolder();
  const options = (change: Partial<UndoOptions> = {}): UndoOptions => ({
    folder: app.folder,
    runId: `run-${app.runs}`,
    buffers: app.buffers,
    merge: false,
    ...change,
  });
  /** Every file of the app and of what we keep, but for what a run keeps for itself. */
  const tree = async (): Promise<Record<string, string>> => {
    const names = (await readdir(app.folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('/runs'))
      .map((entry) => `${entry.parentPath}/${entry.name}`);
    return Object.fromEntries(
      await Promise.all(names.sort().map(async (name) => [name, await readFile(name, 'latin1')])),
    );
  };

  it('brings back exactly what was there: replaced, merged, removed and new files, and the manifest', async () => {
    await app.build({ 'a.ts': first, 'b.ts': 'old\n', 'c/d.ts': 'gone\n' });
    await app.write('a.ts', first.replace('five', 'mine').replaceAll('\n', '\r\n'));
    await app.write('own.ts', 'mine');
    const before = await tree();
    const publisher = await app.open();
    await publisher.publish(generated('a.ts', first.replace('one', 'uno')));
    await publisher.publish(generated('b.ts', 'new\n'));
    await publisher.publish(generated('new/folder/e.ts', 'new\n'));
    await publisher.remove('c/d.ts');
    await publisher.finish();
    publisher.close();
    assert.notDeepEqual(await tree(), before);
    const undone = await undoBuild(options());
    assert.deepEqual([[...undone.restored].sort(), undone.kept], [['a.ts', 'b.ts', 'c/d.ts', 'new/folder/e.ts'], []]);
    assert.deepEqual(await tree(), before);
    assert.equal(existsSync(app.at('new')), false);
  });

  it('leaves nothing of a first build, but for what is not its own', async () => {
    await app.write('.git/HEAD', 'ref: refs/heads/main');
    await app.write('node_modules/x/index.js', 'x');
    await app.write('.build-from-spec/answers.json', '{"app.access":"oneVisitor"}');
    await app.build({ 'a.ts': first, 'src/b.ts': 'x' });
    await undoBuild(options());
    assert.deepEqual((await readdir(app.folder)).sort(), ['.build-from-spec', '.git', 'node_modules']);
    assert.equal(await app.read('.build-from-spec/answers.json'), '{"app.access":"oneVisitor"}');
  });

  it('attack 19: takes nothing back, and says so, where the manifest is damaged', async () => {
    await app.build({ 'a.ts': first });
    await app.build({ 'a.ts': first.replace('one', 'uno') });
    await writeFile(app.at('.build-from-spec/manifest.json'), '{ "version": 2, <<<<<<< ours');
    const before = await tree();
    for (const attempt of [
      () => undoBuild(options()),
      () => previewUndo(options()),
      () => acceptPersonsVersion(app.folder, 'run-9', 'a.ts', hashOf(Buffer.from(first))),
      () => restoreFile(app.folder, 'run-9', 'a.ts', hashOf(Buffer.from(first))),
    ])
      await assert.rejects(attempt(), {
        reason: 'manifest_damaged',
        message: /can't be read\. Restore it from version/,
      });
    assert.deepEqual(await tree(), before);
  });

  it('says what it would do without doing it', async () => {
    await app.build({ 'a.ts': first, 'b.ts': 'x' });
    await app.write('b.ts', 'mine');
    const { restored, kept } = await previewUndo(options());
    assert.deepEqual([restored, kept.map(({ path }) => path)], [['a.ts'], ['b.ts']]);
    assert.equal(await app.read('a.ts'), first);
  });

  it('keeps, file by file, what the person has changed, deleted or has open unsaved since', async () => {
    const files = { 'changed.ts': first, 'deleted.ts': first, 'open.ts': first, 'same.ts': first };
    await app.build(files);
    await app.build(Object.fromEntries(Object.keys(files).map((path) => [path, first.replace('one', 'uno')])));
    await app.write('changed.ts', 'mine');
    await rm(app.at('deleted.ts'));
    app.unsaved.set(app.at('open.ts'), 'being typed');
    const { restored, kept } = await undoBuild(options());
    assert.deepEqual(restored, ['same.ts']);
    assert.deepEqual(
      kept.map(({ path, built, before }) => [path, built !== undefined, before !== undefined]),
      [
        ['changed.ts', true, true],
        ['deleted.ts', false, false],
        ['open.ts', true, true],
      ],
    );
    assert.equal(await app.read('changed.ts'), 'mine');
    assert.equal(await app.read('deleted.ts'), undefined);
    assert.equal(await app.read('open.ts'), first.replace('one', 'uno'));
  });

  it('takes only the build’s part out of a file that was changed since, where it is asked to merge', async () => {
    await app.build({ 'a.ts': first, 'b.ts': first });
    await app.build({ 'a.ts': first.replace('one', 'uno'), 'b.ts': first.replace('one', 'uno') });
    await app.write('a.ts', first.replace('one', 'uno').replace('five', 'mine'));
    await app.write('b.ts', first.replace('one', 'uno, mine'));
    const { restored, kept } = await undoBuild(options({ merge: true }));
    assert.deepEqual([restored, kept.map(({ path }) => path)], [['a.ts'], ['b.ts']]);
    assert.equal(await app.read('a.ts'), first.replace('five', 'mine'));
    assert.equal(await app.read('b.ts'), first.replace('one', 'uno, mine'));
  });

  it('keeps what the person wrote between two writes of the same build, and can take only the build’s part out of it', async () => {
    await app.build({ 'a.ts': first });
    const publisher = await app.open();
    await publisher.publish(generated('a.ts', first.replace('one', 'uno')));
    await publisher.publish(generated('new.ts', 'one\ntwo\n'));
    await app.write('a.ts', first.replace('one', 'uno').replace('five', 'five, by hand'));
    await app.write('new.ts', 'one\ntwo\nby hand\n');
    await publisher.publish(generated('a.ts', first.replace('one', 'eins')));
    await publisher.publish(generated('new.ts', 'uno\ntwo\n'));
    await publisher.finish();
    publisher.close();
    const { restored, kept } = await undoBuild(options());
    assert.deepEqual([restored, kept.map(({ path }) => path)], [[], ['a.ts', 'new.ts']]);
    assert.equal(await app.read('a.ts'), first.replace('one', 'eins').replace('five', 'five, by hand'));
    assert.equal(await app.read('new.ts'), 'uno\ntwo\nby hand\n');
    await undoBuild(options({ merge: true }));
    assert.equal(await app.read('a.ts'), first.replace('five', 'five, by hand'));
    assert.equal(await app.read('new.ts'), 'uno\ntwo\nby hand\n');
  });

  it('leaves what the manifest says of files that others have built since, and their originals', async () => {
    await app.build({ 'a.ts': first });
    await app.build({ 'a.ts': 'two\n' });
    const mine = app.runs;
    const manifest = (await app.read('.build-from-spec/manifest.json')) ?? '';
    const theirs = hashOf('theirs\n');
    const line = `    ,"t.ts": {"sha256":"${theirs}","requirementIds":[],"run":"theirs","model":"built-in"}\n  }\n}\n`;
    await app.write('.build-from-spec/manifest.json', manifest.replace(/ {2}\}\n\}\n$/, line));
    await appendFile(app.at('.build-from-spec/originals.ndjson'), `{"sha256":"${theirs}","text":"theirs\\n"}\n`);
    await app.write('t.ts', 'theirs\n');
    await undoBuild(options({ runId: `run-${mine}` }));
    assert.equal(await app.read('a.ts'), first);
    assert.deepEqual(await app.build({ 'a.ts': first, 't.ts': 'new\n' }), [
      'written unchanged a.ts',
      'written updated t.ts',
    ]);
  });

  it('takes away again a file that the person had brought back from that build', async () => {
    await app.build({ 'a.ts': first, 'b.ts': 'one\n' });
    await rm(app.at('b.ts'));
    const [, skipped] = await app.publish({ 'a.ts': 'two\n', 'b.ts': 'two\n' });
    const run = `run-${app.runs}`;
    assert.ok(skipped?.kind === 'skipped');
    assert.equal(await restoreFile(app.folder, run, 'b.ts', skipped.sha256 ?? ''), true);
    assert.equal(await restoreFile(app.folder, run, 'b.ts', skipped.sha256 ?? ''), false);
    assert.deepEqual(await app.build({ 'a.ts': 'two\n', 'b.ts': 'two\n' }), [
      'written unchanged a.ts',
      'written unchanged b.ts',
    ]);
    await undoBuild(options({ runId: run }));
    assert.deepEqual([await app.read('a.ts'), await app.read('b.ts')], [first, undefined]);
  });

  it('knows of a merge into unsaved changes that were saved since', async () => {
    await app.build({ 'a.ts': first });
    app.unsaved.set(app.at('a.ts'), first.replace('five', 'by hand'));
    await app.build({ 'a.ts': first.replace('one', 'uno') });
    const run = `run-${app.runs}`;
    assert.deepEqual((await previewUndo(options({ runId: run })).catch(() => undefined))?.restored, []);
    await app.write('a.ts', app.unsaved.get(app.at('a.ts')) ?? '');
    app.unsaved.clear();
    const { restored } = await undoBuild(options({ runId: run }));
    assert.deepEqual(restored, ['a.ts']);
    assert.equal(await app.read('a.ts'), first);
  });

  it('can be asked again for what it has kept, and then says that nothing is left', async () => {
    await app.build({ 'a.ts': first });
    await app.build({ 'a.ts': 'two\n' });
    await app.write('a.ts', 'mine');
    await undoBuild(options());
    await app.write('a.ts', 'two\n');
    await undoBuild(options());
    assert.equal(await app.read('a.ts'), first);
    await assert.rejects(undoBuild(options()), { reason: 'nothing_to_undo' });
  });

  it('can be repeated when it was killed half-way', async () => {
    await app.build({ 'a.ts': first, 'b.ts': 'old\n' });
    const before = await tree();
    await app.build({ 'a.ts': 'two\n', 'b.ts': 'new\n' });
    await app.write('a.ts', first);
    await undoBuild(options());
    assert.deepEqual(await tree(), before);
  });

  it('that is cut off half-way leaves a build that knows which file is which', async () => {
    const later = { 'a.ts': 'two\n', 'b.ts': 'new\n' };
    await app.build({ 'a.ts': first, 'b.ts': 'old\n' });
    await app.build(later);
    const { renameSync } = fs;
    fs.renameSync = (from, to) => {
      if (String(to).endsWith('b.ts')) throw new Error('cut off');
      renameSync(from, to);
    };
    syncBuiltinESMExports();
    await assert.rejects(undoBuild(options()), /cut off/).finally(() => {
      fs.renameSync = renameSync;
      syncBuiltinESMExports();
    });
    assert.deepEqual([await app.read('a.ts'), await app.read('b.ts')], [first, 'new\n']);
    assert.deepEqual(await app.build(later), ['written updated a.ts', 'written unchanged b.ts']);
    assert.equal(await app.read('a.ts'), 'two\n');
  });

  it('goes back to before a build that was cut off and gone on with', async () => {
    await app.build({ 'a.ts': first, 'b.ts': 'old\n' });
    const before = await tree();
    const cutOff = await app.open({ runId: 'cut-off' });
    await cutOff.publish(generated('a.ts', 'half way\n'));
    cutOff.close();
    await appendFile(`${undoFolder(app.folder, 'cut-off')}/notes.ndjson`, '{"path":"b.ts","bef');
    await app.build({ 'a.ts': 'two\n', 'b.ts': 'new\n' }, { runId: 'cut-off' });
    await undoBuild(options({ runId: 'cut-off' }));
    assert.deepEqual(await tree(), before);
  });

  it('undoes the last build that wrote something, and only that one', async () => {
    await app.build({ 'a.ts': first });
    await app.build({ 'a.ts': 'two\n' });
    await app.build({ 'a.ts': 'two\n' });
    await assert.rejects(undoBuild(options()), { reason: 'nothing_to_undo' });
    await undoBuild(options({ runId: 'run-2' }));
    assert.equal(await app.read('a.ts'), first);
  });

  it('takes nothing back by notes of which one is damaged, or leads out of the folder', async () => {
    await app.build({ 'a.ts': first });
    await app.build({ 'a.ts': 'two\n', 'b.ts': 'x' });
    const notes = `${undoFolder(app.folder, 'run-2')}/notes.ndjson`;
    const whole = await readFile(notes, 'utf8');
    const outside = JSON.stringify({ path: '../evil.ts', before: null, found: null, after: null });
    for (const line of ['garbage', outside]) {
      await writeFile(notes, `${line}\n${whole}`);
      await assert.rejects(undoBuild(options()), { reason: 'journal_damaged', message: /^Line 1 of .* can't be read/ });
      assert.equal(await app.read('a.ts'), 'two\n');
    }
    await writeFile(notes, `${whole}{"path":"torn`);
    assert.deepEqual((await undoBuild(options())).restored, ['a.ts', 'b.ts']);
  });

  it('follows no link', async () => {
    await app.build({ 'a.ts': first, 'src/b.ts': first });
    await rm(app.at('src'), { recursive: true });
    await symlink('/tmp', app.at('src'));
    const { kept } = await undoBuild(options());
    assert.deepEqual(
      kept.map(({ path }) => path),
      ['src/b.ts'],
    );
    assert.match(kept[0]?.message ?? '', /is a symbolic link. It was left alone./);
  });
});
