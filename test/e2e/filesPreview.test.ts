/** An app seen from its files alone, in a real browser: nothing is installed and nothing is built. */
import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'mocha';
import type { Browser, Page } from 'playwright-core';
import { LocalPreview } from '../../src/deploy/localPreview';
import type { Values } from '../../src/preview/data';
import { launchBrowser } from '../support/browser';
import { writtenApp } from '../support/writtenApp';

describe('the preview of an app’s files', function () {
  this.timeout(120_000);
  let browser: Browser;
  let folder = '';
  let preview: LocalPreview;
  const kept = new Map<string, Values>();
  const ports = new Map<string, number>();

  const newPreview = () =>
    new LocalPreview(
      {
        recallPort: async (key) => ports.get(key),
        rememberPort: async (key, port) => void ports.set(key, port),
        dataOf: (key) => ({ read: async () => kept.get(key), write: async (values) => void kept.set(key, values) }),
      },
      resolve('dist/preview'),
    );

  before(async () => {
    [browser, folder] = await Promise.all([launchBrowser(), writtenApp('media/samples/reading-list.md')]);
    preview = newPreview();
  });
  after(async () => {
    await preview.stopAll();
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** A browser of its own, as of another program. */
  async function open(path = ''): Promise<{ page: Page; problems: string[] }> {
    const page = await (await browser.newContext()).newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.goto(`${await preview.show(folder)}${path}?view=files`);
    return { page, problems };
  }

  async function addAuthor(page: Page, name: string): Promise<void> {
    await page.getByRole('link', { name: 'Authors' }).first().click();
    await page.getByRole('link', { name: 'New author' }).first().click();
    await page.getByLabel(/^Name/).fill(name);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  }

  it('shows what is entered in one browser in every other, and after a restart', async () => {
    const [one, other] = [await open(), await open('authors')];
    await addAuthor(one.page, 'George Eliot');
    await other.page.getByRole('link', { name: 'George Eliot' }).waitFor();
    await addAuthor(other.page, 'Jane Austen');
    await one.page.getByRole('link', { name: 'Authors' }).first().click();
    await one.page.getByRole('link', { name: 'Jane Austen' }).waitFor();
    assert.deepEqual([...one.problems, ...other.problems], []);
    await preview.stopAll();
    preview = newPreview();
    const third = await open('authors');
    for (const name of ['George Eliot', 'Jane Austen']) await third.page.getByRole('link', { name }).waitFor();
    assert.deepEqual(third.problems, []);
    await Promise.all([one, other, third].map(({ page }) => page.context().close()));
  });

  it('lets only scripts of the app run, by a header, and asks nobody else for anything', async () => {
    const response = await fetch(await preview.show(folder));
    const policy = response.headers.get('content-security-policy') ?? '';
    const [nonce] = /'nonce-[\w-]{22}'/.exec(policy) ?? [];
    assert.match(policy, /default-src 'self'.*script-src 'self' 'nonce-/);
    assert.ok(!(await response.text()).includes('http-equiv="Content-Security-Policy"'));
    const again = (await fetch(await preview.show(folder))).headers.get('content-security-policy') ?? '';
    assert.ok(nonce && !again.includes(nonce), 'each answer has a nonce of its own');
    const { page } = await open();
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).origin));
    await page.reload();
    await page.getByRole('link', { name: 'New book' }).first().waitFor();
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.intruder = true';
      document.body.append(script);
      return 'intruder' in window;
    });
    assert.equal(ran, false);
    assert.deepEqual([...hosts], [new URL(page.url()).origin]);
    await page.context().close();
  });

  it('is restyled in tokens.css alone, and lets a rule of its own count over those that all apps share', async () => {
    const files = ['src/tokens.css', 'src/styles.css'].map((path) => join(folder, path));
    const texts = await Promise.all(files.map((path) => readFile(path, 'utf8')));
    const [tokens = '', styles = ''] = texts;
    const { page } = await open('books');
    const button = page.getByRole('link', { name: 'New book' }).first();
    const look = () =>
      button.evaluate((node) => {
        const { backgroundColor, borderRadius, color } = getComputedStyle(node);
        return [backgroundColor, borderRadius, color];
      });
    await writeFile(files[0] ?? '', `${tokens}:root { --accent: rgb(9, 8, 7); --radius: 3px; }\n`);
    await preview.changed(folder);
    // While the page is loaded anew it has no body.
    await page.waitForFunction(() => {
      const { body } = document;
      return body && getComputedStyle(body).getPropertyValue('--radius') === '3px';
    });
    assert.deepEqual((await look()).slice(0, 2), ['rgb(9, 8, 7)', '3px']);
    await writeFile(files[1] ?? '', `${styles}a { color: rgb(1, 2, 3); }\n`);
    await preview.changed(folder);
    await page.waitForFunction(() => {
      const link = document.querySelector('a');
      return link && getComputedStyle(link).color === 'rgb(1, 2, 3)';
    });
    assert.equal((await look())[2], 'rgb(1, 2, 3)');
    await Promise.all(files.map((path, index) => writeFile(path, texts[index] ?? '')));
    await preview.changed(folder);
    await page.context().close();
  });

  it('shows a changed file at once, in the page where the person is, and not while something is typed', async () => {
    const { page } = await open('books/new');
    await page.getByRole('heading', { level: 1, name: 'New book' }).waitFor();
    const path = join(folder, 'src/words.ts');
    const words = await readFile(path, 'utf8');
    const changed = async (save: string) => {
      await writeFile(path, words.replaceAll("'Save'", `'${save}'`).replaceAll("save: 'Save'", `save: '${save}'`));
      await preview.changed(folder);
    };
    await changed('Keep it');
    await page.getByRole('button', { name: 'Keep it' }).waitFor();
    assert.equal(new URL(page.url()).pathname, '/books/new');
    assert.equal(new URL(page.url()).search, '');
    await page.getByLabel(/^Title/).fill('Half a title');
    await changed('Store it');
    await fetch(`${await preview.show(folder)}@preview/hello`);
    assert.equal(await page.getByLabel(/^Title/).inputValue(), 'Half a title');
    await page.getByRole('button', { name: 'Keep it' }).waitFor();
    await writeFile(path, words);
    await page.close({ runBeforeUnload: false });
  });

  it('says in which file and line an app can’t be read, and shows it again when it can', async () => {
    const path = join(folder, 'src/App.tsx');
    const source = await readFile(path, 'utf8');
    await writeFile(path, source.replace('export function App', 'export functio App'));
    await preview.changed(folder);
    const { page } = await open();
    await page
      .getByRole('alert')
      .getByText(/^src\/App\.tsx, line \d+: Unexpected token/m)
      .waitFor();
    await writeFile(path, source.replace("from './words'", "from './word'").replace("from 'wouter'", "from 'wouters'"));
    await preview.changed(folder);
    await page
      .getByRole('alert')
      .getByText(/^src\/App\.tsx uses the package wouters, which/m)
      .waitFor();
    await writeFile(path, source);
    await preview.changed(folder);
    await page.getByRole('link', { name: 'New book' }).first().waitFor();
    await page.context().close();
  });
});
