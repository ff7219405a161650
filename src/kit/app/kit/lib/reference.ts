/** A field of one kind of record that points at another, and what deleting the target does to it. */
import type { EntityName } from '../../database';

export interface Reference {
  readonly from: EntityName;
  readonly field: string;
  readonly to: EntityName;
  /** `refuse` keeps the target, `deleteAlong` deletes the pointing record too, `clear` empties the field. */
  readonly onDelete: 'refuse' | 'deleteAlong' | 'clear';
}
