/** Small inputs that an earlier reader failed on, each of a kind of its own: what a person expects of them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import type { StructuredSpec } from '../../../src/pipeline/schema/spec';
import { isBuildable } from '../../../src/reader/buildable';
import { readReport } from '../../../src/reader/readReport';
import { readSpec } from '../../../src/reader/readSpec';
import { repositoryRoot } from '../../support/paths';

const textOf = (name: string): string =>
  readFileSync(join(repositoryRoot, 'test/fixtures/cases', `${name}.md`), 'utf8');
const read = (name: string): StructuredSpec => readSpec(textOf(name)).spec;

/** The first words of the statements that are understood in full. */
function understood(name: string): string[] {
  return read(name).requirements.flatMap(({ text, understood: isWhole }) => (isWhole ? [text] : []));
}

function kinds(name: string): Record<string, string[]> {
  return Object.fromEntries(
    read(name).entities.map(({ label, fields }) => [label, fields.map((field) => field.label)]),
  );
}

describe('a case that was read wrongly', () => {
  it('openspec: behaviour is never content, and nothing is claimed', () => {
    const spec = read('openspec');
    assert.deepEqual(understood('openspec'), []);
    assert.deepEqual([spec.content, isBuildable(spec)], [[], false]);
  });

  it('negation: only what is met is claimed, and no negated sentence is read as its opposite', () => {
    assert.deepEqual(understood('negation'), [
      'Each tool has a name (required) and a price.',
      'Keepers can delete tools.',
    ]);
    assert.equal(
      read('negation').pages.some(({ sort }) => sort !== undefined),
      false,
    );
  });

  it('detach: deleting a label empties the field of its tools', () => {
    const type = read('detach')
      .entities.find(({ id }) => id === 'tool')
      ?.fields.at(-1)?.type;
    assert.ok(type?.kind === 'reference' && type.onDelete === 'clear');
  });

  it('when-then: one requirement with its scenario, and no kind of record', () => {
    const { requirements, entities } = read('when-then');
    assert.deepEqual(entities, []);
    assert.deepEqual(
      requirements.map(({ id, parent, kind }) => [id, parent, kind]),
      [
        ['Return', undefined, 'requirement'],
        ['Return with a note', 'Return', 'scenario'],
      ],
    );
    assert.deepEqual(understood('when-then'), []);
  });

  it('key-entities: the fields of Loan and Member, under the ids of the document', () => {
    const all = kinds('key-entities');
    assert.deepEqual(all.Member, ['Display name', 'Email', 'Join date']);
    for (const label of ['Start day', 'Condition', 'Member', 'Remark']) assert.ok(all.Loan?.includes(label), label);
    assert.ok(['FR-001', 'FR-002'].every((id) => read('key-entities').requirements.some((one) => one.id === id)));
  });

  it('given-when: no kind of record; scenarios belong to their story', () => {
    const { entities, requirements } = read('given-when');
    assert.deepEqual(entities, []);
    assert.deepEqual(
      requirements.map(({ kind, parent }) => [kind, parent]),
      [
        ['story', undefined],
        ['scenario', 'US1'],
        ['scenario', 'US1'],
      ],
    );
  });

  it('kiro: Tool with its fields, and the ids 1.1 to 1.4', () => {
    const { entities, requirements } = read('kiro');
    assert.deepEqual(
      entities[0]?.fields.map(({ label, type, required, unique }) => [label, type.kind, required, unique]),
      [
        ['Name', 'text', true, false],
        ['Number', 'text', false, true],
        ['Purchase date', 'date', false, false],
      ],
    );
    for (const id of ['1.1', '1.2', '1.3', '1.4'])
      assert.ok(
        requirements.some((one) => one.id === id),
        id,
      );
  });

  it('domain-model: codes and numbers are unique, and there is no Keeper, no timestamps and no audit', () => {
    const { entities } = read('domain-model');
    assert.deepEqual(
      entities.map(({ label }) => label),
      ['Tool', 'Member'],
    );
    assert.deepEqual(
      entities.map(({ fields }) => fields[0]?.unique),
      [true, true],
    );
    assert.equal(
      understood('domain-model').some((text) => /audit|stats/i.test(text)),
      false,
    );
    assert.equal(
      kinds('domain-model').Tool?.some((label) => /timestamp/i.test(label)),
      false,
    );
  });

  it('blank, adverb: nothing can be built, and no kind of record is made up', () => {
    for (const name of ['blank', 'adverb']) {
      assert.equal(isBuildable(read(name)), false, name);
      assert.deepEqual(kinds(name), {}, name);
    }
  });

  it('clarify: each marker is a question with an answer in words, first in rank; a checklist asks for nothing', () => {
    const { spec, clarifications } = readSpec(textOf('clarify'));
    assert.deepEqual(
      clarifications
        .slice(0, 2)
        .map(({ question, freeText }) => [/how (?:many days|long)/i.test(question), freeText?.kind]),
      [
        [true, 'text'],
        [true, 'text'],
      ],
    );
    assert.equal(
      spec.requirements.some(({ text }) => /testable|markers remain|emojis/.test(text)),
      false,
    );
  });

  it('has-already: what every app does is claimed, with the test that shows it; what only a phone shows is not', () => {
    const claimed = read('has-already').requirements.filter(({ meanings }) =>
      meanings.some(({ kind }) => kind === 'platform'),
    );
    assert.deepEqual(
      claimed.filter(({ understood: isWhole }) => isWhole).map(({ id }) => id),
      ['FR-1', 'FR-3', 'FR-4', 'FR-6', 'FR-7', 'FR-9'],
    );
  });

  it('ids: the ids of the document are kept', () => {
    const ids = read('ids').requirements.map(({ id }) => id);
    for (const id of ['US1', '2.1', '2.2', 'RF-1.2', 'NFR-1', 'US3']) assert.ok(ids.includes(id), id);
    assert.ok(ids.some((id) => /sort tools/i.test(id)));
  });

  it('plain-good: all is understood', () => {
    assert.deepEqual(
      read('plain-good').requirements.filter((one) => !one.understood),
      [],
    );
  });

  it('things: a rule lands on the kind that its sentence names', () => {
    const [thing] = read('things').entities;
    const [name, status] = thing?.fields ?? [];
    assert.ok(name?.unique && name.type.kind === 'text' && name.type.format !== undefined);
    assert.equal(status?.type.kind, 'choice');
    assert.deepEqual(
      ['Replacement value', 'Purchase price', 'Date they joined'].map(
        (label) => thing?.fields.find((field) => field.label === label)?.type.kind,
      ),
      ['money', 'money', 'date'],
    );
  });

  it('repair: each wording refuses the value that it names, and no other', () => {
    const { requirements, rules } = read('repair');
    const refused = requirements.flatMap(({ text, meanings, understood: isWhole }) =>
      meanings.flatMap((one) => {
        const meaning = one.kind === 'rule' ? rules.find(({ id }) => id === one.rule)?.meaning : undefined;
        return meaning?.kind === 'targetMust' && isWhole ? [[text.slice(0, 12), meaning.equals, meaning.not]] : [];
      }),
    );
    assert.deepEqual(refused, [
      ['Tools in rep', 'in-repair', true],
      ['A worn tool ', 'worn', true],
      ['A tool that ', 'in-repair', true],
      ['A tool with ', 'in-repair', true],
    ]);
  });

  it('tool-library-2: all is understood but what waits for another language', () => {
    assert.deepEqual(
      read('tool-library-2').requirements.flatMap(({ text, understood: isWhole }) =>
        isWhole ? [] : [text.slice(0, 28)],
      ),
      [
        'A loan is due 14 days after ',
        'A tool that is out cannot be',
        'A member can have at most 3 ',
        'The fee for a late loan is 1',
        'Desk / – loans that are out,',
      ],
    );
  });

  it('tool-library, school-trip: what is not read is not claimed, and its words are named', () => {
    for (const name of ['tool-library', 'school-trip'])
      for (const one of readReport(readSpec(textOf(name)), `${name}.md`).statements)
        assert.ok(one.status !== 'notUnderstood' || one.left.length > 0, one.text);
    assert.equal(
      understood('school-trip').some((text) => /only once|at most|total/i.test(text)),
      false,
    );
  });
});
