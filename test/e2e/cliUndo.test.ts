/** What the command line does about a person's changes: conflicts, files that are not needed any more, and taking a build back. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'mocha';
import { temporaryFolder } from '../support/paths';
import { treeOf } from '../support/scriptedBuilds';

describe('the command line on a person’s changes', function () {
  this.timeout(60_000);
  let root: string;
  let place = 0;
  before(async () => {
    root = await temporaryFolder('cli-undo');
  });
  after(() => rm(root, { recursive: true, force: true }));

  // Without a PATH there is no npm: what is looked at here is what becomes of the files, and 4 says that nothing is verified.
  const cli = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...words], {
      env: { PATH: root },
      encoding: 'utf8',
    });
    return { code: status, output: stdout + stderr };
  };
  let folder: string;
  let spec: string;
  const build = (...words: string[]) => cli('build', spec, '--out', folder, ...words);
  const at = (path: string) => join(folder, path);
  const read = (path: string) => readFile(at(path), 'utf8');
  const entitle = async (title: string) =>
    writeFile(spec, (await readFile(spec, 'utf8')).replace(/^# .*$/m, `# ${title}`));
  beforeEach(async () => {
    const parent = join(root, String(++place));
    await mkdir(parent);
    spec = join(parent, 'tally.md');
    folder = join(parent, 'my tally');
    await copyFile('test/fixtures/specs/tally.md', spec);
    assert.equal(build().code, 4);
  });

  it('names a conflict with the words that merge it, and forgets it when it is settled', async () => {
    await writeFile(at('index.html'), (await read('index.html')).replace(/<title>.*<\/title>/, '<title>Mine</title>'));
    await entitle('Another Title');
    const { output } = build();
    assert.match(
      output,
      /1 file is in conflict; what both changed is as you have it:\n {2}index.html: In 1 place of index.html you changed the same/,
    );
    const [, words = ''] = /^ +git merge-file (.*)$/m.exec(output) ?? [];
    const merged = spawnSync('sh', ['-c', `git merge-file ${words}`], { encoding: 'utf8' });
    assert.equal(merged.status, 1, merged.stderr);
    assert.match(await read('index.html'), /<<<<<<<[\s\S]*Mine[\s\S]*=======[\s\S]*Another Title[\s\S]*>>>>>>>/);
    assert.match(cli('resolved', folder, 'index.html').output, /index.html still has the marks of a merge/);
    await writeFile(
      at('index.html'),
      (await read('index.html')).replace(/<<<<<<< .*\n|=======\n[\s\S]*?>>>>>>> .*\n/g, ''),
    );
    assert.equal(cli('resolved', folder, 'src/App.tsx').code, 2);
    assert.deepEqual(
      [cli('resolved', folder, at('index.html')).code, cli('resolved', folder, 'index.html').code],
      [0, 2],
    );
    assert.doesNotMatch(build().output, /in conflict/);
  });

  it('takes a build back, keeps what was changed since, and takes only the build’s part out of it when asked to', async () => {
    const before = await treeOf(folder);
    await entitle('Another Title');
    build();
    await appendFile(at('README.md'), 'By hand.\n');
    const undone = cli('undo', folder);
    assert.equal(undone.code, 8);
    assert.match(undone.output, /README.md: You changed README.md since the build. Kept your version./);
    assert.match(undone.output, /build-from-spec undo '.*tally' --merge/);
    for (const [, path = ''] of undone.output.matchAll(/'([^']*\.build-from-spec[^']*)'/g))
      assert.ok(existsSync(path), path);
    assert.match(await read('README.md'), /Another Title[\s\S]*By hand/);
    assert.equal(cli('undo', folder, '--merge').code, 0);
    const { 'README.md': readme, ...others } = await treeOf(folder);
    const { 'README.md': first, ...rest } = before;
    assert.equal(readme, `${first}By hand.\n`);
    assert.deepEqual(others, rest);
    assert.deepEqual([cli('undo', folder).code, cli('undo', root).code], [2, 2]);
  });

  it('removes what the spec no longer needs only where it is told to', async () => {
    await writeFile(
      spec,
      '# Notes\n\nPeople keep notes. A note has a title (required) and a text.\n\n- People add, change and delete notes.\n',
    );
    assert.match(
      build('--defaults').output,
      /no longer needs .*src\/counter\.ts.*Nobody was there to decide[\s\S]*build with --remove-unneeded/,
    );
    assert.match(await read('src/counter.ts'), /./);
    assert.match(build('--defaults', '--remove-unneeded').output, /removed src\/counter\.ts/);
    await assert.rejects(read('src/counter.ts'));
    cli('undo', folder);
    assert.match(await read('src/counter.ts'), /./);
  });
});
