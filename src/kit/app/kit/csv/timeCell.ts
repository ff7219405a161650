/** A time of the day in a cell. */

import { words } from '../../words';
import { formatTime } from '../lib/format';
import type { Cell } from './cell';
import { readTime } from './times';

export const timeCell: Cell<string> = {
  write: (time) => time,
  show: formatTime,
  read: (text) => {
    const time = text && readTime(text);
    return time === undefined ? { problem: words.notATime } : { value: time };
  },
};
