import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { install as runInstall } from '../../../src/verify/install';
import { repositoryRoot, temporaryFolder } from '../../support/paths';
import { withSharedPackages } from '../../support/sharedPackages';

const script = join(repositoryRoot, 'out', 'test', 'support', 'executables', 'npmCi.mjs');

describe('the packages of generated apps in tests', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await temporaryFolder('shared');
    // Installs one file, keeps a list of where it was called, and fails where a lock says so.
    const npm = `echo "$PWD" >> "${folder}/calls"; grep -q broken package-lock.json && exit 3; mkdir node_modules; echo x > node_modules/x`;
    await writeFile(join(folder, 'npm'), `#!/bin/sh\n${npm}\n`);
    await chmod(join(folder, 'npm'), 0o755);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const app = async (name: string, packages: string) => {
    const path = join(folder, 'apps', name);
    await mkdir(path, { recursive: true });
    await writeFile(join(path, 'package.json'), JSON.stringify({ name }, null, 2));
    await writeFile(join(path, 'package-lock.json'), JSON.stringify({ name, packages }, null, 2));
    return path;
  };
  const install = (cwd: string) =>
    promisify(execFile)(process.execPath, [script, join(folder, 'npm'), join(folder, 'installed'), 'ci'], { cwd });
  const calls = async () => (await readFile(join(folder, 'calls'), 'utf8')).trim().split('\n').length;

  it('are installed once for all apps with the same lock, whatever their names, and are whole in each', async () => {
    const [one, two, other] = [await app('one', 'a'), await app('two', 'a'), await app('other', 'b')];
    await mkdir(join(two, 'node_modules', 'left-over'), { recursive: true });
    for (const path of [one, two]) {
      await install(path);
      assert.equal(await readFile(join(path, 'node_modules', 'x'), 'utf8'), 'x\n');
    }
    await assert.rejects(readFile(join(two, 'node_modules', 'left-over')), /ENOENT/);
    assert.equal(await calls(), 1);
    await install(other);
    assert.equal(await calls(), 2);
  });

  it('are shared with the words by which a build asks for them', async () => {
    const before = process.env.PATH;
    process.env.PATH = [folder, before].join(delimiter);
    try {
      const env = { ...process.env, ...(await withSharedPackages()) };
      const { signal } = new AbortController();
      for (const cwd of [await app('one', 'a'), await app('two', 'a')]) {
        const { exitCode, output } = await runInstall({ cwd, env, signal, onOutput: () => undefined, timeout: 10_000 });
        assert.equal(exitCode, 0, output);
      }
      assert.equal(await calls(), 1);
    } finally {
      process.env.PATH = before;
    }
  });

  it('are not there when npm fails, with its exit code, and are asked for again', async () => {
    const path = await app('one', 'broken');
    for (const times of [1, 2]) {
      await assert.rejects(install(path), { code: 3 });
      assert.equal(await calls(), times);
    }
    await assert.rejects(readFile(join(path, 'node_modules', 'x')), /ENOENT/);
  });
});
