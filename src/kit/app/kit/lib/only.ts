/** Kinds of which there is always exactly one record: it is there from the beginning, whatever is stored. */
import { type Database, type EntityName, entityNames } from '../../database';
import { kinds } from '../../kinds';
import { createRecord, recordsOf, withRecords } from './records';

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
