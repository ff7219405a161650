/** What an action does: its steps one after the other, in one go. Nothing is kept until its rules were asked of all that was written. */
import { csvTables } from '../../csvTables';
import type { Database, EntityName, RecordOf, ValuesOf } from '../../database';
import { kinds } from '../../kinds';
import type { View, ViewName } from '../../views';
import { words } from '../../words';
import type { CsvTable } from '../csv/table';
import { planDeletion } from './deletion';
import { createRecord, recordsOf, recordWith, withRecords } from './record';
import { type Of, type Self, selfIn } from './refusal';
import { World } from './world';

type Named<Name extends ViewName> = Name & EntityName;

interface Written {
  readonly name: EntityName;
  readonly id: string;
}

export class Change<Name extends Of = undefined> {
  private readonly before: Database;
  private readonly written: Written[] = [];
  private readonly against: string[] = [];
  private known: World | undefined;

  constructor(
    public database: Database,
    private readonly of: Name,
    private readonly id: string,
  ) {
    this.before = database;
  }

  /** All records, as they are after the steps so far. */
  get world(): World {
    this.known ??= new World(this.database);
    return this.known;
  }

  /** The record that it is done with. */
  get self(): Self<Name> {
    return selfIn(this.world, this.of, this.id);
  }

  set<Of extends ViewName>(
    name: Named<Of>,
    records: View<Of> | readonly View<Of>[] | undefined,
    values: (it: View<Of>) => Partial<ValuesOf<Named<Of>>>,
  ): void {
    for (const view of listOf(records)) {
      const record = recordWith<RecordOf<Named<Of>>>(recordsOf(this.database, name), view.id);
      if (!record) continue;
      const updatedAt = new Date().toISOString();
      const changed = { ...record, ...values(view), updatedAt };
      this.put(
        name,
        recordsOf(this.database, name).map((one) => (one.id === view.id ? changed : one)),
      );
      this.written.push({ name, id: view.id });
    }
  }

  /** With what a new record begins with beside these values. */
  create<Of extends ViewName>(name: Named<Of>, values: Partial<ValuesOf<Named<Of>>>): View<Of> {
    const table: CsvTable<Named<Of>> = csvTables[name];
    const blank = { ...table.blank(), ...values };
    const record = createRecord<Named<Of>>({ ...blank, ...table.propose?.(blank, this.database), ...values });
    this.put(name, [...recordsOf(this.database, name), record]);
    this.written.push({ name, id: record.id });
    return this.world.one<Of>(name, record.id);
  }

  delete<Of extends ViewName>(name: Named<Of>, records: View<Of> | readonly View<Of>[] | undefined): void {
    for (const { id } of listOf(records)) {
      const { after, refusals, refusedBy } = planDeletion(this.database, name, id);
      const counts = refusedBy.map((one) => `${one.count} ${kinds[one.name].counted(one.count)}`);
      this.against.push(...refusals, ...(counts.length > 0 ? [words.stillUsedBy(counts.join(', '))] : []));
      this.show(after);
    }
  }

  /** As it is kept: a field that is not there in such a record is empty. */
  get settled(): Database {
    return this.written.reduce((database, { name, id }) => settledIn(database, name, id), this.database);
  }

  /** What rules say against it, of the state that it comes to. */
  get refusals(): readonly string[] {
    return [...new Set([...this.against, ...this.written.flatMap((one) => this.refusalsOf(one.name, one.id))])];
  }

  /** The fields of the records that rules are against. */
  get refusedFields(): readonly string[] {
    return [...new Set(this.written.flatMap((one) => this.wrongIn(one.name, one.id).map(({ key }) => key)))];
  }

  private refusalsOf(name: EntityName, id: string): readonly string[] {
    return this.wrongIn(name, id).map(({ label, message }) => `${label}: ${message}`);
  }

  private wrongIn<Of extends EntityName>(name: Of, id: string) {
    const database = this.settled;
    const record = recordWith<RecordOf<Of>>(recordsOf(database, name), id);
    if (!record) return [];
    const stored = recordWith<RecordOf<Of>>(recordsOf(this.before, name), id);
    const table: CsvTable<Of> = csvTables[name];
    const others = recordsOf(database, name).filter((one) => one.id !== id);
    const data = stored ? database : withRecords(database, name, others);
    const errors = table.check(record, data, stored);
    // An action may change what can't be changed in a form; that it can't is said only where nothing else is.
    return table.fields.flatMap(({ key, label }) => {
      const message = errors[key];
      return message === undefined || message === words.locked ? [] : [{ key: String(key), label, message }];
    });
  }

  private put<Of extends EntityName>(name: Of, records: readonly RecordOf<Of>[]): void {
    this.show(withRecords(this.database, name, records));
  }

  private show(database: Database): void {
    this.database = database;
    this.known = undefined;
  }
}

function settledIn<Of extends EntityName>(database: Database, name: Of, id: string): Database {
  const { settle }: CsvTable<Of> = csvTables[name];
  if (!settle) return database;
  const records = recordsOf(database, name).map((one) => (one.id === id ? { ...one, ...settle(one, database) } : one));
  return withRecords(database, name, records);
}

function listOf<Entry extends { readonly id: string }>(one: Entry | readonly Entry[] | undefined): readonly Entry[] {
  if (one === undefined) return [];
  return Array.isArray(one) ? one : [one as Entry];
}
