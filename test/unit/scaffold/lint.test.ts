/** `npm run lint` of an app, with the linter that it fetches. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, it } from 'mocha';
import ours from '../../../package.json';
import { linter } from '../../../src/scaffold/project/packageJson';
import { describedApp } from '../../support/describedApp';
import { repositoryRoot, temporaryFolder } from '../../support/paths';
import { filesOf, samples } from './samples/all';

const apps = new Map([
  ...Object.entries(samples).map(
    ([name, sample]) =>
      [name, () => new Map([...filesOf(sample).values()].map((file) => [file.path, file.content]))] as const,
  ),
  ['tool-library, described', () => describedApp('tool-library')] as const,
]);

describe('npm run lint', () => {
  it('is that of our own packages', () => {
    assert.equal(ours.devDependencies.oxlint, linter);
  });

  for (const [name, files] of apps)
    it(`finds nothing in the app of ${name}`, async () => {
      const folder = await temporaryFolder('lint');
      try {
        for (const [path, text] of files()) {
          await mkdir(dirname(join(folder, path)), { recursive: true });
          await writeFile(join(folder, path), text);
        }
        const oxlint = join(repositoryRoot, 'node_modules', 'oxlint', 'bin', 'oxlint');
        const { status, stdout } = spawnSync(process.execPath, [oxlint, '--deny-warnings', 'src'], {
          cwd: folder,
          encoding: 'utf8',
        });
        assert.equal(status, 0, stdout);
        assert.match(stdout, /Finished in .* on \d+ files/);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    });
});
