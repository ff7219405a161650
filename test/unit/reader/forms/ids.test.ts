import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { containerOf } from '../../../../src/reader/forms/containers';
import { ownIdOf } from '../../../../src/reader/forms/ownIds';
import { statementLines } from './statementLines';

describe('the reader of ids that a document has', () => {
  const written: readonly (readonly [string, string, string])[] = [
    ['FR-001: Users can add tools', 'FR-001', 'Users can add tools'],
    ['FR-001 (P1): Users can add tools', 'FR-001', 'Users can add tools'],
    ['FR-001 [MUST] Users can add tools', 'FR-001', 'Users can add tools'],
    ['[FR-001] Users can add tools', 'FR-001', 'Users can add tools'],
    ['SC-002 – It is quick', 'SC-002', 'It is quick'],
    ['RF-1.2 El usuario añade', 'RF-1.2', 'El usuario añade'],
    ['NFR-1: It is quick', 'NFR-1', 'It is quick'],
    ['FR-7a: Users can add tools', 'FR-7a', 'Users can add tools'],
    ['US3: As a keeper, I want tools', 'US3', 'As a keeper, I want tools'],
    ['User Story 3 (P2): As a keeper, I want tools', 'US3', 'As a keeper, I want tools'],
    ['REQ-TL-004: Users can add tools', 'REQ-TL-004', 'Users can add tools'],
    ['1.2 The app lists tools', '1.2', 'The app lists tools'],
    ['1.2.1. The app lists tools', '1.2.1', 'The app lists tools'],
    ['AC1: It is listed', 'AC1', 'It is listed'],
  ];
  for (const [text, id, rest] of written) {
    it(`finds ${id} in "${text}"`, () => {
      const own = ownIdOf(text);
      assert.deepEqual([own?.id, own?.rest], [id, rest]);
    });
  }

  for (const text of [
    'UTF-8 text is kept',
    'ISO-8601 dates are read',
    '2.5 kg is the most',
    'A4 paper',
    'WCAG-2.1 level AA',
    'Users can add 2 tools',
  ]) {
    it(`finds none in "${text}"`, () => assert.equal(ownIdOf(text), undefined));
  }

  for (const [heading, id, title] of [
    ['Story 1: Knowing the tools (US-01)', 'US-01', 'Knowing the tools'],
    ['Adding tools [FR-7]', 'FR-7', 'Adding tools'],
    ['User Story 2 - Lending (Priority: P1)', 'US2', 'Lending'],
    ['Story 3: Tools of the shed (P2)', 'US3', 'Tools of the shed'],
  ] as const)
    it(`finds ${id} in the heading "${heading}"`, () => {
      const container = containerOf(heading);
      assert.deepEqual([container?.id, container?.title], [id, title]);
    });

  it('takes those of stories, numbered requirements, named requirements and lines', () => {
    const text = `# Tool Shed

## Data

- **Tool**: name (required), price (money)

### User Story 1 - Add (Priority: P1)

As a keeper, I want to add tools.

### Requirement 2

1. A keeper can delete tools.
2. Keepers can search tools.

### Requirement: Sort tools

The system SHALL sort tools by name.

- RF-1.2 Keepers can edit tools.
- **NFR-1**: Keepers can view a tool.
- US3: As a keeper, I want to filter tools by name.
`;
    assert.deepEqual(statementLines(text), [
      'story 7 [US1]',
      'requirement 13 [2.1] < 2',
      'requirement 14 [2.2] < 2',
      'requirement 16 [Sort tools]',
      'requirement 20 [RF-1.2] < Sort tools',
      'quality 21 [NFR-1] < Sort tools',
      'story 22 [US3] < Sort tools',
    ]);
  });

  it('makes FR-1.2 a part of FR-1, and FR-9 none of FR-2', () => {
    const text = `# Habits

### FR-1: Habits
- FR-1.2: Users can add habits.

### FR-2: Users can delete habits
- FR-9: Users can search habits.
- Deleting is final.
`;
    assert.deepEqual(statementLines(text), [
      'requirement 4 [FR-1.2] < FR-1',
      'requirement 6 [FR-2]',
      'requirement 7 [FR-9]',
      'requirement 8 < FR-2',
    ]);
  });
});
