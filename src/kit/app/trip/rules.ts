/** The rules of Trips. */
import type { Boat } from '../boat/boat';
import type { Database } from '../database';
import { type CheckOf, offered, refusal } from '../kit/lib/refusal';
import type { Trip, TripValues } from './trip';

/** Only boats that are afloat can be chosen for a trip. */
const tripBoatAfloatTargetMustCheck: CheckOf<'trip'> = {
  of: 'trip',
  reads: ['boat'],
  must: (self) => self.boat.afloat,
  message: 'Choose a record where “Afloat” is “Yes”.',
};

export function tripBoatAfloatTargetMust(values: TripValues, database: Database, stored?: Trip): string | undefined {
  return refusal(tripBoatAfloatTargetMustCheck, values, database, stored);
}

/** What may be chosen while everything else stays as it is. */
export function tripBoatAfloatTargetMustOffers(
  choices: readonly Boat[],
  values: TripValues,
  database: Database,
  stored?: Trip,
): Boat[] {
  return offered(tripBoatAfloatTargetMustCheck, 'boat', choices, values, database, stored);
}

/** Back must not be before the day. */
const tripDayBackDateOrderCheck: CheckOf<'trip'> = {
  of: 'trip',
  reads: ['day', 'back'],
  must: (self) => self.back === undefined || self.back >= self.day,
  message: '“Back” must not be before “Day”.',
};

export function tripDayBackDateOrder(values: TripValues, database: Database, stored?: Trip): string | undefined {
  return refusal(tripDayBackDateOrderCheck, values, database, stored);
}
