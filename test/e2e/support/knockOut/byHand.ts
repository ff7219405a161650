/** What every app does, asked for or not: where in its code each of it is taken out. */
import type { Meaning, PlatformId } from '../../../../src/pipeline/schema/spec';
import type { AppFiles } from './knockOuts';

type Operation = Extract<Meaning, { kind: 'operation' }>['operation'];

interface ByHand {
  /** A statement about the bike rental that asks for it. */
  readonly sentence: string;
  readonly path: string;
  /** What stands in the file, and what stands there instead. */
  readonly change: readonly [string, string];
}

const platform: Readonly<Record<PlatformId, ByHand>> = {
  confirmDelete: {
    sentence: 'Deleting a bike asks for confirmation.',
    path: 'src/kit/ui/DetailPage.tsx',
    change: ['onClick={() => setAsking(true)}', 'onClick={remove}'],
  },
  keptOnReload: {
    sentence: 'Rentals are saved in the browser.',
    path: 'src/kit/lib/store.ts',
    change: ['localStorage.setItem(storageKey, text);', ''],
  },
  unsavedGuard: {
    sentence: 'The app warns about unsaved changes.',
    path: 'src/kit/lib/useForm.ts',
    change: ['if (!isChanged) return', 'if (isChanged !== undefined) return'],
  },
  paging: {
    sentence: 'Long lists are paginated.',
    path: 'src/kit/ui/ListPage.tsx',
    change: ['listed.slice((page - 1) * rowsPerPage, page * rowsPerPage)', 'listed'],
  },
  emptyState: {
    sentence: 'An empty list of bikes shows a hint.',
    path: 'src/kit/ui/ListPage.tsx',
    change: ['<p>{props.emptyText}</p>', '<p></p>'],
  },
  fieldErrors: {
    sentence: 'Errors are shown next to the field.',
    path: 'src/kit/lib/useForm.ts',
    change: ['setErrors(found);', ''],
  },
  searchIgnoresCase: {
    sentence: 'The search ignores upper and lower case.',
    path: 'src/kit/lib/list.ts',
    change: ['text.toLocaleLowerCase(locale)', 'text'],
  },
  singleUser: {
    sentence: 'No login is required.',
    path: 'src/kit/ui/ListPage.tsx',
    change: ['<div className="toolbar">', '<div className="toolbar"><input type="password" />'],
  },
};

const operations: Readonly<Record<Operation, ByHand>> = {
  create: {
    sentence: 'As a keeper, I want to add bikes.',
    path: 'src/kit/lib/store.ts',
    change: ['replaceDatabase(withRecords(database, name, [...recordsOf(database, name), record]));', ''],
  },
  edit: {
    sentence: 'Users can edit bikes.',
    path: 'src/kit/lib/store.ts',
    change: ['replaceDatabase(withRecords(database, name, records));', ''],
  },
  delete: {
    sentence: 'Users can delete bikes.',
    path: 'src/kit/ui/DetailPage.tsx',
    change: ['replaceDatabase(after);', ''],
  },
  list: {
    sentence: 'Users can list bikes.',
    path: 'src/kit/ui/DataTable.tsx',
    change: ['{records.map((record) => (', '{records.slice(0, 0).map((record) => ('],
  },
  view: {
    sentence: 'Users can view bikes.',
    path: 'src/kit/ui/DetailPage.tsx',
    change: ['<PageHeading title={title}>', '<PageHeading title="">'],
  },
  search: {
    sentence: 'Search bikes by number.',
    path: 'src/kit/lib/list.ts',
    change: ['haystack.includes(word)', "haystack.includes('') || word === ''"],
  },
  filter: {
    sentence: 'The list of rentals can be filtered by status.',
    path: 'src/kit/ui/ListPage.tsx',
    change: ["filter.matches(record, search.get(filter.id) ?? '', database)", 'true'],
  },
  sort: {
    sentence: 'Bikes are sorted by day rate.',
    path: 'src/kit/lib/list.ts',
    change: ['compare(a.value, b.value) || a.index', 'a.index'],
  },
  export: {
    sentence: 'Bikes can be exported as CSV.',
    path: 'src/kit/csv/files.ts',
    change: ['download(csvTables[name]', 'if (false) download(csvTables[name]'],
  },
  import: {
    sentence: 'Users can import bikes from CSV.',
    path: 'src/kit/ui/CsvImport.tsx',
    change: ['replaceDatabase(after);', ''],
  },
};

const general: Readonly<Record<'currency', ByHand>> = {
  currency: {
    sentence: 'All prices are in EUR.',
    path: 'src/kit/lib/format.ts',
    change: ["{ style: 'currency', currency }", "{ style: 'currency', currency: currency && 'XXX' }"],
  },
};

/** One test takes a record through its whole life. */
const inRounds: ReadonlySet<string> = new Set<Operation>(['create', 'edit', 'delete', 'list', 'view']);

const all = Object.entries({ ...platform, ...operations, ...general }).map(([rule, one]) => ({ rule, ...one }));

/** Of each group one test does not notice what is tried by the others. */
export const byHand = [all.filter(({ rule }) => !inRounds.has(rule)), all.filter(({ rule }) => inRounds.has(rule))];

export function changed(whole: AppFiles, { path, change: [before, after] }: ByHand): AppFiles {
  const text = whole.get(path) ?? '';
  if (text.split(before).length !== 2) throw new Error(`${path} does not hold "${before}" once.`);
  return new Map([...whole, [path, text.replace(before, after)]]);
}
