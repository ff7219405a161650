/** Links to several records, by their titles. */
import type { EntityName } from '../../database';
import { RecordLink } from './RecordLink';

interface RecordLinksProps {
  readonly name: EntityName;
  readonly ids: readonly string[];
}

export function RecordLinks({ name, ids }: RecordLinksProps) {
  return ids.map((id, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <RecordLink name={name} id={id} />
    </span>
  ));
}
