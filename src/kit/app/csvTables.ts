/** How each kind of record stands in a CSV file. */
import { boatCsv } from './boat/boatCsv';
import type { EntityName } from './database';
import type { CsvTable } from './kit/csv/table';
import { tripCsv } from './trip/tripCsv';

export const csvTables: { readonly [Name in EntityName]: CsvTable<Name> } = {
  boat: boatCsv,
  trip: tripCsv,
};
