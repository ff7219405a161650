/** A generated app without a network: it opens with its data, and a newer build is shown as soon as there is a network again. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { after, before, describe, it } from 'mocha';
import type { Browser, Page } from 'playwright-core';
import { type StaticServer, serveStatic } from '../../src/preview/staticServer';
import { launchBrowser } from '../support/browser';
import { temporaryFolder } from '../support/paths';

describe('an app without a network', function () {
  this.timeout(180_000);
  let browser: Browser;
  let folder = '';
  let server: StaticServer | undefined;

  before(async () => {
    browser = await launchBrowser();
    folder = await temporaryFolder('offline');
  });
  after(async () => {
    await browser.close();
    await server?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Builds the fixture under a title; what is served, and when, is up to the test. */
  async function build(title: string): Promise<string> {
    const spec = join(folder, 'notes.md');
    const text = await readFile('test/fixtures/specs/notes.md', 'utf8');
    await writeFile(spec, text.replace(/^# .*$/m, `# ${title}`));
    const words = ['dist/cli.js', 'build', spec, '--out', join(folder, 'app'), '--defaults', '--deploy', 'none'];
    await promisify(execFile)(process.execPath, words);
    return join(folder, 'app', 'dist');
  }

  const shows = (page: Page, title: string) => page.getByRole('banner').getByRole('link', { name: title }).waitFor();

  it('opens with its data, on every page, and shows a newer build once it can', async () => {
    const dist = await build('Field notes');
    server = await serveStatic(dist);
    const { url } = server;
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(url);
    await page.getByRole('link', { name: 'New note' }).first().click();
    await page.getByLabel(/^Title/).fill('Milk');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: 'Milk' }).waitFor();
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    const note = page.url();

    await server.close();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Milk' }).waitFor();
    await page.goto(url);
    await page.getByRole('link', { name: 'Milk' }).waitFor();
    await shows(page, 'Field notes');
    const width = await page.locator('.brand-mark').evaluate(async (mark) => {
      const image = new Image();
      image.src = getComputedStyle(mark).backgroundImage.slice(5, -2);
      await image.decode();
      return image.naturalWidth;
    });
    assert.ok(width > 0, 'the icon is there, too');

    await build('Wood notes');
    server = await serveStatic(dist, Number(new URL(url).port));
    await page.goto(note);
    await shows(page, 'Wood notes');
    await page.getByRole('heading', { level: 1, name: 'Milk' }).waitFor();
    await page.waitForFunction(async () => {
      const html = await (await caches.match('/'))?.text();
      return html?.includes('Wood notes');
    });
    await server.close();
    await page.reload();
    await shows(page, 'Wood notes');
    assert.deepEqual(problems, []);
  });

  it('tells the browser how it is installed', async () => {
    server = await serveStatic(await build('Sea notes'));
    for (const [path, type] of [
      ['manifest.webmanifest', /manifest\+json/],
      ['sw.js', /javascript/],
      ['maskable-icon.svg', /svg/],
    ] as const) {
      assert.match((await fetch(server.url + path)).headers.get('content-type') ?? '', type);
    }
    const page = await browser.newPage();
    await page.goto(server.url);
    const session = await page.context().newCDPSession(page);
    const { data = '' } = await session.send('Page.getAppManifest');
    const { name, lang, start_url, display } = JSON.parse(data);
    assert.deepEqual([name, lang, start_url, display], ['Sea notes', 'en', '/', 'standalone']);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    assert.deepEqual(installabilityErrors, []);
  });
});
