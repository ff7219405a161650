import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { appFolderOfSpecs } from '../../../src/pipeline/folderName';
import { specSnapshotSchema } from '../../../src/pipeline/schema/events';
import { snapshotOf, snapshotOfFolder } from '../../../src/pipeline/snapshot';
import { readSnapshot } from '../../../src/reader/folder/readSnapshot';

describe('the app of a folder of specs', () => {
  const places: readonly (readonly [string, string | undefined])[] = [
    ['/w/club/specs/001-tool-lending', '/w/club/tool-lending'],
    ['/w/club/specs', '/w/club/club'],
    ['/w/club/.kiro/specs', '/w/club/club'],
    ['/w/club/.kiro/specs/tool-shed', '/w/club/tool-shed'],
    ['/w/club/openspec', '/w/club/club'],
    ['/w/club/openspec/changes/add-fee', '/w/club/club'],
    ['/w/club/docs', undefined],
  ];
  for (const [folder, app] of places)
    it(`in ${folder} goes to ${app}`, () => assert.equal(appFolderOfSpecs(folder), app));
});

describe('the snapshot of a folder', () => {
  const files = [
    { path: '001-a/spec.md', text: '# Boats\n\n- Users can add boats.\n' },
    { path: '002-b/spec.md', text: '# Hires\n\n- Users can add hires.\n' },
  ];

  it('holds every file with its hash, and is read file by file', () => {
    const snapshot = specSnapshotSchema.parse(snapshotOfFolder('/w/specs', 'w', files));
    assert.deepEqual(
      snapshot.files?.map(({ path }) => path),
      files.map(({ path }) => path),
    );
    assert.notEqual(snapshot.files?.[0]?.sha256, snapshot.files?.[1]?.sha256);
    assert.deepEqual(
      readSnapshot(snapshot)
        .spec.requirements.filter(({ kind }) => kind === 'story')
        .map(({ range }) => [range.file, range.startLine]),
      [
        ['001-a/spec.md', 3],
        ['002-b/spec.md', 3],
      ],
    );
  });

  it('changes with the name of a file as with its text', () => {
    const [first, second] = files;
    assert.ok(first && second);
    const renamed = snapshotOfFolder('/w/specs', 'w', [{ ...first, path: '003-c/spec.md' }, second]);
    assert.notEqual(renamed.sha256, snapshotOfFolder('/w/specs', 'w', files).sha256);
  });

  it('of one file is what it was before there were folders', () => {
    assert.equal(snapshotOf('/w/a.md', 'a.md', 'text').files, undefined);
  });
});
