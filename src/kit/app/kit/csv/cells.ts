/** What a cell of a CSV file can do: write a value, show it to people, and read it again. */
import type { Database, EntityName } from '../../database';
import { kinds } from '../../kinds';
import { words } from '../../words';
import { formatYesNo, labelOf, labelsOf } from '../lib/format';
import { idsByText } from '../lib/list';
import { recordsOf } from '../lib/record';
import { titleOf, titlesOf } from '../lib/titles';
import type { CellContent } from './table';

/** The value of a cell, or a sentence on what is wrong with it. */
export type Reading<Value> = { readonly value: Value } | { readonly problem: string };

export interface Cell<Value> {
  /** In the form that other programs read. */
  readonly write: (value: Value, database: Database) => CellContent;
  readonly show: (value: Value, database: Database) => string;
  /** `text` has no space around it. An empty one is an empty value. */
  readonly read: (text: string, database: Database) => Reading<Value>;
}

/** Text in a cell. */
export const textCell: Cell<string> = {
  write: (value) => value,
  show: (value) => value,
  read: (text) => ({ value: text.replaceAll('\r\n', '\n') }),
};

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** By its label or its value, in capitals or not. */
export function findOption<Value extends string>(
  options: readonly Option<Value>[],
  text: string,
): Option<Value> | undefined {
  const lower = text.toLowerCase();
  return (
    options.find((option) => option.label === text) ??
    options.find((option) => option.label.toLowerCase() === lower) ??
    options.find((option) => option.value.toLowerCase() === lower)
  );
}

/** Finds the option that a text means. */
export function notAnOption(options: readonly Option<string>[], text: string): string {
  return words.notAnOption(text, options.map((option) => option.label).join(', '));
}

/** One of several options in a cell. */
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

/** Any number of options in a cell. */
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

const yes = [words.yes.toLowerCase(), 'true', '1', 'x'];
const no = [words.no.toLowerCase(), 'false', '0', ''];

/** Yes or no in a cell: the words of the app, or what programs and people write in their place. */
export const yesNoCell: Cell<boolean> = {
  write: formatYesNo,
  show: formatYesNo,
  read: (text) => {
    const word = text.toLowerCase();
    if (yes.includes(word)) return { value: true };
    return no.includes(word) ? { value: false } : { problem: words.neitherYesNorNo(text) };
  },
};

/** A reference in a cell: the title of the record that is pointed at. */
export function referenceCell(to: EntityName): Cell<string> {
  return {
    write: (id, database) => titleOf(database, to, id),
    show: (id, database) => titleOf(database, to, id),
    read: (text, database) => {
      if (text === '') return { value: '' };
      const [id, another] = idsByTitle(text, database, to);
      if (id === undefined) return { problem: words.notFoundIn(text, kinds[to].plural) };
      return another === undefined ? { value: id } : { problem: words.foundTwiceIn(text, kinds[to].plural) };
    },
  };
}

/** A title may come from another kind of record, so it holds for the whole database. */
function idsByTitle<Name extends EntityName>(text: string, database: Database, name: Name): readonly string[] {
  return idsByText(text, recordsOf(database, name), (record) => kinds[name].title(record, database), database, name);
}

// References in a cell: the titles of the records that are pointed at.

/** Titles are separated by semicolons; a title may hold commas. */
export function referencesCell(to: EntityName): Cell<readonly string[]> {
  const one = referenceCell(to);
  return {
    write: (ids, database) => titlesOf(database, to, ids).join('; '),
    show: (ids, database) => titlesOf(database, to, ids).join(', '),
    read: (text, database): Reading<readonly string[]> => {
      const readings = text
        .split(';')
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .map((part) => one.read(part, database));
      const wrong = readings.find((reading) => 'problem' in reading);
      if (wrong) return wrong;
      return { value: [...new Set(readings.flatMap((reading) => ('value' in reading ? [reading.value] : [])))] };
    },
  };
}
