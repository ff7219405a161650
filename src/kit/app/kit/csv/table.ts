/** How the records of a kind stand in a CSV file: a field for each column. */
import type { Database, EntityName, RecordOf, ValuesOf } from '../../database';
import type { Errors } from '../lib/useForm';
import type { Cell, Reading } from './cell';
import type { CellContent } from './csvText';

export interface CsvTable<Name extends EntityName> {
  readonly fileName: string;
  readonly fields: readonly CsvField<ValuesOf<Name>>[];
  /** What is worked out from other values, and so written only. */
  readonly computed?: readonly ComputedField<RecordOf<Name>>[];
  /** What a record has where the file has no column. */
  readonly blank: () => ValuesOf<Name>;
  /** Empties fields that are not there in such a record. */
  readonly settle?: (values: ValuesOf<Name>, database: Database) => ValuesOf<Name>;
  /** What a record begins with by its other values. */
  readonly propose?: (values: ValuesOf<Name>, database: Database) => Partial<ValuesOf<Name>>;
  /** `stored` is the record that has the values already. */
  readonly check: (values: ValuesOf<Name>, database: Database, stored?: RecordOf<Name>) => Errors<ValuesOf<Name>>;
  /** What must hold of a record whatever the rules say: types, what is required or unique, and what it points at. */
  readonly checkFields: CsvTable<Name>['check'];
}

export interface CsvField<Values> {
  readonly key: keyof Values & string;
  /** The column's name in the first row. */
  readonly label: string;
  /** Whether records cannot be without this column. */
  readonly needed: boolean;
  readonly write: (values: Values, database: Database) => CellContent;
  readonly show: (values: Values, database: Database) => string;
  /** The values with that of the cell in its place. */
  readonly read: (values: Values, text: string, database: Database) => Reading<Values>;
}

interface ComputedField<Entry> {
  readonly label: string;
  readonly write: (record: Entry, database: Database) => CellContent;
}

export function csvField<Values, Key extends keyof Values & string>(
  key: Key,
  label: string,
  cell: Cell<Values[Key]>,
  options: { readonly needed?: boolean } = {},
): CsvField<Values> {
  return {
    key,
    label,
    needed: options.needed ?? false,
    write: (values, database) => cell.write(values[key], database),
    show: (values, database) => cell.show(values[key], database),
    read: (values, text, database) => {
      const reading = cell.read(text, database);
      return 'problem' in reading ? reading : { value: { ...values, [key]: reading.value } };
    },
  };
}
