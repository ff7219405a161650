import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { reportOfFile } from '../../../src/core';

describe('the template of a new spec', () => {
  it('is read whole as it is, and leaves nothing to ask', () => {
    const { kinds, statements, questions } = reportOfFile('template.md', readFileSync('media/template.md', 'utf8'));
    assert.deepEqual(
      statements.filter(({ status }) => status !== 'understood' && status !== 'background').map(({ text }) => text),
      [],
    );
    assert.ok(statements.length >= 5);
    assert.deepEqual([kinds.map(({ label }) => label), questions], [['Task'], []]);
  });
});
