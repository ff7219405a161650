/** Records side by side: as cards, or in columns, one for each option. */
import { Link } from 'wouter';
import { locale } from '../../locale';
import { words } from '../../words';
import type { StoredRecord } from '../lib/record';
import { useDatabase } from '../lib/store';
import { recordPath } from '../lib/titles';
import type { ShownRecords } from './Listing';

/** Records as cards: the first column is what leads to the record, the others say more of it. */
export function RecordCards<Entry extends StoredRecord>(props: ShownRecords<Entry>) {
  const { name, records, columns, rowActions } = props;
  const database = useDatabase();
  return (
    <ul className="record-cards">
      {records.map((record) => {
        const shown = columns.map((column) => ({ ...column, said: column.text(record, database) }));
        const pictures = shown.filter(({ isImage, said }) => isImage && said !== '');
        const [title, ...others] = shown.filter(({ isImage }) => !isImage);
        return (
          <li key={record.id} className="card">
            {pictures.map(({ id, said, label }) => (
              <img key={id} src={said} alt={label} />
            ))}
            <h3>
              <Link href={recordPath(name, record.id)} className="row-link">
                {title?.said || words.untitled}
              </Link>
            </h3>
            <dl>
              {others.map(({ id, label, said }) => (
                <div key={id}>
                  <dt>{label}</dt>
                  <dd>{said}</dd>
                </div>
              ))}
            </dl>
            {rowActions && <div className="row-actions">{rowActions(record)}</div>}
          </li>
        );
      })}
    </ul>
  );
}

interface BoardGroup<Entry> {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly valueOf: (record: Entry) => string;
}

interface BoardProps<Entry extends StoredRecord> extends ShownRecords<Entry> {
  readonly group: BoardGroup<Entry>;
}

/** Records in columns, one for each option. */
export function Board<Entry extends StoredRecord>({ group, records, ...cards }: BoardProps<Entry>) {
  return (
    <div className="board">
      {group.options.map(({ value, label }) => {
        const own = records.filter((record) => group.valueOf(record) === value);
        return (
          <section key={value} aria-label={label}>
            <h3>
              {label} <span className="badge">{own.length.toLocaleString(locale)}</span>
            </h3>
            <RecordCards {...cards} records={own} />
          </section>
        );
      })}
    </div>
  );
}
