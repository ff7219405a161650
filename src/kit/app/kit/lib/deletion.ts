/** Works out what deleting a record means for the records that point at it. */
import { type Database, type EntityName, entityNames } from '../../database';
import { kinds } from '../../kinds';
import { references } from '../../references';
import { recordsOf, recordWith, type StoredRecord, withRecords } from './record';

export interface Count {
  readonly name: EntityName;
  readonly count: number;
}

interface DeletionPlan {
  /** What rules say against it. */
  readonly refusals: readonly string[];
  /** Records that stay and forbid it. */
  readonly refusedBy: readonly Count[];
  /** Records that are deleted with it. */
  readonly along: readonly Count[];
  readonly after: Database;
}

interface Pointer {
  readonly name: EntityName;
  readonly id: string;
  readonly field: string;
  /** The id that it points at. */
  readonly target: string;
}

export function planDeletion(database: Database, name: EntityName, id: string): DeletionPlan {
  const doomed: { name: EntityName; id: string }[] = [{ name, id }];
  const isDoomed = (kind: EntityName, key: string) => doomed.some((one) => one.name === kind && one.id === key);
  const refusing: Pointer[] = [];
  const clearing: Pointer[] = [];
  // The list grows while it is walked: a record that goes along may take others with it.
  for (const target of doomed) {
    for (const reference of references.filter((one) => one.to === target.name)) {
      for (const pointer of pointersTo(database, reference.from, reference.field, target.id)) {
        if (reference.onDelete === 'refuse') refusing.push(pointer);
        else if (reference.onDelete === 'clear') clearing.push(pointer);
        else if (!isDoomed(pointer.name, pointer.id)) doomed.push(pointer);
      }
    }
  }
  return {
    refusals: doomed.flatMap((one) => keptBecause(database, one.name, one.id) ?? []),
    refusedBy: count(refusing.filter((pointer) => !isDoomed(pointer.name, pointer.id))),
    along: count(doomed.slice(1)),
    after: without(cleared(database, clearing), isDoomed),
  };
}

function keptBecause<Name extends EntityName>(database: Database, name: Name, id: string): string | undefined {
  const record = recordWith(database[name], id);
  return record && kinds[name].keeps?.(record, database);
}

function pointersTo(database: Database, name: EntityName, field: string, id: string): Pointer[] {
  return recordsOf(database, name)
    .filter((record) => [Reflect.get(record, field)].flat().includes(id))
    .map((record) => ({ name, id: record.id, field, target: id }));
}

function count(entries: readonly { name: EntityName; id: string }[]): Count[] {
  return entityNames
    .map((name) => ({ name, count: new Set(entries.filter((one) => one.name === name).map((one) => one.id)).size }))
    .filter((one) => one.count > 0);
}

function cleared(database: Database, pointers: readonly Pointer[]): Database {
  return pointers.reduce(
    (result, { name, id, field, target }) =>
      withRecords(result, name, withEmpty(recordsOf(result, name), id, field, target)),
    database,
  );
}

function without(database: Database, isDoomed: (name: EntityName, id: string) => boolean): Database {
  return entityNames.reduce((result, name) => {
    const kept = recordsOf(result, name).filter((record) => !isDoomed(name, record.id));
    return withRecords(result, name, kept);
  }, database);
}

/** Of several references only the one goes. */
function withEmpty<Entry extends StoredRecord>(
  records: readonly Entry[],
  id: string,
  field: string,
  target: string,
): Entry[] {
  const emptied = (value: unknown) => (Array.isArray(value) ? value.filter((one) => one !== target) : '');
  return records.map((record) =>
    record.id === id ? { ...record, [field]: emptied(Reflect.get(record, field)) } : record,
  );
}
