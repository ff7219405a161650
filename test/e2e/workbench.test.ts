/** A person's way through VS Code: from an open spec to the running app, and what happens when something gets in between. */
import assert from 'node:assert/strict';
import { access, appendFile, copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { eventually, patience } from '../support/eventually';
import { temporaryFolder } from '../support/paths';
import { startVSCodeServer, type VSCodeServer } from '../support/vscodeServer';
import { Workbench } from '../support/workbench';
import { findAxeViolations, formatAxeViolations } from './support/axe';
import { asOneJourney } from './support/journey';

const build = 'Build from Spec: Build from Spec';
const item = 'buildFromSpec.status';

async function workspaceWith(...specs: string[]): Promise<string> {
  const folder = await temporaryFolder('workbench');
  for (const spec of specs) await copyFile(`test/fixtures/specs/${spec}.md`, join(folder, `${spec}.md`));
  return folder;
}

const panelSees = (workbench: Workbench, text: string | RegExp) =>
  workbench.panel().getByText(text).first().waitFor({ timeout: patience });
const headline = (workbench: Workbench, name: string | RegExp) =>
  workbench.panel().getByRole('heading', { name }).waitFor({ timeout: patience });
const pressInPanel = (workbench: Workbench, name: string | RegExp) =>
  workbench.panel().getByRole('button', { name }).first().click({ timeout: patience });

/** A build that waits for answers, as somebody could have put it into a repository. */
const plantedEvent = { v: 1, at: '2026-01-01T00:00:00.000Z', projectId: '1' };
const plantedQuestion = {
  id: 'a',
  question: 'May this run?',
  why: 'It would execute what lies beside it.',
  options: [
    { id: 'yes', label: 'Yes', changes: [] },
    { id: 'no', label: 'No', changes: [] },
  ],
  recommended: 'yes',
  weight: 1,
  range: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 },
};
const plantedJournal = [
  {
    ...plantedEvent,
    seq: 1,
    type: 'project_created',
    spec: { source: 'planted.md', name: 'planted.md', text: '# Planted', sha256: '0'.repeat(64) },
    folder: '/planted',
    model: 'built-in',
  },
  { ...plantedEvent, seq: 2, type: 'phase_started', phase: 'spec_analysis' },
  { ...plantedEvent, seq: 3, type: 'clarification_requested', clarifications: [plantedQuestion] },
]
  .map((event) => `${JSON.stringify(event)}\n`)
  .join('');

async function plantBuild(folder: string): Promise<void> {
  const runs = join(folder, 'planted', '.build-from-spec', 'runs');
  await mkdir(runs, { recursive: true });
  await writeFile(join(folder, 'planted.md'), '# Planted\n\n- A counter.\n');
  await writeFile(join(runs, '1.ndjson'), plantedJournal);
  await writeFile(join(runs, '..', 'manifest.json'), '{"version":1,"spec":"planted.md","files":{}}');
}

