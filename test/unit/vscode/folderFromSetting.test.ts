import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, it } from 'mocha';
import { folderFromSetting } from '../../../src/vscode/folderFromSetting';

// biome-ignore lint/suspicious/noTemplateCurlyInString: this is how VS Code's own settings write variables
const named = 'apps/${specName}';

describe('the setting Output Folder', () => {
  const root = resolve('workspace');

  it('is relative to the workspace folder, or absolute', () => {
    assert.equal(folderFromSetting('apps/one', 'notes.md', root), resolve(root, 'apps/one'));
    assert.equal(folderFromSetting(resolve('elsewhere'), 'notes.md', root), resolve('elsewhere'));
  });

  it('has the name of the spec, without its ending, for its variable', () => {
    assert.equal(folderFromSetting(named, 'reading-list.md', root), resolve(root, 'apps/reading-list'));
  });

  it('says nothing where it is empty', () => {
    assert.equal(folderFromSetting(' ', 'notes.md', root), undefined);
  });
});
