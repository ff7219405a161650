/** The fields of a form that choose among options, or among records. */
import { Link } from 'wouter';
import type { EntityName, RecordOf } from '../../database';
import { kinds } from '../../kinds';
import { words } from '../../words';
import { compareTexts } from '../lib/list';
import { useDatabase } from '../lib/store';
import type { FieldProps } from '../lib/useForm';
import { describe, FieldFrame, FieldNotes, type FieldTexts } from './fields';

interface ChoiceFieldProps<Value extends string> extends FieldProps<Value | ''>, FieldTexts {
  readonly options: readonly { readonly value: Value; readonly label: string }[];
}

/** A field for one of several options. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { name, value, error, onChange, hint, required, options } = props;
  return (
    <FieldFrame {...props}>
      <select
        id={`field-${name}`}
        name={name}
        value={value}
        onChange={(event) => onChange(options.find((option) => option.value === event.target.value)?.value ?? '')}
        {...describe(name, hint, error, required)}
      >
        <option value="">{words.choose}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

interface ChoicesFieldProps<Value extends string> extends FieldProps<readonly Value[]>, FieldTexts {
  readonly options: readonly { readonly value: Value; readonly label: string }[];
}

/** A field for any number of options. */
export function ChoicesField<Value extends string>(props: ChoicesFieldProps<Value>) {
  const { name, value, error, onChange, label, hint, required, options } = props;
  return (
    <fieldset className="field">
      <legend>
        {label}
        {!required && <span className="optional">{words.optional}</span>}
      </legend>
      <FieldNotes name={name} hint={hint} error={error} />
      {options.map((option) => (
        <label key={option.value} className="check">
          <input
            name={name}
            type="checkbox"
            value={option.value}
            checked={value.includes(option.value)}
            onChange={(event) =>
              onChange(
                options
                  .map((one) => one.value)
                  .filter((one) => (one === option.value ? event.target.checked : value.includes(one))),
              )
            }
            {...describe(name, hint, error)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

interface ReferenceFieldProps<Name extends EntityName> extends FieldProps<string>, FieldTexts {
  readonly to: Name;
  /** The records that may be picked. */
  readonly records: readonly RecordOf<Name>[];
}

/** A field that points at another record, picked by its title. */
export function ReferenceField<Name extends EntityName>(props: ReferenceFieldProps<Name>) {
  const { name, value, error, onChange, hint, required, to, records } = props;
  const database = useDatabase();
  const options = records
    .map((record) => ({ value: record.id, label: kinds[to].title(record, database) }))
    .sort((a, b) => compareTexts(a.label, b.label));
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

interface ReferencesFieldProps<Name extends EntityName> extends FieldProps<readonly string[]>, FieldTexts {
  readonly to: Name;
  /** The records that may be picked. */
  readonly records: readonly RecordOf<Name>[];
}

/** A field that points at any number of other records. */
export function ReferencesField<Name extends EntityName>({ to, records, ...field }: ReferencesFieldProps<Name>) {
  const database = useDatabase();
  const options = records
    .map((record) => ({ value: record.id, label: kinds[to].title(record, database) }))
    .sort((a, b) => compareTexts(a.label, b.label));
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
