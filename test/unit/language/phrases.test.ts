/** The examples beside each phrase: what says the rule in full, and what sounds like it and says something else, or more. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { languages } from '../../../src/language/languages';
import { readChecked, requirement } from '../reader/assertConsistent';
import { bikeRental } from './bikeRental';

describe('the phrases', () => {
  for (const { language, phrases } of languages) {
    const spec = bikeRental[language] ?? '';
    for (const { rule, says, saysNot } of phrases) {
      for (const sentence of says)
        it(`say ${rule} in ${language}: "${sentence}"`, () => {
          const read = requirement(readChecked(`${spec}- ${sentence}\n`).spec, sentence);
          assert.equal(read.understood, true, read.missing);
          assert.notEqual(read.meanings.length, 0);
        });
      for (const sentence of saysNot)
        it(`do not say ${rule} in ${language}: "${sentence}"`, () => {
          const read = requirement(readChecked(`${spec}- ${sentence}\n`).spec, sentence);
          assert.equal(read.understood, false, JSON.stringify(read.meanings));
        });
    }
  }

  for (const { language, scenarios } of languages) {
    const spec = (bikeRental[language] ?? '').replace(/## \p{L}+\n\n$/u, '### User Story 1 - Rent (Priority: P1)\n\n');
    const read = (scenario: string) =>
      requirement(readChecked(`${spec}**Acceptance Scenarios**:\n\n1. ${scenario}\n`).spec, scenario);
    for (const scenario of scenarios.says)
      it(`tell a scenario in ${language}: "${scenario}"`, () => {
        const { understood, missing, meanings } = read(scenario);
        assert.equal(understood, true, missing);
        assert.notEqual(meanings.length, 0);
      });
    for (const scenario of scenarios.saysNot)
      it(`do not tell a scenario in ${language}: "${scenario}"`, () => {
        const { understood, meanings } = read(scenario);
        assert.equal(understood, false, JSON.stringify(meanings));
      });
  }

  it('have both kinds of examples', () => {
    for (const { phrases, language } of languages)
      for (const { rule, says, saysNot } of phrases)
        assert.ok(rule === 'usualLength' || (says.length > 0 && saysNot.length > 0), `${language} ${rule}`);
  });
});
