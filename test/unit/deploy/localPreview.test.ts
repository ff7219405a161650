import assert from 'node:assert/strict';
import fs from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { defaultPort, LocalPreview } from '../../../src/deploy/localPreview';
import type { AgentContext } from '../../../src/pipeline/ports';
import { eventually } from '../../support/eventually';
import { silentLogger } from '../helpers/fakes';

const context: AgentContext = {
  signal: new AbortController().signal,
  logger: silentLogger,
  clock: { now: Date.now },
  emit: async () => undefined,
  progress: () => undefined,
  previewReady: () => undefined,
};

async function statusOf(url: string, init: RequestInit = {}): Promise<number | 'broken'> {
  try {
    const response = await fetch(url, init);
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 'broken';
  }
}

/** `fetch` does not let the Host be chosen. */
function statusUnder(host: string, port: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
}

/** One that remembers ports, and what is entered, only as long as these maps live. */
function previewWith(
  ports: Map<string, number>,
  data = new Map<string, Readonly<Record<string, string>>>(),
): LocalPreview {
  const memory = {
    recallPort: async (key: string) => ports.get(key),
    rememberPort: async (key: string, port: number) => void ports.set(key, port),
    dataOf: (key: string) => ({
      read: async () => data.get(key),
      write: async (values: Readonly<Record<string, string>>) => void data.set(key, values),
    }),
  };
  return new LocalPreview(memory, resolve('dist/preview'));
}

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
    preview = previewWith(ports);
  });
  afterEach(async () => {
    await preview.stopAll();
    await rm(folder, { recursive: true });
  });

  it('serves the build on the port that belongs to the folder, and remembers it', async () => {
    const { result } = await preview.deploy(folder, context);
    assert.equal(result.url, `http://127.0.0.1:${defaultPort(folder)}/`);
    assert.equal(ports.get(folder), defaultPort(folder));
    assert.match(await (await fetch(result.url)).text(), /<title>App<\/title>$/);
  });

  it('answers paths of the app’s own router with its start page, and missing files with 404', async () => {
    const { result } = await preview.deploy(folder, context);
    assert.equal((await fetch(`${result.url}books/1`)).status, 200);
    assert.match((await fetch(`${result.url}assets/a.js`)).headers.get('content-type') ?? '', /javascript/);
    assert.equal((await fetch(`${result.url}assets/gone.js`)).status, 404);
    assert.equal((await fetch(`${result.url}..%2f..%2fpackage.json`)).status, 404);
  });

  it('attack 14: a file that vanishes or cannot be read is a 404 or 503, or a broken answer, and the preview lives on', async () => {
    const { result } = await preview.deploy(folder, context);
    const file = join(folder, 'dist/assets/a.js');
    const changes = [
      () => rm(file, { force: true }),
      () => writeFile(file, 'void 1'),
      () => writeFile(file, 'x'.repeat(9)),
    ];
    let isOver = false;
    const churn = (async () => {
      for (let index = 0; !isOver; index += 1) await changes[index % changes.length]?.();
    })();
    const asked = Array.from({ length: 300 }, () => statusOf(`${result.url}assets/a.js`));
    for (const status of await Promise.all(asked))
      assert.ok([200, 404, 503, 'broken'].includes(status), String(status));
    isOver = true;
    await churn;
    assert.equal((await fetch(result.url)).status, 200);
  });

  it('attack 14: a file that fails to open after it was looked at breaks its answer off, and nothing else', async () => {
    const { result } = await preview.deploy(folder, context);
    const { createReadStream } = fs;
    fs.createReadStream = ((_path, options) =>
      createReadStream(join(folder, 'gone'), options)) as typeof createReadStream;
    syncBuiltinESMExports();
    try {
      assert.equal(await statusOf(`${result.url}assets/a.js`), 'broken');
    } finally {
      fs.createReadStream = createReadStream;
      syncBuiltinESMExports();
    }
    assert.equal(await statusOf(`${result.url}assets/a.js`), 200);
  });

  it('attack 14: a range that ends before it begins ends nothing but its answer', async () => {
    const { result } = await preview.deploy(folder, context);
    await statusOf(`${result.url}assets/a.js`, { headers: { range: 'bytes=5-2' } });
    assert.equal(await statusOf(result.url), 200);
  });

  it('attack 15: serves no dot file, and nothing that a link leads to', async () => {
    await writeFile(join(folder, 'secret.txt'), 'secret');
    await writeFile(join(folder, 'dist/.env'), 'secret');
    await mkdir(join(folder, 'dist/.git'));
    await writeFile(join(folder, 'dist/.git/config'), 'secret');
    await symlink('../secret.txt', join(folder, 'dist/linked.txt'));
    await symlink('..', join(folder, 'dist/up'));
    await symlink('../secret.txt', join(folder, 'dist/page.html'));
    const { result } = await preview.deploy(folder, context);
    for (const path of [
      '.env',
      '%2eenv',
      '.git/config',
      'linked.txt',
      'up/secret.txt',
      'page.html',
      'page',
      '.git',
      'up/',
    ])
      assert.doesNotMatch(await (await fetch(`${result.url}${path}`)).text(), /secret/, path);
    for (const path of ['.env', '.git/config', 'linked.txt', 'up/secret.txt', 'page.html'])
      assert.equal(await statusOf(`${result.url}${path}`), 404, path);
  });

  it('attack 15: answers GET and HEAD, and says so to all else', async () => {
    const { result } = await preview.deploy(folder, context);
    assert.equal(await statusOf(result.url, { method: 'HEAD' }), 200);
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const response = await fetch(result.url, { method });
      assert.deepEqual([response.status, response.headers.get('allow')], [405, 'GET, HEAD']);
    }
  });

  it('attack 15: answers under its own names, and those that the editor gives it, and under no other', async () => {
    const { result } = await preview.deploy(folder, context);
    const { port } = new URL(result.url);
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, 'localhost:3000', `[::1]:${port}`, 'LOCALHOST'])
      assert.equal(await statusUnder(host, port), 200, host);
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      'localhost.evil.example',
      '127.0.0.1.nip.io',
      'a@localhost:1/',
    ])
      assert.notEqual(await statusUnder(host, port), 200, host);
    assert.equal(await statusUnder('code.example.org', port), 403);
    preview.answerAt(`https://code.example.org/proxy/${port}/`);
    assert.equal(await statusUnder('code.example.org', port), 200);
  });

  it('shows a rebuilt app without a restart', async () => {
    const { result } = await preview.deploy(folder, context);
    await writeFile(join(folder, 'dist/index.html'), 'new');
    assert.equal((await preview.deploy(folder, context)).result.url, result.url);
    assert.match(await (await fetch(result.url)).text(), /new$/);
  });

  it('takes another port where another program has its own, and keeps to it', async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.listen(defaultPort(folder), '127.0.0.1', resolve));
    try {
      const { result } = await preview.deploy(folder, context);
      assert.notEqual(result.url, `http://127.0.0.1:${defaultPort(folder)}/`);
      assert.equal(result.url, `http://127.0.0.1:${ports.get(folder)}/`);
    } finally {
      blocker.close();
    }
  });

  it('shows an app’s files before it was ever built, and its build to those who do not ask for the files', async () => {
    const url = await preview.show(folder);
    await writeFile(join(folder, 'index.html'), '<title>Files</title>');
    assert.match(await (await fetch(`${url}?view=files`)).text(), /<title>Files/);
    assert.match(await (await fetch(url)).text(), /<title>App/);
    await rm(join(folder, 'dist'), { recursive: true });
    assert.match(await (await fetch(`${url}books/1`)).text(), /<title>Files/);
  });

  it('shows no build that was taken back: its files to those who look, whichever window serves them, until it is built again', async () => {
    const other = previewWith(ports);
    const url = await preview.show(folder);
    await writeFile(join(folder, 'index.html'), '<title>Files</title>');
    const title = async () => /<title>(\w+)/.exec(await (await fetch(url)).text())?.[1];
    for (const window of [preview, other]) {
      await window.show(folder);
      assert.equal(await title(), 'App');
      await window.buildUndone(folder);
      assert.equal(await title(), 'Files');
      await window.deploy(folder, context);
    }
    assert.equal(await title(), 'App');
    await other.stopAll();
    preview.hide(folder);
    await preview.buildUndone(folder);
    await assert.rejects(fetch(url));
  });

  it('has a server ready for an app that is to be shown soon, and tells nobody of it until then', async () => {
    const url = await preview.prepare(folder);
    assert.equal(preview.urlOf(folder), undefined);
    await preview.changed(folder);
    assert.equal(await preview.show(folder), url);
    assert.equal(preview.urlOf(folder), url);
    await preview.stop(folder);
    await preview.prepare(folder);
    preview.hide(folder);
    await assert.rejects(fetch(url));
  });

  it('uses the server of another window that shows the same app, and goes on in its place when that ends', async () => {
    const data = new Map<string, Readonly<Record<string, string>>>();
    const [one, other] = [previewWith(ports, data), previewWith(ports, data)];
    const [url, same] = [await one.show(folder), await other.show(folder)];
    assert.equal(same, url);
    const put = (value: string) =>
      fetch(`${url}@preview/data?key=a`, { method: 'PUT', headers: { 'x-build-from-spec': 'test' }, body: value });
    await put('1');
    await other.resetData(folder);
    assert.deepEqual(data.get(folder), {});
    assert.equal(await other.undoReset(folder), true);
    assert.deepEqual(data.get(folder), { a: '1' });
    await one.stopAll();
    await eventually('the other window serves the app', async () => (await put('2')).ok);
    assert.equal(other.urlOf(folder), url);
    assert.deepEqual(data.get(folder), { a: '2' });
    await other.stopAll();
  });

  it('lets no page of another origin change what was entered', async () => {
    const url = await preview.show(folder);
    const plain = await fetch(`${url}@preview/data?key=a`, { method: 'PUT', body: '1' });
    assert.equal(plain.status, 403);
    for (const command of ['reset', 'changed', 'undo-reset'])
      assert.equal(await statusOf(`${url}@preview/${command}`, { method: 'POST' }), 403);
    const asked = await fetch(`${url}@preview/data`, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example' },
    });
    assert.equal(asked.headers.get('access-control-allow-origin'), null);
  });

  it('gives back no worker that an earlier preview has put into browsers: it would show the app without its data', async () => {
    await writeFile(join(folder, 'dist/sw.js'), 'the app’s own');
    const { result } = await preview.deploy(folder, context);
    assert.match(await (await fetch(`${result.url}sw.js`)).text(), /registration\.unregister\(\)/);
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

  it('keeps to ports that no system gives to connections of its own', () => {
    for (let index = 0; index < 200; index++) {
      const port = defaultPort(`/apps/${index}`);
      assert.ok(port >= 21_000 && port <= 28_999);
    }
  });
});
