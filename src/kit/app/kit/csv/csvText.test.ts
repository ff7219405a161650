import { expect, test } from 'vitest';
import { formatCsv, parseCsv } from './table';

test('quotes separators, quotation marks and line breaks, and leaves out what is missing', () => {
  expect(formatCsv([['a,b', 'say "hi"'], ['two\nlines', null], [1.5]])).toBe(
    '\uFEFF"a,b","say ""hi"""\r\n"two\nlines",\r\n1.5\r\n',
  );
});

test('does not let a text become a formula', () => {
  expect(formatCsv([['=1+1', '-2', -2]])).toBe("\uFEFF'=1+1,'-2,-2\r\n");
});

test.each([' =1+1', '\t=1+1', '\u00a0@x', '＝1+1', '＋1', '－1', '＠x', ' ＝1', '\rx', '\tx'])('disarms %j', (text) => {
  expect(formatCsv([[text]])).toMatch(/^\uFEFF"?'/);
  expect(parseCsv(formatCsv([['first'], [text]]))).toEqual([['first'], [text]]);
});

test.each([
  [['a,b', 'a;b', 'a\tb', 'a"b', '"', 'a\r\nb', '']],
  [['=1', "'=1", "''=1", "'a", '+49 30', '\uFEFF', ' a ']],
])('reads %j as it was written', (row) => {
  expect(parseCsv(formatCsv([['first', 'second'], row]))).toEqual([['first', 'second'], row]);
});

test.each([
  ['a,b\n1,2', 'commas and line feeds'],
  ['a;b\r\n1;2\r\n', 'semicolons and a last line break'],
  ['\uFEFFa\tb\r1\t2', 'tabs and old line breaks'],
  ['"a";b\n1;"2"', 'quotes that are not needed'],
])('reads %j: %s', (text) => {
  expect(parseCsv(text)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

test('keeps empty rows, so that rows are counted as in a spreadsheet', () => {
  expect(parseCsv('a\n\nb')).toEqual([['a'], [''], ['b']]);
  expect(parseCsv('')).toEqual([]);
});

test('lets a quotation mark that is never closed swallow nothing', () => {
  expect(parseCsv('size,name\n"5,a\n6,b')).toEqual([
    ['size', 'name'],
    ['"5', 'a'],
    ['6', 'b'],
  ]);
});
