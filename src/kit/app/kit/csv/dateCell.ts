/** A day in a cell. */

import { words } from '../../words';
import { formatDate } from '../lib/format';
import type { Cell } from './cell';
import { readDay } from './days';

export const dateCell: Cell<string> = {
  write: (day) => day,
  show: formatDate,
  read: (text) => {
    const day = text && readDay(text);
    return day === undefined ? { problem: words.notADateInFile } : { value: day };
  },
};
