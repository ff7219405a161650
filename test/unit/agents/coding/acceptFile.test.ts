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
  it('is refused as prose without code', () => assert.match(complaints('I would write a till.'), /TypeScript/));
  it('is refused as several blocks', () =>
    assert.match(complaints(`\`\`\`ts\nlet a;\n\`\`\`\n\nAnd:\n\n\`\`\`ts\nlet b;\n\`\`\``), /TypeScript/));
  it('is refused when it ends in the middle', () => {
    assert.match(complaints(whole.slice(0, 90)), /not a whole TypeScript file/);
  });
  it('is taken without the thoughts before it, and out of other fences', () => {
    assert.equal(accepted(`<think>A till, so useState.</think>\n${whole}`), whole);
    assert.equal(accepted(`\`\`\`\`tsx\n${whole}\`\`\`\``), whole);
    assert.equal(accepted(`~~~tsx\n${whole}~~~\nThat is it.`), whole);
  });
  it('may hold fences in its own strings', () => {
    const own = whole.replace(
      'return',
      'const help = `\n\\`\\`\\`\nconst a = 1;\n\\`\\`\\`\n`;\n  console.log(help);\n  return',
    );
    assert.equal(accepted(own), own);
    const raw = `export const Till = \`\n~~~\nconst a = 1;\n~~~\n\`;\n`;
    assert.equal(accepted(raw, { has: () => false }), raw);
  });

  for (const code of [
    '<input placeholder="https://..." />',
    '// Formats the remaining time for the countdown component.\n',
    '/** Returns the same array when unchanged. */\n',
    '// As before the dialog opened, the field has the focus.\n',
    '// The previous content stays visible.\n',
    '/* TODO column */\n',
    '// https://example.com/remaining/code\n',
    '// Works like the other components\n',
    "if (total(1) > 9) throw new Error('Todo not found');\n",
  ]) {
    it(`may hold ${code.trim()}`, () => {
      const isMarkup = code.startsWith('<');
      accepted(
        isMarkup
          ? whole.replace('<p>{total(sum)}</p>', `<p>{total(sum)}${code}</p>`)
          : whole.replace('  return', `${code}  return`),
      );
    });
  }

  for (const [form, names] of [
    ["export { sum as Till, rate } from '../lib/total';", ['Till', 'rate']],
    ['export const enum Till { open, shut }', ['Till']],
    ['export const { Till, rate: [first] } = parts();', ['Till', 'first']],
    ['export let Till = 1, rate = 2;', ['Till', 'rate']],
    ["export * from '../lib/total';", ['Till']],
    ['export default function Till() {}', ['default']],
    ['export const größe = 1;', ['größe']],
    ['export async function* Till() {}', ['Till']],
    ['export abstract class Till {}', ['Till']],
    ['export type Till<T> = T[];', ['Till']],
  ] as const) {
    it(`exports what ${form} says`, () => {
      accepted(`${form}\n`, { exports: names, exportsAt: () => undefined });
    });
  }

  it('may begin with any statement, and have decorators', () => {
    for (const start of [
      "if (import.meta.env.DEV) console.log('dev');",
      'var a = 1;',
      'abstract class A {}',
      "window.name = 'till';",
      '@logged\nclass B {\n  accessor size = 1;\n}',
    ])
      accepted(`${start}\n${whole}`, { packages: ['react'] });
  });

  it('is not the example of use that stands behind a broken one', () => {
    complaints(`${whole}}}\n\nUse it so:\n\n\`\`\`tsx\n<Till />;\n\`\`\`\n`, { exports: [] });
  });

  it('has plain line endings, whatever the answer has', () => {
    assert.equal(accepted(whole.replaceAll('\n', '\r\n')), whole);
  });

  it('is parsed in plain JavaScript, too', () => {
    complaints('self.addEventListener("fetch", () => {\n  if (a) {', { path: 'public/sw.js', exports: [] });
  });

  it('may import over several lines, with comments, and from a script by its later name', () => {
    accepted(
      whole.replace(
        "import { total } from '../lib/total';",
        "import {\n  /** The sum. */\n  total, // here\n} from '../lib/total.js';",
      ),
    );
  });

  it('is no style sheet when it is prose, or when a block is open', () => {
    const css = { path: 'src/till.css', exports: [] };
    assert.equal(accepted('.till {\n  color: red;\n}\n', css), '.till {\n  color: red;\n}\n');
    for (const answer of [
      "I'm sorry, I can't write that.",
      'Here is the style sheet:\n.till { color: red; }\nLet me know!',
      '.till {\n  color: red;\n',
      '.till { color: red; }\n.b',
      'Hier ist das Stylesheet:\n.till { color: red; }',
      'export const a = { b: 1 };',
    ])
      complaints(answer, css);
    assert.equal(accepted('Here it is:\n```css\n.till { color: red; }\n```\n', css), '.till { color: red; }\n');
  });

  it('is no page and no picture when it is not whole', () => {
    complaints('Here is the page:\n<!doctype html><html></html>', { path: 'index.html', exports: [] });
    complaints('<svg><path d="', { path: 'public/a.svg', exports: [] });
    accepted('<!-- Till -->\n<!doctype html>\n<html></html>\n<!-- end -->', { path: 'index.html', exports: [] });
    accepted('<svg><path d="M0 0"/></svg>', { path: 'public/a.svg', exports: [] });
  });

  for (const placeholder of [
    '// ... rest of the component',
    '// Form fields go here',
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
    assert.equal(isWholeFile(whole, 'a.tsx'), true);
    assert.equal(isWholeFile(whole.slice(0, -4), 'a.tsx'), false);
    assert.equal(isWholeFile(`\`\`\`tsx\n${whole.slice(0, -4)}`, 'a.tsx'), false);
    assert.equal(isWholeFile(`\`\`\`tsx\n${whole}\`\`\`\nThat is all of it.`, 'a.tsx'), true);
  });
});
