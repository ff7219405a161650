/** A disk that is full, and a folder that turns read-only in the middle of a build. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { after, before, describe, it } from 'mocha';
import { repositoryRoot, temporaryFolder } from '../support/paths';
import {
  eventsIn,
  originalsPath,
  scriptedBuild,
  startScriptedBuild,
  temporaryFilesIn,
  treeOf,
} from '../support/scriptedBuilds';

const run = promisify(execFile);
const spec = join(repositoryRoot, 'test', 'fixtures', 'specs', 'tally.md');
type Tree = Readonly<Record<string, string>>;

describe('A build on a disk that lets it down', function () {
  this.timeout(120_000);
  let root: string;
  let undisturbed: Tree;
  before(async () => {
    root = await temporaryFolder('disk');
    const folder = join(root, 'undisturbed', 'app');
    assert.equal((await scriptedBuild({ folder, spec })).code, 0);
    undisturbed = await treeOf(folder);
  });
  after(() => rm(root, { recursive: true, force: true }));

  /** Every file is whole: what is there is what an undisturbed build writes there. */
  const assertConsistent = async (folder: string) => {
    const there = Object.entries(await treeOf(folder)).filter(
      ([path]) => !path.startsWith('.build-from-spec/manifest'),
    );
    assert.ok(there.length > 5, `${there.length} files are there`);
    for (const [path, content] of there) {
      // Of the originals each line is whole.
      const whole = new Set(undisturbed[path]?.split('\n'));
      if (path === originalsPath)
        assert.ok(
          content.split('\n').every((line) => whole.has(line)),
          path,
        );
      else assert.equal(content, undisturbed[path], path);
    }
    assert.deepEqual(await temporaryFilesIn(folder), []);
  };

  const assertGoesOn = async (folder: string) => {
    assert.deepEqual(await scriptedBuild({ folder, spec }), { code: 0, signal: null, error: '' });
    assert.deepEqual(await treeOf(folder), undisturbed);
  };

  it('that is full says so, leaves no half file, and goes on when there is space', async () => {
    const place = join(root, 'full');
    await mkdir(place);
    const isMounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=200k', 'tmpfs', place]).then(
      () => true,
      () => false,
    );
    console.log(
      `      ${isMounted ? 'on a tmpfs of 200 KB' : 'injected into the writes of files: nothing can be mounted here'}`,
    );
    const folder = join(place, 'app');
    try {
      const fault = isMounted ? {} : { failInWrite: { from: 20, code: 'ENOSPC' as const } };
      const { code, error } = await scriptedBuild({ folder, spec, ...fault });
      assert.equal(code, 1);
      assert.match(error, /^disk_full: The disk is full. Free some space, then build again./);
      await assertConsistent(folder);
      if (isMounted) await run('mount', ['-o', 'remount,size=50m', place]);
      await assertGoesOn(folder);
    } finally {
      if (isMounted) await run('umount', [place]);
    }
  });

  it('attack 12: that is full at an undo keeps nobody from undoing once there is space', async () => {
    const folder = join(root, 'full-at-undo', 'app');
    assert.equal((await scriptedBuild({ folder, spec })).code, 0);
    // No file may have a single byte: to whoever writes, it is as if the disk were full.
    const undo = ['dist/cli.js', 'undo', folder];
    const full = run('sh', ['-c', 'ulimit -f 0; exec "$0" "$@"', process.execPath, ...undo]);
    await assert.rejects(full, { code: 1 });
    assert.deepEqual(
      (await readdir(join(folder, '.build-from-spec'))).filter((name) => name.startsWith('lock')),
      [],
    );
    const { stdout } = await run(process.execPath, undo);
    assert.match(stdout, /files are as before the build of tally\.md/);
  });

  it('whose folder turns read-only says so, leaves no half file, and goes on when it can be written to', async () => {
    const place = join(root, 'read-only');
    const folder = join(place, 'app');
    // Nothing is read-only to root, so the rest of the build is somebody else's there.
    const thenAsUser = process.getuid?.() === 0 ? 65_534 : undefined;
    console.log(`      by the permissions of the folder${thenAsUser === undefined ? '' : `, as user ${thenAsUser}`}`);
    await chmod(root, 0o755);
    await mkdir(place);
    const build = startScriptedBuild({ folder, spec, waitAtRecord: 12, ...(thenAsUser && { thenAsUser }) });
    await build.waiting;
    await setWritable(folder, false);
    build.goOn();
    const { code, error } = await build.ended;
    assert.equal(code, 1);
    assert.match(error, /^folder_not_writable: The app's folder can't be written to \(EACCES\)./);
    await assertConsistent(folder);
    const last = (await eventsIn(folder)).at(-1);
    assert.equal(last?.type === 'error' && last.reason, 'folder_not_writable');
    await setWritable(folder, true);
    await assertGoesOn(folder);
  });
});

/** The folder and those in it. */
async function setWritable(folder: string, isWritable: boolean): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  for (const path of [folder, ...folders]) await chmod(path, isWritable ? 0o755 : 0o555);
}
