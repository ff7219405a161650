/** Text in a cell. */
import type { Cell } from './cell';

export const textCell: Cell<string> = {
  write: (value) => value,
  show: (value) => value,
  read: (text) => ({ value: text.replaceAll('\r\n', '\n') }),
};
