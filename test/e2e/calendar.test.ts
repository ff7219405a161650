/** The calendar of generated apps, used in a browser with the mouse, the keyboard and on a narrow screen. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Locator } from 'playwright-core';
import { findAxeViolations, formatAxeViolations } from './support/axe';
import { BuiltApps } from './support/builtApps';

const base = (id: string) => ({ id, createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' });

const visit = (id: string, date: string, startTime: string, reason: string) => ({
  ...base(id),
  ...{ date, startTime, length: '30', reason, pet: 'p', vet: 'v', diagnosis: '', price: null },
});

const clinic = {
  owner: [{ ...base('o'), name: 'Grace', phone: '', email: '' }],
  pet: [{ ...base('p'), name: 'Rex', species: 'Dog', birthDate: '', weight: null, owner: 'o' }],
  vet: [{ ...base('v'), name: 'Dr. Who' }],
  appointment: [
    visit('a', '2026-12-01', '16:00', 'Teeth'),
    visit('b', '2026-12-01', '09:00', 'Vaccination'),
    visit('c', '2026-12-01', '11:30', 'Nails'),
    visit('d', '2026-12-01', '12:00', 'Fleas'),
    visit('e', '2026-12-01', '17:00', 'Check-up'),
    visit('f', '2027-01-05', '10:00', 'Teeth'),
  ],
};

const rental = (id: string, kunde: string, von: string, bis: string) => ({
  ...base(id),
  ...{ fahrrad: 'f', kunde, von, bis, bezahlt: false },
});

const bikes = {
  fahrrad: [{ ...base('f'), nummer: 1, modell: 'Möwe', typ: 'e-bike', tagespreis: 12, defekt: false }],
  verleih: [rental('a', 'Ada', '2026-07-30', '2026-08-02'), rental('b', 'Grace', '2026-08-02', '2026-08-02')],
};

describe('the calendar of an app', function () {
  this.timeout(180_000);
  const apps = new BuiltApps();

  async function restore(url: string, records: object, replace: string): Promise<void> {
    await apps.page.goto(`${url}data`);
    const buffer = Buffer.from(JSON.stringify({ version: 1, records }));
    await apps.page.locator('#backup-file').setInputFiles({ name: 'b.json', mimeType: 'application/json', buffer });
    await apps.button(replace).click();
    await apps.page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  const day = (label: string): Locator => apps.page.getByRole('cell', { name: label });
  const entries = (label: string) => day(label).getByRole('listitem').allInnerTexts();
  const month = (label: string) => apps.page.getByRole('heading', { level: 2, name: label }).waitFor();
  const parameter = (name: string) => new URL(apps.page.url()).searchParams.get(name);

  async function isAccessible(): Promise<void> {
    const violations = await findAxeViolations(apps.page.mainFrame());
    assert.equal(formatAxeViolations(violations), '');
  }

  it('clinic: shows appointments on their days, in the order of their times, and leads to new ones', async () => {
    const { url } = await apps.open('clinic');
    await restore(url, clinic, 'Replace');
    await apps.goTo('Appointments');
    await apps.link('Calendar').click();
    assert.equal(parameter('view'), 'calendar');
    assert.match(await apps.page.locator('[aria-current=date]').innerText(), /Today/);
    assert.equal(await apps.page.getByRole('columnheader').first().locator('abbr').getAttribute('title'), 'Sunday');

    await apps.page.goto(`${url}appointments?view=calendar&month=2026-12`);
    await month('December 2026');
    const first = 'Tuesday, December 1, 2026';
    const texts = ['9:00 AM Rex, Vaccination', '11:30 AM Rex, Nails', '12:00 PM Rex, Fleas'];
    assert.deepEqual(
      (await entries(first)).map((text) => text.replace(/\s+/g, ' ')),
      texts,
    );
    await isAccessible();
    await day(first).getByRole('button', { name: '2 more' }).click();
    assert.equal((await entries(first)).length, 5);
    await day(first).getByRole('button', { name: 'Show less' }).click();
    assert.equal((await entries(first)).length, 3);

    await apps.link('Next month').focus();
    await apps.page.keyboard.press('Enter');
    await month('January 2027');
    assert.equal(parameter('month'), '2027-01');
    const focused = await apps.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    assert.equal(focused, 'Next month', 'one can go on from where one is');
    await apps.page.goBack();
    await month('December 2026');

    await apps.page.getByLabel('Search').fill('teeth');
    await apps.sees('2 of 6');
    assert.match((await entries(first)).join(), /^4:00\sPM Rex, Teeth$/);
    assert.equal(parameter('month'), '2026-12', 'the search leaves the month alone');
    await apps.page.getByLabel('Search').fill('');

    await apps.link('New appointment, Thursday, December 3, 2026').click();
    assert.equal(await apps.page.getByLabel(/^Date/).inputValue(), '2026-12-03');
    await apps.fill(/^Start time/, '08:00');
    await apps.fill(/^Reason/, 'Stitches');
    await apps.choose(/^Pet/, 'Rex');
    await apps.choose(/^Vet/, 'Dr. Who');
    await apps.button('Save').click();
    await apps.page.getByRole('heading', { level: 1, name: 'Rex, Dec 3, 2026' }).waitFor();
    await apps.page.goBack();
    await apps.page.goBack();
    await month('December 2026');
    await day('Thursday, December 3, 2026').getByRole('link', { name: '8:00 AM Rex, Stitches' }).click();
    await apps.page.getByRole('heading', { level: 1, name: 'Rex, Dec 3, 2026' }).waitFor();
    await apps.page.goBack();
    await apps.link('List').click();
    await apps.page.getByRole('columnheader', { name: 'Reason' }).waitFor();
    assert.equal(await apps.link('List').getAttribute('aria-current'), 'page');
  });

  it('fahrradverleih: shows a rental on each of its days, and a narrow screen only the days that have one', async () => {
    const { url } = await apps.open('fahrradverleih');
    await restore(url, bikes, 'Ersetzen');
    await apps.page.goto(`${url}verleihe?view=calendar&month=2026-08`);
    await month('August 2026');
    assert.equal(await apps.page.getByRole('columnheader').first().locator('abbr').getAttribute('title'), 'Montag');
    for (const label of ['Donnerstag, 30. Juli 2026', 'Samstag, 1. August 2026']) {
      assert.deepEqual(await entries(label), ['Ada']);
    }
    assert.deepEqual(await entries('Sonntag, 2. August 2026'), ['Ada', 'Grace']);
    assert.deepEqual(await entries('Montag, 3. August 2026'), []);

    await apps.page.setViewportSize({ width: 320, height: 640 });
    await apps.page.getByText('Samstag, 1. August 2026').waitFor();
    const shown = await apps.page.locator('td:visible time').allInnerTexts();
    assert.deepEqual(shown, ['Samstag, 1. August 2026', 'Sonntag, 2. August 2026']);
    const overflow = await apps.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.equal(overflow, 0);
    await isAccessible();
  });
});
