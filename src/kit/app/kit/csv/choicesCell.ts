/** Any number of options in a cell. */
import { labelsOf } from '../lib/format';
import type { Cell } from './cell';
import { findOption, notAnOption, type Option } from './options';

export function choicesCell<Value extends string>(options: readonly Option<Value>[]): Cell<readonly Value[]> {
  return {
    write: (values) => labelsOf(options, values),
    show: (values) => labelsOf(options, values),
    read: (text) => {
      const chosen = new Set<Value>();
      for (let rest = text; rest !== ''; ) {
        const { part, option } = firstOption(options, rest);
        if (!option) return { problem: notAnOption(options, part.trim()) };
        chosen.add(option.value);
        rest = rest.slice(part.length).replace(/^[,;\s]+/, '');
      }
      return { value: options.map((option) => option.value).filter((value) => chosen.has(value)) };
    },
  };
}

/** Options are separated by commas or semicolons. A label may hold some as well, so the longest part that is one counts. */
function firstOption<Value extends string>(options: readonly Option<Value>[], text: string) {
  const parts = [...text.matchAll(/[,;]|$/g)].map((match) => text.slice(0, match.index));
  const part = parts.findLast((candidate) => findOption(options, candidate.trim())) ?? parts[0] ?? '';
  return { part, option: findOption(options, part.trim()) };
}
