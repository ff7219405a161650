/** Units are written in many ways: "m", "metres", "meters". */
import { languages } from '../../language/languages';
import type { FieldType } from '../../pipeline/schema/fields';
import { fold } from '../text';

/** Whether a value of the type can be said in the unit. What has no unit of its own takes any. */
export function fitsUnit(type: FieldType, unit: string): boolean {
  if (type.kind === 'money') return type.currency === unit;
  return type.kind === 'number' && (type.unit === undefined || plainUnit(type.unit) === plainUnit(unit));
}

function plainUnit(unit: string): string {
  const word = fold(unit);
  const ways = languages.flatMap(({ units }) => units).find((row) => row.includes(word));
  return ways?.[0] ?? word;
}
