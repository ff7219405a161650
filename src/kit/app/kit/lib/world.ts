/**
 * All records as the app's rules read them: references lead on to records, a record knows those that refer to it, and what is empty is
 * `undefined`. A world does not change; each saved state of the data has its own.
 */
import { type Database, storageKey } from '../../database';
import { type View, type ViewName, viewOf } from '../../views';
import { localNow } from './format';
import { recordsPointing, recordWith, type StoredRecord } from './record';
import { Records, settled, there } from './recordView';

/** A record of a kind, by its id. */
export interface Known {
  readonly name: ViewName;
  readonly id: string;
}

/** In an app that knows people. */
type People = Extract<ViewName, 'user'>;

interface Saved extends Known {
  /** As it will be once it is saved. */
  readonly record: StoredRecord;
}

interface WorldOptions {
  /** YYYY-MM-DDTHH:MM */
  readonly now?: string;
  readonly saved?: Saved;
  /** What a rule compares a record with are the others. */
  readonly leftOut?: Known;
}

export class World {
  readonly now: string;
  private readonly views = new Map<StoredRecord, unknown>();
  private made: World | undefined;

  constructor(
    private readonly database: Database,
    private readonly options: WorldOptions = {},
  ) {
    this.now = options.now ?? localNow();
  }

  get today(): string {
    return this.now.slice(0, 10);
  }

  /** This world with all records. */
  get whole(): World {
    const { leftOut, ...options } = this.options;
    this.made ??= leftOut ? new World(this.database, { ...options, now: this.now }) : this;
    return this.made;
  }

  /** What follows from others for a record: it counts the record itself. `undefined` where a part that it needs is missing. */
  computed<Name extends ViewName, Value>(
    name: Name,
    record: StoredRecord,
    say: (self: View<Name>, world: World) => Value,
  ): Value | undefined {
    const { whole } = this;
    return settled(() => say(whole.of(name, record), whole), undefined);
  }

  all<Name extends ViewName>(name: Name): readonly View<Name>[] {
    return this.viewsOf(
      name,
      this.others(name, this.database[name], () => true),
    );
  }

  /** @throws NotThere where no record has the id: of what is required that happens only while it is not filled in. */
  one<Name extends ViewName>(name: Name, id: string): View<Name> {
    return there(this.perhaps(name, id));
  }

  perhaps<Name extends ViewName>(name: Name, id: string): View<Name> | undefined {
    const { saved } = this.options;
    const record = saved?.name === name && saved.id === id ? saved.record : recordWith(this.database[name], id);
    return record && this.of(name, record);
  }

  /** What an expression says of a record; `undefined` where it can't be said. */
  said<Name extends ViewName, Value>(
    name: Name,
    id: string,
    say: (self: View<Name>, world: World) => Value,
  ): Value | undefined {
    return settled(() => say(this.one(name, id), this), undefined);
  }

  /** Who the person says that they are. */
  get user(): View<People> | undefined {
    return this.perhaps<People>('user' as People, actingAs());
  }

  /** Those of the records that are there. */
  some<Name extends ViewName>(name: Name, ids: readonly string[]): readonly View<Name>[] {
    const views = new Records<View<Name>>();
    for (const id of ids) {
      const view = this.perhaps(name, id);
      if (view) views.push(view);
    }
    return views;
  }

  /** The records that refer to one, by the name of their field. */
  pointing<Name extends ViewName>(name: Name, field: string, id: string): readonly View<Name>[] {
    const refers = (record: StoredRecord) => [Reflect.get(record, field)].flat().includes(id);
    // The field is one of the kind's, which the types of the database tell each kind apart for.
    const found = recordsPointing<StoredRecord>(this.database[name], field as keyof StoredRecord & string, id);
    return this.viewsOf(name, this.others(name, found, refers));
  }

  /** With the record that is being saved in the place of what is stored of it, where it belongs to them. */
  private others(
    name: ViewName,
    records: readonly StoredRecord[],
    belongs: (record: StoredRecord) => boolean,
  ): readonly StoredRecord[] {
    const { saved, leftOut } = this.options;
    const own = saved?.name === name ? saved : undefined;
    const stored = own ? records.filter(({ id }) => id !== own.id) : records;
    const all = own && belongs(own.record) ? [...stored, own.record] : stored;
    return leftOut?.name === name ? all.filter(({ id }) => id !== leftOut.id) : all;
  }

  private viewsOf<Name extends ViewName>(name: Name, records: readonly StoredRecord[]): readonly View<Name>[] {
    const views = new Records<View<Name>>();
    for (const record of records) views.push(this.of(name, record));
    return views;
  }

  of<Name extends ViewName>(name: Name, record: StoredRecord): View<Name> {
    const known = this.views.get(record) ?? viewOf(name, record, this);
    this.views.set(record, known);
    // A record belongs to one kind.
    return known as View<Name>;
  }
}

const actingKey = `${storageKey}-acting`;
/** Who the person is in the app, where it knows people: they say so themselves, and it protects nothing. */
let chosen: string | undefined;

/** The id of a record of the people; empty where nobody was chosen. */
export function actingAs(): string {
  chosen ??= chosenBefore();
  return chosen;
}

export function actAs(id: string): void {
  chosen = id;
  try {
    localStorage.setItem(actingKey, id);
  } catch {
    // Where nothing can be kept, it holds until the page is closed.
  }
}

function chosenBefore(): string {
  try {
    return localStorage.getItem(actingKey) ?? '';
  } catch {
    return '';
  }
}
