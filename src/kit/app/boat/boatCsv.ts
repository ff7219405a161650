/** Boats in CSV files: a column for each field. */
import { choiceCell, choicesCell, textCell, yesNoCell } from '../kit/csv/cells';
import { dateCell, dateTimeCell, timeCell } from '../kit/csv/days';
import { moneyCell, numberCell } from '../kit/csv/numbers';
import { type CsvTable, csvField } from '../kit/csv/table';
import { boatEquipmentOptions, boatTypeValueOptions, checkBoat, newBoat } from './boat';

export const boatCsv: CsvTable<'boat'> = {
  fileName: 'boats.csv',
  fields: [
    csvField('numberValue', 'Number', textCell, { needed: true }),
    csvField('name', 'Name', textCell, { needed: true }),
    csvField('notes', 'Notes', textCell),
    csvField('seats', 'Seats', numberCell()),
    csvField('length', 'Length', numberCell()),
    csvField('pricePerHour', 'Price per hour', moneyCell('EUR')),
    csvField('bought', 'Bought', dateCell),
    csvField('nextCheck', 'Next check', dateTimeCell),
    csvField('opensAt', 'Opens at', timeCell),
    csvField('afloat', 'Afloat', yesNoCell),
    csvField('typeValue', 'Type', choiceCell(boatTypeValueOptions)),
    csvField('equipment', 'Equipment', choicesCell(boatEquipmentOptions)),
    csvField('keeperSEmail', "Keeper's email", textCell),
    csvField('keeperSPhone', "Keeper's phone", textCell),
    csvField('webPage', 'Web page', textCell),
  ],
  blank: newBoat,
  check: checkBoat,
  checkFields: checkBoat,
};
