/** Kinds and choices that teams tell in passing: by what they link, by whom they are for, by their steps, under a heading of their own. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readChecked } from './assertConsistent';

const known = `- Users MUST be able to create a candidate with name and email.
- Users MUST be able to create an opening with title, department and status.
`;

function read(text: string) {
  return readChecked(`# Desk\n\n## Requirements\n\n${text}`).spec;
}

function fieldsOf(text: string, kind: string): readonly string[] {
  return (
    read(text)
      .entities.find(({ id }) => id === kind)
      ?.fields.map(({ label }) => label) ?? []
  );
}

function optionsOf(text: string, kind: string, field: string): readonly string[] {
  const type = read(text)
    .entities.find(({ id }) => id === kind)
    ?.fields.find(({ id }) => id === field)?.type;
  return type?.kind === 'choice' ? type.options.map(({ label }) => label) : [];
}

describe('kinds and choices in plain words', () => {
  it('are told by what a record links, and the next sentence', () => {
    const told = '- An application links a candidate to an opening. It has a stage and an expected salary.\n';
    assert.deepEqual(fieldsOf(`${told}${known}`, 'application'), ['Candidate', 'Opening', 'Stage', 'Expected salary']);
    assert.equal(read(`${told}${known}`).requirements[0]?.understood, true);
  });

  it('are told by whom a record is for', () => {
    const told = '- Each background check is for one candidate and has a description, a cost and a status.\n';
    assert.deepEqual(fieldsOf(`${told}${known}`, 'backgroundCheck'), ['Candidate', 'Description', 'Cost', 'Status']);
  });

  it('are no kinds where two things that nobody keeps are linked', () => {
    assert.deepEqual(fieldsOf(`- An application links a server to a client.\n${known}`, 'application'), []);
  });

  it('are reports and requests that somebody writes, and no reports that are shown', () => {
    const told = (name: string) => `- A ${name} has a description, a severity (minor, major) and a cost.\n${known}`;
    assert.deepEqual(fieldsOf(told('damage report'), 'damageReport'), ['Description', 'Severity', 'Cost']);
    assert.deepEqual(fieldsOf(told('monthly report'), 'monthlyReport'), []);
  });

  it('are the choices of a status that only its steps tell', () => {
    for (const steps of [
      'The status of an opening MUST move from draft to open to closed, without skipping a step.',
      'The status goes from draft to open to closed.',
      'An opening goes through the statuses draft, open and closed, in this order.',
    ])
      assert.deepEqual(optionsOf(`${known}- ${steps}\n`, 'opening', 'status'), ['draft', 'open', 'closed'], steps);
  });

  it('are no choices where a thing goes from one place to another', () => {
    assert.deepEqual(optionsOf(`${known}- An opening goes from the desk to the office.\n`, 'opening', 'status'), []);
  });

  it('stand under a heading that says what is stored, with a dot at the end', () => {
    const { entities } = readChecked(
      '# Shop\n\n## 4. What we store\n\n**Book** – title (required), ISBN (unique), availability (in print, out of print).\n',
    ).spec;
    const [book] = entities;
    assert.deepEqual(
      book?.fields.map(({ label, type }) => `${label}: ${type.kind}`),
      ['Title: text', 'ISBN: text', 'Availability: choice'],
    );
  });
});
