import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readSpec } from '../../../../src/reader/readSpec';
import { asideTexts, statementLines } from './statementLines';

const base = '# Boats\n\n## Requirements\n\n- Users can add boats.\n';
const only = ['story 5'];

describe('what is no requirement', () => {
  const silent: Readonly<Record<string, string>> = {
    'a checklist': '## Review & Acceptance Checklist\n\n- [ ] Users can test it\n- [x] The app must be clear\n',
    'a flow of execution': '## Execution Flow (main)\n\n```\n1. Users must wait\n```\n',
    'a history': '## Revision History\n\n- 1.0: users can add boats\n',
    'a comment': '<!-- Users must sign in -->\n',
  };
  for (const [name, text] of Object.entries(silent)) {
    it(`is ${name}`, () => {
      assert.deepEqual(statementLines(`${base}\n${text}`), only);
      assert.deepEqual(asideTexts(`${base}\n${text}`), []);
    });
  }

  const told: Readonly<Record<string, readonly [string, string]>> = {
    'an assumption': ['## Assumptions\n\n- Users have one boat each.\n', 'background: Users have one boat each.'],
    'a non-goal': ['## Non-Goals\n\n- Users can not sign in.\n', 'background: Users can not sign in.'],
    'what is out of scope': ['## Out of Scope\n\n- Payments\n', 'background: Payments'],
    'a phase': [
      '## Milestones\n\n### Phase 2: Growth\n\n- Users can share boats.\n',
      'background: Users can share boats.',
    ],
    'a risk': ['## Risks & Mitigations\n\n- Users must not drown.\n', 'background: Users must not drown.'],
    'a question with its answer': [
      '## Clarifications\n\n### Session 2026-01-02\n\n- Q: Can users share? → A: No\n',
      'background: Q: Can users share? → A: No',
    ],
    'a question about an edge case': [
      '## Edge Cases\n\n- What happens when a boat sinks?\n',
      'question: What happens when a boat sinks?',
    ],
  };
  for (const [name, [text, aside]] of Object.entries(told)) {
    it(`is ${name}, which is kept beside the requirements`, () => {
      assert.deepEqual(statementLines(`${base}\n${text}`), only);
      assert.deepEqual(asideTexts(`${base}\n${text}`), [aside]);
    });
  }

  it('is what stands under a title about the document, in lines or in a list', () => {
    const metadata = '**Feature Branch**: `001-boats`  \n**Status**: Draft\n\n**Input**: "Users must sign in"\n';
    const list = '- **Author**: The users must know\n- **Version**: 1.0\n';
    for (const head of [metadata, list])
      assert.deepEqual(
        readSpec(`# Boats\n\n${head}\n## Requirements\n\n- Users can add boats.\n`).spec.requirements.map(
          ({ text }) => text,
        ),
        ['Users can add boats.'],
      );
  });

  it('is why a story matters and how it is tried', () => {
    const text =
      '# Boats\n\n### User Story 1 - Add (Priority: P1)\n\nAs a clerk, I want to add boats.\n\n**Why this priority**: Users must have boats.\n\n**Independent Test**: Add one,\nand the app must list it.\n\n### User Story 2 - Delete\n\nAs a clerk, I want to delete boats.\n\nWhy this priority: users can delete.\nIndependent Test: users must look.\n';
    assert.deepEqual(statementLines(text), ['story 3 [US1]', 'story 12 [US2]']);
    assert.deepEqual(
      readSpec(text).spec.requirements.map(({ text: words, priority }) => [words, priority]),
      [
        ['As a clerk, I want to add boats.', 'P1'],
        ['As a clerk, I want to delete boats.', undefined],
      ],
    );
  });

  it('is a prescribed technology, which is said once', () => {
    const { spec } = readSpec(
      `${base}\n## Tech Stack\n\n- Users must have React.\n\n## Architecture\n\n- The app must use layers.\n`,
    );
    assert.deepEqual(
      spec.notUnderstood.filter(({ requirementId }) => !requirementId).map(({ text }) => text),
      ['Tech Stack, Architecture'],
    );
    assert.equal(spec.requirements.length, 1);
  });
});

describe('a marker such as [NEEDS CLARIFICATION: …]', () => {
  const text = `${base}- **FR-001**: System MUST keep boats for [NEEDS CLARIFICATION: how long?] and remind [NEEDS CLARIFICATION: whom?]
- TBD: colours
- Users need accounts to see boats.

## Review Checklist

- [ ] No [NEEDS CLARIFICATION: markers] remain
`;

  it('is asked first, each with an answer in words', () => {
    const { clarifications, spec } = readSpec(text);
    assert.deepEqual(
      clarifications.slice(0, 2).map(({ id, question, freeText }) => [id, question, freeText?.kind]),
      [
        ['FR-001.clarify', 'How long?', 'text'],
        ['FR-001.clarify2', 'Whom?', 'text'],
      ],
    );
    assert.equal(clarifications.filter(({ question }) => /markers/.test(question)).length, 0);
    assert.equal(spec.requirements.find(({ id }) => id === 'FR-001')?.understood, false);
  });
});
