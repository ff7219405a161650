/** What the shared parts of the app know about each kind of record. */
import { boatKind } from './boat/boat';
import type { EntityName, RecordOf } from './database';
import type { Kind } from './kit/lib/record';
import { tripKind } from './trip/trip';

export const kinds: { readonly [Name in EntityName]: Kind<RecordOf<Name>> } = {
  boat: boatKind,
  trip: tripKind,
};
