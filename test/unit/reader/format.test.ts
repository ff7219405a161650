import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readFormat, readFormatOf } from '../../../src/reader/fields/format';
import { entity, readChecked, requirement } from './assertConsistent';

describe('the format of a text', () => {
  for (const [said, format] of [
    ['format TL-0001', 'TL-0000'],
    ['format AB-1234', 'AB-0000'],
    ['format AA-1234', 'AA-0000'],
    ['format XX-1', 'XX-0'],
    ['it looks like TL-0001', 'TL-0000'],
    ['sieht aus wie KV-01', 'KV-00'],
    ['pattern ^TL-\\d{4}$', 'TL-0000'],
    ['in the form `L-0001`', 'L-0000'],
    ['Format: 12.345', '00.000'],
    ['im Format HH-7', 'HH-0'],
    ['pattern ^[A-Z]{2}\\d{3}$', 'AA000'],
    ['regex /[a-z]{3}_[0-9]/', 'aaa_0'],
  ] as const)
    it(`is ${format} where the spec says "${said}"`, () => assert.equal(readFormat(said), format));

  for (const said of [
    'format (a|b)+',
    'pattern .*',
    'in any form',
    'format as CSV',
    'format ^(\\d+)*$',
    'form',
    'pattern ^[A-Z][a-z]\\d$',
    'pattern ^A-\\d$',
    'looks like new',
  ])
    it(`is none where the spec says "${said}"`, () => assert.equal(readFormat(said), undefined));

  for (const [said, format] of [
    ['consists of two capital letters, a hyphen and four digits', 'AA-0000'],
    ['is made up of "IT-" and five digits, e.g. IT-00412', 'IT-00000'],
    ['always begins with "B-" followed by three digits', 'B-000'],
    ['consists of three lower-case letters, a slash and one digit', 'aaa/0'],
  ] as const)
    it(`is ${format} where a sentence says that a code ${said}`, () => {
      const { spec } = readChecked(
        `# Lab\n\n## Data\n\n**Box**: plate, code\n\n## Rules\n\n- The code of a box ${said}.\n`,
      );
      assert.deepEqual(entity(spec, 'box').fields[1]?.type, { kind: 'text', format });
    });

  for (const said of [
    'consists of two letters and three or four digits',
    'consists of two letters and four digits, e.g. KL-2207',
    'begins with "B-"',
    'begins with "RAD" followed by two letters and one digit',
    'consists of two letters, four digits and a check digit',
    'consists of "A" and four digits',
  ])
    it(`is left open where a sentence says that a code ${said}`, () => {
      const { spec } = readChecked(
        `# Lab\n\n## Data\n\n**Box**: plate, code\n\n## Rules\n\n- The code of a box ${said}.\n`,
      );
      assert.deepEqual(entity(spec, 'box').fields[1]?.type, { kind: 'text' });
    });

  it('is read from a field and from a rule, and a pattern that is not known is said', () => {
    const read = readChecked(
      '# Lab\n\n## Data\n\n**Batch**: number (required, format L-0000), note\n\n**Box**: plate, code\n\n## Rules\n\n- The plate of a box has the format AB-1234.\n- The code of a box has the pattern (foo|bar)+.\n',
    ).spec;
    assert.deepEqual(entity(read, 'batch').fields[0]?.type, { kind: 'text', format: 'L-0000' });
    assert.deepEqual(entity(read, 'box').fields[0]?.type, { kind: 'text', format: 'AB-0000' });
    assert.equal(requirement(read, 'The code of a box').understood, false);
  });

  for (const [said, any] of [
    ['format AB-1234', 'AA-0000'],
    ['looks like TL-0001', 'AA-0000'],
    ['sieht aus wie KV-01', 'AA-00'],
    ['format TL-0001', undefined],
    ['looks like 0001', undefined],
    ['in the form AA-0001', undefined],
  ] as const)
    it(`${any ? 'leaves open' : 'says'} whether the letters are meant in "${said}"`, () =>
      assert.equal(readFormatOf(said)?.anyLetters, any));

  it('is asked about once where its letters are left open, with the letters as given recommended', () => {
    const { clarifications } = readChecked(
      '# Lab\n\n## Data\n\n**Batch**: number (required, looks like TL-0001), note\n',
    );
    const question = clarifications.find(({ id }) => id === 'batch.number.format');
    assert.deepEqual(
      question?.options.map(({ changes }) => changes.map((change) => change.kind === 'setFieldType' && change.type)),
      [[{ kind: 'text', format: 'TL-0000' }], [{ kind: 'text', format: 'AA-0000' }]],
    );
    assert.equal(question?.recommended, 'these');
    const stated = readChecked('# Lab\n\n## Data\n\n**Batch**: number (required, format TL-0001), note\n');
    assert.deepEqual(stated.clarifications, []);
  });
});
