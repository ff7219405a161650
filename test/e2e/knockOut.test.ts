/** Every kind of rule taken out of an app: a test of the app that quotes the spec says so. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { languages } from '../../src/language/languages';
import { ruleMeaningSchema } from '../../src/pipeline/schema/rules';
import { productions } from '../../src/reader/productions/productions';
import { inLongRuns } from '../support/longRuns';
import { byHand, changed } from './support/knockOut/byHand';
import { type AppFiles, filesOf, type KnockOut, rulesOf, silenced, specOf, unused } from './support/knockOut/knockOuts';
import { type Results, runTests } from './support/knockOut/runTests';
import { groupsOf, notSaid, type Said, saidOf } from './support/knockOut/sentences';

for (const { language, phrases } of languages.slice(0, inLongRuns(2, 1)))
  describe(`the tests of an app whose spec is written in ${language}`, function () {
    this.timeout(inLongRuns(1_200_000, 240_000));
    const said = saidOf(language, phrases);
    const hands = language === 'en' ? byHand : [];
    const all = [...new Set([...said, ...hands.flat()].map(({ sentence }) => sentence))];
    const spec = specOf(language, all);
    const whole = filesOf(spec);
    // What takes long is tried one by one in long runs only.
    const groups = inLongRuns(
      said.map((one) => [one]),
      groupsOf(said),
    );
    const handGroups = inLongRuns(
      hands.flat().map((one) => [one]),
      hands,
    );
    const knockOuts: readonly KnockOut[] = [
      ...groups.map(askedNowhere),
      ...said.flatMap(doingNothing),
      ...handGroups.map((group) => ({
        sentences: group.map(({ sentence }) => sentence),
        how: group.map(({ rule }) => rule).join(', '),
        files: group.reduce<AppFiles>(changed, whole),
      })),
    ];
    let results: Results;

    function askedNowhere(group: readonly Said[]): KnockOut {
      const sentences = group.map(({ sentence }) => sentence);
      const rest = specOf(
        language,
        all.filter((one) => !sentences.includes(one)),
      );
      const without = group.reduce((one, { asIf }) => asIf(one), rest);
      return {
        sentences,
        how: `${group.map(({ rule }) => rule).join(', ')}, asked for nowhere`,
        files: unused(whole, filesOf(without)),
      };
    }

    function doingNothing({ rule, sentence }: Said): KnockOut[] {
      if (!spec.rules.some(({ text }) => text === sentence)) return [];
      return rulesOf(whole)
        .filter(({ title }) => title === sentence)
        .map((one) => ({
          sentences: [sentence],
          how: `${rule}, doing nothing`,
          files: silenced(whole, one),
          ...(one.test !== undefined && { test: one.test }),
        }));
    }

    before(async () => {
      results = await runTests(whole, knockOuts);
    });

    it('all pass while every rule is there', () => {
      const failed = results.whole.filter(({ status }) => status !== 'passed');
      assert.deepEqual(failed, []);
      for (const sentence of all)
        assert.ok(
          results.whole.some(({ title }) => title.includes(sentence)),
          sentence,
        );
    });

    for (const [index, { sentences, how }] of knockOuts.entries())
      for (const sentence of sentences)
        it(`fail without "${sentence}" (${how})`, () => {
          const quoting = results.variants[index]?.filter(({ title }) => title.includes(sentence)) ?? [];
          const failed = quoting.filter(({ status }) => status === 'failed');
          assert.notEqual(failed.length, 0, JSON.stringify(results.variants[index]));
          for (const { message } of failed) assert.match(message ?? '', /^AssertionError: /);
        });

    it('are tried with every kind of rule', () => {
      const kinds = ruleMeaningSchema.options.map(({ shape }) => shape.kind.value);
      const known = new Set(spec.rules.map(({ meaning }) => meaning.kind));
      assert.deepEqual(
        kinds.filter((kind) => !known.has(kind)),
        [],
      );
      const phrased = new Set<string>([...said.map(({ rule }) => rule), ...notSaid]);
      assert.deepEqual(
        Object.keys(productions).filter((rule) => !phrased.has(rule)),
        [],
      );
    });
  });
