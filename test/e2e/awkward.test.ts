/** What people do to a tool by accident: no editor, no folder, an empty spec, files in the way, two builds at once. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { eventually } from '../support/eventually';
import { holdInstallFile } from '../support/sharedPackages';
import { buildCommand, Session } from './support/session';

/** The manifest of a folder with the app of another spec. */
const ownedBy = (spec: string) => JSON.stringify({ version: 1, spec, files: {} });

describe('Build from Spec at awkward moments', function () {
  this.timeout(240_000);
  const session = new Session({
    specs: ['tally'],
    prepare: async (folder) => {
      await writeFile(join(folder, 'empty.md'), ' \n');
      await writeFile(join(folder, 'title.md'), '# Only a title\n');
      await writeFile(join(folder, 'other.md'), '# Only another title\n');
      await writeFile(join(folder, 'binary.md'), Buffer.from([0, 1, 2, 255, 0, 254, 0, 1]));
      await writeFile(join(folder, 'plain.txt'), 'text');
      for (const feature of ['001-tools', '002-members']) {
        await mkdir(join(folder, 'specs', feature), { recursive: true });
        await writeFile(join(folder, 'specs', feature, 'spec.md'), `# ${feature}\n`);
      }
      await mkdir(join(folder, 'other', '.build-from-spec'), { recursive: true });
      await writeFile(join(folder, 'other', '.build-from-spec', 'manifest.json'), ownedBy('shop.md'));
    },
  });

  it('lets the person pick a spec when no editor is open', async () => {
    await session.workbench.runCommand(buildCommand);
    await session.workbench.quickInput.waitForOpen('Which spec do you want to build from?');
    assert.equal(await session.workbench.quickInput.hasItem('tally.md'), true);
    await session.workbench.quickInput.cancel();
  });

  it('waits for the choice also where the focus moves to the panel, and says that a binary file is no text', async () => {
    await session.workbench.runCommand(buildCommand);
    await session.workbench.quickInput.waitForOpen('Which spec do you want to build from?');
    await session.workbench.panel().getByRole('heading').first().click();
    await session.workbench.page.waitForFunction(() => document.activeElement?.tagName === 'IFRAME');
    await session.workbench.quickInput.choose('binary.md');
    await session.workbench.notifications.waitFor('binary.md is not a text file. Choose a Markdown spec.');
  });

  it('says that a file which is not Markdown is no spec', async () => {
    await session.workbench.openFile('plain.txt');
    await session.workbench.runCommand(buildCommand);
    await session.workbench.notifications.waitFor(
      'plain.txt is not Markdown. Open a Markdown spec, then build from it.',
    );
  });

  for (const [file, message] of [
    ['empty.md', /empty/i],
    ['title.md', /title/i],
  ] as const) {
    it(`explains in the panel why ${file} cannot be built`, async () => {
      await session.build(file);
      await session.headline("Couldn't analyze the spec");
      await session.sees(message);
    });
  }

  it("attack 19: asks before it makes another spec's app over into that of this one, and builds elsewhere if told to", async () => {
    const manifest = join(session.folder, 'other', '.build-from-spec', 'manifest.json');
    await session.workbench.openFile('other.md');
    await session.workbench.runCommand(buildCommand);
    assert.equal(await session.workbench.dialog.message(), 'other/ holds the app of shop.md.');
    await session.workbench.dialog.click('Choose Another Folder…');
    await session.workbench.quickInput.waitForOpen('Where should the app of other.md go?');
    await session.workbench.quickInput.cancel();
    assert.equal(await readFile(manifest, 'utf8'), ownedBy('shop.md'));
    await session.workbench.runCommand(buildCommand);
    await session.workbench.dialog.click('Build Here Anyway');
    await session.headline("Couldn't analyze the spec");
    await session.sees(/other/i);
  });

  it('asks whether the app of one of several features is that of all', async () => {
    const { quickInput } = session.workbench;
    await session.workbench.openFile('002-members/spec.md');
    await session.workbench.runCommand(buildCommand);
    await quickInput.waitForOpen('002-members is one of 2 features. Which should the app have?');
    const labels = (await quickInput.items()).map(({ label, active }) => `${label}${active ? ' *' : ''}`);
    assert.deepEqual(labels, ['All 2 features *', 'Only 002-members']);
    await quickInput.accept();
    await quickInput.waitForOpen('Where should the app of specs go?');
    await quickInput.accept();
    await session.headline("Couldn't analyze the spec");
  });

  it('notices that one file of several has changed, and that it is again what it was', async () => {
    const changed = session.workbench.panel().getByText('Spec changed since this build');
    await session.workbench.openFile('002-members/spec.md');
    const { keyboard } = session.workbench.page;
    await keyboard.press('Control+Home');
    await keyboard.type('-');
    await changed.waitFor();
    await keyboard.press('Backspace');
    await changed.waitFor({ state: 'detached' });
  });

  it('asks before it touches files that it did not generate, and stops when the question is dismissed', async () => {
    await mkdir(join(session.folder, 'tally'));
    await writeFile(join(session.folder, 'tally', 'README.md'), 'Mine.');
    await session.build('tally.md');
    assert.match(
      await session.workbench.dialog.message(),
      /^1 file already exists and was not generated by Build from Spec\.$/,
    );
    await session.workbench.dialog.click('Cancel');
    await session.headline(/^Build stopped\./);
    await assert.rejects(access(join(session.folder, 'tally', 'package.json')));
    assert.equal(await readFile(join(session.folder, 'tally', 'README.md'), 'utf8'), 'Mine.');
  });

  it('keeps existing files when told to, and refuses a second build of the same spec meanwhile', async () => {
    const hold = join(session.folder, 'tally', holdInstallFile);
    await writeFile(hold, '');
    await session.workbench.runCommand(buildCommand);
    await session.workbench.dialog.click('Keep Existing');
    await session.headline(/^Verifying the app/);
    await session.workbench.runCommand(buildCommand);
    await session.workbench.notifications.waitFor('A build of tally.md is already running.');
    await rm(hold);
    await session.headline('App is running');
    assert.equal(await readFile(join(session.folder, 'tally', 'README.md'), 'utf8'), 'Mine.');
  });

  it('starts the preview on another port where the one of before is taken by another program', async () => {
    const local = join(session.folder, 'tally', '.build-from-spec', 'local.json');
    const portOf = async (): Promise<number> => JSON.parse(await readFile(local, 'utf8')).port;
    const port = await portOf();
    await session.press('Stop Preview');
    await session.headline('Built. Preview is stopped.');
    const blocker = createServer().listen(port, '127.0.0.1');
    await once(blocker, 'listening');
    try {
      await session.press('Start Preview');
      await session.headline('App is running');
      assert.notEqual(await portOf(), port);
    } finally {
      blocker.close();
    }
  });

  it('says that the app was changed since its checks, and verifies it again without building it anew', async () => {
    const { page } = session.workbench;
    const said = session.workbench.panel().getByText('App changed since its checks');
    assert.equal(await said.isVisible(), false);
    await session.workbench.openFile('App.tsx');
    await page.locator('.editor-instance .view-lines').first().click();
    await session.workbench.goToEnd(await readFile(join(session.folder, 'tally', 'src', 'App.tsx'), 'utf8'));
    await page.keyboard.type('// Mine.');
    await page.keyboard.press('ControlOrMeta+S');
    await said.waitFor();
    await session.look('app-changed');
    await session.press('Verify Again');
    await session.headline(/^Verifying the app/);
    await session.headline('App is running');
    await said.waitFor({ state: 'hidden' });
    assert.match(await readFile(join(session.folder, 'tally', 'src', 'App.tsx'), 'utf8'), /\/\/ Mine\.\s*$/);
  });

  it('takes a cancel that comes when nothing runs any more for nothing: the next run can be cancelled', async () => {
    const { page } = session.workbench;
    const key = 'ControlOrMeta+Alt+F9';
    await session.workbench.runCommand('Preferences: Open Keyboard Shortcuts (JSON)');
    await session.workbench.editorOf('keybindings.json');
    await page.locator('.editor-instance .view-lines').first().click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText('[{ "key": "ctrl+alt+f9", "command": "buildFromSpec.cancelBuild" }]');
    await page.keyboard.press('ControlOrMeta+S');
    await session.workbench.openFile('App.tsx');
    await page.locator('.editor-instance .view-lines').first().click();
    await session.workbench.goToEnd(await readFile(join(session.folder, 'tally', 'src', 'App.tsx'), 'utf8'));
    await page.keyboard.type('// Mine, too.');
    await page.keyboard.press('ControlOrMeta+S');
    await session.workbench.panel().getByText('App changed since its checks').waitFor();
    await page.keyboard.press(key);
    await session.press('Verify Again');
    await session.headline(/^Verifying the app/);
    await session.press(/^Cancel$/);
    await session.sees('App changed since its checks');
  });

  it('builds an untitled spec into the workspace folder', async () => {
    await mkdir(join(session.folder, 'Untitled-1'));
    await writeFile(join(session.folder, 'Untitled-1', holdInstallFile), '');
    await session.workbench.runCommand('File: New Untitled Text File');
    await session.workbench.page.keyboard.type('# Steps\n\nA counter for one person.\n\n- Press + to add one.\n');
    await session.workbench.runCommand('Change Language Mode');
    await session.workbench.quickInput.type('Markdown');
    await session.workbench.quickInput.choose('Markdown');
    await session.workbench.runCommand(buildCommand);
    await session.workbench.quickInput.waitForOpen('Where should the app of');
    await session.workbench.quickInput.accept();
    await eventually('its files appear', () =>
      access(join(session.folder, 'Untitled-1', 'package.json')).then(
        () => true,
        () => false,
      ),
    );
    await session.press('Cancel');
    await session.headline(/^Build stopped\./);
    // What was stopped is no app to deploy.
    assert.equal(await session.workbench.offersCommand('Build from Spec: Deploy to Vercel'), false);
  });
});
