/** The tool library, compiled from its description and used as on a Saturday: lending, what is refused, and giving back. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { Page } from 'playwright-core';
import { type DescribedPage, openDescribed } from './support/describedPage';

describe('the tool library compiled from its description', function () {
  this.timeout(120_000);
  let opened: DescribedPage;
  let page: Page;
  let url = '';

  before(async () => {
    opened = await openDescribed('tool-library');
    ({ page, url } = opened);
  });
  after(() => opened.close());

  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
  const sees = (text: string | RegExp) => page.getByText(text).first().waitFor();
  const goTo = (name: string) => page.getByRole('link', { name, exact: true }).first().click();
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-CA');

  async function add(list: string, create: string, values: Readonly<Record<string, string | true>>): Promise<void> {
    await goTo(list);
    await goTo(create);
    await fill(values);
    await press('Save');
  }

  async function fill(values: Readonly<Record<string, string | true>>): Promise<void> {
    for (const [label, value] of Object.entries(values)) {
      const control = page.getByLabel(new RegExp(`^${label}`)).first();
      if (value === true) await control.check();
      else if ((await control.evaluate((element) => element.tagName)) === 'SELECT') await control.selectOption(value);
      else await control.fill(value);
    }
  }

  it('lends a tool for two weeks from today on', async () => {
    await add('Tools', 'New tool', { Name: 'Drill', 'Inventory number': 'TL-0001' });
    await add('Tools', 'New tool', { Name: 'Ladder', 'Inventory number': 'TL-0002' });
    await add('Members', 'New member', { Name: 'Ann', 'Has paid': true });
    await add('Members', 'New member', { Name: 'Bob' });
    await goTo('Desk');
    await sees('Nothing is out.');
    await goTo('Lend a tool');
    assert.equal(await page.getByLabel(/^Start/).inputValue(), day(0));
    assert.equal(await page.getByLabel(/^Due/).inputValue(), day(14));
    await page.getByLabel(/^Start/).fill(day(7));
    assert.equal(await page.getByLabel(/^Due/).inputValue(), day(21));
    await page.getByLabel(/^Due/).fill(day(9));
    await page.getByLabel(/^Start/).fill(day(0));
    assert.equal(await page.getByLabel(/^Due/).inputValue(), day(9));
    await fill({ Tool: 'Drill (TL-0001)', Member: 'Ann' });
    await press('Save');
    await page
      .getByRole('heading', { level: 1, name: 'Drill (TL-0001) → Ann' })
      .or(page.getByRole('heading', { level: 1, name: 'Drill → Ann' }))
      .waitFor();
  });

  const offered = (label: string) =>
    page
      .getByLabel(new RegExp(`^${label}`))
      .first()
      .locator('option:not([value=""])')
      .allInnerTexts();

  it('offers neither what is out nor who has not paid', async () => {
    await goTo('Desk');
    await goTo('Lend a tool');
    assert.deepEqual(await offered('Tool'), ['Ladder (TL-0002)']);
    assert.deepEqual(await offered('Member'), ['Ann']);
  });

  it('says why it refuses what was still to be had when it was chosen', async () => {
    await fill({ Tool: 'Ladder (TL-0002)', Member: 'Ann', Due: day(-1) });
    await press('Save');
    await sees('Due must not lie before the start.');
    await fill({ Due: day(3) });
    const here = page;
    page = await here.context().newPage();
    await page.goto(`${url}?view=files`);
    await goTo('Desk');
    await goTo('Lend a tool');
    await fill({ Tool: 'Ladder (TL-0002)', Member: 'Ann' });
    await press('Save');
    await page.getByRole('heading', { level: 1, name: /Ladder/ }).waitFor();
    await page.close();
    page = here;
    assert.deepEqual(await offered('Tool'), ['Ladder (TL-0002)']);
    await press('Save');
    await sees('Ladder is still out: Ann has it.');
    await goTo('Desk');
    await press('Discard');
  });

  it('shows what is out at the desk, and how many loans a member has', async () => {
    await goTo('Desk');
    await sees(/Drill/);
    await sees(/Ladder/);
    await goTo('Members');
    assert.match(await page.getByRole('row', { name: /Ann/ }).innerText(), /2/);
  });

  it('gives back with one press, also a tool that is in repair by now, and takes that back', async () => {
    await goTo('Tools');
    await page.getByRole('link', { name: /Drill/ }).first().click();
    await goTo('Edit');
    await fill({ Condition: 'inRepair' });
    await press('Save');
    await goTo('Desk');
    const row = page.getByRole('row', { name: /Drill/ });
    await row.getByRole('button', { name: 'Give back' }).click();
    await sees('Drill is back.');
    await row.waitFor({ state: 'detached' });
    await press('Undo');
    await row.waitFor();
    await row.getByRole('button', { name: 'Give back' }).click();
    await row.waitFor({ state: 'detached' });
    await goTo('Lend a tool');
    assert.deepEqual(await offered('Tool'), []);
    await sees('None of them can be chosen now.');
  });

  it('keeps a tool that has loans, and shows its history', async () => {
    await page.goto(`${url}tools?view=files`);
    await page.getByRole('link', { name: /Drill/ }).first().click();
    await sees('History');
    await press('Delete');
    await sees(/still/i);
    assert.deepEqual(opened.problems, []);
  });
});
