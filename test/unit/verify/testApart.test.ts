/** Tests of another version of an app: run in a folder of their own, with the app's packages. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { testApart } from '../../../src/verify/testApart';
import { fakeContext } from '../helpers/modelFakes';

/** Stands for the app's runner: says what it was asked to run, and which package and which version it found. */
const runner = `import { readFileSync, writeFileSync } from 'node:fs';
import { version } from 'a-package';
const report = process.argv.find((word) => word.startsWith('--outputFile.json=')).slice(18);
const [test] = process.argv.slice(2);
const text = readFileSync(test, 'utf8');
const assertionResults = [{ title: text.trim() + ' with ' + version, status: 'failed', failureMessages: ['No.'] }];
writeFileSync(report, JSON.stringify({ testResults: [{ name: process.cwd() + '/' + test, status: 'failed', assertionResults }] }));
`;
const files = [
  { path: 'package.json', content: JSON.stringify({ type: 'module', scripts: { test: 'node run.mjs' } }) },
  { path: 'run.mjs', content: runner },
  { path: 'src/checks/a.test.ts', content: 'R-1: this version\n' },
];

describe('testApart', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'apart-'));
    const place = join(folder, 'node_modules', 'a-package');
    await mkdir(place, { recursive: true });
    await writeFile(join(place, 'package.json'), JSON.stringify({ type: 'module', exports: './index.js' }));
    await writeFile(join(place, 'index.js'), "export const version = 'the package of the app';\n");
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const left = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('build-from-spec-apart-'));

  it('runs the tests of a version with the packages of the app, and leaves the app alone', async () => {
    const before = await left();
    const options = { folder, files, tests: ['src/checks/a.test.ts'], env: process.env };
    assert.deepEqual(await testApart(options, fakeContext()), [
      {
        path: 'src/checks/a.test.ts',
        title: 'R-1: this version with the package of the app',
        status: 'failed',
        message: 'No.',
      },
    ]);
    assert.deepEqual(await readdir(folder), ['node_modules']);
    assert.deepEqual(await readdir(join(folder, 'node_modules')), ['a-package']);
    assert.deepEqual(await left(), before);
  });

  it('does not make up what the runner did not tell', async () => {
    const broken = files.map((file) => (file.path === 'run.mjs' ? { ...file, content: 'process.exit(1);\n' } : file));
    const options = { folder, files: broken, tests: ['src/checks/a.test.ts'], env: process.env };
    assert.equal(await testApart(options, fakeContext()), undefined);
  });
});
