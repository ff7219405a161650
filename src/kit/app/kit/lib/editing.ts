/** The change of a record in a form, while another tab may change or delete the same record. */
import { useState } from 'react';
import { useLocation } from 'wouter';
import { csvTables } from '../../csvTables';
import type { EntityName, RecordOf } from '../../database';
import { kinds } from '../../kinds';
import { words } from '../../words';
import type { CsvTable } from '../csv/table';
import { showToast } from '../ui/Toasts';
import { recordsOf, withRecords } from './record';
import { latestDatabase, replaceDatabase, updateRecord, useDatabase } from './store';
import { recordPath } from './titles';
import type { SaveGuard } from './useForm';

/** Two changes that cannot both be saved. */
export interface Clash {
  readonly title: string;
  /** A sentence for each field; none where the record was deleted. */
  readonly fields: readonly string[];
  readonly keepMine: () => void;
  /** Undefined where there is nothing else to take. */
  readonly takeTheirs: (() => void) | undefined;
}

interface Editing<Name extends EntityName> {
  /** As it was when the form was opened. Undefined where there is none with this id. */
  readonly record: RecordOf<Name> | undefined;
  readonly path: string;
  readonly save: (values: object, guard: SaveGuard) => void;
  readonly clash: Clash | undefined;
  /** Goes on with the form. */
  readonly stay: () => void;
}

/** `path`: where a saved record is seen. */
export function useEditing<Name extends EntityName>(
  name: Name,
  id: string,
  path = recordPath(name, id),
): Editing<Name> {
  const [, navigate] = useLocation();
  const stored = recordsOf(useDatabase(), name).find((one) => one.id === id);
  const [record, setRecord] = useState(stored);
  const [clash, setClash] = useState<Clash>();
  if (!record && stored) setRecord(stored);
  const table: CsvTable<Name> = csvTables[name];
  const fields = table.fields.map(({ key }) => key);

  function save(typed: object, guard: SaveGuard) {
    if (!record) return;
    const mine = { ...record, ...typed };
    const database = latestDatabase();
    const theirs = recordsOf(database, name).find((one) => one.id === id);
    const title = kinds[name].title(mine, database);
    const finish = (saveIt: () => void) => () => {
      guard.release();
      saveIt();
      showToast(words.saved(title));
      navigate(path);
    };
    const update = (values: RecordOf<Name>) => {
      const changed = fields.filter((field) => !isSame(values[field], theirs?.[field]));
      return finish(() => updateRecord(name, id, withFields({}, values, changed)));
    };
    const hold = (found: Pick<Clash, 'fields' | 'keepMine' | 'takeTheirs'>) => {
      guard.hold();
      setClash({ title, ...found });
    };
    if (!theirs) {
      const again = () => {
        const now = latestDatabase();
        replaceDatabase(withRecords(now, name, [...recordsOf(now, name), mine]));
      };
      hold({ fields: [], keepMine: finish(again), takeTheirs: undefined });
      return;
    }
    const merged = mergeEdits<RecordOf<Name>>(record, theirs, mine, fields);
    // Each change may hold by itself, and the two together not.
    const holds = !Object.values(table.check(merged.values, database, theirs)).some(Boolean);
    const both = holds ? merged.both : fields.filter((field) => !isSame(theirs[field], mine[field]));
    if (both.length === 0) {
      update(merged.values)();
      return;
    }
    hold({
      fields: table.fields
        .filter(({ key }) => both.includes(key))
        .map(({ label, show }) => words.clashValues(label, show(mine, database), show(theirs, database))),
      keepMine: update(withFields(merged.values, mine, both)),
      takeTheirs: update(withFields(merged.values, theirs, both)),
    });
  }

  return { record, path, save, clash, stay: () => setClash(undefined) };
}

// Puts the changes of two people, or of two tabs, to one record together, field by field.

interface MergedEdits<Values> {
  readonly values: Values;
  /** The fields that both have changed, each to another value. */
  readonly both: readonly (keyof Values)[];
}

/** `opened` is the record that `mine` began with, `theirs` what was saved since. Of `both`, the values are those of `mine`. */
export function mergeEdits<Values extends object>(
  opened: Values,
  theirs: Values,
  mine: Values,
  fields: readonly (keyof Values)[],
): MergedEdits<Values> {
  const changed = fields.filter((field) => !isSame(mine[field], opened[field]));
  const both = changed.filter((field) => !isSame(theirs[field], opened[field]) && !isSame(theirs[field], mine[field]));
  return { values: withFields(theirs, mine, changed), both };
}

export function withFields<Values extends object, Part extends Partial<Values>>(
  values: Part,
  from: Values,
  fields: readonly (keyof Values)[],
): Part {
  return { ...values, ...Object.fromEntries(fields.map((field) => [field, from[field]])) };
}

/** Values are texts, numbers, yes or no, and lists of texts. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
