/** Trips in CSV files: a column for each field. */
import { dateCell } from '../kit/csv/dateCell';
import { referenceCell } from '../kit/csv/referenceCell';
import { type CsvTable, csvField } from '../kit/csv/table';
import { textCell } from '../kit/csv/textCell';
import { checkTrip, checkTripFields, newTrip } from './trip';

export const tripCsv: CsvTable<'trip'> = {
  fileName: 'trips.csv',
  fields: [
    csvField('boat', 'Boat', referenceCell('boat'), { needed: true }),
    csvField('day', 'Day', dateCell, { needed: true }),
    csvField('back', 'Back', dateCell),
    csvField('guest', 'Guest', textCell, { needed: true }),
  ],
  blank: newTrip,
  check: checkTrip,
  checkFields: checkTripFields,
};
