/** Apps that a language model wrote, from recorded answers: built by the command line, proved by their own checks, and used in a browser. */
import assert from 'node:assert/strict';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { buildByCli, type CliBuild, lastOf } from '../support/buildByCli';
import type { ModelServer, Play } from '../support/modelServer';
import { repositoryRoot, temporaryFolder } from '../support/paths';
import { recordingOf, startRecordedModel } from '../support/recordedModel';

describe('an app that a model wrote', function () {
  this.timeout(180_000);
  let browser: Browser;
  let folder: string;
  let server: ModelServer | undefined;
  let app: CliBuild | undefined;
  let page: Page;
  const problems: string[] = [];

  before(async () => {
    browser = await launchBrowser();
    folder = await temporaryFolder('model-apps');
  });
  after(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  afterEach(async () => {
    await page?.context().close();
    assert.equal(await app?.stop(), 0);
    app = undefined;
    await server?.close();
    assert.deepEqual(problems.splice(0), []);
  });

  /** Builds the fixture, checks that all its evidence passed, and opens it. */
  const open = async (spec: string, answer?: (asked: string, recorded: string | undefined) => Play | undefined) => {
    server = await startRecordedModel(spec, answer);
    const built = await buildByCli(
      `test/fixtures/specs/${spec}.md`,
      join(folder, `${spec}${answer ? '-mended' : ''}`),
      ...['--defaults', '--model', 'openai:recorded', '--base-url', server.url],
    );
    app = built;
    const evidence = lastOf(built.events, 'verification_completed')?.evidence.items;
    assert.deepEqual(
      evidence?.map(({ status }) => status),
      Array(5).fill('passed'),
    );
    const context = await browser.newContext();
    page = await context.newPage();
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await page.goto(built.url);
    return built;
  };
  const coverage = ({ events }: CliBuild) => lastOf(events, 'coverage_reported')?.coverage.items ?? [];
  const missing = (built: CliBuild) =>
    coverage(built)
      .filter(({ status }) => status === 'notImplemented')
      .map(({ line }) => line);
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const goTo = (name: string) => page.getByRole('navigation').getByRole('link', { name }).click();
  const fill = (label: string | RegExp, value: string) => page.getByLabel(label).fill(value);
  const choose = (label: string | RegExp, option: string) => page.getByLabel(label).selectOption({ label: option });
  const sees = (text: string | RegExp) => page.getByText(text).first().waitFor();
  /** For a look at what came out: with BUILD_FROM_SPEC_SCREENSHOTS set, into out/screenshots. */
  const look = async (name: string) => {
    if (!process.env.BUILD_FROM_SPEC_SCREENSHOTS) return;
    const shots = join(repositoryRoot, 'out', 'screenshots');
    await mkdir(shots, { recursive: true });
    for (const [theme, width] of [
      ['light', 1200],
      ['dark', 400],
    ] as const) {
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize({ width, height: 800 });
      await page.screenshot({ path: join(shots, `${name}-${theme}-${width}.png`) });
    }
    await page.setViewportSize({ width: 1200, height: 800 });
  };

  const add = async (kind: string, values: Readonly<Record<string, string>>) => {
    await goTo(`${kind}s`);
    await page
      .getByRole('link', { name: `New ${kind.toLowerCase()}` })
      .first()
      .click();
    for (const [label, value] of Object.entries(values)) await fill(new RegExp(`^${label}`), value);
  };

  it('clinic: a vet has no two appointments at once, sees those of today, and the month has its income', async () => {
    const built = await open('clinic');
    assert.deepEqual(missing(built), [19]);
    const income = coverage(built).find(({ line }) => line === 13);
    assert.equal(income?.check, 'src/checks/income.test.tsx');
    assert.ok(income?.files.includes('src/rules/income.ts'));
    await add('Owner', { Name: 'Mira Holm', Phone: '030 5550101', 'E-mail': 'mira@example.com' });
    await button('Save').click();
    await add('Pet', { Name: 'Bello', Species: 'Dog' });
    await choose(/^Owner/, 'Mira Holm');
    await button('Save').click();
    await add('Vet', { Name: 'Dr. Lind' });
    await button('Save').click();
    const now = new Date();
    const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
    const book = async (time: string) => {
      await add('Appointment', { Date: today, 'Start time': time, Reason: 'Vaccination' });
      await choose(/^Pet/, 'Bello');
      await choose(/^Vet/, 'Dr. Lind');
      await button('Save').click();
    };
    await book('10:00');
    await book('10:15');
    await sees(/overlap|already|at the same time/i);
    await fill(/^Start time/, '10:30');
    await button('Save').click();
    await goTo('Today');
    await choose('Vet', 'Dr. Lind');
    const visits = page.getByRole('listitem').filter({ has: page.getByRole('form') });
    assert.equal(await visits.count(), 2);
    await visits.first().getByLabel('Diagnosis').fill('Healthy');
    await visits.first().getByLabel('Price (EUR)').fill('45.50');
    await visits.first().getByRole('button', { name: 'Save visit' }).click();
    await look('clinic-today');
    await goTo('Income');
    await sees('€45.50');
    await look('clinic-income');
  });

  it('one-line: nobody signs up twice for the same run, and the list is still there after a reload', async () => {
    assert.deepEqual(missing(await open('one-line')), []);
    await fill('Your name', 'Ada Berg');
    await button('Sign me up').click();
    await fill('Your name', ' ada  berg ');
    await button('Sign me up').click();
    await sees(/Ada Berg is already signed up for this run/);
    await page.reload();
    await sees('1 runner signed up');
    await look('one-line');
  });

  it('sales-receipts: the total grows with each item, and a checkout ends up in the daily sales', async () => {
    assert.deepEqual(missing(await open('sales-receipts')), []);
    const panel = page.getByRole('region', { name: 'Purchase panel' });
    await panel.getByRole('button', { name: /Coffee/ }).click();
    const one = await page.getByLabel('Total sale').textContent();
    await panel.getByRole('button', { name: /Coffee/ }).click();
    assert.notEqual(await page.getByLabel('Total sale').textContent(), one);
    await look('sales-till');
    await button('Checkout').click();
    await sees(/^Sale of .* recorded\.$/);
    await page.reload();
    await button('Daily Sales').click();
    await sees('Total of all sales');
    const rows = page.getByRole('region', { name: 'Receipt panel' }).getByRole('row').filter({ hasText: 'Coffee' });
    assert.equal(await rows.count(), 2);
    await look('sales-daily');
  });

  it('survey: only whole answers are submitted, one choice a question, and the results count them', async () => {
    assert.deepEqual(missing(await open('survey')), []);
    await page.getByRole('link', { name: 'Log in' }).click();
    await fill('User name', 'coordinator');
    await fill('Password', 'survey-demo');
    await button('Log in').click();
    await page.getByRole('link', { name: 'Define a survey' }).click();
    await fill('Title', 'Lunch');
    await fill('Text of question 1', 'How was the food?');
    await page.getByRole('textbox', { name: 'Selection 1 of question 1' }).fill('Good');
    if ((await page.getByRole('textbox', { name: 'Selection 2 of question 1' }).count()) === 0)
      await button('Add selection to question 1').click();
    await page.getByRole('textbox', { name: 'Selection 2 of question 1' }).fill('Bad');
    await look('survey-define');
    await button('Save').click();
    await button('Open Lunch').click();
    await button('Log out').click();
    await page.getByRole('link', { name: 'Create account' }).click();
    await fill('User name', 'ann');
    await fill('Password', 'secret');
    await button('Create account').click();
    await page.getByRole('link', { name: 'Lunch' }).click();
    await button('Submit').click();
    await sees(/Answer all questions before you submit/);
    await page.getByLabel('Good').check();
    await page.getByLabel('Bad').check();
    assert.equal(await page.getByLabel('Good').isChecked(), false);
    await look('survey-answer');
    await button('Submit').click();
    await sees('Completed');
  });

  it('is mended until it type checks and passes, with the model asked once', async () => {
    const broken = (asked: string, recorded: string | undefined): Play | undefined => {
      // A mistake that no fix without a model knows: a number where text is promised.
      if (asked === 'src/signups.ts') return { text: `${recorded}\nexport const mistake: number = 'text';\n` };
      if (asked !== 'repair') return undefined;
      return { text: `=== src/signups.ts\n${recordedFile}` };
    };
    const recordedFile = recordingOf('one-line', 'src/signups.ts') ?? '';
    const built = await open('one-line', broken);
    assert.deepEqual(missing(built), []);
    const repairs = built.events.filter(
      (event) => event.type === 'usage_reported' && event.usage.label?.startsWith('repair'),
    );
    assert.equal(repairs.length, 1);
    await sees('Nobody has signed up yet. Be the first!');
  });
});
