import { expect, test } from 'vitest';
import { locale } from '../../locale';
import { readNumber } from './numbers';

const local = (value: number) => value.toLocaleString(locale, { numberingSystem: 'latn' });

test.each([
  ['12.5', 12.5],
  ['-0.5', -0.5],
  ['1e3', 1000],
  ['', null],
  [local(12.5), 12.5],
  [local(-12.5), -12.5],
  [local(12345.25), 12345.25],
  ['€12.50', 12.5],
  ['12.50 eur', 12.5],
  ['-€3', -3],
])('reads %j', (text, value) => {
  expect(readNumber(text, ['EUR', '€'])).toEqual({ value });
});

test.each(['x', '1.2.3', '12.5 kg', '1-2', 'Infinity', '€'])('does not take %j for a number', (text) => {
  expect(readNumber(text, ['EUR', '€'])).toHaveProperty('problem');
});
