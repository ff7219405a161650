/** The reading list, as the analysis should understand it. */
import { choice, entity, field, page, reference, requirement, rule, spec, text } from './parts';

export const readingList = spec('Reading List', {
  summary: 'Keep track of the books I own, want and have read.',
  entities: [
    entity('book', 'Book', 'Books', [
      field('title', 'title', { kind: 'text', maxLength: 200 }, { required: true }),
      field('author', 'author', reference('author'), { required: true }),
      field('status', 'status', choice('wanted', 'owned', 'read'), { default: 'wanted', required: true }),
      field('rating', 'rating', { kind: 'number', integer: true, min: 1, max: 5 }),
      field('finishedOn', 'finished on', { kind: 'date' }),
      field('notes', 'notes', { kind: 'longText' }),
    ]),
    entity('author', 'Author', 'Authors', [
      field('name', 'name', text, { required: true, unique: true }),
      field('country', 'country', text),
    ]),
  ],
  pages: [
    page('books', 'Books', 'list', {
      path: '/',
      entity: 'book',
      sort: { field: 'createdAt', direction: 'descending' },
      filterBy: ['status'],
      searchBy: ['title', 'author'],
    }),
    page('book', 'Book', 'detail', { entity: 'book' }),
    page('authors', 'Authors', 'list', { path: '/authors', entity: 'author' }),
  ],
  rules: [
    rule('author-book-refuseDelete', 'Deleting an author that still has books must be refused.', ['FR-001'], {
      kind: 'refuseDelete',
      entity: 'author',
      by: 'book',
    }),
    rule('book-rating-onlyWhen', 'A rating can be given only to a book that has been read.', ['FR-002'], {
      kind: 'onlyWhen',
      entity: 'book',
      field: 'rating',
      when: 'status',
      equals: 'read',
    }),
    rule('book-status-countPerChoice', 'The list shows how many books there are in each status.', ['FR-003'], {
      kind: 'countPerChoice',
      entity: 'book',
      field: 'status',
    }),
    rule('author-book-countOfRelated', 'each author with the number of books', [], {
      kind: 'countOfRelated',
      entity: 'author',
      of: 'book',
    }),
  ],
  requirements: [
    requirement('FR-001', 'Deleting an author that still has books must be refused.', [
      { kind: 'rule', rule: 'author-book-refuseDelete' },
    ]),
    requirement('FR-002', 'A rating can be given only to a book that has been read.', [
      { kind: 'rule', rule: 'book-rating-onlyWhen' },
    ]),
    requirement('FR-003', 'The list shows how many books there are in each status.', [
      { kind: 'rule', rule: 'book-status-countPerChoice' },
    ]),
    requirement('FR-004', 'The list can be exported as CSV.', [
      { kind: 'operation', entity: 'book', operation: 'export' },
    ]),
    requirement('R-import', 'Books can be imported from a file.', [
      { kind: 'operation', entity: 'book', operation: 'import' },
    ]),
    requirement('R-list', 'all books, newest first', [{ kind: 'page', page: 'books' }]),
    requirement('R-keep', 'The books are still there tomorrow.', [{ kind: 'persistence' }]),
    requirement('R-none', 'No accounts.', [{ kind: 'absence', of: 'accounts' }]),
    requirement(
      'SC-001',
      'Adding a book takes at most three fields.',
      [{ kind: 'operation', entity: 'book', operation: 'create' }],
      'Nothing measures this.',
    ),
  ],
});
