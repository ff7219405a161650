import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readSpec } from '../../../../src/reader/readSpec';

function requirementsIn(table: string) {
  return readSpec(`# Shed\n\n## Requirements\n\n${table}\n`).spec.requirements;
}

describe('a table of requirements', () => {
  const table = `| ID | What it has to do | Prio | Notes from the field |
|---|---|---|---|
| R-01 | A tool has a name and a price. | P0 | Literally the index card. |
| R-02 | The name of a tool is unique. | P1 | |
| N-03 | Every tool needs a price. | P2 | |`;

  it('asks for what stands in its own column, not for what is said about it', () => {
    const read = requirementsIn(table);
    assert.deepEqual(
      read.map(({ id, text, understood }) => [id, text, understood]),
      [
        ['R-01', 'A tool has a name and a price.', true],
        ['R-02', 'The name of a tool is unique.', true],
        ['N-03', 'Every tool needs a price.', true],
      ],
    );
  });

  it('keeps what a note takes away from it, or asks for beside it', () => {
    for (const note of ['Except on Sundays.', 'Only for members.', 'A mail must be sent.', 'Nur im Winter.']) {
      const [read] = requirementsIn(
        `| ID | Requirement | Notes |\n|---|---|---|\n| R-01 | Every tool needs a price. | ${note} |`,
      );
      assert.equal(read?.text, `Every tool needs a price. – ${note}`);
      assert.equal(read?.understood, false);
    }
  });

  it('takes "Must" in the column of priorities for how urgent it is', () => {
    const [read] = requirementsIn(
      '| ID | Requirement | Priority |\n|---|---|---|\n| R-01 | Every tool needs a price. | Must |',
    );
    assert.deepEqual([read?.text, read?.priority], ['Every tool needs a price.', 'Must']);
  });

  it('says how urgent each is', () => {
    assert.deepEqual(
      requirementsIn(table).map(({ priority }) => priority),
      ['P0', 'P1', 'P2'],
    );
  });

  it('keeps all of a row whose columns it does not know', () => {
    const read = requirementsIn('| ID | Who | Does |\n|---|---|---|\n| R-01 | Keeper | lends tools |');
    assert.deepEqual(
      read.map(({ id, text }) => [id, text]),
      [['R-01', 'Keeper – lends tools']],
    );
  });
});
