import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readSpec } from '../../../../src/reader/readSpec';
import { kindsOf, statementLines } from './statementLines';

const story = (scenarios: string) => `# Feature Specification: Boats

### User Story 1 - Hire a boat (Priority: P1)

As a clerk, I want to add boats.

${scenarios}
`;

function scenariosOf(text: string): readonly (readonly [string, string | undefined])[] {
  return readSpec(text)
    .spec.requirements.filter(({ kind }) => kind === 'scenario')
    .map(({ text: words, parent }) => [words.replaceAll(',', ''), parent]);
}

const two: readonly (readonly [string, string])[] = [
  ['Given a boat When it is hired Then it is gone', 'US1'],
  ['Given no boat When one is hired Then it is refused', 'US1'],
];

describe('scenarios', () => {
  const forms: Readonly<Record<string, string>> = {
    'a numbered list with words in bold':
      '**Acceptance Scenarios**:\n\n1. **Given** a boat, **When** it is hired, **Then** it is gone\n2. **Given** no boat, **When** one is hired, **Then** it is refused',
    'a list under a plain label':
      'Acceptance Scenarios:\n1. Given a boat, When it is hired, Then it is gone\n2. Given no boat, When one is hired, Then it is refused',
    'a bullet for each step':
      '**Acceptance Scenarios**:\n\n- **Given** a boat\n- **When** it is hired\n- **Then** it is gone\n- **Given** no boat\n- **When** one is hired\n- **Then** it is refused',
    'a line for each step in an item':
      '**Acceptance Criteria:**\n\n1. Given a boat,\n   When it is hired,\n   Then it is gone\n2. Given no boat,\n   When one is hired,\n   Then it is refused',
    'steps below their first one':
      '**Acceptance Criteria:**\n\n- Given a boat\n  - When it is hired\n  - Then it is gone\n- Given no boat\n  - When one is hired\n  - Then it is refused',
    'paragraphs with a line for each step':
      '#### Acceptance Criteria\n\nGiven a boat\nWhen it is hired\nThen it is gone\n\nGiven no boat\nWhen one is hired\nThen it is refused',
  };
  for (const [name, text] of Object.entries(forms)) {
    it(`in ${name} are one statement each, of their story`, () => assert.deepEqual(scenariosOf(story(text)), two));
  }

  const named: Readonly<Record<string, string>> = {
    'under headings':
      '#### Scenario: Free\n\n- **GIVEN** a boat\n- **WHEN** it is hired\n- **THEN** it is gone\n\n#### Scenario: Taken\n\n- WHEN one is hired\n- THEN it is refused\n- AND it says so',
    'in bold':
      '#### Scenarios\n\n**Scenario: Free**\n- Given: a boat\n- When: it is hired\n\n**Scenario: Taken**\nWhen one is hired\nThen it is refused',
    'as Gherkin':
      '```gherkin\nFeature: Hire\n  Scenario: Free\n    Given a boat\n    When it is hired\n\n  Scenario: Taken\n    When one is hired\n    Then it is refused\n```',
    'in a list':
      '- Scenario: Free\n  - Given a boat\n  - When it is hired\n- Scenario: Taken\n  - When one is hired\n  - Then it is refused',
  };
  for (const [name, text] of Object.entries(named)) {
    it(`with names ${name} have them as their ids`, () => {
      const { requirements } = readSpec(story(text)).spec;
      const found = requirements.filter(({ kind }) => kind === 'scenario').map(({ id, parent }) => [id, parent]);
      assert.deepEqual(found, [
        ['Free', 'US1'],
        ['Taken', 'US1'],
      ]);
    });
  }

  it('make no kinds of records and are not claimed', () => {
    const text = story(
      '1. **Given** the keeper has an open loan, **When** they click return, **Then** the loan leaves the list.',
    );
    assert.deepEqual(kindsOf(text), []);
    assert.deepEqual(
      readSpec(text).spec.requirements.filter(({ kind, understood }) => kind === 'scenario' && understood),
      [],
    );
  });

  it('in other languages are found by their words', () => {
    const text =
      '# Verleih\n\n### User Story 1 – Verleihen\n\nAls Wart möchte ich Boote verleihen.\n\n- Angenommen ein Boot ist frei\n- Wenn es verliehen wird\n- Dann ist es weg\n';
    assert.deepEqual(statementLines(text), ['story 3 [US1]', 'scenario 7 < US1']);
  });

  it('are not what a rule with "when" or "given" in it is', () => {
    const text =
      '# Club\n\n## Requirements\n\n- When a member is deleted, their events are deleted too.\n- The given name is required for members.\n- If a boat is taken, the app refuses the hire.\n';
    assert.deepEqual(statementLines(text), ['requirement 5', 'requirement 6', 'requirement 7']);
  });

  it('belong to the story of the list that they stand in', () => {
    const text =
      '# Club\n\n## User stories\n\n- US-1: As a keeper, I want to add members.\n  - Acceptance criteria:\n    - Given a name, when I save, then it is listed\n    - The name is required\n- US-2: As a keeper, I want to delete members.\n';
    assert.deepEqual(statementLines(text), [
      'story 5 [US-1]',
      'scenario 7 < US-1',
      'requirement 8 < US-1',
      'story 9 [US-2]',
    ]);
  });
});

describe('criteria of a numbered requirement', () => {
  const text = `# Requirements Document

## Introduction

The Tool Shed lets a club keep its tools.

## Requirements

### Requirement 1: Tools

**User Story:** As a keeper, I want to add tools, so that I know what we own.

#### Acceptance Criteria

1. WHEN a keeper adds a tool THEN the system SHALL store its name, number and purchase date
2. IF the number of a tool is already taken THEN the system SHALL refuse to save the tool
3. THE system SHALL require a name for each tool

### Requirement 2

**User Story:** As a keeper, I want to delete tools.

#### Acceptance Criteria

1. WHEN a keeper deletes a tool THEN the system SHALL remove the tool from the list
`;

  it('have its number in front, and are requirements', () => {
    assert.deepEqual(statementLines(text), [
      'story 9 [1]',
      'requirement 15 [1.1] < 1',
      'requirement 16 [1.2] < 1',
      'requirement 17 [1.3] < 1',
      'story 19 [2]',
      'requirement 25 [2.1] < 2',
    ]);
  });
});
