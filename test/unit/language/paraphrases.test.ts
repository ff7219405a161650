/**
 * Sentences that say the rules of the README's table, written by others who had not seen how the reader knows them. Those that are
 * understood stay so, as that rule; with a restriction, none is understood in full.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { z } from 'zod';
import { readSpec } from '../../../src/reader/readSpec';
import { inLongRuns } from '../../support/longRuns';
import { bikeRental } from './bikeRental';
import { restrictions, withMore } from './restricted';

const paraphraseSchema = z.object({
  rule: z.string(),
  sentence: z.string(),
  understood: z.boolean().default(false),
  /** What a sentence that defines a kind of record says to keep of each. */
  fields: z.array(z.string()).optional(),
});
type Paraphrase = z.infer<typeof paraphraseSchema>;

/** What each rule adds to the spec, where it is no property of a field. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  'only when': ['onlyWhen'],
  'order of dates': ['dateOrder'],
  'in the future': ['inFuture'],
  'no overlap': ['noOverlap'],
  'only such records': ['targetMust'],
  // No overlap on a day and one record a day are the same.
  'unique together': ['uniqueTogether', 'noOverlap'],
  'steps of a status': ['transitions'],
  'refuse deletion': ['refuseDelete'],
  'delete along': ['deleteAlong'],
  'price by the day': ['priceTimesDays'],
  product: ['computed'],
  sum: ['computed'],
  'number of records': ['countOfRelated'],
  'count per choice': ['countPerChoice'],
  'per month': ['perMonth'],
  today: ['today'],
};
const properties = ['required', 'unique', 'range', 'length', 'format', 'default'];

function paraphrasesIn(name: string): readonly Paraphrase[] {
  const text = readFileSync(`test/fixtures/paraphrases/${name}.json`, 'utf8');
  return z.array(paraphraseSchema).parse(JSON.parse(text));
}

function isUnderstood({ rule, sentence, fields }: Paraphrase, language: string): boolean {
  if (rule === 'kind') return tellsOf(sentence, fields ?? []);
  const { spec } = readSpec(`${bikeRental[language]}- ${sentence}\n`);
  const rules = spec.rules.map(({ meaning }) => meaning.kind as string);
  const meanings = spec.requirements.flatMap((one) => one.meanings.map(({ kind }) => kind as string));
  const wanted = kinds[rule] ?? (properties.includes(rule) ? ['field'] : undefined);
  const isWhole = spec.requirements.length > 0 && spec.requirements.every(({ understood }) => understood);
  return isWhole && (!wanted || [...rules, ...meanings].some((kind) => wanted.includes(kind)));
}

function tellsOf(sentence: string, wanted: readonly string[]): boolean {
  const { entities } = readSpec(`# Desk\n\n- ${sentence}\n`).spec;
  const found = entities.flatMap(({ fields }) => fields.map(({ label }) => label.toLowerCase()));
  const named = (field: string) => found.some((label) => label.includes(field) || field.includes(label));
  return entities.length > 0 && wanted.every((field) => named(field.toLowerCase()));
}

describe('sentences that only sound like a rule', () => {
  for (const language of ['en', 'de'])
    it(`are not understood in full: ${language}`, function () {
      this.timeout(120_000);
      const step = inLongRuns(1, 8);
      const all = paraphrasesIn(`near-misses-${language}`).filter((_, index) => index % step === 0);
      const wrong = all.filter(({ sentence }) => {
        const { requirements } = readSpec(`${bikeRental[language]}- ${sentence}\n`).spec;
        return requirements.length > 0 && requirements.every(({ understood }) => understood);
      });
      assert.deepEqual(
        wrong.map(({ sentence }) => sentence),
        [],
      );
    });
});

for (const language of ['en', 'de'])
  describe(`sentences of others in ${language}`, () => {
    const all = paraphrasesIn(language);
    const known = all.filter(({ understood }) => understood);
    for (const rule of new Set(all.map((one) => one.rule)))
      it(`are understood as ${rule} where they were`, function () {
        this.timeout(20_000);
        const lost = known.filter((one) => one.rule === rule && !isUnderstood(one, language));
        assert.deepEqual(
          lost.map(({ sentence }) => sentence),
          [],
        );
      });

    it('are not understood in full with a restriction', function () {
      this.timeout(120_000);
      const step = inLongRuns(1, 8);
      const said = known.filter(({ rule }, index) => rule !== 'kind' && index % step === 0);
      const wrong = said
        .map((one, index) => ({ ...one, sentence: withMore(one.sentence, restrictions[language]?.[index % 40] ?? '') }))
        .filter((one) => isUnderstood(one, language));
      assert.deepEqual(
        wrong.map(({ sentence }) => sentence),
        [],
      );
    });
  });
