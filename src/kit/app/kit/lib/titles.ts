/** The name and the address of a record wherever it is shown, and the kinds of which there is always exactly one. */
import { type Database, type EntityName, entityNames } from '../../database';
import { kinds } from '../../kinds';
import { words } from '../../words';
import { createRecord, recordsOf, recordWith, withRecords } from './record';

/** The kinds of which there may be any number of records. */
export function severalNames(): readonly EntityName[] {
  return entityNames.filter((name) => !kinds[name].only);
}

/** With a record of each kind that has only one. `before`: what the page has shown until now; what is not kept goes on from there. */
export function withOnly(database: Database, before?: Database): Database {
  return entityNames.reduce((result, name) => withOnlyOf(name, result, before), database);
}

function withOnlyOf<Name extends EntityName>(name: Name, database: Database, before: Database | undefined): Database {
  const { only } = kinds[name];
  const records = recordsOf(database, name);
  if (!only || records.length === 1) return database;
  const shown = before && !only.isKept ? recordsOf(before, name) : [];
  const [first = { ...createRecord<Name>(only.begins(database)), id: 'only' }] = [...records, ...shown];
  return withRecords<Name>(database, name, [first]);
}

/** The id of the record of a kind that has only one. */
export function onlyId(database: Database, name: EntityName): string {
  return database[name][0]?.id ?? '';
}

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

/** The address of a record's page. */
export function recordPath(name: EntityName, id: string): string {
  const { only, basePath } = kinds[name];
  return only ? basePath : `${basePath}/${id}`;
}
