/** A workspace that the person does not trust: specs are analysed, nothing is written or run. */
import assert from 'node:assert/strict';
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { eventually } from '../support/eventually';
import { buildCommand, Session, statusItem } from './support/session';

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

const features = {
  '001-tools': '# Tools\n\n## Data\n\n- **Tool**: name (required), weight (number)\n',
  '002-loans':
    '# Loans\n\n## Data\n\n- **Loan**: borrower (required), day (date)\n\n## Rules\n\n- The moods of the moon decide.\n',
};

async function plantBuild(folder: string): Promise<void> {
  const runs = join(folder, 'planted', '.build-from-spec', 'runs');
  await mkdir(runs, { recursive: true });
  for (const [feature, text] of Object.entries(features)) {
    await mkdir(join(folder, 'specs', feature), { recursive: true });
    await writeFile(join(folder, 'specs', feature, 'spec.md'), text);
  }
  await writeFile(join(folder, 'planted.md'), '# Planted\n\n- A counter.\n');
  await writeFile(join(runs, '1.ndjson'), plantedJournal);
  await writeFile(join(runs, '..', 'manifest.json'), '{"version":1,"spec":"planted.md","files":{}}');
}

describe('Build from Spec in an untrusted workspace', function () {
  this.timeout(240_000);
  const session = new Session({ specs: ['reading-list'], prepare: plantBuild, workspaceTrust: 'on' });

  it('takes up no build that lies in the workspace: anybody may have put it there', async () => {
    await session.workbench.openFile('planted.md');
    await session.headline('Restricted Mode: analysis only');
    assert.equal(await session.workbench.panel().getByRole('button', { name: 'Answer Questions' }).count(), 0);
    const journal = await readFile(join(session.folder, 'planted', '.build-from-spec', 'runs', '1.ndjson'), 'utf8');
    assert.equal(journal, plantedJournal);
  });

  it('analyses only, and writes nothing into the workspace', async () => {
    await session.workbench.openFile('reading-list.md');
    await session.headline('Restricted Mode: analysis only');
    await session.workbench.runCommand(buildCommand);
    const { quickInput } = session.workbench;
    await quickInput.waitForOpen('Can a book be without a status?');
    await quickInput.accept();
    await session.workbench.waitForStatusBar(statusItem, 'Restricted');
    await session.headline('Restricted Mode: analysis only');
    await session.sees(/^Not Understood/);
    await assert.rejects(access(join(session.folder, 'reading-list')));
  });

  it('marks what it did not understand in the file of the folder where it stands', async () => {
    await session.workbench.openFile('002-loans/spec.md');
    await session.workbench.runCommand(buildCommand);
    await session.workbench.quickInput.waitForOpen('002-loans is one of 2 features. Which should the app have?');
    await session.workbench.quickInput.accept();
    await session.workbench.page.locator('.monaco-editor .squiggly-info').waitFor();
    await session.sees(/^Not Understood/);
    await session.workbench.openFile('reading-list.md');
  });

  it('builds once trust was granted', async () => {
    await session.workbench.trustWorkspace();
    await session.headline('Ready to build');
    await session.press('Build from Spec');
    await session.workbench.quickInput.waitForOpen('Where should the app of reading-list.md go?');
    await session.workbench.quickInput.accept();
    await session.workbench.quickInput.waitForOpen('Can a book be without a status?');
    await session.workbench.quickInput.accept();
    await eventually('files are written', () =>
      access(join(session.folder, 'reading-list', 'package.json')).then(
        () => true,
        () => false,
      ),
    );
    await session.press('Cancel');
  });
});
