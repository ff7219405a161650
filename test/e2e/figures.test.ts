/** Rules that compute and restrain: the steps of a status, values that follow from others, sums, and what is on today. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { BuiltApps, missingIn } from './support/builtApps';

describe('an app with derived values', function () {
  this.timeout(120_000);
  const apps = new BuiltApps();
  /** The page of the new record is there before anything else is done. */
  const add = async (list: string, one: string, fields: () => Promise<unknown>) => {
    await apps.add(list, one, fields);
    await apps.link('Edit').waitFor();
  };

  it('joinery: computes totals, sums hours by month, shows today, and lets a status change only in its steps', async () => {
    const built = await apps.open('joinery');
    assert.deepEqual(missingIn(built), []);
    const today = await apps.page.evaluate(() => {
      const now = new Date();
      return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    });
    await add('Customers', 'customer', () => apps.fill(/^Name/, 'Ada'));
    for (const [name, price] of [
      ['Table', '19.90'],
      ['Shelf', '0.10'],
    ] as const)
      await add('Products', 'product', async () => {
        await apps.fill(/^Name/, name);
        await apps.fill(/^Price/, price);
      });
    await add('Orders', 'order', async () => {
      await apps.choose(/^Customer/, 'Ada');
      await apps.fill(/^Delivery date/, today);
    });
    const line = async (product: string, quantity: string) => {
      await apps.choose(/^Order/, /^Ada, /);
      await apps.choose(/^Product/, product);
      await apps.fill(/^Quantity/, quantity);
    };
    await add('Order lines', 'order line', () => line('Table', '2'));
    await apps.sees('€39.80');
    await add('Order lines', 'order line', () => line('Shelf', '3'));
    await apps.sees('€0.30');
    for (const [day, hours] of [
      ['2026-05-02', '7.5'],
      ['2026-05-30', '1.5'],
      ['2026-06-01', '4'],
    ] as const)
      await add('Work logs', 'work log', async () => {
        await apps.choose(/^Order/, /^Ada, /);
        await apps.fill(/^Date/, day);
        await apps.fill(/^Hours/, hours);
      });

    await apps.goTo('Overview');
    await apps.page
      .getByRole('region', { name: /^Orders today/ })
      .getByRole('link', { name: /^Ada, / })
      .waitFor();
    const hours = apps.page.getByRole('region', { name: /^Hours per month/ });
    assert.deepEqual(await hours.getByRole('definition').allTextContents(), ['4', '9']);
    assert.deepEqual(await hours.getByRole('term').allTextContents(), ['Jun 2026', 'May 2026']);
    await apps.look('derived-overview');

    await apps.goTo('Orders');
    await apps.sees('€40.10');
    await apps.look('derived-list');
    await apps.page.getByRole('table').getByRole('link', { name: 'Ada' }).click();
    await apps.sees('€40.10');
    await apps.link('Edit').click();
    const status = apps.page.getByLabel(/^Status/);
    assert.deepEqual(await status.getByRole('option').allTextContents(), ['Choose…', 'New', 'Confirmed', 'Cancelled']);
    await status.selectOption({ label: 'Confirmed' });
    await apps.button('Save').click();
    await apps.link('Edit').click();
    assert.deepEqual(await status.getByRole('option').allTextContents(), [
      'Choose…',
      'Confirmed',
      'In work',
      'Cancelled',
    ]);
    await status.selectOption({ label: 'In work' });
    await apps.button('Save').click();
    await apps.button('Delete').click();
    await apps.sees(/still used by 3 work logs/);
    await apps.button('Close').click();
  });
});
