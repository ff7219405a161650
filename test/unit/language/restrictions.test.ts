/** A rule with one more word that no phrase holds is never understood in full, and changes nothing. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { languages } from '../../../src/language/languages';
import { readSpec } from '../../../src/reader/readSpec';
import { bikeRental } from './bikeRental';
import { restrictions as lists, withMore } from './restricted';

const names =
  'required|unique|range|length|format|default|only when|order of dates|in the future|no overlap|only such records|unique together|steps of a status|refuse deletion|delete along|price by the day|product|sum|number of records|count per choice|per month|today'.split(
    '|',
  );
const rows = [...readFileSync('README.md', 'utf8').matchAll(/^\| ([a-z ]+) \| ([^|]+) \| ([^|]+) \|$/gm)]
  .map(([, rule = '', en = '', de = '']) => ({ rule, en: en.trim(), de: de.trim() }))
  .filter(({ rule }) => names.includes(rule));

/** What of the spec was changed by the sentence. */
function readWith(language: 'en' | 'de', sentence: string): { isWhole: boolean; rules: number; fields: string } {
  const { spec } = readSpec(`${bikeRental[language]}- ${sentence}\n`);
  const one = spec.requirements.find(({ text }) => text === sentence);
  return {
    isWhole: one?.understood === true,
    rules: spec.rules.length,
    fields: JSON.stringify(spec.entities.map(({ fields }) => fields.map(({ range: _, ...field }) => field))),
  };
}

describe('a rule with a restriction', () => {
  const plain = { en: readWith('en', 'Nothing.'), de: readWith('de', 'Nichts.') };

  it('is tried for all 22 rules, with 40 restrictions in each language', () => {
    assert.deepEqual([rows.length, lists.en?.length, lists.de?.length], [22, 40, 40]);
  });

  for (const language of ['en', 'de'] as const)
    for (const row of rows)
      it(`is never understood in full, and changes nothing: ${row.rule} in ${language}`, function () {
        this.timeout(30_000);
        const wrong = (lists[language] ?? []).filter((more) => {
          const read = readWith(language, withMore(row[language], more));
          return read.isWhole || read.rules > 0 || read.fields !== plain[language].fields;
        });
        assert.deepEqual(wrong, []);
      });

  for (const { language, phrases } of languages)
    it(`is never understood in full, however the rule is said in ${language}`, function () {
      this.timeout(60_000);
      const restrictions = lists[language] ?? [];
      const wrong = phrases
        .flatMap(({ says }) => says)
        .flatMap((sentence, index) =>
          [0, 13, 27].map((step) => withMore(sentence, restrictions[(index + step) % restrictions.length] ?? '')),
        )
        .filter((sentence) => readWith(language === 'de' ? 'de' : 'en', sentence).isWhole);
      assert.deepEqual(wrong, []);
    });

  it('is not understood, whatever the word: one that no phrase holds, anywhere in the sentence', function () {
    this.timeout(60_000);
    const word = fc.stringMatching(/^[bcdfghjklmnpqrstvwz]{2}[xq][bcdfghjklmnpqrstvwz]{3,6}$/);
    fc.assert(
      fc.property(
        fc.constantFrom(...rows),
        fc.constantFrom('en' as const, 'de' as const),
        word,
        fc.nat(),
        (row, language, more, at) => {
          const words = row[language].replace(/\.$/, '').split(' ');
          const place = at % (words.length + 1);
          const sentence = [...words.slice(0, place), more, ...words.slice(place)].join(' ');
          assert.equal(readWith(language, sentence).isWhole, false, sentence);
        },
      ),
      { numRuns: 200, seed: 13 },
    );
  });
});
