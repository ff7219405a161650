/** The name under which a record is shown wherever it is not on its own page. */
import type { Database, EntityName } from '../../database';
import { kinds } from '../../kinds';
import { words } from '../../words';
import { recordWith } from './records';

/** Empty where the id is empty; a word for it where the record is gone. */
export function titleOf(database: Database, name: EntityName, id: string): string {
  if (id === '') return '';
  return titleIn(database, name, id) ?? words.gone;
}

/** Of several records, in the order of their ids. */
export function titlesOf(database: Database, name: EntityName, ids: readonly string[]): readonly string[] {
  return ids.map((id) => titleOf(database, name, id));
}

function titleIn<Name extends EntityName>(database: Database, name: Name, id: string): string | undefined {
  const record = recordWith(database[name], id);
  return record && kinds[name].title(record, database);
}

/** All records of a kind, for a list to choose from. */
export function titleOptions<Name extends EntityName>(database: Database, name: Name) {
  return database[name].map((record) => ({ value: record.id, label: kinds[name].title(record, database) }));
}
