/** A spec that wants its words to run: they are shown as words, in every page of its app and in the panel. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import type { Page } from 'playwright-core';
import { patience } from '../support/eventually';
import { describeInLongRuns } from '../support/longRuns';
import { BuiltApps } from './support/builtApps';
import { Session } from './support/session';

const script = '<script>window.hacked = 1</script>';
const image = '<img src=x onerror="window.hacked = 1">';
const link = '[here](javascript:window.hacked=1)';

const spec = `# Club ${script}

Members ${image} and what they borrow ${link}.

## Member ${script}

| Field | Type | Required | Notes |
|---|---|---|---|
| name ${image} | text | yes | ${script} |
| level | choice: gold ${script}, silver ${image}, bronze | yes | default bronze |
| note | long text | | ${link} |

## Rules

- The note ${script} can be given only when the level is bronze.
- ${image} A member is greeted with ${script} every morning.

## Pages

- ${script} Members: all members, filter by level
`;

describe('a spec that holds scripts', function () {
  this.timeout(240_000);
  const apps = new BuiltApps();

  it('attack 19: makes an app in which none of them runs, on any page, nor one that gets into a page later', async () => {
    await apps.openText('hostile', spec);
    assert.match(await apps.page.title(), /<script>/);
    await apps.link(/^New /).first().click();
    await apps.page.getByRole('textbox').first().fill(`${script}${image}`);
    await apps.button('Save').click();
    await apps.page.getByRole('heading', { level: 1, name: script }).waitFor();
    assert.equal(await apps.page.evaluate(() => Reflect.get(window, 'hacked')), undefined);
    assert.equal(await apps.page.locator('img, a[href^="javascript"]').count(), 0);
    assert.equal(await runsWhatStandsInThePage(apps.page), false);
  });
});

/** Whether the browser runs a script that somebody has got into the page. */
async function runsWhatStandsInThePage(opened: Page): Promise<boolean> {
  // The opened page may not complain of anything.
  const page = await opened.context().newPage();
  await page.goto(opened.url());
  return page.evaluate(async () => {
    const refused = new Promise((resolve) => document.addEventListener('securitypolicyviolation', resolve));
    const planted = document.createElement('script');
    planted.textContent = 'window.hacked = 1';
    document.body.append(planted);
    await refused;
    return Reflect.get(window, 'hacked') !== undefined;
  });
}

describeInLongRuns('the panel of a spec that holds scripts', function () {
  this.timeout(240_000);
  const session = new Session({ prepare: (folder) => writeFile(join(folder, 'hostile.md'), spec) });

  it('shows them as words', async () => {
    await session.build('hostile.md');
    await session.headline(/running/);
    const panel = session.workbench.panel();
    await panel.getByRole('button', { name: /^Not Implemented/ }).waitFor({ timeout: patience });
    await panel.getByText('is greeted with').first().waitFor({ timeout: patience });
    const [scripts, images] = [panel.locator('main script'), panel.locator('main img')];
    assert.deepEqual([await scripts.count(), await images.count()], [0, 0]);
    assert.equal(await panel.locator('main').evaluate(() => Reflect.get(window, 'hacked')), undefined);
  });
});
