/** A number in a cell, with its unit or without. */
import { formatNumber } from '../lib/format';
import type { Cell } from './cell';
import { readNumber } from './numbers';

export function numberCell(unit = ''): Cell<number | null> {
  return {
    write: (value) => value,
    show: (value) => formatNumber(value, unit),
    read: (text) => readNumber(text, [unit]),
  };
}
