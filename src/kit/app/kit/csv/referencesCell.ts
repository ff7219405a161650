/** References in a cell: the titles of the records that are pointed at. */
import type { EntityName } from '../../database';
import { titlesOf } from '../lib/titles';
import type { Cell, Reading } from './cell';
import { referenceCell } from './referenceCell';

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
