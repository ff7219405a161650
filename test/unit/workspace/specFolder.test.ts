import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { readSpecFiles } from '../../../src/reader/folder/readSpecFiles';
import { inOrder } from '../../../src/reader/folder/specFiles';
import { readSpecFolder } from '../../../src/workspace/specFolder';

const requirement = (name: string, text: string) =>
  `### Requirement: ${name}\nThe system SHALL ${text}.\n\n#### Scenario: ${name} done\n**WHEN** a hive is added\n**THEN** it is listed\n`;

describe("the files of OpenSpec's folder", () => {
  let root = '';
  beforeEach(async () => {
    root = join(await mkdtemp(join(tmpdir(), 'open-')), 'openspec');
    const files = {
      'specs/hives/spec.md': `## Requirements\n${requirement('Hives', 'keep hives with a code and a colour')}\n${requirement('Cards', 'print cards')}`,
      'changes/add-visits/specs/visits/spec.md': `## ADDED Requirements\n\n${requirement('Visits', 'keep visits with a day and a remark')}`,
      'changes/add-visits/specs/hives/spec.md':
        '## REMOVED Requirements\n### Requirement: Cards\n**Reason**: Nobody wants them.\n',
      'changes/add-visits/proposal.md': '# Visits\n\nWe SHALL pay for it.\n',
      'changes/archive/2025-01-01-old/specs/hives/spec.md': `## ADDED Requirements\n\n${requirement('Old', 'keep old hives')}`,
    };
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
  });
  afterEach(() => rm(dirname(root), { recursive: true, force: true }));

  it('come to the current specs with the open changes made, and without those in the archive', async () => {
    const { files, name } = await readSpecFolder(root);
    const { requirements } = readSpecFiles(inOrder(files), name).spec;
    const ids = requirements.map(({ id, parent }) => (parent ? `${id} < ${parent}` : id));
    assert.deepEqual(
      ids.filter((id) => !id.startsWith('R-')),
      ['Hives', 'Hives done < Hives', 'Visits', 'Visits done < Visits'],
    );
  });
});
