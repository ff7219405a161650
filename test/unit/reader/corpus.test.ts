/** Specs of many forms, each with what a person reads in it. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { aspects, compareReading, corpus, precisionAndRecall } from '../../support/readingCorpus';
import { fixture, readChecked } from './assertConsistent';

/** What is known not to be read as a person would. */
const known: Readonly<Record<string, readonly string[]>> = {
  beehives: [
    'missed fields place.owner',
    'wrong fields place.whoOwnsTheLand',
    'missed types place.owner: text',
    'wrong types place.whoOwnsTheLand: text',
  ],
  // What remarks below the tables say of their columns.
  beekeeping: [
    'missed types hive.queenColour: choice white|yellow|red|green|blue',
    'missed types inspection.temper: number 1..5',
    'missed types harvest.kind: choice spring|summer|heather',
    'wrong types hive.queenColour: text',
    'wrong types inspection.temper: number',
    'wrong types harvest.kind: text',
  ],
  'film-club': ['missed flags evening.film: unique'],
  'gliding-club': [
    'missed flags payment.pilot: required',
    'missed flags payment.amount: required',
    'missed flags payment.paidOn: required',
    'missed flags payment.purpose: required',
  ],
  kleingarten: ['wrong flags pachtvertrag.ende: required'],
  // The rule that bookings must not overlap needs both.
  parking: ['wrong flags booking.start: required', 'wrong flags booking.end: required'],
  'seed-bank': ['missed fields grower.organic', 'missed types grower.organic: boolean'],
  'water-sampling': ['missed flags sample.bottleNumber: unique'],
};

describe('reading a corpus of specs', () => {
  for (const name of corpus()) {
    it(`finds in ${name}.md what a person does`, () => {
      readChecked(fixture(name));
      const found = compareReading(name);
      const differences = aspects.flatMap((aspect) => [
        ...found[aspect].missed.map((fact) => `missed ${aspect} ${fact}`),
        ...found[aspect].wrong.map((fact) => `wrong ${aspect} ${fact}`),
      ]);
      assert.deepEqual(differences, known[name] ?? []);
    });
  }

  it('has a precision and a recall of at least 0.95 each', () => {
    const all = corpus().map(compareReading);
    for (const aspect of aspects) {
      const { precision, recall } = precisionAndRecall(all, aspect);
      assert.ok(precision >= 0.95 && recall >= 0.95, `${aspect}: ${precision}, ${recall}`);
    }
  });
});
