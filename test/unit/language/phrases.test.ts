/** The examples beside each phrase: what says the rule in full, and what sounds like it and says something else, or more. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { languages } from '../../../src/language/languages';
import { readChecked, requirement } from '../reader/assertConsistent';
import { bikeRental } from './bikeRental';

/** One that starts at 10 and counts by one, in both directions. */
const counter: Readonly<Record<string, string>> = {
  en: '# Tally\n\nA counter for one person.\n\n- It starts at 10.\n- Press + to add one.\n- Press - to take one away.\n- It never goes below zero.\n',
  de: '# Strichliste\n\nEin Zähler für mich.\n\n- Es beginnt bei 10.\n- Ein Tipp auf + zählt eins dazu.\n- Ein Tipp auf - zieht eins ab.\n- Der Stand fällt nie unter null.\n',
};

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

  for (const { language, counting } of languages) {
    const read = (sentence: string) =>
      requirement(readChecked(`${counter[language] ?? ''}- ${sentence}\n`).spec, sentence);
    for (const sentence of counting.says)
      it(`tell of a counter in ${language}: "${sentence}"`, () => {
        const { understood, missing, meanings } = read(sentence);
        assert.equal(understood, true, missing);
        assert.notEqual(meanings.length, 0);
      });
    for (const sentence of counting.saysNot)
      it(`do not tell of a counter in ${language}: "${sentence}"`, () => {
        const { understood, meanings } = read(sentence);
        assert.equal(understood, false, JSON.stringify(meanings));
      });
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
