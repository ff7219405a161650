/** A field that points at any number of other records. */
import { Link } from 'wouter';
import type { EntityName, RecordOf } from '../../database';
import { kinds } from '../../kinds';
import { locale } from '../../locale';
import { words } from '../../words';
import { useDatabase } from '../lib/store';
import type { FieldProps } from '../lib/useForm';
import { ChoicesField } from './ChoicesField';
import type { FieldTexts } from './FieldFrame';

interface ReferencesFieldProps<Name extends EntityName> extends FieldProps<readonly string[]>, FieldTexts {
  readonly to: Name;
  /** The records that may be picked. */
  readonly records: readonly RecordOf<Name>[];
}

const collator = new Intl.Collator(locale, { numeric: true });

export function ReferencesField<Name extends EntityName>({ to, records, ...field }: ReferencesFieldProps<Name>) {
  const database = useDatabase();
  const options = records
    .map((record) => ({ value: record.id, label: kinds[to].title(record, database) }))
    .sort((a, b) => collator.compare(a.label, b.label));
  return (
    <>
      <ChoicesField {...field} options={options} />
      {options.length === 0 && (
        <p className="hint">
          {words.noneToChoose} <Link href={kinds[to].createPath}>{words.createFirst(kinds[to].label)}</Link>
        </p>
      )}
    </>
  );
}
