/** Records in columns, one for each option. */
import { locale } from '../../locale';
import type { StoredRecord } from '../lib/storedRecord';
import type { ShownRecords } from './Listing';
import { RecordCards } from './RecordCards';

interface BoardGroup<Entry> {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly valueOf: (record: Entry) => string;
}

interface BoardProps<Entry extends StoredRecord> extends ShownRecords<Entry> {
  readonly group: BoardGroup<Entry>;
}

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
