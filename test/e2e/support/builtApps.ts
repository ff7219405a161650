/** Apps that the command line builds, each opened in a browser that forgives no console error. After each test every page of its app
 * is looked at once more. */
import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, type Context } from 'mocha';
import type { Browser, Locator, Page } from 'playwright-core';
import type { CoverageItem } from '../../../src/pipeline/schema/build';
import { launchBrowser } from '../../support/browser';
import { type CliBuild, lastOf } from '../../support/buildByCli';
import { repositoryRoot } from '../../support/paths';
import { auditPages, scriptBytes } from './audit';
import { builtOnce } from './builtOnce';

/** What a first page may load. */
const mostScriptBytes = 120_000;

/** Called within `describe`: every test opens one app, which is stopped after it. */
export class BuiltApps {
  private browser: Browser | undefined;
  private app: CliBuild | undefined;
  private opened: Page | undefined;
  private readonly problems: string[] = [];

  /** What a recorded model wrote is as it was written: it is used, not audited. */
  constructor({ isAudited = true } = {}) {
    const apps = this;
    before(async () => {
      this.browser = await launchBrowser();
    });
    after(() => this.browser?.close());
    afterEach(async function (this: Context) {
      if (isAudited && this.currentTest?.state === 'passed') await apps.audit();
    });
    afterEach(() => this.close());
  }

  get page(): Page {
    if (!this.opened) throw new Error('No app is open.');
    return this.opened;
  }

  /** Builds the fixture, checks that all its evidence passed, and opens it. */
  async open(spec: string, words: readonly string[] = []): Promise<CliBuild> {
    return this.openText(spec, await readFile(`test/fixtures/specs/${spec}.md`, 'utf8'), words);
  }

  /** The same for a spec that stands in the test. */
  async openText(name: string, text: string, words: readonly string[] = []): Promise<CliBuild> {
    const app = await builtOnce(name, text, words);
    this.app = app;
    const evidence = lastOf(app.events, 'verification_completed')?.evidence.items;
    assert.deepEqual(
      evidence?.map(({ status }) => status),
      Array(5).fill('passed'),
    );
    const context = await this.browser?.newContext();
    this.opened = await context?.newPage();
    this.page.on('pageerror', (error) => this.problems.push(error.message));
    this.page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(message.text());
    });
    await this.page.goto(app.url);
    return app;
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  link(name: string | RegExp): Locator {
    return this.page.getByRole('link', { name });
  }

  goTo(name: string): Promise<void> {
    return this.page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
  }

  fill(label: string | RegExp, value: string): Promise<void> {
    return this.page.getByLabel(label).fill(value);
  }

  async choose(label: string | RegExp, option: string | RegExp): Promise<void> {
    const field = this.page.getByLabel(label);
    if (typeof option === 'string') return void (await field.selectOption({ label: option }));
    await field.selectOption(await field.getByRole('option', { name: option }).getAttribute('value'));
  }

  sees(text: string | RegExp): Promise<void> {
    return this.page.getByText(text).first().waitFor();
  }

  /** Every page of the app, with the records that the test has made, and the weight of its script. */
  private async audit(): Promise<void> {
    if (!this.app) return;
    const { findings } = await auditPages(this.page, this.app.url);
    assert.deepEqual(findings, []);
    const bytes = await scriptBytes(this.app.url);
    assert.ok(bytes > 0 && bytes < mostScriptBytes, `The first page loads ${bytes} bytes of compressed script.`);
  }

  /** Adds a record on the page of a list, as "New book" says. */
  async add(list: string, one: string, fields: () => Promise<unknown>): Promise<void> {
    await this.goTo(list);
    await this.link(`New ${one}`).first().click();
    await fields();
    await this.button('Save').click();
  }

  /** For a look at what came out: with BUILD_FROM_SPEC_SCREENSHOTS set, into out/screenshots. */
  async look(name: string): Promise<void> {
    if (!process.env.BUILD_FROM_SPEC_SCREENSHOTS) return;
    const folder = join(repositoryRoot, 'out', 'screenshots');
    await mkdir(folder, { recursive: true });
    for (const [colorScheme, width] of [
      ['light', 1200],
      ['dark', 400],
    ] as const) {
      await this.page.emulateMedia({ colorScheme });
      await this.page.setViewportSize({ width, height: 900 });
      await this.page.screenshot({ path: join(folder, `${name}-${colorScheme}-${width}.png`) });
    }
    await this.page.setViewportSize({ width: 1200, height: 900 });
  }

  private async close(): Promise<void> {
    await this.opened?.context().close();
    this.opened = undefined;
    assert.equal(await this.app?.stop(), 0);
    this.app = undefined;
    assert.deepEqual(this.problems.splice(0), []);
  }
}

export function coverageOf({ events }: CliBuild): readonly CoverageItem[] {
  return lastOf(events, 'coverage_reported')?.coverage.items ?? [];
}

/** The lines of the requirements that are not implemented. */
export function missingIn(built: CliBuild): readonly number[] {
  return coverageOf(built)
    .filter(({ status }) => status === 'notImplemented')
    .map(({ line }) => line);
}
