/** What a person has written in the one style sheet that apps of earlier versions had. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ownRules } from '../../../../src/agents/coding/ownRules';

const base =
  '@import "./base.css";\n\n/* The name. */\n.brand {\n  color: red;\n}\n\n@media print {\n  nav {\n    display: none;\n  }\n}\n';

describe('A person’s rules in a style sheet of an earlier version', () => {
  it('are those that are new, and those that are not as they were, each whole', () => {
    const mine = `${base.replace('red', 'blue')}\n.own::before {\n  content: "};";\n}\n`;
    assert.deepEqual(ownRules({ base, mine }), {
      text: '/* The name. */\n.brand {\n  color: blue;\n}\n\n.own::before {\n  content: "};";\n}',
      removed: [],
    });
  });

  it('are none where only blanks differ', () => {
    assert.deepEqual(ownRules({ base, mine: base.replaceAll('  ', '\t') }), { text: '', removed: [] });
  });

  it('hold what stands behind the last rule, and what is not closed', () => {
    for (const end of ['/* Mine: remember this. */', '.mine { d: e;'])
      assert.equal(ownRules({ base, mine: `${base}${end}` }).text, end);
  });

  it('hold a rule of which only the text between quotes is another', () => {
    const [one, other] = ['.a { content: "x y"; }', '.a { content: "x  y"; }'];
    assert.equal(ownRules({ base: one, mine: other }).text, other);
  });

  it('are told of where one of two rules of a name was taken out', () => {
    assert.deepEqual(ownRules({ base: '.a { b: c; }\n.a { d: e; }', mine: '.a { b: c; }' }).removed, ['.a']);
  });

  it('do not hold what was taken out, which is told', () => {
    const mine = base.slice(0, base.indexOf('@media'));
    assert.deepEqual(ownRules({ base, mine }), { text: '', removed: ['@media print'] });
  });
});
