/** A reference in a cell: the title of the record that is pointed at. */
import type { Database, EntityName } from '../../database';
import { kinds } from '../../kinds';
import { words } from '../../words';
import { recordsOf } from '../lib/records';
import { idsByText } from '../lib/textIndex';
import { titleOf } from '../lib/titles';
import type { Cell } from './cell';

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
