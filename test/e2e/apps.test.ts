/** The built-in engine's apps, built from specs by the command line and used in a browser as a visitor would. */
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { buildByCli, type CliBuild, lastOf } from '../support/buildByCli';
import { temporaryFolder } from '../support/paths';
import { findAxeViolations } from './support/axe';

describe('an app made from a spec', function () {
  this.timeout(180_000);
  let browser: Browser;
  let folder: string;
  let app: CliBuild | undefined;
  let page: Page;
  const problems: string[] = [];

  before(async () => {
    browser = await launchBrowser();
    folder = await temporaryFolder('apps');
  });
  after(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  afterEach(async () => {
    await page?.context().close();
    assert.equal(await app?.stop(), 0);
    app = undefined;
    assert.deepEqual(problems.splice(0), []);
  });

  /** Builds the fixture, checks that all its evidence passed, and opens it. */
  const open = async (spec: string): Promise<CliBuild> => {
    const built = await buildByCli(`test/fixtures/specs/${spec}.md`, join(folder, spec), '--defaults');
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
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const link = (name: string | RegExp) => page.getByRole('link', { name });
  const goTo = (name: string) => page.getByRole('navigation').getByRole('link', { name }).click();
  const fill = (label: RegExp, value: string) => page.getByLabel(label).fill(value);
  const choose = (label: RegExp, option: string) => page.getByLabel(label).selectOption({ label: option });
  const sees = (text: string | RegExp) => page.getByText(text).first().waitFor();
  const missing = (built: CliBuild) =>
    lastOf(built.events, 'coverage_reported')
      ?.coverage.items.filter(({ status }) => status === 'notImplemented')
      .map(({ line }) => line);

  it('reading-list: keeps books and authors, by the rules of the spec', async () => {
    const built = await open('reading-list');
    assert.deepEqual(missing(built), [33]);
    await goTo('Authors');
    await link('New author').first().click();
    await fill(/^Name/, 'Ursula K. Le Guin');
    await button('Save').click();
    await goTo('Books');
    await link('New book').first().click();
    await button('Save').click();
    await sees('Fill in this field.');
    await fill(/^Title/, 'The Dispossessed');
    await choose(/^Author/, 'Ursula K. Le Guin');
    await page.getByLabel(/^Status/).selectOption('read');
    await fill(/^Rating/, '5');
    await page.getByLabel(/^Status/).selectOption('owned');
    await button('Save').click();
    await sees(/can be filled in only when/);
    await page.getByLabel(/^Status/).selectOption('read');
    await button('Save').click();
    await sees('The Dispossessed');
    await page.reload();
    await sees('The Dispossessed');
    await page.goto(built.url);
    await page.getByLabel('Search').fill('guin');
    await link(/The Dispossessed/).click();
    await link('Edit').click();
    await fill(/^Title/, 'The Lathe of Heaven');
    await button('Save').click();
    await sees('The Lathe of Heaven');
    await goTo('Authors');
    await link(/Ursula/).click();
    await button('Delete').click();
    await sees(/still used by 1 book/);
    await button('Close').click();
    await goTo('Books');
    await link(/Lathe/).click();
    await button('Delete').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await sees('No books yet.');
    await page.reload();
    await sees('No books yet.');
  });

  it('fahrradverleih: speaks German and refuses what the rules forbid', async () => {
    const built = await open('fahrradverleih');
    assert.deepEqual(missing(built), [30]);
    assert.equal(await page.getAttribute('html', 'lang'), 'de');
    await goTo('Fahrräder');
    const addBike = async (number: string, model: string, broken: boolean) => {
      await link(/anlegen/)
        .first()
        .click();
      await fill(/^Nummer/, number);
      await fill(/^Modell/, model);
      await choose(/^Typ/, 'E-Bike');
      await fill(/^Tagespreis/, '12');
      if (broken) await page.getByLabel(/^Defekt/).check();
      await button('Speichern').click();
      await goTo('Fahrräder');
    };
    await addBike('1', 'Möwe', false);
    await addBike('2', 'Wrack', true);
    await goTo('Verleihe');
    const rent = async (from: string, to: string) => {
      await link(/anlegen/)
        .first()
        .click();
      await choose(/^Fahrrad/, 'Möwe');
      await fill(/^Kunde/, 'Ada');
      await fill(/^Von/, from);
      await fill(/^Bis/, to);
      await button('Speichern').click();
    };
    await rent('2026-07-03', '2026-07-01');
    await sees(/darf nicht vor|nicht vor/);
    await fill(/^Bis/, '2026-07-05');
    await button('Speichern').click();
    await sees(/36,00/);
    await page.reload();
    await sees('Ada');
    await goTo('Verleihe');
    await rent('2026-07-05', '2026-07-06');
    await sees(/Überschneidung mit/);
    await fill(/^Von/, '2026-07-06');
    await button('Speichern').click();
    await link('Bearbeiten').click();
    await fill(/^Kunde/, 'Grace');
    await button('Speichern').click();
    await goTo('Verleihe');
    await page.getByLabel('Suche').fill('grace');
    await sees(/1 von 2|1 Verleih/);
    await link(/Grace/).click();
    await button('Löschen').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Löschen' }).click();
    await sees('Ada');
    await page.reload();
    assert.equal(await page.getByText('Grace').count(), 0);
  });

  it('clinic: books appointments from user stories, never two at once for a vet', async () => {
    const built = await open('clinic');
    assert.deepEqual(missing(built), [11, 13, 19]);
    const add = async (list: string, one: string, fields: () => Promise<unknown>) => {
      await goTo(list);
      await link(`New ${one}`).first().click();
      await fields();
      await button('Save').click();
    };
    await add('Owners', 'owner', () => fill(/^Name/, 'Grace'));
    await sees('Grace');
    await add('Pets', 'pet', async () => {
      await fill(/^Name/, 'Rex');
      await choose(/^Owner/, 'Grace');
    });
    await sees('Rex');
    await add('Vets', 'vet', () => fill(/^Name/, 'Dr. Who'));
    await sees('Dr. Who');
    const book = (time: string) => async () => {
      await fill(/^Date/, '2026-12-01');
      await fill(/^Start time/, time);
      await fill(/^Reason/, 'Vaccination');
      await choose(/^Pet/, 'Rex');
      await choose(/^Vet/, 'Dr. Who');
    };
    await add('Appointments', 'appointment', book('09:00'));
    await sees('Vaccination');
    await add('Appointments', 'appointment', book('09:15'));
    await sees(/This overlaps with/);
    await fill(/^Start time/, '09:30');
    await button('Save').click();
    await page.reload();
    await goTo('Owners');
    await link('Grace').click();
    await sees('Rex');
    await button('Delete').click();
    await sees(/still used by 1 pet/);
    await button('Close').click();
    await link('Edit').click();
    await fill(/^Name/, 'Grace Hopper');
    await button('Save').click();
    await page.reload();
    await sees('Grace Hopper');
    await goTo('Appointments');
    await page.getByLabel('Search').fill('vacc');
    await link(/Vaccination/)
      .first()
      .click();
    await button('Delete').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.reload();
    await sees('1 appointment');
  });

  it('notes: keeps what a list of user stories asks for', async () => {
    const built = await open('notes');
    await link('New note').first().click();
    await fill(/^Title/, 'Milk');
    await button('Save').click();
    await page.goto(built.url);
    await page.getByLabel('Search').fill('mil');
    await sees('Milk');
  });

  it('tally: is the counter that the spec describes and nothing else', async () => {
    const built = await open('tally');
    assert.deepEqual(missing(built), []);
    const plus = button(/Add 1|\+/);
    await plus.click();
    await plus.click();
    await sees('2');
    await page.reload();
    await sees('2');
    for (let press = 0; press < 2; press++) await button(/Subtract 1|−|-/).click();
    await sees('0');
    assert.equal(await button(/Subtract 1|−|-/).isDisabled(), true);
    await plus.click();
    await button('Reset').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Reset' }).click();
    await sees('0');
    assert.equal(await page.getByRole('navigation').count(), 0);
  });

  it('landing: shows the words of the spec, and no control that does nothing', async () => {
    const built = await open('landing');
    assert.deepEqual(missing(built), [6, 9, 11]);
    await page.getByRole('heading', { level: 1, name: /Drei Körner/ }).waitFor();
    assert.equal(await link(/555 0100/).getAttribute('href'), 'tel:+49305550100');
    for (const text of [/Tue-Sat 7:00-18:00/, 'rye', /4\.20/, 'Kornstraße 3, 10999 Berlin']) await sees(text);
    assert.equal(await link(/imprint/i).count(), 0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      assert.deepEqual(await findAxeViolations(page.mainFrame()), []);
    }
  });
});
