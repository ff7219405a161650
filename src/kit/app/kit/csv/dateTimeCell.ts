/** A day with a time in a cell. */

import { words } from '../../words';
import { formatDateTime } from '../lib/format';
import type { Cell } from './cell';
import { readDay } from './days';
import { readTime } from './times';

export const dateTimeCell: Cell<string> = {
  write: (moment) => moment,
  show: formatDateTime,
  read: (text) => {
    if (text === '') return { value: '' };
    const [, first = '', second = ''] = /^(.+?)(?:T|,?\s+)(\d+:.*)$/.exec(text) ?? [];
    const [day, time] = [readDay(first), readTime(second)];
    return day && time ? { value: `${day}T${time}` } : { problem: words.notADateTimeInFile };
  },
};
