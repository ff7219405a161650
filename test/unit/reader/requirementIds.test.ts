import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { readSpec } from '../../../src/reader/readSpec';
import { RequirementIds } from '../../../src/reader/requirementIds';

const lines = [
  'User can create a note',
  'User can delete a note',
  'FR-001: Notes can be exported as CSV.',
  'The moon must be blue',
  'Notes are saved in the browser',
  'User can search notes',
];

function idsOf(items: readonly string[], marker: string, intro: string): ReadonlyMap<string, string> {
  const text = `# Notes\n\n${intro}\n\n## Requirements\n${items.map((item) => `${marker} ${item}`).join('\n')}\n`;
  return new Map(readSpec(text).spec.requirements.map((one) => [one.text, one.id]));
}

describe('ids of requirements', () => {
  it('stay the same when lines move, when the text around them changes, and with other list markers', () => {
    const expected = idsOf(lines, '-', 'An intro.');
    const order = fc.shuffledSubarray(lines, { minLength: lines.length });
    const intro = fc.constantFrom('Another intro.', 'Nothing of interest.\nOn two lines.', '');
    fc.assert(
      fc.property(order, fc.constantFrom('-', '*', '+', '- [ ]', '- [x]', '1.'), intro, (items, marker, before) => {
        assert.deepEqual(new Map([...idsOf(items, marker, before)].sort()), new Map([...expected].sort()));
      }),
      { numRuns: 40 },
    );
  });

  it('depend on neither case nor white space', () => {
    const one = new RequirementIds().take('User can  create\ta note');
    assert.equal(one, new RequirementIds().take('- user can create a Note'));
    assert.match(one, /^R-[0-9a-f]{8}$/);
  });

  it('get a suffix the second time', () => {
    const ids = new RequirementIds();
    assert.deepEqual(
      [ids.take('a', 'FR-001'), ids.take('b', 'FR-001'), ids.take('b', 'FR-001')],
      ['FR-001', 'FR-001-2', 'FR-001-3'],
    );
  });
});
