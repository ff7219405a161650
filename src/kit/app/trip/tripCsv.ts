/** Trips in CSV files: a column for each field. */
import { referenceCell, textCell } from '../kit/csv/cells';
import { dateCell } from '../kit/csv/days';
import { type CsvTable, csvField } from '../kit/csv/table';
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