describe('Build from Spec in VS Code', function () {
  this.timeout(180_000);
  let browser: Browser;
  let server: VSCodeServer;
  let folder: string;
  let workbench: Workbench;
  asOneJourney(() => workbench);
  const inApp = (path: string) => join(folder, 'clinic', path);

  before(async () => {
    browser = await launchBrowser();
    server = await startVSCodeServer({});
    folder = await workspaceWith('clinic', 'tally');
    workbench = await Workbench.open({ server, browser, folder });
    await workbench.openSideBar();
  });
  after(async () => {
    await workbench?.close();
    await server?.stop();
    await browser?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('offers a sample to a newcomer, and to build the Markdown file that is open', async () => {
    await workbench.panel().getByRole('button', { name: 'Open Sample Spec' }).waitFor({ timeout: patience });
    await workbench.openFile('clinic.md');
    await headline(workbench, 'Ready to build');
    await workbench.editorTitleButton('Build from Spec').waitFor({ timeout: patience });
  });

  it('asks where the app goes, then what the spec leaves open, each question with a recommendation', async () => {
    await workbench.runCommand(build);
    const { quickInput } = workbench;
    await quickInput.waitForOpen('Where should the app of clinic.md go?');
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
    const { quickInput } = workbench;
    await quickInput.button('Back').click();
    await quickInput.waitForOpen('What does one vet hold?');
    assert.equal((await quickInput.activeItem())?.label, 'Name, e-mail');
    await quickInput.accept();
    await quickInput.waitForOpen('What happens to the pets');
    await quickInput.input.fill('nothing like this');
    await quickInput.accept();
    await quickInput.waitForOpen('What happens to the pets');
  });

  it('keeps the answers after Esc, and the pause after the window was closed', async () => {
    await workbench.quickInput.cancel();
    await headline(workbench, '2 questions need answers');
    await workbench.reload();
    await workbench.waitForStatusBar(item, '2 Questions');
    await workbench.openSideBar();
    await headline(workbench, '2 questions need answers');
    const answers = JSON.parse(await readFile(inApp('.build-from-spec/answers.json'), 'utf8'));
    assert.deepEqual(answers, { 'app.access': 'oneVisitor', 'vet.fields': 'fields2' });
  });

  it('goes on with the first open question, and builds when the rest is left to its recommendations', async () => {
    await workbench.clickStatusBar(item);
    const { quickInput } = workbench;
    await quickInput.waitForOpen('What happens to the pets');
    await quickInput.choose('Use Recommended for the Rest');
    await headline(workbench, /Generating files|Verifying the app/);
    await headline(workbench, 'App is running');
  });

  it('says what is not implemented beside the running app, and shows the line', async () => {
    await panelSees(workbench, '3 requirements are not implemented');
    await panelSees(workbench, 'nobody but us should be able to see this');
    await panelSees(workbench, 'Evidence (5 of 5)');
    await workbench.openFile('clinic.md');
    await workbench
      .panel()
      .getByRole('button', { name: /Show in Spec/ })
      .last()
      .click();
    await workbench.page.locator('[id="status.editor.selection"]', { hasText: 'Ln 19' }).waitFor({ timeout: patience });
  });

  it('has no accessibility violation in the panel of the real workbench', async () => {
    for (const theme of ['light', 'highContrast', 'dark'] as const) {
      await workbench.setTheme(theme);
      await headline(workbench, 'App is running');
      const frame = await workbench.panelFrame();
      // The page is transparent and axe cannot see the side bar behind it: it takes white where the theme is dark.
      await frame.evaluate(() => {
        document.body.style.background = 'var(--vscode-sideBar-background)';
      });
      const violations = await findAxeViolations(frame);
      assert.equal(formatAxeViolations(violations), '', theme);
    }
  });

  it('opens the app with one click on the status bar', async () => {
    await workbench.waitForStatusBar(item, 'Open App');
    const opened = workbench.context.waitForEvent('page', { timeout: patience });
    await workbench.clickStatusBar(item);
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
    await pressInPanel(workbench, 'Stop Preview');
    await headline(workbench, 'Built. Preview is stopped.');
    await assert.rejects(fetch(`http://127.0.0.1:${before}/`));
    await workbench.waitForStatusBar(item, 'Preview App');
    await pressInPanel(workbench, 'Start Preview');
    await headline(workbench, 'App is running');
    assert.equal(await urlOf(), before);
    assert.equal((await fetch(`http://127.0.0.1:${before}/`)).status, 200);
  });

  it('notices that the spec has changed, and keeps the file that the person changed when it builds again', async () => {
    await appendFile(inApp('README.md'), '\nMy own words.\n');
    await workbench.openFile('clinic.md');
    await workbench.page.keyboard.press('ControlOrMeta+End');
    await workbench.page.keyboard.type('\n* opening hours are on the door');
    await panelSees(workbench, 'Spec changed since this build');
    await pressInPanel(workbench, 'Rebuild');
    await headline(workbench, /Generating files|Verifying the app/);
    await headline(workbench, 'App is running');
    assert.match(await readFile(inApp('README.md'), 'utf8'), /My own words\.\n$/);
    await pressInPanel(workbench, /^Skipped Files/);
    await panelSees(workbench, 'Kept your version');
    await pressInPanel(workbench, /^Compare/);
    await workbench.page.locator('.monaco-diff-editor').waitFor({ timeout: patience });
  });

  it('stops at once when cancelled, and goes on where it was after the window was closed', async () => {
    await workbench.openFile('tally.md');
    await headline(workbench, 'Ready to build');
    await workbench.runCommand(build);
    await workbench.quickInput.waitForOpen('Where should the app of tally.md go?');
    await workbench.quickInput.accept();
    await headline(workbench, 'Verifying the app');
    await pressInPanel(workbench, 'Cancel');
    await headline(workbench, /^Build stopped\. \d+ files kept\.$/);
    await workbench.reload();
    await workbench.openFile('tally.md');
    await workbench.waitForStatusBar(item, 'Resume Build');
    await workbench.clickStatusBar(item);
    await workbench.waitForStatusBar(item, 'Open App');
  });

  it('marks a build as stopped whose extension host was killed, and finishes it', async () => {
    await workbench.openSideBar();
    await rm(join(folder, 'tally', 'node_modules'), { recursive: true });
    await pressInPanel(workbench, 'Rebuild');
    await headline(workbench, 'Verifying the app');
    await workbench.killExtensionHost();
    await workbench.reload();
    await workbench.openFile('tally.md');
    await workbench.waitForStatusBar(item, 'Resume Build');
    await workbench.clickStatusBar(item);
    await workbench.waitForStatusBar(item, 'Open App');
  });
});

describe('Build from Spec at awkward moments', function () {
  this.timeout(120_000);
  let browser: Browser;
  let server: VSCodeServer;
  let folder: string;
  let workbench: Workbench;
  asOneJourney(() => workbench);

  before(async () => {
    browser = await launchBrowser();
    server = await startVSCodeServer({});
    folder = await workspaceWith('tally');
    await writeFile(join(folder, 'empty.md'), ' \n');
    await writeFile(join(folder, 'title.md'), '# Only a title\n');
    await writeFile(join(folder, 'binary.md'), Buffer.from([0, 1, 2, 255, 0, 254, 0, 1]));
    await writeFile(join(folder, 'plain.txt'), 'text');
    workbench = await Workbench.open({ server, browser, folder });
    await workbench.openSideBar();
  });
  after(async () => {
    await workbench?.close();
    await server?.stop();
    await browser?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  const buildHere = async (file: string) => {
    await workbench.openFile(file);
    await workbench.runCommand(build);
    await workbench.quickInput.waitForOpen(`Where should the app of ${file} go?`);
    await workbench.quickInput.accept();
  };

  it('lets the person pick a spec when no editor is open', async () => {
    await workbench.runCommand(build);
    await workbench.quickInput.waitForOpen('Which spec do you want to build from?');
    assert.equal(await workbench.quickInput.hasItem('tally.md'), true);
    await workbench.quickInput.cancel();
  });

  it('says that a file which is not Markdown is no spec', async () => {
    await workbench.openFile('plain.txt');
    await workbench.runCommand(build);
    await workbench.notifications.waitFor('plain.txt is not Markdown. Open a Markdown spec, then build from it.');
  });

  for (const [file, message] of [
    ['empty.md', /empty/i],
    ['title.md', /title/i],
  ] as const) {
    it(`explains in the panel why ${file} cannot be built`, async () => {
      await buildHere(file);
      await headline(workbench, "Couldn't analyze the spec");
      await panelSees(workbench, message);
    });
  }

  it('asks before it touches files that it did not generate, and stops when the question is dismissed', async () => {
    await mkdir(join(folder, 'tally'));
    await writeFile(join(folder, 'tally', 'README.md'), 'Mine.');
    await buildHere('tally.md');
    assert.match(
      await workbench.dialog.message(),
      /^1 file already exists and was not generated by Build from Spec\.$/,
    );
    await workbench.dialog.click('Cancel');
    await headline(workbench, /^Build stopped\./);
    await assert.rejects(access(join(folder, 'tally', 'package.json')));
    assert.equal(await readFile(join(folder, 'tally', 'README.md'), 'utf8'), 'Mine.');
  });

  it('keeps existing files when told to, and refuses a second build of the same spec meanwhile', async () => {
    await workbench.runCommand(build);
    await workbench.dialog.click('Keep Existing');
    await headline(workbench, /Generating files|Verifying the app/);
    await workbench.runCommand(build);
    await workbench.notifications.waitFor('A build of tally.md is already running.');
    await headline(workbench, 'App is running');
    assert.equal(await readFile(join(folder, 'tally', 'README.md'), 'utf8'), 'Mine.');
  });

  it('builds an untitled spec into the workspace folder', async () => {
    await workbench.runCommand('File: New Untitled Text File');
    await workbench.page.keyboard.type('# Steps\n\nA counter for one person.\n\n- Press + to add one.\n');
    await workbench.runCommand('Change Language Mode');
    await workbench.quickInput.type('Markdown');
    await workbench.quickInput.choose('Markdown');
    await workbench.runCommand(build);
    await workbench.quickInput.waitForOpen('Where should the app of');
    await workbench.quickInput.accept();
    await eventually('its files appear', () =>
      access(join(folder, 'Untitled-1', 'package.json')).then(
        () => true,
        () => false,
      ),
    );
    await pressInPanel(workbench, 'Cancel');
    await headline(workbench, /^Build stopped\./);
  });
});

describe('Build from Spec in an untrusted workspace', function () {
  this.timeout(120_000);
  let browser: Browser;
  let server: VSCodeServer;
  let folder: string;
  let workbench: Workbench;
  asOneJourney(() => workbench);

  before(async () => {
    browser = await launchBrowser();
    server = await startVSCodeServer({ workspaceTrust: 'on' });
    folder = await workspaceWith('reading-list');
    await plantBuild(folder);
    workbench = await Workbench.open({ server, browser, folder });
    await workbench.openSideBar();
  });
  after(async () => {
    await workbench?.close();
    await server?.stop();
    await browser?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('takes up no build that lies in the workspace: anybody may have put it there', async () => {
    await workbench.openFile('planted.md');
    await headline(workbench, 'Restricted Mode: analysis only');
    assert.equal(await workbench.panel().getByRole('button', { name: 'Answer Questions' }).count(), 0);
    const journal = await readFile(join(folder, 'planted', '.build-from-spec', 'runs', '1.ndjson'), 'utf8');
    assert.equal(journal, plantedJournal);
  });

  it('analyses only, and writes nothing into the workspace', async () => {
    await workbench.openFile('reading-list.md');
    await headline(workbench, 'Restricted Mode: analysis only');
    await workbench.runCommand(build);
    const { quickInput } = workbench;
    await quickInput.waitForOpen('Can a book be without a status?');
    await quickInput.accept();
    await workbench.waitForStatusBar(item, 'Restricted');
    await headline(workbench, 'Restricted Mode: analysis only');
    await panelSees(workbench, /^Not Understood/);
    await assert.rejects(access(join(folder, 'reading-list')));
  });

  it('builds once trust was granted', async () => {
    await workbench.trustWorkspace();
    await headline(workbench, 'Ready to build');
    await pressInPanel(workbench, 'Build from Spec');
    await workbench.quickInput.waitForOpen('Where should the app of reading-list.md go?');
    await workbench.quickInput.accept();
    await workbench.quickInput.waitForOpen('Can a book be without a status?');
    await workbench.quickInput.accept();
    await eventually('files are written', () =>
      access(join(folder, 'reading-list', 'package.json')).then(
        () => true,
        () => false,
      ),
    );
    await pressInPanel(workbench, 'Cancel');
  });
});

describe('Build from Spec without a folder', function () {
  this.timeout(60_000);
  let browser: Browser;
  let server: VSCodeServer;
  let workbench: Workbench;
  asOneJourney(() => workbench);

  before(async () => {
    browser = await launchBrowser();
    server = await startVSCodeServer({});
    workbench = await Workbench.open({ server, browser });
  });
  after(async () => {
    await workbench?.close();
    await server?.stop();
    await browser?.close();
  });

  it('says that it needs a folder to build into, and offers to open one', async () => {
    await workbench.runCommand(build);
    const message = 'Open a folder to build into.';
    await workbench.notifications.waitFor(message);
    assert.deepEqual(await workbench.notifications.buttons(message), ['Open Folder']);
  });
});
