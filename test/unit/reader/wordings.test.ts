/** Kinds of wording that formal specs use: the name of the system, two rules in a sentence, units, and sentences that bring fields. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Entity, Requirement } from '../../../src/pipeline/schema/spec';
import { readSpec } from '../../../src/reader/readSpec';

const harbour = `# Harbour

## Data

**Berth**: number (required), length in m, depth (number), state (free, taken, closed)

**Stay**: berth, arrival day (date), departure day (date), people (whole number), bell code, horn code

## Rules

`;

function read(...sentences: readonly string[]): { all: readonly Requirement[]; kinds: readonly Entity[] } {
  const { spec } = readSpec(`${harbour}${sentences.map((one) => `- ${one}\n`).join('')}`);
  return { all: spec.requirements, kinds: spec.entities };
}

function isUnderstood(sentence: string): boolean {
  return read(sentence).all.find(({ text }) => text === sentence)?.understood === true;
}

function typeOf(kinds: readonly Entity[], kind: string, field: string): Entity['fields'][number]['type'] | undefined {
  return kinds.find(({ label }) => label === kind)?.fields.find(({ label }) => label === field)?.type;
}

describe('the name of the system', () => {
  it('is whatever stands behind THE and before SHALL, or is written in one word', () => {
    assert.ok(isUnderstood('THE Harbour_Office SHALL sort berths by number.'));
    assert.ok(isUnderstood('THE Register SHALL sort berths by number.'));
    assert.ok(isUnderstood('The PierBook app must sort berths by number.'));
  });

  it('is not what the spec knows as a record, and stays as it was written in what is left', () => {
    assert.equal(isUnderstood('THE Berth SHALL sort berths by number.'), false);
    const { all } = read('THE Harbour_Office SHALL sing.', 'THE Harbour_Office SHALL sort berths by moonlight.');
    for (const { left } of all) assert.equal(left?.includes('system') ?? false, false, left?.join(' '));
  });
});

describe('two rules in one sentence', () => {
  it('are both there, also where the second has no subject or says "the same one"', () => {
    const { kinds } = read('The bell code is mandatory, and no two stays may have the same one.');
    const code = kinds.find(({ label }) => label === 'Stay')?.fields.find(({ label }) => label === 'Bell code');
    assert.deepEqual([code?.required, code?.unique], [true, true]);
    assert.ok(isUnderstood('The bell code SHALL be required and SHALL NOT be longer than 8 characters.'));
  });

  for (const sentence of [
    'The bell code is mandatory, and no two stays of a day may have the same one.',
    'If the berth is closed, the bell code is mandatory and unique.',
    'The bell code is mandatory and it is unique on Sundays.',
    'On Sundays the bell code is mandatory and is unique.',
    'The bell code is mandatory and the horn code is not.',
  ])
    it(`are not taken apart where one of them says more: "${sentence}"`, () => {
      const { all, kinds } = read(sentence);
      assert.equal(all.find(({ text }) => text === sentence)?.understood, false);
      const fields = kinds.flatMap(({ fields: own }) => own).filter(({ label }) => /code$/i.test(label));
      assert.ok(fields.every(({ required, unique }) => !required && !unique));
    });
});

describe('numbers and units', () => {
  it('are read with thousands: 1,500 is not 1.5', () => {
    const { kinds } = read('The people of a stay are at most 1,500.');
    assert.deepEqual(typeOf(kinds, 'Stay', 'People'), { kind: 'number', integer: true, max: 1500 });
  });

  it('belong together where the field has the unit or none, and contradict it otherwise', () => {
    assert.ok(isUnderstood('The length of a berth MUST be between 4 and 30 metres.'));
    assert.ok(isUnderstood('The depth of a berth is at least 2 cubic metres.'));
    assert.equal(isUnderstood('The length of a berth MUST be between 4 and 30 kilograms.'), false);
  });
});

describe('sentences of formal specs that bring fields', () => {
  it('tell what can be chosen, and through which states a thing goes', () => {
    const { kinds } = read(
      'THE mood of a stay SHALL be one of: calm, windy, other.',
      'THE status of a stay SHALL go from announced to arrived and from arrived to gone.',
    );
    const optionsOf = (field: string) => {
      const type = typeOf(kinds, 'Stay', field);
      return type?.kind === 'choice' ? type.options.map(({ label }) => label) : [];
    };
    assert.deepEqual(optionsOf('Mood'), ['calm', 'windy', 'other']);
    assert.deepEqual(optionsOf('Status'), ['announced', 'arrived', 'gone']);
  });

  it('tell of what a thing contains, and of what is kept of what clerks create, change and delete', () => {
    const { kinds } = read(
      'A stay contains meals with a title, a quantity and a unit price.',
      'THE Office SHALL allow clerks to create, edit and delete owners with company name, e-mail and phone.',
    );
    assert.deepEqual(kinds.map(({ label, fields }) => [label, fields.map((field) => field.label)]).slice(2), [
      ['Meal', ['Stay', 'Title', 'Quantity', 'Unit price']],
      ['Owner', ['Company name', 'E-mail', 'Phone']],
    ]);
    assert.equal(typeOf(kinds, 'Meal', 'Stay')?.kind, 'reference');
  });

  it('name no field after where or without what it is kept', () => {
    const { kinds } = read('The system shall keep crews with a title and a size in the cloud.');
    assert.ok(kinds.flatMap(({ fields }) => fields).every(({ label }) => !/cloud/.test(label)));
  });
});
