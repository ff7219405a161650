/** How long expressions of generated code are broken into lines. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { laidOut } from '../../../src/scaffold/emit/laidOut';

const long = (name: string) => `${name}OfTheRecordThatIsAboutToBeSaved`;

describe('a long expression of generated code', () => {
  it('stays on its line where it fits', () => {
    assert.equal(laidOut('a && f(b, c)', 4), 'a && f(b, c)');
  });

  it('is broken behind its outermost operator, the loosest first', () => {
    const code = `${long('a')} && ${long('b')} || ${long('c')} && ${long('d')}`;
    assert.equal(laidOut(code, 2), `${long('a')} && ${long('b')} ||\n  ${long('c')} && ${long('d')}`);
  });

  it('has what a condition comes to below the condition', () => {
    const code = `${long('a')} ? f(${long('b')}, ${long('c')}) : ${long('d')}`;
    assert.equal(laidOut(code, 2), `${long('a')}\n    ? f(${long('b')}, ${long('c')})\n    : ${long('d')}`);
  });

  it('has each argument on a line of its own, and what a function comes to below its head', () => {
    const code = `list.some((one) => f(${long('a')}, ${long('b')}, ${long('c')}, 'no, this is a text'))`;
    const lines = [
      'list.some(',
      '    (one) =>',
      '      f(',
      `        ${long('a')},`,
      `        ${long('b')},`,
      `        ${long('c')},`,
      "        'no, this is a text',",
      '      ),',
      '  )',
    ];
    assert.equal(laidOut(code, 2), lines.join('\n'));
  });

  it('is never broken in a text or a pattern', () => {
    const parts = [`'${'a || b, c (d '.repeat(12)}'`, `/^(?:${'[(/] || '.repeat(6)})$/u.test(${long('e')})`];
    const broken = laidOut(parts.join(' || '), 2);
    assert.equal(broken, parts.join(' ||\n  '));
  });
});
