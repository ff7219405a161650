/** A card for each kind of record: how many there are, the newest of them, and the ways to all and to a new one. */
import { Link } from 'wouter';
import type { Database } from '../../database';
import { kinds } from '../../kinds';
import { words } from '../../words';
import { severalNames } from '../lib/only';
import { recordsOf } from '../lib/records';
import { RecordLink } from './RecordLink';

const newestShown = 5;

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
