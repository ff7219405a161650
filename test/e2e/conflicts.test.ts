/** A person changes the app in the editor, the spec changes, and both come together; then the build is taken back. */
import assert from 'node:assert/strict';
import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { eventually } from '../support/eventually';
import { itInLongRuns } from '../support/longRuns';
import { treeOf } from '../support/scriptedBuilds';
import { buildCommand, Session } from './support/session';

describe('A person’s changes in VS Code', function () {
  this.timeout(240_000);
  const session = new Session({
    specs: ['tally'],
    // Without npm nothing is verified: what is looked at here is what becomes of the files.
    environment: () => ({ PATH: '/nowhere' }),
    settings: () => ({ 'buildFromSpec.startPreview': false, 'files.autoSave': 'off' }),
  });
  const app = () => join(session.folder, 'tally');
  const at = (path: string) => join(app(), path);
  const read = (path: string) => readFile(at(path), 'utf8');
  const page = () => session.workbench.page;
  const conflicts = () => session.workbench.panel().getByText(/^Conflicts \(\d+\)$/);
  const built = () => session.headline('App is shown, not proved: Node.js is needed');
  const inConflict = () => session.headline('1 file is in conflict with your changes');
  const entitle = async (title: string) => {
    const path = join(session.folder, 'tally.md');
    await writeFile(path, (await readFile(path, 'utf8')).replace(/^# .*$/m, `# ${title}`));
  };
  /** Builds again, and waits for its end: the panel may still tell of the build before. */
  const rebuild = async (path: string, text: RegExp, ended = built) => {
    const before = await endedRuns(at('.build-from-spec/runs'));
    await session.workbench.openFile('tally.md');
    await session.workbench.runCommand(buildCommand);
    await eventually('the build has ended', async () => (await endedRuns(at('.build-from-spec/runs'))) > before);
    assert.match(await read(path), text);
    await ended();
  };
  const look = (name: string) => session.look(name);

  it('stay where they are in conflict, and have the rest of the build around them', async () => {
    await session.build('tally.md');
    await built();
    await writeFile(at('index.html'), (await read('index.html')).replace(/<title>.*<\/title>/, '<title>Mine</title>'));
    await session.workbench.openFile('README.md');
    await page().locator('.editor-instance .view-lines').first().click();
    await session.workbench.goToEnd(await read('README.md'));
    await page().keyboard.type('\nBy hand.\n');
    await entitle('Another Title');
    // While the panel is hidden a message tells of it.
    await session.workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    await rebuild('src/App.tsx', /Another Title/, async () => {
      await session.workbench.notifications.waitFor('1 file is in conflict with your changes.');
    });
    await session.workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    await inConflict();
    await session.sees('App is shown, not proved: Node.js is needed');
    await conflicts().waitFor();
    assert.match(await read('index.html'), /<title>Mine<\/title>/);
    await look('conflict-panel');
  });

  it('that are not saved are merged into the editor, still unsaved, and the disk is left alone', async () => {
    assert.doesNotMatch(await read('README.md'), /Another Title|By hand/);
    await page().locator('.tab.dirty', { hasText: 'README.md' }).click();
    await page().keyboard.press('ControlOrMeta+Home');
    await page()
      .locator('.editor-instance .view-lines', { hasText: /Another\sTitle/ })
      .first()
      .waitFor();
    await page().keyboard.press('ControlOrMeta+S');
    await page().locator('.tab.dirty', { hasText: 'README.md' }).waitFor({ state: 'hidden' });
    assert.match(await read('README.md'), /^# Another Title[\s\S]*\nBy hand\.\n/);
  });

  it('are shown beside the generated version in the merge editor', async () => {
    await session.press(/^Merge/);
    await page().locator('.merge-editor').waitFor();
    await page()
      .locator('.merge-editor')
      .getByText(/Another\sTitle/)
      .first()
      .waitFor();
    await look('conflict-merge-editor');
  });

  it('can be compared, and settled for good', async () => {
    await session.press(/^Compare/);
    await page().locator('.tab.active', { hasText: 'generated ↔ yours' }).waitFor();
    await look('conflict-compare');
    await session.press(/^Mark as Resolved/);
    await conflicts().waitFor({ state: 'hidden' });
    await rebuild('src/App.tsx', /Another Title/);
    await session.sees(/^Files \(/);
    assert.equal(await conflicts().isVisible(), false);
    assert.match(await read('index.html'), /<title>Mine<\/title>/);
  });

  it('stay where they are when the build is undone, and everything else is as before', async () => {
    const before = await treeOf(app());
    await entitle('A Third Title');
    await rebuild('src/App.tsx', /A Third Title/, inConflict);
    await appendFile(at('README.md'), 'More by hand.\n');
    await session.workbench.runCommand('Build from Spec: Undo Last Build…');
    assert.equal(await session.workbench.dialog.message(), 'Undo the last build of tally.md?');
    assert.match(await session.workbench.dialog.detail(), /1 file that you changed since will be kept/);
    await look('undo-question');
    await session.workbench.dialog.click('Undo');
    await session.headline('Last build undone');
    const { 'README.md': readme, '.build-from-spec/manifest.json': _, ...others } = await treeOf(app());
    assert.match(readme ?? '', /A Third Title[\s\S]*More by hand/);
    for (const [path, text] of Object.entries(others)) {
      if (!path.startsWith('.build-from-spec/originals')) assert.equal(text, before[path], path);
    }
    await look('undone');
  });

  it('can be merged with what was there before the build that was undone', async () => {
    await session.press(/^Merge/);
    await page().locator('.tab.active', { hasText: 'Merging: README.md' }).waitFor();
    await page()
      .locator('.merge-editor')
      .getByText(/Another\sTitle/)
      .first()
      .waitFor();
    await look('undone-merge');
  });

  itInLongRuns('are untouched when the record of a build cannot be read: that is told, and set aside', async () => {
    const before = await treeOf(app());
    const runs = at('.build-from-spec/runs');
    const last =
      (await readdir(runs))
        .filter((name) => name.endsWith('.ndjson'))
        .sort()
        .at(-1) ?? '';
    await appendFile(join(runs, last), 'garbage\n');
    await session.workbench.reload();
    const message = await session.workbench.notifications.waitFor('The journal was set aside as');
    assert.match(message, new RegExp(`Line \\d+ of .*${last} can't be read`));
    const aside = (await readdir(runs)).find((name) => name.startsWith(`${last}.damaged`)) ?? '';
    assert.match(await readFile(join(runs, aside), 'utf8'), /\ngarbage\n$/);
    assert.deepEqual(await treeOf(app()), before);
  });
});

/** Without Node.js every run ends with the error that says so. */
async function endedRuns(folder: string): Promise<number> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ndjson'));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.filter((text) => /"type":"error"[^\n]*\n$/.test(text)).length;
}
