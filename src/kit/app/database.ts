/** Everything that the app keeps, by kind of record. */
import type { Boat } from './boat/boat';
import type { StoredRecord } from './kit/lib/record';
import type { Trip } from './trip/trip';

export const appTitle = 'Boat Hire';

/** Where the browser keeps the data of this app. */
export const storageKey = 'boat-hire';

/** Where earlier versions of the app kept it. */
export const formerStorageKeys: readonly string[] = [];

interface Records {
  readonly boat: Boat;
  readonly trip: Trip;
}

export type EntityName = keyof Records;
export type RecordOf<Name extends EntityName> = Records[Name];
export type ValuesOf<Name extends EntityName> = Omit<Records[Name], keyof StoredRecord>;
export type Database = { readonly [Name in EntityName]: readonly Records[Name][] };

export const entityNames: readonly EntityName[] = ['boat', 'trip'];

export const emptyDatabase: Database = { boat: [], trip: [] };
