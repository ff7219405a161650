/** A rule with one more word that no phrase holds is never understood in full, and changes nothing. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { languages } from '../../../src/language/languages';
import { readSpec } from '../../../src/reader/readSpec';
import { bikeRental } from './bikeRental';

const english =
  'on Sundays; for members; for children; in July; abroad; most of the time; without insurance; when it rains; during winter; if the customer is under 18; by phone; at night; in the morning; for premium customers; unless it is urgent; except on holidays; in Berlin; within the city; before noon; after six o’clock; if possible; where appropriate; on weekdays only; for the first year; per branch; at most twice; without notice; by e-mail; in writing; with a voucher; for staff; in emergencies; as an exception; if the weather is bad; once a year; until further notice; subject to approval; for groups of ten; as a rule; in the app’s second version';
const german =
  'sonntags; im Winter; bei Regen; für Mitglieder; im Ausland; meistens; ohne Versicherung; telefonisch; für Kinder; im Juli; nachts; am Vormittag; in Berlin; außer an Feiertagen; wenn es regnet; falls möglich; nur werktags; im ersten Jahr; je Filiale; höchstens zweimal; ohne Vorankündigung; per E-Mail; schriftlich; mit Gutschein; für Mitarbeiter; im Notfall; ausnahmsweise; bei schlechtem Wetter; einmal im Jahr; bis auf Weiteres; nach Genehmigung; für Gruppen; in der Regel; vor dem Mittag; nach 18 Uhr; in der zweiten Version; solange Vorrat reicht; unter 18 Jahren; auf Wunsch; innerhalb der Stadt';

const names =
  'required|unique|range|length|format|default|only when|order of dates|in the future|no overlap|only such records|unique together|steps of a status|refuse deletion|delete along|price by the day|product|sum|number of records|count per choice|per month|today'.split(
    '|',
  );
const rows = [...readFileSync('README.md', 'utf8').matchAll(/^\| ([a-z ]+) \| ([^|]+) \| ([^|]+) \|$/gm)]
  .map(([, rule = '', en = '', de = '']) => ({ rule, en: en.trim(), de: de.trim() }))
  .filter(({ rule }) => names.includes(rule));

/** What stands behind the reason of a story would only restrict that. */
function withMore(sentence: string, more: string): string {
  const [, demand, reason = ''] = /^(.*?)((?:, (?:so that|because|since|damit|um) .*)?)\.?$/.exec(sentence) ?? [];
  return `${demand} ${more}${reason}.`;
}

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
    assert.deepEqual([rows.length, english.split('; ').length, german.split('; ').length], [22, 40, 40]);
  });

  for (const [language, restrictions] of [
    ['en', english],
    ['de', german],
  ] as const)
    for (const row of rows)
      it(`is never understood in full, and changes nothing: ${row.rule} in ${language}`, function () {
        this.timeout(30_000);
        const wrong = restrictions.split('; ').filter((more) => {
          const read = readWith(language, withMore(row[language], more));
          return read.isWhole || read.rules > 0 || read.fields !== plain[language].fields;
        });
        assert.deepEqual(wrong, []);
      });

  for (const { language, phrases } of languages)
    it(`is never understood in full, however the rule is said in ${language}`, function () {
      this.timeout(60_000);
      const restrictions = (language === 'de' ? german : english).split('; ');
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
