import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { FieldType } from '../../../src/pipeline/schema/fields';
import { readDescription } from '../../../src/reader/fields/description';
import { readFieldList } from '../../../src/reader/fields/fieldList';
import { readFieldType } from '../../../src/reader/fields/fieldType';

const entities = new Map([
  ['author', 'author'],
  ['fahrrad', 'fahrrad'],
]);
const typeOf = (name: string, about: string): FieldType =>
  readFieldType(
    name,
    readDescription(about, (word) => entities.get(word.toLowerCase())),
  ).type;

describe('types of fields', () => {
  const cases: readonly (readonly [string, string, FieldType])[] = [
    ['title', 'text, at most 200 characters', { kind: 'text', maxLength: 200 }],
    ['title', '3..120', { kind: 'text', minLength: 3, maxLength: 120 }],
    ['Titel', 'Text (max. 80 Zeichen)', { kind: 'text', maxLength: 80 }],
    ['body', 'markdown', { kind: 'longText' }],
    ['capacity', 'int > 0', { kind: 'number', integer: true, min: 1 }],
    ['rating', 'number 1-5', { kind: 'number', integer: true, min: 1, max: 5 }],
    ['Bewertung', 'Zahl von 1 bis 5', { kind: 'number', integer: true, min: 1, max: 5 }],
    ['weight', 'in kg', { kind: 'number', integer: false, unit: 'kg' }],
    ['x', 'Betrag in Euro', { kind: 'money', currency: 'EUR' }],
    ['price', 'USD', { kind: 'money', currency: 'USD' }],
    ['x', 'Datum und Uhrzeit', { kind: 'dateTime' }],
    ['startsAt', '', { kind: 'dateTime' }],
    ['finishedOn', '', { kind: 'date' }],
    ['Geburtsdatum', '', { kind: 'date' }],
    ['start time', '', { kind: 'time' }],
    ['x', 'ja/nein', { kind: 'boolean' }],
    ['x', 'yes/no, default no', { kind: 'boolean' }],
    ['e-mail', '', { kind: 'email' }],
    ['Telefonnummer', '', { kind: 'phone' }],
    ['website', 'url', { kind: 'url' }],
    ['author', 'Author', { kind: 'reference', entity: 'author', onDelete: 'refuse' }],
    ['by', 'reference to Author', { kind: 'reference', entity: 'author', onDelete: 'refuse' }],
    ['Rad', 'Verweis auf Fahrrad', { kind: 'reference', entity: 'fahrrad', onDelete: 'refuse' }],
  ];
  for (const [name, about, type] of cases) {
    it(`reads "${about}" of ${name} as ${type.kind}`, () => assert.deepEqual(typeOf(name, about), type));
  }

  const choices = [
    'one of: a, b, c',
    'a / b / c',
    'a|b|c',
    'a, b or c',
    'eine von: a, b, c',
    'a, b oder c',
    'choice (a, b, c)',
  ];
  for (const about of choices) {
    it(`reads "${about}" as three options`, () => {
      const type = typeOf('x', about);
      assert.deepEqual(type.kind === 'choice' ? type.options.map((option) => option.label) : [], ['a', 'b', 'c']);
    });
  }

  it('lets several be chosen where the spec counts them', () => {
    const type = typeOf('tags', '0..3 of tech|music|sport');
    assert.equal(type.kind === 'choice' && type.multiple, true);
  });

  it('tells what it could not read', () => {
    assert.deepEqual(readDescription('text, in the colours of the rainbow', () => undefined).unread, [
      'in the colours of the rainbow',
    ]);
  });
});

describe('lists of fields', () => {
  const range = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };

  it('cuts at commas and at the last "and", not within brackets', () => {
    const fields = readFieldList('a date, a start time, a length (15, 30 or 60 minutes) and a reason', range);
    assert.deepEqual(
      fields.map((field) => field.name),
      ['date', 'start time', 'length', 'reason'],
    );
  });

  it('reads marks, articles and units', () => {
    const [lat, code, weight] = readFieldList('lat?, a unique code, weight in kg', range);
    assert.deepEqual(
      [lat?.name, lat?.required, code?.name, code?.unique, weight?.name, weight?.about],
      ['lat', false, 'code', true, 'weight', 'in kg'],
    );
  });
});
