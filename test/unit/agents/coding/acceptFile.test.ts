import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { acceptFile, type Expectation, isWholeFile } from '../../../../src/agents/coding/acceptFile';

const whole = `import { useState } from 'react';
import { total } from '../lib/total';

export function Till() {
  const [sum] = useState(0);
  return <p>{total(sum)}</p>;
}
`;
const expected = (change: Partial<Expectation> = {}): Expectation => ({
  path: 'src/till/Till.tsx',
  exports: ['Till'],
  requirementIds: ['R-1'],
  has: (path) => path === 'src/lib/total.ts' || path === 'src/till/till.css',
  exportsAt: (path) => (path.endsWith('.ts') ? ['total'] : undefined),
  packages: ['react'],
  ...change,
});
const accepted = (answer: string, change?: Partial<Expectation>) => {
  const reading = acceptFile(answer, expected(change));
  return 'value' in reading ? reading.value : assert.fail(reading.complaints.join(' '));
};
const complaints = (answer: string, change?: Partial<Expectation>) => {
  const reading = acceptFile(answer, expected(change));
  return 'complaints' in reading ? reading.complaints.join(' ') : assert.fail('It was accepted.');
};

describe('a file from a model', () => {
  it('is taken as it is', () => assert.equal(accepted(whole), whole));
  it('is taken out of a fence', () => assert.equal(accepted(`\`\`\`tsx\n${whole}\`\`\``), whole));
  it('is taken out of prose around a fence', () =>
    assert.equal(accepted(`Here is the file:\n\n\`\`\`tsx\n${whole}\`\`\`\nIt uses total().`), whole));
  it('is refused as prose without code', () => assert.match(complaints('I would write a till.'), /not TypeScript/));
  it('is refused as several blocks', () =>
    assert.match(complaints(`\`\`\`ts\nlet a;\n\`\`\`\n\n\`\`\`ts\nlet b;\n\`\`\``), /several code blocks/));

  for (const placeholder of [
    '// ... rest of the component',
    '// rest of the file unchanged',
    '{/* existing code here */}',
    '/* … */',
    '// implementation goes here',
    '// (other functions remain unchanged)',
    '// TODO: the sum',
  ]) {
    it(`is refused with "${placeholder}"`, () => {
      assert.match(complaints(whole.replace('return', `${placeholder}\n  return`)), /left out/);
    });
  }

  it('may speak of the rest of a sum in a comment', () => {
    accepted(whole.replace('return', '// The rest is paid in cash.\n  return'));
  });

  it('is refused when it holds only part of what was planned', () => {
    assert.match(complaints(whole, { exports: ['Till', 'TillRow'] }), /export TillRow is missing/);
  });

  it('is refused when it imports what is not there', () => {
    assert.match(complaints(whole.replace('../lib/total', '../lib/sum')), /"..\/lib\/sum" does not lead to a file/);
    assert.match(complaints(whole.replace('{ total }', '{ sum }')), /does not export sum/);
    assert.match(complaints(`import axios from 'axios';\n${whole}`), /package axios is not there/);
  });

  it('may import a style sheet that is planned', () => {
    accepted(`import './till.css';\n${whole}`);
  });

  const check = `import { expect, test } from 'vitest';\nimport { total } from '../lib/total';\n\ntest('R-1: adds', () => {\n  expect(total(1)).toBe('1');\n});\n`;
  const asCheck = { path: 'src/checks/till.test.ts', exports: [], packages: ['vitest'] };

  it('is a check when it tests each of its requirements by name', () => {
    accepted(check, asCheck);
    assert.match(complaints(check, { ...asCheck, requirementIds: ['R-1', 'R-2'] }), /begins with R-2/);
  });

  it('is no check when it expects nothing, skips, or leaves the app alone', () => {
    assert.match(complaints(check.replace(/.*expect\(.*\n/, ''), asCheck), /expects nothing/);
    assert.match(complaints(check.replace("test('R-1", "test.skip('R-0', () => {});\ntest('R-1"), asCheck), /skipped/);
    assert.match(complaints(check.replace(/.*total'.*\n/, ''), asCheck), /uses nothing of the app/);
  });

  it('seems whole only when its last line ends at the margin', () => {
    assert.equal(isWholeFile(whole), true);
    assert.equal(isWholeFile(whole.slice(0, -4)), false);
    assert.equal(isWholeFile(`\`\`\`tsx\n${whole}`), false);
  });
});
