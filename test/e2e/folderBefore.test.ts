/** The command line in folders that hold something already: nothing of a person's is lost, and nothing of it is run. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { temporaryFolder } from '../support/paths';

const spec = (kind: string) => `# Shelf

## ${kind}
- Title: text, required

## Requirements
- A visitor can add, edit and delete ${kind.toLowerCase()}s.
`;

function cli(...words: readonly string[]): Promise<{ readonly code: number | null; readonly output: string }> {
  const child = spawn(process.execPath, ['dist/cli.js', ...words]);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
}

describe('An app in a folder that holds something', function () {
  this.timeout(180_000);
  let root: string;
  let path: string;
  const app = () => join(root, 'workspace', 'apps', 'shelf');
  const write = async (folder: string, files: Readonly<Record<string, string>>) => {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
  };
  const build = (out: string) => cli('build', path, '--out', out, '--defaults');
  before(async () => {
    root = await temporaryFolder('folder-before');
    path = join(root, 'shelf.md');
    await writeFile(path, spec('Book'));
  });
  after(() => rm(root, { recursive: true, force: true, maxRetries: 5 }));

  const plants: readonly (readonly [string, string])[] = [
    ['vite.config.js', 'RUN; export default {};'],
    ['vitest.config.mjs', 'RUN; export default {};'],
    ['postcss.config.cjs', 'RUN; module.exports = {};'],
    ['.npmrc', 'node-options=--require RAN.cjs\n'],
    ['src/App.js', 'RUN; export function App() {}'],
    ['test/planted.test.js', 'RUN;'],
  ];
  for (const [name, content] of plants) {
    it(`attack 16: neither runs nor obeys ${name} that lay there before, and says so`, async () => {
      const out = join(root, `planted-${name.replaceAll('/', '-')}`);
      const ran = join(out, 'RAN');
      const run = `globalThis.process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(ran)}, '')`;
      await write(out, { [name]: content.replace('RUN', run), 'RAN.cjs': run });
      const { code, output } = await build(out);
      assert.equal(code, 1, output);
      assert.ok(output.includes(`holds ${name} from before`), output);
      assert.match(output, /Nothing was run, and nothing was written\. Move it elsewhere/);
      assert.equal(existsSync(ran), false);
      assert.equal(existsSync(join(out, 'package.json')), false);
    });
  }

  it('attacks 4 and 16: leaves dist and node_modules as they are, says what to do, and runs no tool of theirs', async () => {
    const out = join(root, 'filled');
    await write(out, { 'dist/mine.txt': 'Mine.', 'node_modules/.bin/vite': '#!/bin/sh\ntouch RAN\n' });
    const { code, output } = await build(out);
    assert.equal(code, 1, output);
    assert.match(output, /holds dist and node_modules, which were not made by Build from Spec/);
    assert.match(output, /Nothing was written\. Move them elsewhere, or choose another folder for the app\./);
    assert.equal(await readFile(join(out, 'dist', 'mine.txt'), 'utf8'), 'Mine.');
    assert.equal(existsSync(join(out, 'node_modules', '.bin', 'vite')), true);
    assert.equal(existsSync(join(out, 'package.json')), false);
  });

  it('attacks 1 and 16: leaves an npm workspace and settings above it alone', async () => {
    const workspace = join(root, 'workspace');
    await write(workspace, {
      'package.json': JSON.stringify({ name: 'root', private: true, workspaces: ['apps/*'] }),
      'node_modules/theirs/package.json': '{"name":"theirs","version":"1.0.0"}',
      'postcss.config.cjs': `require('node:fs').writeFileSync(${JSON.stringify(join(workspace, 'RAN'))}, '');`,
    });
    const { code, output } = await build(app());
    assert.equal(code, 0, output);
    assert.equal(existsSync(join(workspace, 'node_modules', 'theirs', 'package.json')), true);
    assert.equal(existsSync(join(workspace, 'node_modules', 'react')), false);
    assert.equal(existsSync(join(workspace, 'package-lock.json')), false);
    assert.equal(existsSync(join(workspace, 'RAN')), false);
  });

  it('attack 8: leaves what an earlier build left, and nobody changed, out of the checks', async () => {
    await writeFile(path, spec('Volume'));
    const { code, output } = await build(app());
    assert.equal(code, 0, output);
    assert.match(output, /The spec no longer needs .*src\/book\/BookForm\.tsx.*The checks leave it out\./);
    assert.equal(existsSync(join(app(), 'src', 'book', 'BookForm.tsx')), true);
  });

  it('attack 13: tries a test that ran out of time once more, alone, and says so', async () => {
    // The first time it takes longer than it may, the second time it does not.
    const slow = `import { existsSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
test('takes its time', async () => {
  const isFirst = !existsSync(${JSON.stringify(join(root, 'tried'))});
  writeFileSync(${JSON.stringify(join(root, 'tried'))}, '');
  if (isFirst) await new Promise(() => undefined);
  expect(isFirst).toBe(false);
}, 100);
`;
    await write(app(), { 'tests/slow.test.js': slow });
    const { code, output } = await build(app());
    assert.equal(code, 0, output);
    assert.match(output, /1 test ran out of time and will be tried again alone/);
  });

  it('attack 4: refuses to empty a dist in which a person has put a file, and keeps it', async () => {
    await write(app(), { 'dist/notes.txt': 'Mine.' });
    const { code, output } = await build(app());
    assert.equal(code, 1, output);
    assert.match(output, /holds dist, which was not made by Build from Spec/);
    assert.equal(await readFile(join(app(), 'dist', 'notes.txt'), 'utf8'), 'Mine.');
  });
});
