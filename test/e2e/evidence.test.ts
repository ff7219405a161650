import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { AgentContext } from '../../src/pipeline/ports';
import { serveStatic } from '../../src/preview/staticServer';
import { verify } from '../../src/verify/verify';
import { agentContext } from '../support/agentContext';

/** A real project without packages, so that real npm is done with it in a second. */
describe('verify', function () {
  this.timeout(60_000);
  let folder: string;
  const options = (env: NodeJS.ProcessEnv = process.env) => ({
    folder,
    env,
    serve: (dist: string) => serveStatic(dist),
  });
  const app = async (scripts: Record<string, string>) => {
    const name = { name: 'app', version: '1.0.0' };
    await writeFile(
      join(folder, 'package.json'),
      JSON.stringify({ ...name, scripts, engines: { node: '^22.1.0 || >=24' } }),
    );
    await writeFile(
      join(folder, 'package-lock.json'),
      JSON.stringify({ ...name, lockfileVersion: 3, packages: { '': name } }),
    );
  };

  /** Copies the folder `page` to where it is told to build. */
  const build = 'sh build.sh';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verify-'));
    for (const name of ['dist', 'page']) await mkdir(join(folder, name));
    const script = 'place=$(echo "$1" | cut -d= -f2); mkdir -p "$place" && cp page/* "$place"\n';
    await writeFile(join(folder, 'build.sh'), script);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('passes an app that installs, checks, builds, tests and answers', async () => {
    await writeFile(join(folder, 'page/index.html'), '<script src="/a.js"></script>');
    await writeFile(join(folder, 'page/a.js'), 'void 0');
    await app({ check: 'true', build, test: 'true' });
    const { items } = await verify(options(), agentContext());
    assert.deepEqual(
      items.map(({ status }) => status),
      ['passed', 'passed', 'passed', 'passed', 'passed'],
    );
    assert.match(await readFile(join(folder, 'dist/index.html'), 'utf8'), /a\.js/);
  });

  it('runs type check, build and tests side by side', async () => {
    await writeFile(join(folder, 'page/index.html'), 'x');
    // Each of them waits for the other two to have begun.
    const meet = (name: string) =>
      `touch ${name}.here; for i in $(seq 600); do test $(ls *.here | wc -l) = 3 && exit; sleep 0.1; done; exit 1`;
    await app({
      check: meet('check'),
      build: `(${meet('build')}) && sh build.sh --outDir=dist; :`,
      test: meet('test'),
    });
    const { items } = await verify(options(), agentContext());
    assert.deepEqual(
      items.slice(0, 4).map(({ status }) => status),
      ['passed', 'passed', 'passed', 'passed'],
    );
  });

  it('leaves the build of before in its place until another one has right types and builds', async () => {
    await writeFile(join(folder, 'dist/index.html'), 'before');
    await writeFile(join(folder, 'page/index.html'), 'after');
    const built = () => readFile(join(folder, 'dist/index.html'), 'utf8');
    await app({ check: 'exit 2', build, test: 'true' });
    const { items } = await verify(options(), agentContext());
    assert.equal(items[4]?.status, 'passed', 'its pages are looked at all the same');
    assert.equal(await built(), 'before');
    await app({ check: 'true', build: 'exit 1', test: 'true' });
    await verify(options(), agentContext());
    assert.equal(await built(), 'before');
    await app({ check: 'true', build, test: 'exit 1' });
    await verify(options(), agentContext());
    assert.equal(await built(), 'after');
  });

  it('fails an app whose page loads what is not there', async () => {
    await writeFile(join(folder, 'page/index.html'), '<script src="/gone.js"></script>');
    await app({ check: 'true', build, test: 'true' });
    const { items } = await verify(options(), agentContext());
    assert.deepEqual(items.at(-1)?.message, 'Pages failed: /gone.js answered 404.');
  });

  it('counts the errors of the type check and goes on to what does not depend on it', async () => {
    await writeFile(join(folder, 'page/index.html'), 'x');
    await app({
      check: 'echo "a.ts(1,1): error TS2322: no"; echo "a.ts(2,1): error TS2304: no"; exit 2',
      build,
      test: 'true',
    });
    const { items } = await verify(options(), agentContext());
    assert.equal(items[1]?.message, 'Type check failed: 2 errors');
    assert.deepEqual(
      items.map(({ status }) => status),
      ['passed', 'failed', 'passed', 'passed', 'passed'],
    );
  });

  it('fails an app whose build leaves no page, whatever an earlier one has left', async () => {
    await writeFile(join(folder, 'dist/index.html'), 'before');
    await app({ check: 'true', build: 'true', test: 'true' });
    const { items } = await verify(options(), agentContext());
    assert.equal(items.at(-1)?.message, 'Pages failed: the build made no index.html.');
  });

  it('opens no pages of an app that does not build', async () => {
    await app({ check: 'true', build: 'exit 1', test: 'true' });
    const { items } = await verify(options(), agentContext());
    assert.equal(items.at(-1)?.skippedBecause, 'earlier');
  });

  it('says which of the app’s package files is missing or broken', async () => {
    const { items } = await verify(options(), agentContext());
    assert.equal(items[0]?.message, 'package.json is missing. Restore it, then verify again.');
    await app({});
    await writeFile(join(folder, 'package-lock.json'), '{');
    const again = await verify(options(), agentContext());
    assert.equal(again.items[0]?.message, 'package-lock.json is not valid JSON. Restore it, then verify again.');
  });

  it('says that Node.js is missing, and that nothing is proved', async () => {
    await app({});
    const { items } = await verify(options({ PATH: folder }), agentContext());
    assert.deepEqual(
      items.map(({ skippedBecause }) => skippedBecause),
      Array(5).fill('machine'),
    );
    assert.match(items[0]?.message ?? '', /^Node.js was not found. Install Node.js 22.1.0 or newer/);
  });

  it('says that npm is missing', async () => {
    await app({});
    await mkdir(join(folder, 'bin'));
    await writeFile(join(folder, 'bin/node'), `#!/bin/sh\nexec ${process.execPath} "$@"\n`, { mode: 0o755 });
    const { items } = await verify(options({ PATH: join(folder, 'bin') }), agentContext());
    assert.equal(items[0]?.message, 'npm was not found. Install Node.js, then verify again.');
  });

  it('says that Node.js is too old', async () => {
    await app({});
    await mkdir(join(folder, 'bin'));
    await writeFile(join(folder, 'bin/node'), '#!/bin/sh\necho v18.0.0\n', { mode: 0o755 });
    const path = [join(folder, 'bin'), dirname(process.execPath)].join(delimiter);
    const { items } = await verify(options({ PATH: path }), agentContext());
    assert.match(
      items[0]?.message ?? '',
      /^Node.js v18.0.0 does not run this app's tools. Install Node.js 22.1.0 or newer/,
    );
  });

  it('says that the registry cannot be reached, which proves nothing about the app', async () => {
    const lock = {
      '': { name: 'app', version: '1.0.0', dependencies: { 'is-number': '7.0.0' } },
      'node_modules/is-number': { version: '7.0.0' },
    };
    await writeFile(join(folder, 'package.json'), JSON.stringify(lock['']));
    await writeFile(
      join(folder, 'package-lock.json'),
      JSON.stringify({ name: 'app', version: '1.0.0', lockfileVersion: 3, packages: lock }),
    );
    await writeFile(
      join(folder, '.npmrc'),
      `registry=http://127.0.0.1:9/\nfetch-retries=0\ncache=${join(folder, 'cache')}\n`,
    );
    const { items } = await verify(options(), agentContext());
    assert.equal(items[0]?.skippedBecause, 'machine');
    assert.match(items[0]?.message ?? '', /^Couldn't reach the npm registry/);
  });

  it('stops at once when it is cancelled', async () => {
    await app({ check: 'sleep 60', build: 'true', test: 'true' });
    const abort = new AbortController();
    const progress: AgentContext['progress'] = ({ current }) => {
      if (current.startsWith('Type Check')) setImmediate(() => abort.abort());
    };
    await assert.rejects(verify(options(), { ...agentContext(), signal: abort.signal, progress }), {
      reason: 'cancelled',
    });
  });
});
