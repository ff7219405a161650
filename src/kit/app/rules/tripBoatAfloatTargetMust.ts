/** Only boats that are afloat can be chosen for a trip. */
import type { Boat } from '../boat/boat';
import type { Database } from '../database';
import { type CheckOf, offered, refusal } from '../kit/lib/refusal';
import type { Trip, TripValues } from '../trip/trip';

const check: CheckOf<'trip'> = {
  of: 'trip',
  reads: ['boat'],
  must: (self) => self.boat.afloat,
  message: 'Choose a record where “Afloat” is “Yes”.',
};

export function tripBoatAfloatTargetMust(values: TripValues, database: Database, stored?: Trip): string | undefined {
  return refusal(check, values, database, stored);
}

/** What may be chosen while everything else stays as it is. */
export function tripBoatAfloatTargetMustOffers(
  choices: readonly Boat[],
  values: TripValues,
  database: Database,
  stored?: Trip,
): Boat[] {
  return offered(check, 'boat', choices, values, database, stored);
}
