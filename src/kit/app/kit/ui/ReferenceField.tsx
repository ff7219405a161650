/** A field that points at another record, picked by its title. */
import { Link } from 'wouter';
import type { EntityName, RecordOf } from '../../database';
import { kinds } from '../../kinds';
import { locale } from '../../locale';
import { words } from '../../words';
import { useDatabase } from '../lib/store';
import type { FieldProps } from '../lib/useForm';
import { describe, FieldFrame, type FieldTexts } from './FieldFrame';

interface ReferenceFieldProps<Name extends EntityName> extends FieldProps<string>, FieldTexts {
  readonly to: Name;
  /** The records that may be picked. */
  readonly records: readonly RecordOf<Name>[];
}

const collator = new Intl.Collator(locale, { numeric: true });

export function ReferenceField<Name extends EntityName>(props: ReferenceFieldProps<Name>) {
  const { name, value, error, onChange, hint, required, to, records } = props;
  const database = useDatabase();
  const options = records
    .map((record) => ({ value: record.id, label: kinds[to].title(record, database) }))
    .sort((a, b) => collator.compare(a.label, b.label));
  return (
    <FieldFrame {...props}>
      <select
        id={`field-${name}`}
        name={name}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...describe(name, hint, error, required)}
      >
        <option value="">{words.choose}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {options.length === 0 && (
        <p className="hint">
          {database[to].length > 0 ? (
            words.noneOffered
          ) : (
            <>
              {words.noneToChoose} <Link href={kinds[to].createPath}>{words.createFirst(kinds[to].label)}</Link>
            </>
          )}
        </p>
      )}
    </FieldFrame>
  );
}
