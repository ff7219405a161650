/** The lines of an invoice, compiled from its description: written on the page of the invoice, by keyboard alone where a person would. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { type DescribedPage, openDescribed } from './support/describedPage';

describe('the lines of an invoice', function () {
  this.timeout(120_000);
  let app: DescribedPage;

  before(async () => {
    app = await openDescribed('invoices');
    await create('customers/new', { name: 'Ida Voss', address: 'Ringstr. 4, Kassel' });
    await app.page.goto(`${app.url}invoices/new?view=files`);
    await app.page.getByLabel('Customer').selectOption({ label: 'Ida Voss' });
    await save({ number: 'RE-2026-0001', subject: 'Kitchen' });
    await app.page.getByRole('heading', { level: 1, name: 'RE-2026-0001 Kitchen' }).waitFor();
  });
  after(() => app.close());

  async function create(path: string, values: Readonly<Record<string, string>>): Promise<void> {
    await app.page.goto(`${app.url}${path}?view=files`);
    await save(values);
    await app.page.getByRole('link', { name: 'Edit', exact: true }).waitFor();
  }

  async function save(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(values)) await app.page.locator(`form [name=${name}]`).fill(value);
    await app.page.getByRole('button', { name: 'Save' }).click();
  }

  const dialog = (name: string) => app.page.getByRole('dialog', { name });
  const isGone = (name: string) => dialog(name).waitFor({ state: 'detached' });
  const total = () =>
    app.page
      .locator('dl.details div', { hasText: /^Total/ })
      .locator('dd')
      .innerText();

  it('are added without leaving the invoice, whose total follows', async () => {
    await app.page.getByRole('link', { name: 'New line' }).press('Enter');
    await dialog('New line').waitFor();
    assert.equal(await dialog('New line').getByLabel('Invoice').count(), 0);
    await save({ description: 'Fitting', quantity: '2.5', price: '48' });
    await isGone('New line');
    await app.page.getByRole('link', { name: 'Fitting', exact: true }).waitFor();
    assert.equal(await total(), '€142.80');
    assert.match(new URL(app.page.url()).pathname, /^\/invoices\/[\w-]+$/);
    assert.equal(await app.page.evaluate(() => document.activeElement?.textContent), 'New line');
  });

  it('are changed in place, and Escape asks about what is not saved', async () => {
    await app.page.getByRole('link', { name: 'Edit: Fitting' }).click();
    await app.page.locator('dialog [name=price]').fill('50');
    await app.page.keyboard.press('Escape');
    await dialog('Discard your changes?').waitFor();
    await app.page.keyboard.press('Escape');
    await isGone('Discard your changes?');
    assert.equal(await app.page.locator('dialog [name=price]').inputValue(), '50');
    await save({});
    await isGone('Edit: Fitting');
    assert.equal(await total(), '€148.75');
  });

  it('are closed by going back where nothing was typed', async () => {
    await app.page.getByRole('link', { name: 'Edit: Fitting' }).click();
    await dialog('Edit: Fitting').waitFor();
    await app.page.evaluate(() => history.back());
    await isGone('Edit: Fitting');
  });

  it('can be taken away, and come back by Undo', async () => {
    await app.page.getByRole('button', { name: 'Delete: Fitting' }).click();
    await dialog('Delete “Fitting”?').getByRole('button', { name: 'Delete', exact: true }).click();
    await app.page.getByText('No lines yet.').waitFor();
    await app.page.getByRole('button', { name: 'Undo' }).click();
    await app.page.getByRole('link', { name: 'Fitting', exact: true }).waitFor();
  });

  it('stay as they are once the invoice is sent: none is edited, and the form says why none can be added', async () => {
    await app.page.getByRole('button', { name: 'Send' }).click();
    await app.page.getByRole('link', { name: 'Edit: Fitting' }).waitFor({ state: 'detached' });
    await app.page.getByRole('link', { name: 'New line' }).click();
    await save({ description: 'Hinges', quantity: '6', price: '4' });
    await dialog('New line').getByText('no line can be added').waitFor();
    assert.deepEqual(app.problems, []);
  });
});
