/** Boat: its fields, and what must hold before a record is saved. */
import type { Database } from '../database';
import {
  atMost,
  calendarDay,
  dayAndTime,
  emailAddress,
  inFormat,
  notTaken,
  numberWithin,
  phoneNumber,
  required,
  timeOfDay,
  webAddress,
  wholeCents,
} from '../kit/lib/checks';
import { readBase, readChoice, readChoices, readFlag, readNumber, readText, type Source } from '../kit/lib/read';
import type { Kind, StoredRecord } from '../kit/lib/record';
import type { Errors } from '../kit/lib/useForm';

export const boatTypeValueOptions = [
  { value: 'rowing', label: 'Rowing' },
  { value: 'sailing', label: 'Sailing' },
  { value: 'motor', label: 'Motor' },
] as const;

type BoatTypeValue = (typeof boatTypeValueOptions)[number]['value'];

export const boatEquipmentOptions = [
  { value: 'anchor', label: 'Anchor' },
  { value: 'oars', label: 'Oars' },
  { value: 'vests', label: 'Vests' },
] as const;

type BoatEquipment = (typeof boatEquipmentOptions)[number]['value'];

export interface Boat extends StoredRecord {
  readonly numberValue: string;
  readonly name: string;
  readonly notes: string;
  readonly seats: number | null;
  readonly length: number | null;
  /** In EUR. */
  readonly pricePerHour: number | null;
  /** YYYY-MM-DD, or empty. */
  readonly bought: string;
  /** YYYY-MM-DDTHH:MM in local time, or empty. */
  readonly nextCheck: string;
  /** HH:MM, or empty. */
  readonly opensAt: string;
  readonly afloat: boolean;
  readonly typeValue: BoatTypeValue | '';
  readonly equipment: readonly BoatEquipment[];
  readonly keeperSEmail: string;
  readonly keeperSPhone: string;
  readonly webPage: string;
}

export type BoatValues = Omit<Boat, keyof StoredRecord>;

/** What the form for a new record begins with. */
export function newBoat(): BoatValues {
  return {
    numberValue: '',
    name: '',
    notes: '',
    seats: null,
    length: null,
    pricePerHour: null,
    bought: '',
    nextCheck: '',
    opensAt: '',
    afloat: false,
    typeValue: '',
    equipment: [],
    keeperSEmail: '',
    keeperSPhone: '',
    webPage: '',
  };
}

function readBoat(source: Source): Boat {
  return {
    ...readBase(source),
    numberValue: readText(source, 'numberValue'),
    name: readText(source, 'name'),
    notes: readText(source, 'notes'),
    seats: readNumber(source, 'seats'),
    length: readNumber(source, 'length'),
    pricePerHour: readNumber(source, 'pricePerHour'),
    bought: readText(source, 'bought'),
    nextCheck: readText(source, 'nextCheck'),
    opensAt: readText(source, 'opensAt'),
    afloat: readFlag(source, 'afloat'),
    typeValue: readChoice(source, 'typeValue', boatTypeValueOptions),
    equipment: readChoices(source, 'equipment', boatEquipmentOptions),
    keeperSEmail: readText(source, 'keeperSEmail'),
    keeperSPhone: readText(source, 'keeperSPhone'),
    webPage: readText(source, 'webPage'),
  };
}

/** What names the record in lists and headings. */
export function boatTitle(record: Boat): string {
  return record.name || 'Untitled';
}

/** A message for each value that does not hold. `stored` is the record that is being changed. */
export function checkBoat(values: BoatValues, database: Database, stored?: Boat): Errors<BoatValues> {
  return {
    numberValue:
      required(values.numberValue) ??
      inFormat(values.numberValue, 'BO-000') ??
      notTaken(values.numberValue, database.boat, 'numberValue', stored?.id),
    name: required(values.name) ?? atMost(values.name, 40),
    seats: numberWithin(values.seats, { integer: true, min: 1, max: 12 }),
    length: numberWithin(values.length, {}),
    pricePerHour: numberWithin(values.pricePerHour, {}) ?? wholeCents(values.pricePerHour),
    bought: calendarDay(values.bought),
    nextCheck: dayAndTime(values.nextCheck),
    opensAt: timeOfDay(values.opensAt),
    keeperSEmail: emailAddress(values.keeperSEmail),
    keeperSPhone: phoneNumber(values.keeperSPhone),
    webPage: webAddress(values.webPage),
  };
}

export const boatKind: Kind<Boat> = {
  label: 'Boat',
  plural: 'Boats',
  counted: (count) => (count === 1 ? 'boat' : 'boats'),
  title: boatTitle,
  read: readBoat,
  createLabel: 'New boat',
  listPath: '/',
  basePath: '/boats',
  createPath: '/boats/new',
};
