/** Records as cards: the first column is what leads to the record, the others say more of it. */
import { Link } from 'wouter';
import { words } from '../../words';
import { recordPath } from '../lib/recordPath';
import { useDatabase } from '../lib/store';
import type { StoredRecord } from '../lib/storedRecord';
import type { ShownRecords } from './Listing';

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
