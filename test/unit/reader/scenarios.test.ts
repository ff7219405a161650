/** Scenarios against the rules of their spec: claimed where they show what is so, and not where a value in them says otherwise. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readChecked, requirement } from './assertConsistent';

const spec = `# Hives

## Data

**Hive**: hive code (required, unique), weight (number 1 to 80), status (empty, settled, sold), queen since (date), sold on (date)

**Visit**: hive (required), day (date), remark

## Rules

- The status of a hive goes from empty to settled to sold.
- The status of a new hive is empty.
- The sold on date must not be before the queen since date.
- A hive with visits cannot be deleted.

### User Story 1 - Keep hives (Priority: P1)

**Acceptance Scenarios**:

1. `;

function read(scenario: string) {
  return requirement(readChecked(`${spec}${scenario}\n`).spec, scenario);
}

describe('a scenario', () => {
  for (const scenario of [
    'Given an empty hive, when I set it to settled, then the list shows it as settled.',
    'Given an empty hive, when I try to set it straight to sold, then the change is refused.',
    'When the keeper enters a weight of 90, then the hive is not saved.',
    'Given a hive with the code "H-1" exists, when another hive with that code is saved, then the system refuses it.',
    'When a hive is added, then its status is empty.',
    'When a hive is saved without a code, then the system points to the missing code.',
    'When the sold on date is one day before the queen since date, then the system refuses the hive.',
    'When the keeper deletes a hive that has visits, then the hive is kept.',
    'Given two settled and three empty hives, when I filter by settled, then two hives are listed.',
    'When "H-" is typed, then all hives with H-7 in their code are shown.'.replace('H-7', '"H-"'),
  ])
    it(`is claimed: "${scenario}"`, () => {
      const { understood, missing, meanings } = read(scenario);
      assert.equal(understood, true, missing);
      assert.notEqual(meanings.length, 0);
    });

  for (const scenario of [
    'Given an empty hive, when I set it to sold, then the list shows it as sold.',
    'Given an empty hive, when I try to set it to settled, then the change is refused.',
    'When the keeper enters a weight of 70, then the hive is not saved.',
    'Given a hive with the code "H-1" exists, when another hive with the code "H-2" is saved, then the system refuses it.',
    'When a hive is added, then its status is settled.',
    'When a hive is saved without a code, then the system points to the missing weight.',
    'When the queen since date is one day before the sold on date, then the system refuses the hive.',
    'When the keeper deletes a hive that has visits, then both visits are deleted.',
    'Given two settled and three empty hives, when I filter by settled, then three hives are listed.',
    'When a hive is saved without a code, then the system refuses it and the keeper gets a text message.',
    'When a hive is saved without a code after 6 pm, then the system refuses it.',
    'Given I am logged in as a helper, when a hive is saved without a code, then the system refuses it.',
  ])
    it(`is not claimed: "${scenario}"`, () => {
      const { understood, meanings } = read(scenario);
      assert.equal(understood, false, JSON.stringify(meanings));
    });

  it('that is not claimed changes nothing', () => {
    const visit = readChecked(
      `${spec}When a visit without a remark is saved on a Sunday, then the system refuses it.\n`,
    ).spec.entities.find(({ id }) => id === 'visit');
    assert.equal(visit?.fields.find(({ id }) => id === 'remark')?.required, false);
  });

  it('states a rule that stands nowhere else', () => {
    const visit = readChecked(
      `${spec}When a visit without a remark is saved, then the system refuses it.\n`,
    ).spec.entities.find(({ id }) => id === 'visit');
    assert.equal(visit?.fields.find(({ id }) => id === 'remark')?.required, true);
  });
});
