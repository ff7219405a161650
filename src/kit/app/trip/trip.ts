/** Trip: its fields, and what must hold before a record is saved. */
import type { Database } from '../database';
import { calendarDay, existing, required } from '../kit/lib/checks';
import { readBase, readText, type Source } from '../kit/lib/read';
import type { Kind, StoredRecord } from '../kit/lib/record';
import type { Errors } from '../kit/lib/useForm';
import { tripBoatAfloatTargetMust, tripDayBackDateOrder } from './rules';

export interface Trip extends StoredRecord {
  /** The id of a record of `boat`, or empty. */
  readonly boat: string;
  /** YYYY-MM-DD, or empty. */
  readonly day: string;
  /** YYYY-MM-DD, or empty. */
  readonly back: string;
  readonly guest: string;
}

export type TripValues = Omit<Trip, keyof StoredRecord>;

/** What the form for a new record begins with. */
export function newTrip(): TripValues {
  return {
    boat: '',
    day: '',
    back: '',
    guest: '',
  };
}

function readTrip(source: Source): Trip {
  return {
    ...readBase(source),
    boat: readText(source, 'boat'),
    day: readText(source, 'day'),
    back: readText(source, 'back'),
    guest: readText(source, 'guest'),
  };
}

/** What names the record in lists and headings. */
export function tripTitle(record: Trip): string {
  return record.guest || 'Untitled';
}

/** A message for each value that does not hold by itself. */
export function checkTripFields(values: TripValues, database: Database): Errors<TripValues> {
  return {
    boat: required(values.boat) ?? existing(values.boat, database.boat),
    day: required(values.day) ?? calendarDay(values.day),
    back: calendarDay(values.back),
    guest: required(values.guest),
  };
}

/** A message for each value that does not hold. `stored` is the record that is being changed. */
export function checkTrip(values: TripValues, database: Database, stored?: Trip): Errors<TripValues> {
  const errors = checkTripFields(values, database);
  return {
    ...errors,
    boat: errors.boat ?? tripBoatAfloatTargetMust(values, database, stored),
    back: errors.back ?? tripDayBackDateOrder(values, database, stored),
  };
}

export const tripKind: Kind<Trip> = {
  label: 'Trip',
  plural: 'Trips',
  counted: (count) => (count === 1 ? 'trip' : 'trips'),
  title: tripTitle,
  read: readTrip,
  createLabel: 'New trip',
  listPath: '/trips',
  basePath: '/trips',
  createPath: '/trips/new',
};
