import { expect, test } from 'vitest';
import { textCell } from './cells';
import { csvField, findColumns } from './table';

interface Values {
  readonly fullName: string;
  readonly city: string;
}

const known = [
  csvField<Values, 'fullName'>('fullName', 'Full name', textCell, { needed: true }),
  csvField<Values, 'city'>('city', 'City', textCell),
];
const keys = (header: readonly string[]) => findColumns(known, header).fields.map((field) => field?.key);

test('finds columns in any order, whatever their capitals and spaces', () => {
  expect(keys(['CITY', 'fullname'])).toEqual(['city', 'fullName']);
  expect(findColumns(known, ['Full name', 'City']).problem).toBeUndefined();
});

test('ignores columns that no field has, and the second of two', () => {
  expect(keys(['Full name', 'Age', 'Full name', ''])).toEqual(['fullName', undefined, undefined, undefined]);
  expect(findColumns(known, ['Full name', 'Age', 'Full name', '']).ignored).toEqual(['Age', 'Full name']);
});

test('says which columns are missing', () => {
  expect(findColumns(known, ['City']).problem).toContain('Full name');
  expect(findColumns(known, ['x']).problem).toContain('City');
});
