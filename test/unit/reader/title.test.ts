import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { nameOfFolder, plainTitle } from '../../../src/reader/title';

describe('the title of a document', () => {
  const titles: readonly (readonly [string, string | undefined])[] = [
    ['Feature Specification: Tool Shed', 'Tool Shed'],
    ['PRD: Tool Shed', 'Tool Shed'],
    ['Product Requirements Document (PRD): Tool Shed', 'Tool Shed'],
    ['Tool Shed – Product Requirements Document', 'Tool Shed'],
    ['Tool Shed PRD', 'Tool Shed'],
    ['loans Specification', 'loans'],
    ['Spec: Tool Shed', 'Tool Shed'],
    ['Lastenheft: Werkzeugverleih', 'Werkzeugverleih'],
    ['Tool Shed', 'Tool Shed'],
    ['Kitchen design', 'Kitchen design'],
    ['Requirements Document', undefined],
    ['Feature Specification', undefined],
    ['Purpose', undefined],
  ];
  for (const [heading, title] of titles)
    it(`"${heading}" is ${title === undefined ? 'none' : `"${title}"`}`, () =>
      assert.equal(plainTitle(heading), title));

  it('is the name of its folder without the number where it says nothing', () => {
    assert.equal(nameOfFolder('001-tool-lending'), 'Tool lending');
  });
});
