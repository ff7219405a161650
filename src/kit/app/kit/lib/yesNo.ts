/** What a filter for yes or no offers. */
import { words } from '../../words';

export const yesNoOptions = [
  { value: 'true', label: words.yes },
  { value: 'false', label: words.no },
];
