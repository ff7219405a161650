/** What the shared parts of the app know about a kind of record. */
import type { Database } from '../../database';
import type { Source } from './read';
import type { StoredRecord } from './storedRecord';

/** Of a kind of which there is always exactly one record, such as settings. */
export interface Only<Entry extends StoredRecord> {
  readonly begins: (database: Database) => Omit<Entry, keyof StoredRecord>;
  /** Otherwise it begins anew with each start of the app. */
  readonly isKept: boolean;
}

export interface Kind<Entry extends StoredRecord> {
  readonly label: string;
  readonly plural: string;
  /** The word that follows a number of records. */
  readonly counted: (count: number) => string;
  readonly title: (record: Entry, database: Database) => string;
  readonly read: (source: Source) => Entry;
  /** Under which names earlier versions of the app kept its records, the latest first. */
  readonly formerly?: readonly string[];
  /** By the names of fields those under which earlier versions of the app kept them, the latest first. */
  readonly was?: Readonly<Record<string, readonly string[]>>;
  /** What the way to a new record is called. */
  readonly createLabel: string;
  readonly listPath: string;
  /** What the paths of single records begin with. */
  readonly basePath: string;
  readonly createPath: string;
  /** Why a record can't be deleted, where a rule says so. */
  readonly keeps?: (record: Entry, database: Database) => string | undefined;
  readonly only?: Only<Entry>;
}
