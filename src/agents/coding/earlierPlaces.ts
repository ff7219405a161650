/** Where apps of earlier versions have what this version generates elsewhere. */
import { posix } from 'node:path';
import type { Both } from '../../workspace/relocate';

/** The app's own style sheet; in earlier versions it held what all apps share. */
export const ownSheet = 'src/styles.css';

/** Only apps of earlier versions have it. */
export const tokensOfBefore = 'src/theme.css';

export interface Move {
  readonly from: string;
  readonly to: string;
  /** What is generated there is written in another way: what a person has changed can't be brought over. */
  readonly isOtherwise?: boolean;
}

/** The files of the app as it is generated now: their texts by path. */
export type TextsNow = ReadonlyMap<string, string>;

const styles = ['data', 'page', 'counter'].map((look) => `src/kit/styles/${look}.css`);

const moves: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^src\/csv\/csvTables\.ts$/, ['src/csvTables.ts']],
  [/^src\/((?:lib|ui|csv)\/.+)$/, ['src/kit/$1']],
  [/^src\/testing\/setup\.ts$/, ['src/kit/testing/setup.ts']],
  [/^src\/testing\/fillIn\.ts$/, ['src/kit/testing/onPage.ts']],
  [/^src\/registerServiceWorker\.ts$/, ['src/kit/registerServiceWorker.ts']],
  [/^src\/useCount\.ts$/, ['src/kit/lib/useCount.ts']],
  [/^src\/price\.ts$/, ['src/kit/lib/price.ts']],
  [/^src\/calendar\.css$/, ['src/kit/ui/Calendar.css']],
  [/^src\/theme\.css$/, ['src/tokens.css']],
  [/^src\/base\.css$/, ['src/kit/styles/base.css']],
  [/^src\/styles\.css$/, styles],
  [/^src\/(\w+)\/(\w+)(?:Create|Edit)\.tsx$/, ['src/$1/$2Form.tsx']],
];

/** What files of the kit were made of, in their order in it. */
const parts: Readonly<Record<string, readonly string[]>> = {
  'csv/cells.ts': [
    'csv/cell.ts',
    'csv/textCell.ts',
    'csv/options.ts',
    'csv/choiceCell.ts',
    'csv/choicesCell.ts',
    'csv/yesNoCell.ts',
    'csv/referenceCell.ts',
  ],
  'csv/numbers.ts': ['csv/numbers.ts', 'csv/numberCell.ts', 'csv/moneyCell.ts'],
  'csv/days.ts': ['csv/days.ts', 'csv/times.ts', 'csv/dateCell.ts', 'csv/dateTimeCell.ts', 'csv/timeCell.ts'],
  'csv/table.ts': ['csv/csvText.ts', 'csv/columns.ts', 'csv/table.ts'],
  'csv/files.ts': ['lib/download.ts', 'csv/exportCsv.ts', 'csv/readTextFile.ts'],
  'lib/record.ts': ['lib/storedRecord.ts', 'lib/reference.ts', 'lib/kind.ts', 'lib/records.ts'],
  'lib/format.ts': ['lib/format.ts', 'lib/dates.ts', 'lib/yesNo.ts'],
  'lib/list.ts': ['lib/list.ts', 'lib/textIndex.ts'],
  'lib/backup.ts': ['lib/restore.ts'],
  'lib/planRestore.ts': ['lib/merge.ts'],
  'lib/useForm.ts': ['lib/useForm.ts', 'lib/prefill.ts', 'lib/useUnsavedGuard.ts'],
  'ui/fields.tsx': [
    'ui/FieldFrame.tsx',
    'ui/InputField.tsx',
    'ui/LongTextField.tsx',
    'ui/NumberField.tsx',
    'ui/CheckboxField.tsx',
  ],
  'ui/choiceFields.tsx': ['ui/ChoiceField.tsx', 'ui/ChoicesField.tsx', 'ui/ReferenceField.tsx'],
  'ui/dialogs.tsx': ['ui/ConfirmDialog.tsx', 'ui/MessageDialog.tsx'],
  'ui/Shell.tsx': ['ui/Shell.tsx', 'ui/NavLink.tsx', 'ui/PageHeading.tsx', 'ui/NotFound.tsx'],
  'ui/CsvImport.tsx': ['ui/CsvImport.tsx', 'ui/CsvImportDialog.tsx', 'ui/Spreadsheets.tsx'],
  'ui/ImportDialog.tsx': ['ui/ImportDialog.tsx', 'ui/ImportPreview.tsx', 'ui/RowErrors.tsx'],
  'ui/DataTable.tsx': ['ui/DataTable.tsx', 'ui/SortButton.tsx', 'ui/RecordLink.tsx', 'ui/WebLink.tsx'],
  'ui/listTools.tsx': ['ui/SearchField.tsx', 'ui/FilterSelect.tsx', 'ui/Counts.tsx', 'ui/Pager.tsx'],
  'ui/home.tsx': ['ui/KindCards.tsx', 'ui/TodayList.tsx'],
  'ui/Calendar.tsx': ['ui/CalendarView.tsx', 'ui/CalendarDay.tsx'],
  'ui/CalendarSection.tsx': ['ui/ViewSwitch.tsx'],
  'ui/DetailPage.tsx': ['ui/DetailPage.tsx', 'ui/DetailRow.tsx', 'ui/DeleteButton.tsx', 'ui/Related.tsx'],
};

