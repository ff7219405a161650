/** The records of today, in the order of their times. */
import { useId } from 'react';
import type { EntityName } from '../../database';
import { words } from '../../words';
import type { StoredRecord } from '../lib/storedRecord';
import { RecordLink } from './RecordLink';

interface TodayListProps<Entry extends StoredRecord> {
  readonly title: string;
  readonly name: EntityName;
  readonly records: readonly Entry[];
  readonly timeOf?: (record: Entry) => string;
}

export function TodayList<Entry extends StoredRecord>({ title, name, records, timeOf }: TodayListProps<Entry>) {
  const titleId = useId();
  return (
    <section className="card today" aria-labelledby={titleId}>
      <h2 id={titleId}>
        {title} <span className="badge">{records.length}</span>
      </h2>
      {records.length === 0 ? (
        <p className="missing">{words.nothingToday}</p>
      ) : (
        <ul>
          {records.map((record) => (
            <li key={record.id}>
              {timeOf && <time>{timeOf(record)}</time>}
              <RecordLink name={name} id={record.id} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
