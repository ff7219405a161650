/** What counts as the work of a formatter, and how a text gets the shape of another one. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { before, describe, it } from 'mocha';
import { readSpec } from '../../../../src/reader/readSpec';
import { scaffold } from '../../../../src/scaffold/scaffold';
import { isFormatted, reshaped } from '../../../../src/workspace/merging/reshape';
import { inLongRuns, seed } from '../../../support/longRuns';

const cases = inLongRuns(20_000, 600);

const same: readonly (readonly [string, string, string])[] = [
  ['quotes, line ends and blanks', `const a = { b: 'c' };\n`, `const a = {b: "c"}\n`],
  ['a comma behind the last of a list', 'f(\n  a,\n  b,\n);\n', 'f(a, b);\n'],
  ['the brackets of a parameter', 'list.map((one) => one.name);\n', 'list.map(one => one.name);\n'],
  [
    'the brackets of what is given back over several lines',
    'function f() {\n  return a && b;\n}\n',
    'function f() {\n  return (\n    a && b\n  );\n}\n',
  ],
  ['the first of several types', `type A = 'b' | 'c';\n`, `type A =\n  | 'b'\n  | 'c';\n`],
  ['quotes of a property', `const a = { 'b': 1 };\n`, 'const a = { b: 1 };\n'],
  ['how a comment is set in', '/**\n * One.\n */\nf();\n', '  /**\n   * One.\n   */\n  f();\n'],
];

const sameInJsx: readonly (readonly [string, string, string])[] = [
  ['brackets around an element', 'const a = <b>c</b>;\n', 'const a = (\n  <b>c</b>\n);\n'],
  [
    'where a line of words ends',
    'const a = <p>one two <b>three</b></p>;\n',
    `const a = <p>\n  one\n  two{' '}\n  <b>three</b>\n</p>;\n`,
  ],
];

const others: readonly (readonly [string, string, string])[] = [
  ['a blank between words and an element', 'const a = <p>one <b>two</b></p>;', 'const a = <p>one<b>two</b></p>;'],
  ['the brackets of an object that is given back', 'f(() => ({ a }));', 'f(() => { a });'],
  ['the order of a calculation', 'const a = (b + c) * d;', 'const a = b + c * d;'],
  ['what a comment says', '// one\nf();', '// two\nf();'],
  ['a comment that is gone', '// one\nf();', 'f();'],
  ['blanks within quotes', `const a = 'b c';`, `const a = 'b  c';`],
  ['text in place of a name', `const a = b ? 'c' : d;`, 'const a = b ? c : d;'],
  ['a call of a call', 'f((a, b));', 'f(a, b);'],
  ['what is given back no more', 'function f() {\n  return (\n    a\n  );\n}', 'function f() {\n  return\n    a;\n}'],
  ['what is given back now', 'function f() {\n  return; x();\n}', 'function f() {\n  return x();\n}'],
  ['a line that goes on now', 'foo();\n[1, 2].forEach(f);', 'foo()\n[1, 2].forEach(f)'],
  ['what a loop does', 'while (n());\nfoo();', 'while (n())\nfoo();'],
  ['the parts of a loop', 'for (; a; ) b();', 'for (a; ; ) b();'],
  ['a field that is a getter now', 'class A { get; x() {} }', 'class A { get x() {} }'],
  ['what a comment to a tool is about', 'a();\n// @ts-expect-error x\nb();', 'a(); // @ts-expect-error x\nb();'],
  ['a sign for quotes', `const a = f('"');`, `const a = f('&quot;');`],
];

const otherProse: readonly (readonly [string, string, string])[] = [
  ['an entry below another', '- a\n- b', '- a\n  - b'],
  ['lines of code', '```\na\nb\n```', '```\na b\n```'],
  ['a heading', '# Title\n\ntext', '# Title text'],
  ['a line break', 'a  \nb', 'a\nb'],
  ['a line that makes a heading', 'a\n\n---', 'a\n---'],
  ['a calculation', '1 + 2', '1 * 2'],
  ['how a column is set', '| a |\n| --- |\n| b |', '| a |\n| ---: |\n| b |'],
];

const otherPages: readonly (readonly [string, string, string])[] = [
  ['a blank between words', '<p>a <b>c</b> d</p>', '<p>a<b>c</b> d</p>'],
  ['lines that are kept', '<pre>\na\nb</pre>', '<pre>a b</pre>'],
  ['code behind a comment', '<script>\n// x\nfoo()</script>', '<script>\n// x foo()</script>'],
  ['quotes that are shown', '<p>"a"</p>', `<p>'a'</p>`],
  ['what is within another', '<svg><path/><g/></svg>', '<svg><path><g></svg>'],
];

