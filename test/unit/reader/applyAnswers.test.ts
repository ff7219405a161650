import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Answer } from '../../../src/pipeline/schema/clarification';
import { applyAnswers } from '../../../src/reader/applyAnswers';
import { assertConsistent, entity, fieldsOf, fixture, readChecked, requirement } from './assertConsistent';
import * as specs from './inventedSpecs';

const chosen = (clarificationId: string, value: string): Answer => ({ clarificationId, value, how: 'chosen' });
const typed = (clarificationId: string, value: string): Answer => ({ clarificationId, value, how: 'typed' });

describe('applying answers', () => {
  it('changes nothing in the spec that it is given, and ignores questions that were not asked', () => {
    const { spec, clarifications } = readChecked(fixture('clinic'));
    const before = structuredClone(spec);
    const after = applyAnswers(spec, clarifications, [
      chosen('pet.owner.onDelete', 'deleteAlong'),
      chosen('no.such', 'x'),
    ]);
    assert.deepEqual(spec, before);
    const owner = entity(after, 'pet').fields.find((field) => field.id === 'owner');
    assert.deepEqual(owner?.type, { kind: 'reference', entity: 'owner', onDelete: 'deleteAlong' });
  });

  it('leaves a requirement out with the reason', () => {
    const { spec, clarifications } = readChecked(fixture('clinic'));
    const after = applyAnswers(spec, clarifications, [chosen('app.access', 'oneVisitor')]);
    assert.match(requirement(after, 'nobody but us').missing ?? '', /one visitor/);
    assertConsistent(after);
  });

  it('reads fields that a person types as it reads those of a spec', () => {
    const { spec, clarifications } = readChecked(fixture('clinic'));
    const after = applyAnswers(spec, clarifications, [
      typed('vet.fields', 'full name, phone, e-mail, started on (date)'),
    ]);
    assert.equal(fieldsOf(after, 'vet'), 'fullName:text! phone:phone email:email startedOn:date');
    assert.equal(entity(after, 'vet').titleField, 'fullName');
    assertConsistent(after);
  });

  it('keeps the words of an answer to an open point with the requirement', () => {
    const { spec, clarifications } = readChecked(fixture('events-api'));
    const open = clarifications.find((one) => one.id.endsWith('.open'));
    const after = applyAnswers(spec, clarifications, [typed(open?.id ?? '', 'Yes, within a day')]);
    assert.match(requirement(after, 'do organisers need').missing ?? '', /Yes, within a day/);
    assertConsistent(after);
  });

  it('adds a link whose address a person types', () => {
    const { spec, clarifications } = readChecked(fixture('landing'));
    const after = applyAnswers(spec, clarifications, [
      typed(clarifications[0]?.id ?? '', 'https://example.org/imprint'),
    ]);
    const footer = after.content.find((section) => section.role === 'footer');
    assert.deepEqual(footer?.blocks, [
      { kind: 'link', link: { label: 'Imprint', href: 'https://example.org/imprint' } },
    ]);
    assert.equal(requirement(after, 'Footer').understood, true);
    assertConsistent(after);
  });

  it('sets a currency for all amounts that have none', () => {
    const { spec, clarifications } = readChecked(fixture('sales-receipts'));
    const after = applyAnswers(spec, clarifications, [chosen('app.currency', 'GBP')]);
    assert.deepEqual(entity(after, 'item').fields[2]?.type, { kind: 'money', currency: 'GBP' });
  });

  it('gives a sound spec for every combination of answers to every spec', function () {
    this.timeout(60_000);
    const texts = [
      ...Object.values(specs),
      ...['reading-list', 'fahrradverleih', 'clinic', 'events-api', 'notes', 'landing', 'survey', 'one-line'].map(
        fixture,
      ),
    ];
    const results = texts.map(readChecked);
    fc.assert(
      fc.property(
        fc.constantFrom(...results),
        fc.array(fc.nat(), { minLength: 5, maxLength: 5 }),
        fc.string(),
        ({ spec, clarifications }, picks, words) => {
          const answers = clarifications.map((one, index) => {
            const at = (picks[index] ?? 0) % (one.options.length + 1);
            return typed(one.id, one.options[at]?.id ?? words);
          });
          assertConsistent(applyAnswers(spec, clarifications, answers));
        },
      ),
      { numRuns: 300 },
    );
  });
});
