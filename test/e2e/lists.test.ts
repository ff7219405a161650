/** What long lists and unfinished work need: pages, a way back after a deletion, a question before changes are lost. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { manyBooks } from '../support/manyBooks';
import { BuiltApps } from './support/builtApps';

describe('an app with many records', function () {
  this.timeout(120_000);
  const apps = new BuiltApps();

  it('pages through 10,000 records, brings a deleted one back, and asks before it drops changes', async () => {
    const { url } = await apps.open('reading-list');
    await apps.page.evaluate((text) => localStorage.setItem('reading-list', text), JSON.stringify(manyBooks(10_000)));
    await apps.page.goto(new URL('/?page=200', url).href);
    await apps.sees('9,951–10,000 of 10,000');
    assert.equal(await apps.button('Next').getAttribute('aria-disabled'), 'true');
    await apps.button('Previous').click();
    await apps.sees('9,901–9,950 of 10,000');
    await apps.page.goBack();
    await apps.sees('9,951–10,000 of 10,000');
    await apps.page.getByLabel('Search').fill('Book 77');
    await apps.sees(/^1–50 of (?!10,000)/);
    assert.equal(new URL(apps.page.url()).searchParams.get('page'), null);

    await apps.page.getByLabel('Search').fill('Book 7777');
    await apps.link('Book 7777').click();
    await apps.button('Delete').click();
    await apps.page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await apps.sees('9,999 books');
    await apps.button('Undo').click();
    await apps.sees('10,000 books');
    await apps.page.reload();
    await apps.sees('10,000 books');

    await apps.page.goto(new URL('/?q=Book+7777', url).href);
    await apps.link('Book 7777').click();
    await apps.link('Edit').click();
    await apps.fill(/^Title/, 'Another title');
    await apps.goTo('Authors');
    await apps.sees('Discard your changes?');
    await apps.button('Cancel').click();
    assert.equal(await apps.page.getByLabel(/^Title/).inputValue(), 'Another title');
    await apps.page.evaluate(() => history.back());
    await apps.button('Discard').click();
    await apps.page.getByRole('heading', { level: 1, name: 'Book 7777' }).waitFor();
    await apps.link('Edit').click();
    await apps.fill(/^Title/, 'Another title');
    await apps.button('Save').click();
    await apps.page.getByRole('heading', { level: 1, name: 'Another title' }).waitFor();
    await apps.page.evaluate(() => localStorage.clear());
    await apps.page.goto(url);
  });

  it('filters and sorts a list, and has both again from the address alone', async () => {
    const { url } = await apps.open('reading-list');
    const { page } = apps;
    const stored = JSON.stringify(manyBooks(60)).replace('"status":"read","rating":1', '"status":"owned"');
    await page.evaluate((text) => localStorage.setItem('reading-list', text), stored);
    await page.goto(url);
    await apps.button('Title').click();
    await page.getByRole('columnheader', { name: 'Title' }).and(page.locator('[aria-sort="ascending"]')).waitFor();
    const first = page.getByRole('rowheader').first();
    assert.equal(await first.textContent(), 'Book 0');
    await apps.button('Title').click();
    await page.locator('[aria-sort="descending"]').waitFor();
    assert.equal(await first.textContent(), 'Book 59');
    await page.getByLabel('Status', { exact: true }).selectOption('owned');
    await apps.sees(/^1 of 60$/);
    await page.getByLabel('Status', { exact: true }).selectOption('read');
    await apps.sees(/^59 of 60$/);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other
      .getByText(/^59 of 60$/)
      .first()
      .waitFor();
    assert.equal(await other.getByRole('rowheader').first().textContent(), 'Book 59');
    await other.close();
    await page.evaluate(() => localStorage.clear());
  });
});
