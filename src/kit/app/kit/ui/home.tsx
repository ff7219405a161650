/** What the overview shows: a card for each kind of record, and the records of today. */
import { useId } from 'react';
import { Link } from 'wouter';
import type { Database, EntityName } from '../../database';
import { kinds } from '../../kinds';
import { words } from '../../words';
import { recordsOf, type StoredRecord } from '../lib/record';
import { severalNames } from '../lib/titles';
import { RecordLink } from './DataTable';

const newestShown = 5;

/** A card for each kind of record: how many there are, the newest of them, and the ways to all and to a new one. */
export function KindCards({ database }: { readonly database: Database }) {
  return (
    <div className="cards">
      {severalNames().map((name) => (
        <section key={name} className="card kind-card">
          <div className="section-heading">
            <h2>
              <Link href={kinds[name].listPath} className="kind-link">
                {kinds[name].plural}
              </Link>
            </h2>
            <span className="figure">{database[name].length}</span>
          </div>
          {database[name].length === 0 ? (
            <p className="missing">{words.noneYet}</p>
          ) : (
            <ul>
              {recordsOf(database, name)
                .slice(-newestShown)
                .reverse()
                .map((record) => (
                  <li key={record.id}>
                    <RecordLink name={name} id={record.id} />
                  </li>
                ))}
            </ul>
          )}
          <Link href={kinds[name].createPath} className="button">
            {kinds[name].createLabel}
          </Link>
        </section>
      ))}
    </div>
  );
}

interface TodayListProps<Entry extends StoredRecord> {
  readonly title: string;
  readonly name: EntityName;
  readonly records: readonly Entry[];
  readonly timeOf?: (record: Entry) => string;
}

/** The records of today, in the order of their times. */
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
