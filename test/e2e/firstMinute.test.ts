/** The first minute of a newcomer: a window without a folder, a machine without Node.js, and no spec yet. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { eventually, patience } from '../support/eventually';
import { temporaryFolder } from '../support/paths';
import { buildCommand, Session, statusItem } from './support/session';

describe('The first minute in a window without a folder', function () {
  this.timeout(240_000);
  let home = '';
  before(async () => {
    home = await temporaryFolder('home');
  });
  const session = new Session({ withoutFolder: true, environment: () => ({ PATH: '/nowhere', HOME: home }) });
  after(() => rm(home, { recursive: true, force: true, maxRetries: 5 }));
  const app = () => session.workbench.previewedApp();
  const kept = (path: string) => join(home, 'build-from-spec', path);

  it('says where there is nothing to build from, and offers a sample', async () => {
    await session.workbench.runCommand(buildCommand);
    const message = 'Open a Markdown spec, then build from it.';
    await session.workbench.notifications.click(message, 'Open Sample Spec');
    await session.workbench.quickInput.waitForOpen('Which sample do you want to open?');
    await session.workbench.quickInput.choose('reading-list.md');
    await session.workbench.waitForStatusBar(statusItem, 'Build from Spec');
    await session.look('first-minute-sample');
  });

  it('asks for a place, keeps the text there, and shows the app beside it, without another question about folders', async () => {
    await session.workbench.clickStatusBar(statusItem);
    await session.workbench.quickInput.waitForOpen('Where should reading-list.md and its app be kept?');
    await session.look('first-minute-place');
    await session.workbench.quickInput.accept();
    await session.workbench.quickInput.waitForOpen('Can a book be without a status?');
    await session.workbench.quickInput.accept();
    await app().getByRole('link', { name: 'New book' }).first().waitFor({ timeout: patience });
    const sample = await readFile('media/samples/reading-list.md', 'utf8');
    assert.equal(await readFile(kept('reading-list.md'), 'utf8'), sample);
    assert.ok(existsSync(kept('reading-list/src/book/book.ts')));
    await session.workbench.page
      .locator('.tab', { hasText: 'Untitled' })
      .waitFor({ state: 'hidden', timeout: patience });
    await session.look('first-minute-app');
  });

  it('begins with a spec to fill in, too, and overwrites none that is there', async () => {
    for (const place of ['task-list', 'task-list-2']) {
      await session.workbench.runCommand('Build from Spec: New Spec');
      await session.workbench.page.locator('.tab.active', { hasText: 'Untitled' }).waitFor({ timeout: patience });
      await session.workbench.runCommand(buildCommand);
      await session.workbench.quickInput.waitForOpen('Where should task-list.md and its app be kept?');
      await session.workbench.quickInput.accept();
      await session.workbench.page
        .locator(`.tab.active[data-resource-name="${place}.md"]`)
        .waitFor({ timeout: patience });
      // Until it begins, the status bar tells of the app before.
      await eventually('the app is there', () => existsSync(kept(`${place}/index.html`)));
      await session.workbench.waitForStatusBar(statusItem, 'App is shown, not proved: Node.js is needed');
    }
  });

  it('knows the build again when the window comes back', async () => {
    await session.workbench.reload();
    // What was in front last may not have been kept yet.
    await session.workbench.page.locator('.tab[data-resource-name="reading-list.md"]').click();
    await session.workbench.waitForStatusBar(statusItem, 'App is shown, not proved: Node.js is needed');
  });
});