/**
 * Of these files those that lie elsewhere now, where the app has that file. Several may have become one: they come in the order in which they
 * stand in it.
 */
export function movesNow(paths: readonly string[], now: TextsNow): readonly Move[] {
  const there = new Set(paths);
  const joined = Object.entries(parts).flatMap(([name, names]) =>
    names.map((part): Move => ({ from: `src/${part}`, to: `src/kit/${name}` })),
  );
  const others = paths.flatMap((from): Move[] => {
    if (joined.some((move) => move.from === from)) return [];
    const to = placesOf(from).find((place) => now.has(place));
    return to === undefined ? [] : [{ from, to }];
  });
  return [...joined.filter(({ from, to }) => there.has(from) && now.has(to)), ...others, ...rulesNow(paths, now)];
}

function placesOf(path: string): readonly string[] {
  return moves.flatMap(([pattern, places]) =>
    pattern.test(path) ? places.map((place) => path.replace(pattern, place)) : [],
  );
}

/** Each rule, and each test of one, had a file of its own. */
function rulesNow(paths: readonly string[], now: TextsNow): readonly Move[] {
  const found = paths.flatMap((from) => {
    const [, name, test = ''] = /^src\/rules\/(\w+)(\.test)?\.ts$/.exec(from) ?? [];
    if (name === undefined) return [];
    const home = new RegExp(test ? String.raw`/rules\.test\.ts$` : String.raw`/(?:rules|references)\.ts$`);
    const begins = new RegExp(test ? String.raw`\b${name}\(` : String.raw`^export (?:function|const) ${name}\b`, 'm');
    return [...now]
      .filter(([path]) => home.test(path))
      .map(([to, text]) => ({ from, to, isOtherwise: true, at: text.search(begins) }))
      .filter(({ at }) => at >= 0);
  });
  return found.sort((a, b) => a.at - b.at);
}

const importLine = /^import (?:[^;']*? from )?'[^']+';\n/gm;

/**
 * A part of a file needs no imports of its own: those that were generated stand above the whole by now. What a person has imported stays.
 * Undefined of the file that leads on to the whole.
 */
export function asPart({ base, mine }: Both, leadingOn: string): Both | undefined {
  if (base.trim() === leadingOn.trim()) return undefined;
  const imports = base.match(importLine) ?? [];
  const without = (text: string) =>
    imports
      .reduce((rest, line) => rest.replace(line, ''), text)
      .replace(/^((?:\/\/.*\n|\/\*\*(?:[^*]|\*(?!\/))*\*\/\n)*)\n+/, '$1');
  return { base: without(base), mine: without(mine) };
}

/** A file at the place of before that leads on: a person's files may import it there. */
export function forwarding(from: string, to: string): string {
  const way = posix.relative(posix.dirname(from), to);
  const target = way.startsWith('.') ? way : `./${way}`;
  if (from.endsWith('.css')) return `/* Lies in ${to} now. */\n@import "${target}";\n`;
  return `/** Lies in ${to} now. */\nexport * from '${target.replace(/\.tsx?$/, '')}';\n`;
}
