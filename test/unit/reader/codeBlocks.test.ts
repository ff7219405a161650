import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readSpec } from '../../../src/reader/readSpec';

const code = '```sql\nCREATE TABLE loan (id int);\n```\n';

describe('code blocks in a spec', () => {
  it('are named as not understood, with their lines and what to do', () => {
    const { spec } = readSpec(`# Books\n\n## Book\n- title (required)\n- pages\n\n${code}`);
    const note = spec.notUnderstood.find(({ range }) => range.startLine === 7);
    assert.match(note?.reason ?? '', /^Code is not read\. Describe the data/);
    assert.equal(note?.range.endLine, 9);
  });

  it('are left alone where they say how to install', () => {
    const { spec } = readSpec(`# Books\n\n## Book\n- title (required)\n- pages\n\n## Installation\n${code}`);
    assert.deepEqual(
      spec.notUnderstood.filter(({ reason }) => reason.startsWith('Code')),
      [],
    );
  });
});
