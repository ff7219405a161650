/** Takes each kind of record out of the app as a CSV file, and back in. */

import { kinds } from '../../kinds';
import { locale } from '../../locale';
import { words } from '../../words';
import { exportCsv } from '../csv/exportCsv';
import { severalNames } from '../lib/only';
import { recordsOf } from '../lib/records';
import { useDatabase } from '../lib/store';
import { CsvImport } from './CsvImport';

export function Spreadsheets() {
  const database = useDatabase();
  if (severalNames().length === 0) return null;
  return (
    <section className="card">
      <h2>{words.spreadsheetsTitle}</h2>
      <p>{words.spreadsheetsText}</p>
      <ul>
        {severalNames().map((name) => (
          <li key={name} className="with-actions">
            <span>
              {kinds[name].plural} <span className="badge">{database[name].length.toLocaleString(locale)}</span>
            </span>
            <div className="actions">
              {database[name].length > 0 && (
                <button
                  type="button"
                  className="button"
                  aria-label={`${words.exportCsv} (${kinds[name].plural})`}
                  onClick={() => exportCsv(name, recordsOf(database, name), database)}
                >
                  {words.exportCsv}
                </button>
              )}
              <CsvImport name={name} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
