/** The preview beside the spec, in a VS Code that finds neither Node.js nor npm: seen at once, and never called proved. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import type { FrameLocator } from 'playwright-core';
import { age, ageMark } from '../support/agedApp';
import { eventually, patience } from '../support/eventually';
import { itInLongRuns } from '../support/longRuns';
import { findAxeViolations, formatAxeViolations } from './support/axe';
import { buildCommand, Session, statusItem } from './support/session';

describe('the preview beside the spec', function () {
  this.timeout(300_000);
  const session = new Session({
    specs: ['reading-list', 'clinic', 'tally'],
    environment: () => ({ PATH: '/nowhere' }),
  });
  const app = () => session.workbench.previewedApp();
  const bar = () => session.workbench.appPreview();
  const inApp = (path: string) => join(session.folder, 'reading-list', path);

  /** In the spec's editor, saved at once. */
  const typeAtEndOfTitle = async (text: string) => {
    const { page } = session.workbench;
    await page.locator('.editor-instance .view-lines').first().click();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('End');
    await page.keyboard.type(text);
    await page.keyboard.press('ControlOrMeta+S');
  };

  it('loads what every app needs while a question is open, so that the app is there at once', async () => {
    const needed = ['/@preview/warm-up', '/@preview/packages/react-dom__client'].map((path) =>
      session.workbench.page.waitForResponse((response) => response.url().includes(path), { timeout: patience }),
    );
    await session.build('reading-list.md');
    await session.workbench.quickInput.waitForOpen('Can a book be without a status?');
    await Promise.all(needed);
  });

  it('says before it is needed that Node.js is missing, and where to get it', async () => {
    await session.sees('The app will be shown, not proved. Node.js was not found.');
    await session.workbench.panel().getByRole('button', { name: 'Get Node.js' }).waitFor({ timeout: patience });
  });

  it('shows the app beside the spec before anything is proved, and leaves the focus where it is', async () => {
    await session.workbench.quickInput.accept();
    await app().getByRole('link', { name: 'New book' }).first().waitFor({ timeout: patience });
    await session.workbench.page.locator('.tab.active', { hasText: 'reading-list.md' }).waitFor({ timeout: patience });
    await session.look('preview-light');
  });

  it('says that the app is not proved, what is missing for that, and where to get it', async () => {
    await bar().getByText('App is shown, not proved: Node.js is needed').waitFor({ timeout: patience });
    await session.headline('App is shown, not proved: Node.js is needed');
    await session.workbench.waitForStatusBar(statusItem, 'App is shown, not proved: Node.js is needed');
    await bar().getByRole('button', { name: 'Get Node.js' }).waitFor({ timeout: patience });
  });

  it('keeps what is entered beside the app, out of Git, and shows it in a browser outside', async () => {
    await app().getByRole('link', { name: 'Authors' }).first().click();
    await app().getByRole('link', { name: 'New author' }).first().click();
    await app().getByLabel(/^Name/).fill('George Eliot');
    await app().getByRole('button', { name: 'Save' }).click();
    await app().getByRole('heading', { level: 1, name: 'George Eliot' }).waitFor({ timeout: patience });
    assert.match(await readFile(inApp('.build-from-spec/preview-data.json'), 'utf8'), /George Eliot/);
    assert.match(await readFile(inApp('.build-from-spec/.gitignore'), 'utf8'), /^preview-data\*\.json$/m);
    const opened = session.workbench.context.waitForEvent('page', { timeout: patience });
    await bar().getByRole('button', { name: 'Open in Browser' }).click();
    const page = await opened;
    await page.getByRole('heading', { level: 1, name: 'George Eliot' }).waitFor({ timeout: patience });
    await page.getByRole('link', { name: 'Edit' }).click();
    await page.getByLabel(/^Country/).fill('England');
    await page.getByRole('button', { name: 'Save' }).click();
    await app().getByText('England').waitFor({ timeout: patience });
    await page.close();
  });

  it('shows a change of the app at once, where the person is, with what was entered', async () => {
    const path = inApp('src/words.ts');
    const words = await readFile(path, 'utf8');
    assert.match(words, /'Delete'/);
    await writeFile(path, words.replaceAll("'Delete'", "'Throw away'"));
    await app().getByRole('button', { name: 'Throw away' }).waitFor({ timeout: patience });
    await app().getByText('England').waitFor({ timeout: patience });
    await writeFile(path, words);
    await app().getByRole('button', { name: 'Delete' }).waitFor({ timeout: patience });
  });

  it('leaves the keys to whoever writes in the spec while the app changes, also after a look at the app', async () => {
    const path = inApp('src/words.ts');
    const words = await readFile(path, 'utf8');
    await app().getByText('England').click();
    await writeFile(path, words.replaceAll("'Delete'", "'Throw away'"));
    await app().getByRole('button', { name: 'Throw away' }).waitFor({ timeout: patience });
    const { page } = session.workbench;
    await page.locator('.editor-instance .view-lines').first().click();
    await page.keyboard.press('ControlOrMeta+Home');
    await writeFile(path, words);
    await app().getByRole('button', { name: 'Delete' }).waitFor({ timeout: patience });
    await page.keyboard.type('Our');
    const typed = page.locator('.view-line', { hasText: /^Our#/ });
    await typed.waitFor({ timeout: patience });
    for (const _ of 'Our') await page.keyboard.press('Backspace');
    await typed.waitFor({ state: 'detached', timeout: patience });
    await page.keyboard.press('ControlOrMeta+S');
  });

  it('keeps the app in view that can be shown, and says why a newer one cannot', async () => {
    const path = inApp('src/words.ts');
    const words = await readFile(path, 'utf8');
    await writeFile(path, `${words}\nexport const (;\n`);
    await bar()
      .getByText(/can’t be shown. src\/words\.ts, line \d+: Unexpected token/)
      .waitFor({ timeout: patience });
    await app().getByText('England').waitFor({ timeout: patience });
    await writeFile(path, words);
    await bar().getByRole('alert').waitFor({ state: 'hidden', timeout: patience });
  });

  it('empties what was entered on request, and brings it back', async () => {
    await bar().getByRole('button', { name: 'Reset Data' }).click();
    await app().getByText('England').waitFor({ state: 'hidden', timeout: patience });
    await session.workbench.notifications.click('The data of reading-list is reset.', 'Undo');
    await app().getByText('England').waitFor({ timeout: patience });
  });

  it('is as wide as a phone, and light or dark, as the person wants', async () => {
    await bar().getByLabel('Width').selectOption('Phone');
    await bar().getByLabel('Colors').selectOption('Dark');
    const inFrame = (query: string) =>
      app()
        .locator('body')
        .evaluate((_, text) => matchMedia(text).matches, query);
    assert.equal(await inFrame('(max-width: 390px)'), true);
    assert.equal(await inFrame('(prefers-color-scheme: dark)'), true);
    await session.look('preview-phone-dark');
    await bar().getByLabel('Colors').selectOption('Light');
    assert.equal(await inFrame('(prefers-color-scheme: dark)'), false);
    await bar().getByLabel('Width').selectOption('Full width');
  });

  it('is used by keyboard: an address, and Esc from the app to the bar', async () => {
    const address = bar().getByLabel('Address in the app');
    await address.fill('/authors');
    await address.press('Enter');
    await app().getByRole('heading', { level: 1, name: 'Authors' }).waitFor({ timeout: patience });
    await app().getByRole('link', { name: 'New author' }).first().focus();
    await app().getByRole('link', { name: 'New author' }).first().press('Escape');
    await bar().locator('button:focus[aria-label="Reload"]').waitFor({ timeout: patience });
  });

  it('has no accessibility violation in its frame, in three themes', async () => {
    for (const theme of ['light', 'highContrast', 'dark'] as const) {
      await session.workbench.setTheme(theme);
      const frame = await session.workbench.panelFrame({ inEditor: true });
      assert.equal(formatAxeViolations(await findAxeViolations(frame, { iframes: false })), '', theme);
      await session.look(`preview-${theme}`);
    }
  });

  it('takes away what the spec no longer needs without a question, shows the app without it, brings it back, and offers once to build on save', async () => {
    const spec = join(session.folder, 'reading-list.md');
    const text = await readFile(spec, 'utf8');
    assert.ok(existsSync(inApp('src/author/author.ts')));
    const without = text.replace('| author | Author | required |\n', '').replace(/### Author\n[^#]*/, '');
    await writeFile(
      spec,
      without.replace('search by title or author', 'search by title').replace(/.*(Authors|an author).*\n/g, ''),
    );
    await session.workbench.page.keyboard.press('ControlOrMeta+1');
    await session.workbench.runCommand(buildCommand);
    await app().getByRole('link', { name: 'Authors' }).waitFor({ state: 'hidden', timeout: patience });
    await session.headline('App is shown, not proved: Node.js is needed');
    // The first build after a change of the spec: from then on saving is enough, where that is wanted.
    await session.workbench.notifications.click(
      'Build reading-list.md whenever you save it? Saving asks nothing, sends nothing to a model and deploys nothing.',
      'Build on Save',
    );
    assert.ok(!existsSync(inApp('src/author/author.ts')));
    await session.press(/^Messages/);
    await session.sees(/Removed what the spec no longer needs: .*src\/author\/author\.ts/);
    await writeFile(spec, text);
    await session.workbench.runCommand(buildCommand);
    await app().getByRole('link', { name: 'Authors' }).first().waitFor({ timeout: patience });
    await session.headline('App is shown, not proved: Node.js is needed');
    assert.match(await readFile(inApp('.build-from-spec/preview-data.json'), 'utf8'), /George Eliot/);
  });

  it('follows each save with what was entered kept, asking nothing', async () => {
    await session.workbench.openFile('reading-list.md');
    await typeAtEndOfTitle(' of Mine');
    await app().getByText('Reading List of Mine').first().waitFor({ timeout: patience });
    await app().getByRole('link', { name: 'Authors' }).first().click();
    await app().getByRole('link', { name: 'George Eliot' }).waitFor({ timeout: patience });
    await typeAtEndOfTitle(' and Yours');
    await app().getByText('Reading List of Mine and Yours').first().waitFor({ timeout: patience });
    await app().getByRole('link', { name: 'George Eliot' }).waitFor({ timeout: patience });
    await session.headline('App is shown, not proved: Node.js is needed');
    const runs = await readdir(inApp('.build-from-spec/runs'));
    const created = runs.filter(isJournal).map((name) => firstEventOf(inApp('.build-from-spec/runs'), name));
    assert.equal((await Promise.all(created)).filter(({ bySaving }) => bySaving).length, 1);
  });

  it('lets a saved spec wait that leaves something open, and takes all saves back at once', async () => {
    await typeAtEndOfTitle('\n\nMembers sign in with their email address.');
    await session.headline('1 question needs an answer');
    await session.workbench.waitForStatusBar(statusItem, '1 Question');
    assert.equal(await session.workbench.quickInput.isOpen(), false);
    await session.look('waiting-after-save');
    await app().getByText('Reading List of Mine and Yours').first().waitFor({ timeout: patience });
    await session.workbench.runCommand('Build from Spec: Undo Last Build…');
    await session.workbench.dialog.click('Undo');
    await app().getByText('Reading List', { exact: true }).first().waitFor({ timeout: patience });
    await app().getByText('Reading List of Mine').first().waitFor({ state: 'hidden', timeout: patience });
  });

  it('comes back after the window was closed, at the address where it was', async () => {
    await session.workbench.reload();
    await app().getByRole('heading', { level: 1, name: 'Authors' }).waitFor({ timeout: patience });
    await app().getByRole('link', { name: 'George Eliot' }).waitFor({ timeout: patience });
  });

  itInLongRuns('shows the same records in a second window of VS Code, both ways', async () => {
    const window = await session.openAnotherWindow();
    try {
      await window.openFile('reading-list.md');
      await window.runCommand('Build from Spec: Show Preview');
      const other = window.previewedApp();
      await other.getByRole('link', { name: 'Authors' }).first().click();
      await other.getByRole('link', { name: 'George Eliot' }).waitFor({ timeout: patience });
      await addAuthor(app(), 'Jane Austen');
      await other.getByRole('link', { name: 'Jane Austen' }).waitFor({ timeout: patience });
      await addAuthor(other, 'Mary Shelley');
      await app().getByRole('link', { name: 'Authors' }).first().click();
      await app().getByRole('link', { name: 'Mary Shelley' }).waitFor({ timeout: patience });
      assert.match(await readFile(inApp('.build-from-spec/preview-data.json'), 'utf8'), /Jane Austen.*Mary Shelley/s);
    } finally {
      await window.close();
    }
    // Keys that are pressed in the app are the app's.
    await session.workbench.page.locator('.tab', { hasText: 'reading-list.md' }).first().click();
  });

  it('has beside it a place in panel and status bar for each other build of the window', async () => {
    await session.build('clinic.md');
    await session.workbench.quickInput.waitForOpen('Is a version for one visitor enough for now?');
    await session.workbench.quickInput.cancel();
    await session.build('tally.md');
    await session.headline('App is shown, not proved: Node.js is needed');
    await session.sees('clinic.md: 4 questions need answers');
    await session.workbench.waitForStatusBar(statusItem, '+2');
    await session.look('two-builds');
    await session.press('Show: clinic.md');
    await session.headline('4 questions need answers');
  });

  it('says that there is no app any more where its only build was undone, and shows the next one', async () => {
    await session.workbench.page.locator('.tab', { hasText: 'Preview Tally' }).click();
    await session.headline('App is shown, not proved: Node.js is needed');
    await session.workbench.runCommand('Build from Spec: Undo Last Build…');
    await session.workbench.dialog.click('Undo');
    await bar().getByText('The build was undone. There is no app here now.').waitFor({ timeout: patience });
    await session.look('preview-undone');
    await session.workbench.runCommand(buildCommand);
    await app().getByText('Tally').first().waitFor({ timeout: patience });
    await session.headline('App is shown, not proved: Node.js is needed');
  });

  it('is what panel and command are about while it is in front, and comes to the front on request', async () => {
    const tally = join(session.folder, 'tally/.build-from-spec/runs');
    const runs = async () => (await readdir(tally)).filter(isJournal).length;
    const before = await runs();
    await session.workbench.page.locator('.tab', { hasText: 'Preview Tally' }).click();
    await session.headline('App is shown, not proved: Node.js is needed');
    await session.workbench.runCommand(buildCommand);
    await eventually('tally is built again', async () => (await runs()) === before + 1);
    await session.workbench.openFile('reading-list.md');
    await session.headline('1 question needs an answer');
    await session.workbench.runCommand('Build from Spec: Show Preview');
    await app().getByRole('link', { name: 'George Eliot' }).waitFor({ timeout: patience });
  });

  it('changes in an app that an earlier version has made what the spec’s change concerns, and updates it on request with the difference', async () => {
    await age(join(session.folder, 'reading-list'), 'reading-list.md');
    await session.workbench.openFile('reading-list.md');
    const spec = join(session.folder, 'reading-list.md');
    await writeFile(spec, (await readFile(spec, 'utf8')).replace(/^# .*\n\nMembers.*/, '# Reading List at Home'));
    await session.workbench.runCommand(buildCommand);
    await session.sees('Made by an earlier version of Build from Spec');
    const built = await readFile(inApp('src/App.tsx'), 'utf8');
    assert.ok(built.includes('Reading List at Home') && built.endsWith(ageMark));
    await session.look('update-offered');
    await session.press('Update This App');
    const { page } = session.workbench;
    await page.locator('.tab.active', { hasText: 'Update of reading-list' }).waitFor({ timeout: patience });
    await page.locator('.multiDiffEditor .view-line', { hasText: 'As it was made before' }).first().waitFor();
    await session.look('update-shown');
    assert.doesNotMatch(await readFile(inApp('src/App.tsx'), 'utf8'), new RegExp(ageMark));
    await session.headline('App is shown, not proved: Node.js is needed');
    assert.equal(await session.workbench.offersCommand('Build from Spec: Update This App'), false);
  });
});

async function addAuthor(app: FrameLocator, name: string): Promise<void> {
  await app.getByRole('link', { name: 'New author' }).first().click();
  await app.getByLabel(/^Name/).fill(name);
  await app.getByRole('button', { name: 'Save' }).click();
  await app.getByRole('heading', { level: 1, name }).waitFor({ timeout: patience });
}

const isJournal = (name: string) => name.endsWith('.ndjson');

async function firstEventOf(folder: string, name: string): Promise<{ readonly bySaving?: boolean }> {
  return JSON.parse((await readFile(join(folder, name), 'utf8')).split('\n')[0] ?? '{}');
}
