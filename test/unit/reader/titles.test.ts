/** What a record is called by. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readSpec } from '../../../src/reader/readSpec';

describe('what a record is called by', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['status (out, back), number, name', 'name'],
    ['status (out, back), inventory number, colour', 'inventoryNumber'],
    ['status (out, back), colour, code (unique)', 'code'],
    ['status (out, back), tool, start day (required date), remark', 'tool'],
    ['status (out, back), start day, kind (a, b)', 'startDay'],
    ['status (out, back), paid (yes/no)', 'paid'],
  ];
  for (const [fields, title] of cases)
    it(`is ${title} where there are: ${fields}`, () => {
      const { spec } = readSpec(`# Shed\n\n## Data\n\n**Tool**: name (required), price\n\n**Loan**: ${fields}\n`);
      assert.equal(spec.entities.find(({ id }) => id === 'loan')?.titleField, title);
    });
});