describe('What a formatter leaves as it is', () => {
  for (const [what, one, other] of same)
    it(`is the same but for ${what}`, () => assert.ok(isFormatted(one, other, 'a.ts')));
  for (const [what, one, other] of sameInJsx)
    it(`is the same but for ${what}`, () => assert.ok(isFormatted(one, other, 'a.tsx')));
  for (const [what, one, other] of others) it(`is not ${what}`, () => assert.ok(!isFormatted(one, other, 'a.tsx')));
  for (const [what, one, other] of otherProse) it(`is not ${what}`, () => assert.ok(!isFormatted(one, other, 'a.md')));
  for (const [what, one, other] of otherPages)
    it(`is not ${what}`, () => assert.ok(!isFormatted(one, other, 'a.html')));
  it('is the same prose but for the marks of a list and the width of a table', () => {
    assert.ok(isFormatted('* a\n* b\n\n| a |\n|---|\n| bcd |\n', '- a\n- b\n\n| a   |\n| --- |\n| bcd |\n', 'a.md'));
  });
  it('is not a selector of something within another', () =>
    assert.ok(!isFormatted('a .b { c: d; }', 'a.b { c: d; }', 'a.css')));
  it('is the same style sheet but for its lines, quotes and the last semicolon', () =>
    assert.ok(isFormatted(`a > b,\nc {\n  d: 'e' #FFF;\n}\n`, 'a>b,c{d:"e" #FFF}', 'a.css')));
  it('is not the name of an element in other letters, nor an address with blanks', () => {
    assert.ok(!isFormatted('#Add {}', '#add {}', 'a.css'));
    assert.ok(!isFormatted('a { b: url(c;d,e) }', 'a { b: url(c; d, e) }', 'a.css'));
  });
  it('is told of 200 KB of comments in a moment', function () {
    this.timeout(60_000);
    for (const [text, path] of [
      ['// a\n'.repeat(40_000), 'a.ts'],
      ['/* a '.repeat(40_000), 'a.css'],
      ['<!-- a '.repeat(30_000), 'a.html'],
    ] as const)
      isFormatted(text, `${text} `, path);
  });
  it('is unknown of a file of another kind, and of one that cannot be read', () => {
    assert.ok(!isFormatted('a b', 'a  b', 'a.txt'));
    assert.ok(!isFormatted('const = ;', 'const  = ;', 'a.ts'));
  });
});

describe('A file of an app', () => {
  let files: readonly { readonly path: string; readonly content: string }[] = [];

  before(async () => {
    const text = await readFile('test/fixtures/specs/reading-list.md', 'utf8');
    const all = [...scaffold(readSpec(text).spec, { appName: 'app' }).files()];
    files = all.filter(({ path, content }) => content.length < 20_000 && /\.(tsx?|css|json|html|md)$/.test(path));
  });

  const place = fc.record({
    file: fc.nat(),
    at: fc.nat(),
    sign: fc.constantFrom('q', '7', '!', '.', '*', '='),
    takes: fc.boolean(),
  });

  it(`is never taken for the work of a formatter with a sign more or another one in it (${cases} cases, seed ${seed})`, function () {
    this.timeout(300_000);
    const isNoticed = ({ file, at, sign, takes }: { file: number; at: number; sign: string; takes: boolean }) => {
      const { path, content } = files[file % files.length] ?? { path: '', content: '' };
      const place = at % content.length;
      // What is taken away says something: blanks, and signs that formatters set, may come and go.
      const isTaken = takes && /[\p{L}\p{N}.!*=/-]/u.test(content.charAt(place));
      const edited = content.slice(0, place) + sign + content.slice(isTaken ? place + 1 : place);
      return edited === content || !isFormatted(content, edited, path);
    };
    fc.assert(fc.property(place, isNoticed), { numRuns: cases, seed });
  });

  it('says in the shape of another text what it says, or nothing is done', () => {
    const [from, to] = [`f({ a: 'b' });\ng();\n`, `f({ a: 'b', c: 'd' });\nh();\ng();\n`];
    const shape = 'f({\n\ta: "b"\n})\ng()\n';
    assert.equal(reshaped({ from, to, shape }, 'a.ts'), `f({\n\ta: "b", c: 'd'\n});\nh()\ng()\n`);
    assert.equal(reshaped({ from, to: from, shape }, 'a.ts'), shape);
    assert.equal(reshaped({ from, to, shape: 'g();' }, 'a.ts'), undefined);
  });

  it('is left as it is where a line that ends without a sign would go on', () => {
    const from = 'const rowOf = (b: Book) => ({\n  title: b.title,\n});\n';
    const to = 'const rowOf = (b: Book) => {\n  return title(b);\n};\n';
    const text = reshaped({ from, to, shape: 'const rowOf = (b: Book) => ({\n  title: b.title\n})\n' }, 'a.ts');
    assert.ok(text === undefined || isFormatted(to, text, 'a.ts'), text);
  });
});
