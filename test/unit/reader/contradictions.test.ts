import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { StructuredSpec } from '../../../src/pipeline/schema/spec';
import { applyAnswers } from '../../../src/reader/applyAnswers';
import { readSpecFiles } from '../../../src/reader/folder/readSpecFiles';
import { type Preference, readPreferring } from '../../../src/reader/preferences';
import { readSpec, type SpecReading } from '../../../src/reader/readSpec';
import { assertConsistent, entity, readChecked, requirement } from './assertConsistent';

const data = `# Yard

## Data

- **Boat**: name (required), length (number), status (afloat, ashore)
- **Berth**: code (required), boat, note

## Rules

`;
const daten = `# Werft

## Daten

- **Boot**: Name (Pflicht), Länge (Zahl), Status (im Wasser, an Land)
- **Liegeplatz**: Kennung (Pflicht), Boot, Notiz

## Regeln

`;

const specOf = (head: string, ...rules: string[]) => `${head}${rules.map((rule) => `- ${rule}\n`).join('')}`;

/** Read, with the first question answered. */
function answered(read: (preferences?: readonly Preference[]) => SpecReading, value?: string): StructuredSpec {
  const asked = read().clarifications[0];
  const answers = [
    { clarificationId: asked?.id ?? '', value: value ?? asked?.recommended ?? '', how: 'chosen' as const },
  ];
  const { spec, clarifications } = readPreferring(read, answers);
  assert.equal(clarifications[0]?.id, asked?.id, 'what was asked stays asked');
  const after = applyAnswers(spec, clarifications, answers);
  assertConsistent(after, clarifications);
  return after;
}

/** Without the places, which differ. */
const plain = (value: unknown) =>
  JSON.parse(JSON.stringify(value, (key, one) => (/^(?:range|requirementIds)$/.test(key) ? undefined : one)));

const pairs: readonly (readonly [string, string, string])[] = [
  [data, 'Deleting a boat deletes its berths too.', 'A boat with berths cannot be deleted.'],
  [data, 'The note of a berth is at most 80 characters.', 'The note of a berth is at most 60 characters.'],
  [data, 'The note of a berth is required.', 'The note of a berth is optional.'],
  [data, 'New boats are afloat.', 'New boats are ashore.'],
  [data, 'Boats are sorted by name.', 'Boats are sorted by length.'],
  [
    daten,
    'Wird ein Boot gelöscht, werden seine Liegeplätze mitgelöscht.',
    'Ein Boot mit Liegeplätzen kann nicht gelöscht werden.',
  ],
  [daten, 'Die Notiz hat höchstens 80 Zeichen.', 'Die Notiz hat höchstens 60 Zeichen.'],
];

describe('two lines that contradict each other', () => {
  for (const [head, first, second] of pairs) {
    const read = (preferences?: readonly Preference[]) => readSpec(specOf(head, first, second), undefined, preferences);

    it(`are a question with both lines, and only one is claimed: "${first}" – "${second}"`, () => {
      const { spec, clarifications } = readChecked(specOf(head, first, second));
      assert.equal(requirement(spec, first).understood, true, first);
      assert.equal(requirement(spec, second).gap, 'conflict');
      const [asked] = clarifications;
      assert.match(asked?.question ?? '', /\b10\b.*\b11\b/);
      assert.ok(asked?.options[0]?.label.includes(first) && asked.options[1]?.label.includes(second));
      const kept = answered(read, 'before');
      assert.equal(requirement(kept, first).understood, true);
      assert.equal(requirement(kept, second).gap, 'leftOut');
    });

    it(`make the app that the later one alone would make, if it holds: "${second}"`, () => {
      const alone = readChecked(specOf(head, second)).spec;
      const after = answered(read, 'later');
      assert.equal(requirement(after, first).gap, 'leftOut');
      assert.equal(requirement(after, second).understood, true);
      for (const part of ['entities', 'pages', 'rules'] as const)
        assert.deepEqual(plain(after[part]), plain(alone[part]));
    });
  }

  for (const [rule, field, value] of [
    ['The name of a boat is optional.', 'name', false],
    ['The length of a boat is required.', 'length', true],
  ] as const)
    it(`are a question where one of them is the list of fields: "${rule}"`, () => {
      const text = specOf(data.replace('length (number)', 'length (number, optional)'), rule);
      const { spec, clarifications } = readChecked(text);
      assert.equal(requirement(spec, rule).gap, 'conflict');
      assert.match(clarifications[0]?.question ?? '', /\b5\b.*\b10\b/);
      const after = answered((preferences) => readSpec(text, undefined, preferences));
      assert.equal(requirement(after, rule).understood, true);
      assert.equal(entity(after, 'boat').fields.find(({ id }) => id === field)?.required, value);
    });

  it('are not there where both say the same, or each says something of its own', () => {
    for (const rules of [
      ['Deleting a boat deletes its berths too.', 'When a boat is deleted, its berths are deleted as well.'],
      ['The note of a berth is at most 80 characters.', 'The note of a berth is required.'],
      ['New boats are afloat.', 'The status of a new boat is afloat.'],
    ]) {
      const { spec, clarifications } = readChecked(specOf(data, ...rules));
      for (const rule of rules) assert.equal(requirement(spec, rule).understood, true, rule);
      assert.ok(clarifications.every(({ id }) => !id.includes('.contradicts.')));
    }
  });

  it('name their files where they stand in two, and then the later one is recommended', () => {
    const files = [
      { path: '001-yard/spec.md', text: specOf(data, 'The note of a berth is required.') },
      { path: '002-berths/spec.md', text: '# Berths\n\n## Rules\n\n- The note of a berth is optional.\n' },
    ];
    const read = (preferences?: readonly Preference[]) => readSpecFiles(files, undefined, preferences);
    assert.match(read().clarifications[0]?.question ?? '', /001-yard\/spec\.md:10 .* 002-berths\/spec\.md:5/);
    assert.equal(entity(answered(read), 'berth').fields.find(({ id }) => id === 'note')?.required, false);
  });

  it('are asked about one after the other where three do', () => {
    const rules = ['New boats are afloat.', 'New boats are ashore.', 'New boats are lost.'];
    const text = specOf(data.replace('afloat, ashore', 'afloat, ashore, lost'), ...rules);
    const { clarifications } = readChecked(text);
    const answers = clarifications
      .filter(({ id }) => id.includes('.contradicts.'))
      .map(({ id }) => ({ clarificationId: id, value: 'later', how: 'chosen' as const }));
    assert.equal(answers.length, 2);
    const again = readPreferring((preferences) => readSpec(text, undefined, preferences), answers);
    assert.deepEqual(
      rules.map((rule) => requirement(again.spec, rule).gap),
      ['leftOut', undefined, 'conflict'],
    );
    assert.equal(again.clarifications.filter(({ id }) => id.includes('.contradicts.')).length, 3);
  });
});
