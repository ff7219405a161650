import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseExpression } from '../../../src/expressions/parse';
import type { Expression } from '../../../src/expressions/tree';

/** The tree in brackets, so that one line shows how an expression is understood. */
function understood(text: string): string {
  const parsed = parseExpression(text);
  return 'tree' in parsed ? shown(parsed.tree) : `! ${parsed.complaint.message}`;
}

function shown(node: Expression): string {
  switch (node.kind) {
    case 'literal':
      return JSON.stringify(node.value);
    case 'name':
      return node.name;
    case 'member':
      return `${shown(node.of)}.${node.name}`;
    case 'list':
      return `[${node.items.map(shown).join(' ')}]`;
    case 'not':
      return `(! ${shown(node.of)})`;
    case 'negative':
      return `(- ${shown(node.of)})`;
    case 'binary':
      return `(${node.operator} ${shown(node.left)} ${shown(node.right)})`;
    case 'conditional':
      return `(? ${[node.test, node.yes, node.no].map(shown).join(' ')})`;
    case 'call':
      return `(${[node.name, ...node.args.map(shown)].join(' ')})`;
    case 'loop':
      return `(${node.loop} ${shown(node.list)} ${node.variable} ${shown(node.body)})`;
  }
}

const trees: readonly (readonly [string, string])[] = [
  ['self.a == 3', '(== self.a 3)'],
  ['1.5', '1.5'],
  ["'it", "! This can't be read: Unterminated string."],
  ['1e999', "! This can't be read: Invalid number: Infinity."],
  ['"it\'s"', '"it\'s"'],
  ['loans.filter(l, l.count > 1).size()', '(size (filter loans l (> l.count 1)))'],
  ['size(loans)', '(size loans)'],
  ['!self.a && -self.b < 2.5 || self.c', '(|| (&& (! self.a) (< (- self.b) 2.5)) self.c)'],
  ['a || b && c', '(|| a (&& b c))'],
  ['a - b - c', '(- (- a b) c)'],
  ['a + b * c % d', '(+ a (% (* b c) d))'],
  ['a ? b : c ? d : e', '(? a b (? c d e))'],
  ['x in [1, 2]', '(in x [1 2])'],
  ['self.name.contains("a")', '(contains self.name "a")'],
  ['self.tool.name + " → " + self.member.name', '(+ (+ self.tool.name " → ") self.member.name)'],
  ['loans.exists(l, l.tool == self.tool)', '(exists loans l (== l.tool self.tool))'],
  ['loans.all(l, l.done)', '(all loans l l.done)'],
  ['sum(loans.map(l, l.fee))', '(sum (map loans l l.fee))'],
  ['null', 'null'],
  ['true', 'true'],
  ['isEmpty(self.due)', '(isEmpty self.due)'],
  ['(a + b) * c', '(* (+ a b) c)'],
  // What people and models write for the same.
  ['a and b or c', '(|| (&& a b) c)'],
  ['not a', '(! a)'],
  ['not (a AND b)', '(! (&& a b))'],
  ['a = b', '(== a b)'],
  ['a <> b', '(!= a b)'],
  ['a === b', '(== a b)'],
  ['a ≥ b', '(>= a b)'],
  ['a or (b)', '(|| a b)'],
  ['or(a, 0)', '(or a 0)'],
  ["self.text == 'this and that = 5'", '(== self.text "this and that = 5")'],
  ['self.and.more', 'self.and.more'],
  // What is no expression of ours.
  ['loans[0]', '! The records of a list have no numbers. Use filter, exists or a reference.'],
  ['{"a": 1}', '! A record is not written as {…}. Name a field, or let an action create the record.'],
  ['loans.map(l, l.a, l.b)', '! Write map(x, …): a name for a record of the list, and what is asked of it.'],
  ['loans.filter(l => l.a)', '! This is a program. Write one expression, without ; or =>.'],
  ['as.size() > 0', '! "as" can\'t be a name here. Use another, such as "asValue".'],
  ['self.a ==', '! Something is missing at the end.'],
  ['b"bytes"', '! Write a plain number, or a text in quotes.'],
];

describe('reading an expression', () => {
  for (const [text, expected] of trees) {
    it(`${text} is ${expected}`, () => assert.equal(understood(text), expected));
  }

  it('points at what it complains about', () => {
    const parsed = parseExpression("self.a == 'x' && loans[0].b");
    assert.deepEqual('complaint' in parsed && parsed.complaint.at, { start: 17, end: 25 });
  });

  it('complains about what is too long or too deep, and never runs out of stack', () => {
    for (const text of [
      `1${'+1'.repeat(5_000)}`,
      `${'('.repeat(2_000)}1${')'.repeat(2_000)}`,
      `${'!'.repeat(5_000)}a`,
    ]) {
      assert.match(understood(text), /^! This is too long or too deep/);
    }
  });

  it('throws for no text, whatever it holds', () => {
    for (const text of [
      '',
      ' ',
      '\0',
      '"',
      "'\\",
      'a..b',
      '((',
      '💥',
      'a ? b',
      'x.filter()',
      '%%',
      '&&',
      '1e999',
      '0x',
    ]) {
      assert.match(understood(text), /^(!|.)/, text);
    }
  });
});
