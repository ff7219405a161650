/** Records in tables, one for each of what they are told apart by. */
import { locale } from '../../locale';
import { compareTexts } from '../lib/list';
import type { StoredRecord } from '../lib/record';
import { DataTable } from './DataTable';
import type { ShownRecords } from './Listing';

interface Grouping<Entry> {
  readonly valueOf: (record: Entry) => string;
  readonly labelOf: (value: string) => string;
  /** In this order; otherwise by their labels. */
  readonly options?: readonly { readonly value: string }[];
}

interface GroupsProps<Entry extends StoredRecord> extends ShownRecords<Entry> {
  readonly group: Grouping<Entry>;
}

export function Groups<Entry extends StoredRecord>({ group, records, ...table }: GroupsProps<Entry>) {
  const byValue = new Map<string, Entry[]>();
  for (const record of records) {
    const value = group.valueOf(record);
    byValue.set(value, [...(byValue.get(value) ?? []), record]);
  }
  return (
    <div className="groups">
      {inOrder([...byValue.keys()], group).map((value) => {
        const own = byValue.get(value) ?? [];
        const label = value === '' ? '–' : group.labelOf(value);
        return (
          <section key={value} aria-label={label}>
            <h3>
              {label} <span className="badge">{own.length.toLocaleString(locale)}</span>
            </h3>
            <DataTable {...table} caption={label} records={own} />
          </section>
        );
      })}
    </div>
  );
}

/** What belongs to none comes last. */
function inOrder<Entry>(values: readonly string[], { options, labelOf }: Grouping<Entry>): readonly string[] {
  const rank = (value: string) => options?.findIndex((option) => option.value === value) ?? 0;
  const named = values.filter(Boolean);
  named.sort((a, b) => rank(a) - rank(b) || compareTexts(labelOf(a), labelOf(b)));
  return values.includes('') ? [...named, ''] : named;
}
