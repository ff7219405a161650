import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readSpecFiles } from '../../../../src/reader/folder/readSpecFiles';
import { featureOf, inOrder, roleOfFile } from '../../../../src/reader/folder/specFiles';
import { readReport } from '../../../../src/reader/readReport';

const feature = (title: string, kind: string) => `# Feature Specification: ${title}

### User Story 1 - Add (Priority: P1)

As a clerk, I want to add ${kind}.

1. **Given** a clerk, **When** one is added, **Then** it is listed.

## Requirements

- **FR-001**: Users can delete ${kind}.
`;

const boats = { path: '001-boats/spec.md', text: feature('Boats', 'boats') };
const hires = {
  path: '002-hires/spec.md',
  text: `${feature('Hires', 'hires')}- **FR-002**: Users can search boats by name.\n\n### Key Entities\n\n- **Hire**: boat, day (date)\n`,
};
const data = {
  path: '001-boats/data-model.md',
  text: '# Data Model: Boats\n\n## Boat\n\n| Field | Type |\n|---|---|\n| name | text |\n| length | number |\n',
};

function report(files: Parameters<typeof readSpecFiles>[0], name?: string) {
  return readReport(
    readSpecFiles(files, name),
    'spec',
    inOrder(files).map(({ path }) => path),
  );
}

describe('a folder of features', () => {
  it('is one app of all of them, whatever the order of its files', () => {
    const read = report([hires, data, boats], 'Marina');
    assert.equal(read.title, 'Marina');
    assert.deepEqual(
      read.kinds.map(({ label, fields }) => [label, fields.map((field) => `${field.label} ${field.type}`)]),
      [
        ['Boat', ['Name text', 'Length number']],
        ['Hire', ['Boat reference', 'Day date']],
      ],
    );
  });

  it('has the folder in front of ids that occur twice, and only of these', () => {
    const ids = report([boats, hires]).statements.map(({ id, file, parent }) => [
      id.replace(/^R-.*/, 'R'),
      file,
      parent,
    ]);
    assert.deepEqual(ids, [
      ['001/US1', '001-boats/spec.md', null],
      ['R', '001-boats/spec.md', '001/US1'],
      ['001/FR-001', '001-boats/spec.md', null],
      ['002/US1', '002-hires/spec.md', null],
      ['R', '002-hires/spec.md', '002/US1'],
      ['002/FR-001', '002-hires/spec.md', null],
      ['FR-002', '002-hires/spec.md', null],
    ]);
  });

  it('of one feature has the ids as they are', () => {
    assert.deepEqual(
      report([{ ...boats, path: 'spec.md' }]).statements.map(({ id, line }) => [id.replace(/^R-.*/, 'R'), line]),
      [
        ['US1', 3],
        ['R', 7],
        ['FR-001', 11],
      ],
    );
  });

  it('is read without plans, tasks and checklists', () => {
    const tasks = { path: '001-boats/tasks.md', text: '# Tasks\n\n- [ ] Users can fly\n' };
    const list = { path: '001-boats/checklists/requirements.md', text: '- [ ] Users can test\n' };
    assert.deepEqual(report([boats, tasks, list]), report([boats]));
  });

  it('takes only the data from a design', () => {
    const design = {
      path: '001-boats/design.md',
      text: '# Design\n\n## Components\n\n- Users must have React.\n\n## Data Models\n\n### Boat\n\n| Field | Type |\n|---|---|\n| name | text |\n',
    };
    const read = report([boats, design]);
    assert.equal(read.statements.length, 3);
    assert.deepEqual(
      read.kinds.map(({ fields }) => fields.map(({ label }) => label)),
      [['Name']],
    );
  });

  it('knows the role and the feature of a file by its path', () => {
    assert.deepEqual(
      [
        'spec.md',
        '001-a/plan.md',
        'a/data-model.md',
        'a/design.md',
        'a/contracts/b.md',
        'changes/archive/x/specs/l/spec.md',
      ].map(roleOfFile),
      ['spec', 'unread', 'data', 'design', 'unread', 'unread'],
    );
    assert.deepEqual(
      ['spec.md', '001-a/spec.md', 'specs/loans/spec.md', 'changes/fee/specs/loans/spec.md'].map(featureOf),
      ['', '001-a', 'loans', 'loans'],
    );
  });
});

describe("OpenSpec's change", () => {
  const current = {
    path: 'specs/loans/spec.md',
    text: ['Record', 'Return', 'Print', 'Old name']
      .map(
        (name) =>
          `### Requirement: ${name}\nKeepers SHALL be able to add loans for ${name}.\n\n#### Scenario: ${name} done\n- **WHEN** a loan is there\n- **THEN** it is listed\n`,
      )
      .join('\n')
      .replace(/^/, '## Requirements\n\n'),
  };
  const change = {
    path: 'changes/fee/specs/loans/spec.md',
    text: `## ADDED Requirements

### Requirement: Fee
A loan SHALL have a fee.

## MODIFIED Requirements

### Requirement: Record
Keepers SHALL be able to record loans.

#### Scenario: Recorded twice
- **WHEN** a loan is there
- **THEN** it is listed

## REMOVED Requirements

### Requirement: Print
**Reason**: nobody prints

## RENAMED Requirements

- FROM: \`### Requirement: Old name\`
- TO: \`### Requirement: New name\`
`,
  };

  it('adds, replaces, removes and renames requirements by their names, with their scenarios', () => {
    const read = readSpecFiles([current, change]).spec.requirements.filter(({ id }) => !id.startsWith('R-'));
    assert.deepEqual(read.map(({ id, parent }) => (parent ? `${id} < ${parent}` : id)).sort(), [
      'Fee',
      'New name',
      'Old name done < New name',
      'Record',
      'Recorded twice < Record',
      'Return',
      'Return done < Return',
    ]);
    assert.equal(read.find(({ id }) => id === 'Record')?.text, 'Keepers SHALL be able to record loans.');
    assert.equal(read.find(({ id }) => id === 'Record')?.range.file, change.path);
  });
});

describe('the report on how a spec is read', () => {
  it('has a status, a gap and the words left for each statement', () => {
    const text =
      '# Boats\n\n## Requirements\n\n- Users can add boats.\n- FR-2: Boats [NEEDS CLARIFICATION: which colour?]\n- The moon must be blue\n\n## Assumptions\n\n- There is water.\n';
    const { statements, questions, language } = report([{ path: 'spec.md', text }]);
    assert.equal(language, 'en');
    assert.deepEqual(
      statements.map(({ line, status, gap }) => [line, status, gap]),
      [
        [5, 'understood', null],
        [6, 'question', 'leftOut'],
        [7, 'notUnderstood', 'needsModel'],
        [11, 'background', null],
      ],
    );
    assert.deepEqual(questions[0], { id: 'FR-2.clarify', line: 6, question: 'Which colour?' });
  });
});
