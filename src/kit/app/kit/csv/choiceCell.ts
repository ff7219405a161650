/** One of several options in a cell. */
import { labelOf } from '../lib/format';
import type { Cell } from './cell';
import { findOption, notAnOption, type Option } from './options';

export function choiceCell<Value extends string>(options: readonly Option<Value>[]): Cell<Value | ''> {
  return {
    write: (value) => labelOf(options, value),
    show: (value) => labelOf(options, value),
    read: (text) => {
      if (text === '') return { value: '' };
      const option = findOption(options, text);
      return option ? { value: option.value } : { problem: notAnOption(options, text) };
    },
  };
}
