/** Merges that must not mix what neither side meant, and never leave code that cannot be read. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { meaningOf } from '../../../../src/workspace/merging/meaning';
import { mergeFiles } from '../../../../src/workspace/merging/mergeFiles';
import { mergeTexts } from '../../../../src/workspace/merging/mergeTexts';
import { inLongRuns, seed } from '../../../support/longRuns';

const cases = inLongRuns(20_000, 1_500);

/** What was there, what the person has made of it, and what the build. */
const mixed: readonly (readonly [string, string, string])[] = [
  ['const a = "2024-01-31";', 'const a = "2024-01-15";', 'const a = "2025-02-31";'],
  ['const a = 0.5;', 'const a = 1.5;', 'const a = 0.25;'],
  ['<p>Your books are listed below.</p>', '<p>All books are shown below.</p>', '<p>Your books were listed here.</p>'],
  ['a { color: red }', 'a { color: blue }', 'a { background: red }'],
  ['if (isOpen && hasRows) f();', 'if (!isOpen && hasRows) f();', 'if (isOpen || hasRows) f();'],
  ["import { a } from './kit/form';", "import { a } from './kit/fields';", "import { a } from '../lib/form';"],
  ['const a = b + c * d;', 'const a = (b + c) * d;', 'const a = b - c * d;'],
];

const unreadable: readonly (readonly [string, string, string])[] = [
  ['const n = a.filter(ok);', 'const n = sort(a.filter(ok));', 'const n = a.filter(not(ok));'],
  ['p();\nx();\ny();', 'if (a) {\np();\nx();\n}\ny();', 'p();\nif (b) {\nx();\n}\ny();'],
  ["import { a, b } from 'x';", "import { a, c, b } from 'x';", "import { a, b, c } from 'x';"],
  [
    'const a = (\n<p>\n<b>b</b>\n</p>\n);',
    'const a = (\n<div>\n<p>\n<b>b</b>\n</p>\n</div>\n);',
    'const a = (\n<p>\n<div>\n<b>b</b>\n</div>\n</p>\n);',
  ],
];

const useful: readonly (readonly [string, string, string, string])[] = [
  [
    '<F name="a" label="A" />\n<G />',
    '<F name="a" label="Mine" />\n<G />',
    '<F name="a" label="A" />\n<H />\n<G />',
    '<F name="a" label="Mine" />\n<H />\n<G />',
  ],
  [
    '<F name="a" label="A" />',
    '<F name="a" label="Mine" />',
    '<F name="a" label="A" required />',
    '<F name="a" label="Mine" required />',
  ],
  ['f(a, b, c);', 'f(mine, b, c);', 'f(a, b, d);', 'f(mine, b, d);'],
];

describe('Two sides that have written the same anew, each in its way', () => {
  for (const [base, mine, theirs] of mixed) {
    it(`are a conflict, and no mixture of ${mine} and ${theirs}`, () => {
      const merge = mergeFiles({ base, mine, theirs }, 'a.txt');
      assert.deepEqual([merge?.text, merge?.conflicts], [mine, 1]);
    });
  }

  for (const [base, mine, theirs] of unreadable) {
    it(`leave no code that cannot be read: ${mine.replaceAll('\n', ' ')}`, () => {
      const merge = mergeFiles({ base, mine, theirs }, 'a.tsx');
      assert.ok(merge && meaningOf(merge.text, 'a.tsx') !== undefined, merge?.text);
      assert.ok(merge.conflicts > 0 || !/\bc, b, c\b/.test(merge.text));
    });
  }

  for (const [base, mine, theirs, both] of useful) {
    it(`are merged where each has changed another part of a line: ${both.replaceAll('\n', ' ')}`, () =>
      assert.deepEqual(mergeFiles({ base, mine, theirs }, 'a.tsx'), { text: both, original: theirs, conflicts: 0 }));
  }

  it('keep what the person has written between quotes, whatever it stands for in HTML', () => {
    const [base, mine, theirs] = [`f(a, '"');`, `f(a, '&quot;');`, `f(a, "'");`];
    assert.equal(mergeFiles({ base, mine, theirs }, 'a.ts')?.text, mine);
  });
});

describe('A merge with conflicts', () => {
  const line = fc.constantFrom('', 'a', 'a b', 'c d', 'c c', '</div>', '<div>', '}', 'if (a) {', 'const x = load(a);');
  const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));

  it(`comes out the same the next time, from the original that it leaves (${cases} cases, seed ${seed})`, function () {
    this.timeout(120_000);
    const isSteady = (base: string, mine: string, theirs: string) => {
      const merge = mergeTexts({ base, mine, theirs });
      const again = merge && mergeTexts({ base: merge.original, mine: merge.text, theirs });
      assert.deepEqual([again?.text, again?.conflicts], [merge?.text, merge?.conflicts]);
    };
    const examples: [string, string, string][] = [
      ['<div>\n}\nconst x = load(a);', '}\na\nconst x = load(a);', 'a b\n</div>\na b'],
      ['c d\n\nconst x = load(a);\nc c', 'c d\na\n<div>\nc c', '</div>\na\n<div>\n'],
      ['}\nif (a) {\n</div>', 'c d\nc c\n</div>', 'a\nconst x = load(a);\nconst x = load(a);'],
    ];
    fc.assert(fc.property(text, text, text, isSteady), { numRuns: cases, seed, examples });
  });

  it('is left to the person where there are very many lines, and made of code that is nested very deeply', () => {
    const lines = Array.from({ length: 200_000 }, (_, index) => `line ${index}`);
    const [base, mine, theirs] = [lines, [...lines, 'mine'], ['new', ...lines]].map((one) => one.join('\n')) as [
      string,
      string,
      string,
    ];
    assert.equal(mergeTexts({ base, mine, theirs }), undefined);
    assert.equal(mergeFiles({ base, mine, theirs }, 'a.md'), undefined);
    const sum = Array.from({ length: 20_000 }, () => 'a').join(' + ');
    assert.equal(typeof mergeFiles({ base: `f(${sum});`, mine: `g(${sum});`, theirs: `h(${sum});` }, 'a.ts'), 'object');
  });

  it('takes no longer with many places than with one', function () {
    this.timeout(60_000);
    const words = (word: string, index: number) => `k${index}\n${'a '.repeat(100)}${word}${index}`;
    const [base, mine, theirs] = ['u', 'm', 't'].map((word) =>
      Array.from({ length: 700 }, (_, index) => words(word, index)).join('\n'),
    ) as [string, string, string];
    assert.ok((mergeTexts({ base, mine, theirs })?.conflicts ?? 0) > 0);
  });
});
