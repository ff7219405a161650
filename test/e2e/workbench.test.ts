/** A person’s way through VS Code: from an open spec to the running app, by questions, cancel, reload and rebuild. */
import assert from 'node:assert/strict';
import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { patience } from '../support/eventually';
import { holdInstallFile } from '../support/sharedPackages';
import { findAxeViolations, formatAxeViolations } from './support/axe';
import { buildCommand, Session, statusItem } from './support/session';

describe('Build from Spec in VS Code', function () {
  this.timeout(300_000);
  const session = new Session({ specs: ['clinic', 'tally'] });
  const inApp = (path: string) => join(session.folder, 'clinic', path);

  it('offers a sample to a newcomer, and to build the Markdown file that is open', async () => {
    await session.press('Open Sample Spec');
    await session.workbench.quickInput.choose('reading-list.md');
    await session.workbench.page.locator('.tab.active', { hasText: 'reading-list.md' }).waitFor({ timeout: patience });
    const [opened, sample] = [join(session.folder, 'reading-list.md'), 'media/samples/reading-list.md'];
    assert.equal(await readFile(opened, 'utf8'), await readFile(sample, 'utf8'));
    await session.workbench.openFile('clinic.md');
    await session.headline('Ready to build');
    await session.workbench.editorTitleButton('Build from Spec').waitFor({ timeout: patience });
  });

  it('asks where the app goes, then what the spec leaves open, each question with a recommendation', async () => {
    const { quickInput, notifications } = session.workbench;
    // Some press a button twice out of habit: that is one build.
    await session.workbench.editorTitleButton('Build from Spec').dblclick();
    await quickInput.waitForOpen('Where should the app of clinic.md go?');
    assert.ok(!(await notifications.messages()).some((one) => one.includes('already running')));
    assert.equal((await quickInput.activeItem())?.description, 'Recommended');
    await quickInput.accept();
    await quickInput.waitForOpen('Is a version for one visitor enough for now?');
    assert.match(await quickInput.title(), /\(1\/4\)/);
    const active = await quickInput.activeItem();
    assert.deepEqual([active?.label, active?.description], ['Build the version for one visitor', 'Recommended']);
    await quickInput.accept();
    await quickInput.waitForOpen('What does one vet hold?');
    await quickInput.choose('Name, e-mail');
    await quickInput.waitForOpen('What happens to the pets');
  });

  it('goes back to an earlier answer, and accepts no typed text that fits no option', async () => {
    const { quickInput } = session.workbench;
    await quickInput.button('Back').click();
    await quickInput.waitForOpen('What does one vet hold?');
    assert.equal((await quickInput.activeItem())?.label, 'Name, e-mail');
    await quickInput.accept();
    await quickInput.waitForOpen('What happens to the pets');
    await quickInput.input.fill('nothing like this');
    await quickInput.input.press('Enter');
    await quickInput.waitForOpen('What happens to the pets');
  });

  it('keeps the answers after Esc, and the pause after the window was closed', async () => {
    await session.workbench.quickInput.cancel();
    await session.headline('2 questions need answers');
    await session.workbench.reload();
    // Which editor was in front VS Code keeps now and then only: it may be the one before.
    await session.workbench.openFile('clinic.md');
    await session.workbench.waitForStatusBar(statusItem, '2 Questions');
    await session.workbench.openSideBar();
    await session.headline('2 questions need answers');
    const answers = JSON.parse(await readFile(inApp('.build-from-spec/answers.json'), 'utf8'));
    assert.deepEqual(answers, { 'app.access': 'oneVisitor', 'vet.fields': 'fields2' });
  });

  it('goes on with the first open question, and builds when the rest is left to its recommendations', async () => {
    await session.workbench.clickStatusBar(statusItem);
    const { quickInput } = session.workbench;
    await quickInput.waitForOpen('What happens to the pets');
    await quickInput.choose('Use Recommended for the Rest');
    await session.headline(/Generating files|Verifying the app/);
    await session.headline('App is running');
  });

  it('says what is not implemented beside the running app, and shows the line', async () => {
    await session.sees('3 requirements are not implemented');
    await session.sees('nobody but us should be able to see this');
    await session.sees('Evidence (5 of 5)');
    await session.workbench.openFile('clinic.md');
    await session.workbench
      .panel()
      .getByRole('button', { name: /Show in Spec/ })
      .last()
      .click();
    await session.workbench.page
      .locator('[id="status.editor.selection"]', { hasText: 'Ln 19' })
      .waitFor({ timeout: patience });
  });

  it('has no accessibility violation in the panel of the real workbench', async () => {
    for (const theme of ['light', 'highContrast', 'dark'] as const) {
      await session.workbench.setTheme(theme);
      await session.headline('App is running');
      const frame = await session.workbench.panelFrame();
      // The page is transparent and axe cannot see the side bar behind it: it takes white where the theme is dark.
      await frame.evaluate(() => {
        document.body.style.background = 'var(--vscode-sideBar-background)';
      });
      const violations = await findAxeViolations(frame);
      assert.equal(formatAxeViolations(violations), '', theme);
    }
  });

  it('opens the app with one click on the status bar', async () => {
    await session.workbench.waitForStatusBar(statusItem, 'Open App');
    const opened = session.workbench.context.waitForEvent('page', { timeout: patience });
    await session.workbench.clickStatusBar(statusItem);
    const app = await opened;
    await app
      .getByRole('heading', { name: /Owners|Appointments/ })
      .first()
      .waitFor({ timeout: patience });
    await app.close();
  });

  it('stops the preview and starts it again on the same port without a rebuild', async () => {
    const urlOf = async () => JSON.parse(await readFile(inApp('.build-from-spec/local.json'), 'utf8')).port;
    const before = await urlOf();
    await session.press('Stop Preview');
    await session.headline('Built. Preview is stopped.');
    await assert.rejects(fetch(`http://127.0.0.1:${before}/`));
    await session.workbench.waitForStatusBar(statusItem, 'Preview App');
    await session.press('Start Preview');
    await session.headline('App is running');
    assert.equal(await urlOf(), before);
    assert.equal((await fetch(`http://127.0.0.1:${before}/`)).status, 200);
  });

  it('notices that the spec has changed, and keeps the file that the person changed when it builds again', async () => {
    await appendFile(inApp('README.md'), '\nMy own words.\n');
    await session.workbench.openFile('clinic.md');
    await session.workbench.goToEnd(await readFile(join(session.folder, 'clinic.md'), 'utf8'));
    await session.workbench.page.keyboard.type('\n* opening hours are on the door');
    await session.sees('Spec changed since this build');
    await session.press('Rebuild');
    await session.headline(/Generating files|Verifying the app/);
    await session.headline('1 file is in conflict with your changes');
    await session.sees('App is running');
    assert.match(await readFile(inApp('README.md'), 'utf8'), /My own words\.\n$/);
    await session.sees('Conflicts (1)');
    await session.sees('Kept your version');
    await session.press(/^Compare/);
    await session.workbench.page.locator('.monaco-diff-editor').waitFor({ timeout: patience });
  });

  // Without that a build may be over before it is cancelled, or its host killed.
  const hold = () => join(session.folder, 'tally', holdInstallFile);

  it('stops at once when cancelled, and goes on where it was after the window was closed', async () => {
    await mkdir(join(session.folder, 'tally'));
    await writeFile(hold(), '');
    await session.workbench.openFile('tally.md');
    await session.headline('Ready to build');
    await session.workbench.runCommand(buildCommand);
    await session.workbench.quickInput.waitForOpen('Where should the app of tally.md go?');
    await session.workbench.quickInput.accept();
    await session.headline('Verifying the app');
    await session.press('Cancel');
    await session.headline(/^Build stopped\. \d+ files kept\.$/);
    await rm(hold());
    await session.workbench.reload();
    await session.workbench.openFile('tally.md');
    await session.workbench.waitForStatusBar(statusItem, 'Resume Build');
    await session.workbench.clickStatusBar(statusItem);
    await session.workbench.waitForStatusBar(statusItem, 'Open App');
  });

  it('marks a build as stopped whose extension host was killed, and finishes it', async () => {
    await session.workbench.openSideBar();
    await rm(join(session.folder, 'tally', 'node_modules'), { recursive: true });
    await writeFile(hold(), '');
    await session.press('Rebuild');
    await session.headline('Verifying the app');
    await session.workbench.killExtensionHost();
    await rm(hold());
    await session.workbench.reload();
    await session.workbench.openFile('tally.md');
    await session.workbench.waitForStatusBar(statusItem, 'Resume Build');
    await session.workbench.clickStatusBar(statusItem);
    await session.workbench.waitForStatusBar(statusItem, 'Open App');
  });
});
