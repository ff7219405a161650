/** A table as people keep them in a spreadsheet: its columns are the fields, its rows a few records that show their types. */
import { aboutOfExample } from '../fields/exampleType';
import { isFieldName, readFieldPhrase } from '../fields/fieldList';
import type { FieldSource } from '../fields/fieldSource';
import { typeFromName } from '../fields/fieldType';
import type { TableBlock } from '../outline';
import { has } from '../vocabulary/lookup';

/** Columns of tables that say something else: an API, who may do what, what is to be done when. */
const otherTables =
  /^(?:method|methode|verb|endpoint|path|pfad|route|response|answer|roles?|rollen?|permissions?|rechte|priority|priorität|milestone|risk|risiko|version|requirement|anforderung|story|acceptance|page|screen|seite|term|begriff|meaning|bedeutung|definition|task|aufgabe|step|schritt|day|tag|hours|öffnungszeiten|#)$/i;

/** The fields, or undefined where the table holds something else. */
export function readDataTable({ header, rows, range }: TableBlock): readonly FieldSource[] | undefined {
  const names = header.map((name) => name.replace(/[`]/g, '').trim());
  if (names.length < 3 || rows.length === 0 || names.some((name) => !isColumn(name))) return undefined;
  const columns = names.map((_, index) =>
    rows.map(({ cells }) => (cells[index] ?? '').trim()).filter((cell) => cell !== ''),
  );
  const abouts = columns.map(aboutOfColumn);
  const telling = names.filter(
    (name, index) => abouts[index] !== '' || typeFromName(plain(name), { limits: [] }) !== undefined,
  );
  if (abouts.filter((about) => about !== '').length < 2 || telling.length * 2 < names.length) return undefined;
  const fields = names.flatMap((name, index) => {
    const field = readFieldPhrase(name, range);
    return field ? [{ ...field, about: [field.about, abouts[index]].filter((part) => part).join('; ') }] : [];
  });
  return fields.length === names.length ? fields : undefined;
}

function isColumn(name: string): boolean {
  return isFieldName(plain(name)) && !otherTables.test(plain(name)) && !has(name, 'asks');
}

function plain(name: string): string {
  return name
    .replace(/\s*\([^()]*\)/g, '')
    .replace(/[*?!]+$/, '')
    .trim();
}

/** What all examples of a column show; some whole numbers among others are numbers like them. */
function aboutOfColumn(cells: readonly string[]): string {
  if (cells.some((cell) => /[.!?] \p{Lu}/u.test(cell) || cell.length > 80)) return 'long text';
  const abouts = new Set(cells.map(aboutOfExample));
  if (abouts.has('number')) abouts.delete('integer');
  const [about = ''] = abouts;
  return abouts.size === 1 ? about : '';
}
