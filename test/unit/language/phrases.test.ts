/** The examples beside each phrase: what says the rule in full, and what sounds like it and says something else, or more. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { languages } from '../../../src/language/languages';
import { readWhole } from '../../../src/reader/phrases/readPhrases';
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

  it('are all parsed, and have both kinds of examples', () => {
    assert.equal(typeof readWhole, 'function');
    for (const { phrases, language } of languages)
      for (const { rule, says, saysNot } of phrases)
        assert.ok(rule === 'usualLength' || (says.length > 0 && saysNot.length > 0), `${language} ${rule}`);
  });
});
