import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { entity, readChecked, requirement } from './assertConsistent';

const library = `# Library

## Book
- title (required)
- author (Author, required)
- status: wanted, owned or read
- pages (whole number)
- boughtOn (date)

## Author
- name (required)

## Loan
- book (Book, required)
- borrower (required)
- from (date)
- to (date)

## Requirements
`;

/** Each says more, or something else, than the engine can build; a green tick over one of them would be a lie. */
const beyond = [
  'Books can be shared with friends.',
  'A book can be lent at most three times a year.',
  'Deleting a book moves it to the trash for 30 days.',
  'The list can be printed as PDF.',
  'Books can be exported as CSV and Excel.',
  "An author can't be deleted unless they have no books.",
  'Show the average number of pages per author.',
  'Rating is required when the book is read.',
  "A book can't be lent twice a month.",
  'Books can be imported from Goodreads.',
  'Books can be imported from Excel.',
  'Upload a file for each book.',
  'The user can edit several books at once.',
  'Loans longer than 30 days are shown in red.',
  'A loan must not be longer than 14 days.',
  'Sort the list by popularity.',
  'Users can comment on a book.',
  'The title must be translated to English.',
  'A book needs a cover picture.',
  'Books may be deleted only by the owner.',
  'The app must work offline and send changes when it is online again.',
  'Books can be lent offline.',
  'When a book is returned, its status becomes owned.',
  'A loan costs 2 EUR per day.',
  'No book may be lent to a borrower with open loans.',
  'Search must find titles with typing mistakes.',
  'The list shows 20 books per page.',
  'A borrower may only have one loan at the same time.',
  'Authors are listed with their books.',
];

const within = [
  'Title and author together must be unique.',
  'Only read books can be lent.',
  'The book list can be filtered by status and author.',
  'Pages must be at least 1.',
  'New books get the status wanted.',
  'Books can be imported from a CSV file.',
  'Import and export books as CSV files.',
  'The app must work offline.',
  'It can be installed on a phone.',
];

describe('understanding a requirement', () => {
  for (const line of beyond) {
    it(`does not claim "${line}"`, () => {
      const { spec } = readChecked(`${library}- ${line}\n`);
      const one = spec.requirements.find((requirement) => requirement.text === line);
      assert.equal(one?.understood, false);
      assert.ok(spec.notUnderstood.some((note) => note.requirementId === one?.id && note.reason !== ''));
    });
  }

  for (const line of within) {
    it(`understands "${line}"`, () => {
      const { spec } = readChecked(`${library}- ${line}\n`);
      assert.equal(spec.requirements.find((requirement) => requirement.text === line)?.understood, true);
    });
  }

  it('does not change fields for a sentence that it does not understand', () => {
    const plain = readChecked(`${library}- Search books by title\n`);
    const changed = readChecked(
      `${library}- A book needs a cover picture.\n- A title is required when the book is read.\n`,
    );
    assert.deepEqual(entity(changed.spec, 'loan'), entity(plain.spec, 'loan'));
    assert.deepEqual(entity(changed.spec, 'book'), entity(plain.spec, 'book'));
  });
});

describe('what no app for one visitor could do', () => {
  it('is out of scope: accounts, shared data, measurements; what was only not understood is not', () => {
    const read = readChecked(
      '# Club\n\n**Member**: name (required), phone\n\n## Requirements\n\n- Only administrators can delete members.\n- Members are matched with partners by a clever algorithm.\n\n## Success criteria\n\n- Nine of ten people find their way at once.\n',
    ).spec;
    assert.equal(requirement(read, 'Only administrators').gap, 'accounts');
    assert.equal(requirement(read, 'Members are matched').gap, 'needsModel');
    assert.equal(requirement(read, 'Nine of ten').gap, 'measurement');
  });
});

describe('what sounds like accounts or shared data', () => {
  const read = readChecked(
    '# Club\n\n**Member**: name (required), phone\n\n## Requirements\n\n- Two members MUST NOT share a name.\n- As an administrator, I want to add members.\n- Two clubs share their members.\n',
  ).spec;

  it('is none where two records may not share a value, and an administrator is the one visitor', () => {
    for (const start of ['Two members', 'As an administrator']) assert.equal(requirement(read, start).understood, true);
  });

  it('is out of scope where people share what is kept', () => {
    assert.equal(requirement(read, 'Two clubs').gap, 'sharedData');
  });
});

describe('the buttons that every form has', () => {
  it('are met by the form, and no other button is', () => {
    const read = readChecked(
      "# Survey\n\n**Survey**: title (required)\n\n## User stories\n\n- User can click a 'Cancel' button to return to the list without saving the survey.\n- User can press the Save button to save a survey.\n- User can click a 'Publish' button to publish the survey to the press.\n",
    ).spec;
    assert.equal(requirement(read, "User can click a 'Cancel'").understood, true);
    assert.equal(requirement(read, 'User can press').understood, true);
    assert.equal(requirement(read, "User can click a 'Publish'").understood, false);
  });
});
