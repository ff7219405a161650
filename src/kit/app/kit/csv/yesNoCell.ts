/** Yes or no in a cell: the words of the app, or what programs and people write in their place. */

import { words } from '../../words';
import { formatYesNo } from '../lib/format';
import type { Cell } from './cell';

const yes = [words.yes.toLowerCase(), 'true', '1', 'x'];
const no = [words.no.toLowerCase(), 'false', '0', ''];

export const yesNoCell: Cell<boolean> = {
  write: formatYesNo,
  show: formatYesNo,
  read: (text) => {
    const word = text.toLowerCase();
    if (yes.includes(word)) return { value: true };
    return no.includes(word) ? { value: false } : { problem: words.neitherYesNorNo(text) };
  },
};
