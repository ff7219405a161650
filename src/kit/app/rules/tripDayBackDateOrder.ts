/** Back must not be before the day. */
import type { Database } from '../database';
import { type CheckOf, refusal } from '../kit/lib/refusal';
import type { Trip, TripValues } from '../trip/trip';

const check: CheckOf<'trip'> = {
  of: 'trip',
  reads: ['day', 'back'],
  must: (self) => self.back === undefined || self.back >= self.day,
  message: '“Back” must not be before “Day”.',
};

export function tripDayBackDateOrder(values: TripValues, database: Database, stored?: Trip): string | undefined {
  return refusal(check, values, database, stored);
}
