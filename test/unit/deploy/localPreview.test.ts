import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { defaultPort, LocalPreview } from '../../../src/deploy/localPreview';
import type { AgentContext } from '../../../src/pipeline/ports';
import { silentLogger } from '../helpers/fakes';

const context: AgentContext = {
  signal: new AbortController().signal,
  logger: silentLogger,
  clock: { now: Date.now },
  emit: async () => undefined,
  progress: () => undefined,
};

describe('LocalPreview', () => {
  let folder: string;
  let ports: Map<string, number>;
  let preview: LocalPreview;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'preview-'));
    await mkdir(join(folder, 'dist/assets'), { recursive: true });
    await writeFile(join(folder, 'dist/index.html'), '<title>App</title>');
    await writeFile(join(folder, 'dist/assets/a.js'), 'void 0');
    ports = new Map();
    preview = new LocalPreview({
      recall: async (key) => ports.get(key),
      remember: async (key, port) => void ports.set(key, port),
    });
  });
  afterEach(async () => {
    await preview.stopAll();
    await rm(folder, { recursive: true });
  });

  it('serves the build on the port that belongs to the folder, and remembers it', async () => {
    const { result } = await preview.deploy(folder, context);
    assert.equal(result.url, `http://127.0.0.1:${defaultPort(folder)}/`);
    assert.equal(ports.get(folder), defaultPort(folder));
    assert.equal(await (await fetch(result.url)).text(), '<title>App</title>');
  });

  it('answers paths of the app’s own router with its start page, and missing files with 404', async () => {
    const { result } = await preview.deploy(folder, context);
    assert.equal((await fetch(`${result.url}books/1`)).status, 200);
    assert.match((await fetch(`${result.url}assets/a.js`)).headers.get('content-type') ?? '', /javascript/);
    assert.equal((await fetch(`${result.url}assets/gone.js`)).status, 404);
    assert.equal(await (await fetch(`${result.url}..%2f..%2fpackage.json`)).text(), '<title>App</title>');
  });

  it('shows a rebuilt app without a restart', async () => {
    const { result } = await preview.deploy(folder, context);
    await writeFile(join(folder, 'dist/index.html'), 'new');
    assert.equal((await preview.deploy(folder, context)).result.url, result.url);
    assert.equal(await (await fetch(result.url)).text(), 'new');
  });

  it('says which port is in use, and moves to another one only when told to', async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.listen(defaultPort(folder), '127.0.0.1', resolve));
    try {
      await assert.rejects(preview.deploy(folder, context), {
        reason: 'port_in_use',
        message: `Port ${defaultPort(folder)} is in use. Another port won't show data saved earlier.`,
      });
      await preview.moveToAnotherPort(folder);
      const { result } = await preview.deploy(folder, context);
      assert.notEqual(result.url, `http://127.0.0.1:${defaultPort(folder)}/`);
    } finally {
      blocker.close();
    }
  });

  it('refuses to serve an app that was never built', async () => {
    await rm(join(folder, 'dist'), { recursive: true });
    await assert.rejects(preview.deploy(folder, context), { reason: 'not_built' });
  });

  it('stops, and starts again on the same port', async () => {
    const first = await preview.deploy(folder, context);
    await first.stop();
    assert.equal(preview.urlOf(folder), undefined);
    await assert.rejects(fetch(first.result.url));
    assert.equal((await preview.deploy(folder, context)).result.url, first.result.url);
  });

  it('keeps to ports from 41000 to 48999', () => {
    for (let index = 0; index < 200; index++) {
      const port = defaultPort(`/apps/${index}`);
      assert.ok(port >= 41_000 && port <= 48_999);
    }
  });
});
