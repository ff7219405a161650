/** Names in the generated code: valid, readable, and different from each other and from everything that is there already. */

const reservedWords =
  'abstract any arguments as async await boolean break case catch class const constructor continue debugger declare default delete do else enum eval export extends false finally for from function get if implements import in infer instanceof interface is keyof let module namespace never new null number object of package private protected public readonly record require return satisfies set static string super switch symbol this throw true try type typeof undefined unknown using var void while with yield hasownproperty tostring valueof tolocalestring isprototypeof propertyisenumerable prototype then tojson id createdat updatedat';

/** Types and values that the generated files use, and folders that the app has. Compared without regard to case. */
const taken =
  'app array blob boolean calendar calendarday calendarview cell checkboxfield choicefield choicesfield column confirmdialog count counts csv csvfield csvimport csvtable customevent database datapage datatable date deletebutton deletionplan detailpage detailrow dialog document element entities entity entityname error errors event exportcsv fieldprops file filter filterselect form formstate fragment function importdialog imports index inputfield intl json kind kinds lib link links list listpage locale location longtextfield main map math messagedialog navlink node notfound number numberfield object omit overview page pageheading pager partial paths pick placeholder prefill promise props react readonly readresult recordlink recordof redirect reference referencefield references reflect regexp registerserviceworker related route rules ruleset sampledatabase samples searchfield section sections set shell sort sortbutton source state storedrecord string styles switch symbol table testing text theme timing toasts todaylist ui url values valuesof viewswitch weblink window word words';

const reserved = new Set(reservedWords.split(' '));
const inUse = new Set(taken.split(' '));

/** Endings of names that are made from an entity's name; another entity must not have such a name. */
const derived = [
  'list',
  'form',
  'detail',
  'create',
  'edit',
  'values',
  'title',
  'kind',
  'columns',
  'csv',
  'timing',
  'options',
  'view',
];

/** A name for a property. Only what would shadow a language feature or `Object.prototype` is changed. */
export function propertyName(id: string): string {
  return reserved.has(id.toLowerCase()) ? `${id}Value` : id;
}

/**
 * Names for entities, in camelCase, by id. Two that differ only in capitals would share a folder on some systems,
 * so they get different names.
 */
export function entityNames(ids: readonly string[]): Map<string, string> {
  const lower = new Set(ids.map((id) => id.toLowerCase()));
  const names = new Map<string, string>();
  const used = new Set<string>();
  for (const id of ids) {
    const wanted = isFree(id, lower) ? id : `${id}Record`;
    names.set(id, unique(wanted, used));
  }
  return names;
}

/** `name`, or `name2`, `name3`, … where it is taken; compared without regard to case, and noted in `used`. */
export function unique(name: string, used: Set<string>): string {
  let candidate = name;
  for (let count = 2; used.has(candidate.toLowerCase()); count += 1) candidate = `${name}${count}`;
  used.add(candidate.toLowerCase());
  return candidate;
}

/** "book-rating-onlyWhen" → "bookRatingOnlyWhen"; always a valid name. */
export function camelCase(text: string): string {
  const parts = ascii(text)
    .split(/[^a-zA-Z0-9]+/)
    .filter(Boolean);
  const [first = '', ...rest] = parts;
  const name = first.slice(0, 1).toLowerCase() + first.slice(1) + rest.map(pascalCase).join('');
  return /^[a-z]/.test(name) ? name.slice(0, 60) : `item${pascalCase(name).slice(0, 60)}`;
}

export function pascalCase(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** "Fahrräder" → "fahrraeder"; empty where nothing of the text can stand in an address. */
export function slug(text: string): string {
  const words =
    ascii(text)
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words.join('-').slice(0, 60).replace(/-$/, '');
}

function ascii(text: string): string {
  const german = text
    .replaceAll('ß', 'ss')
    .replace(/[äöü]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? letter)
    .replace(/[ÄÖÜ]/g, (letter) => ({ Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' })[letter] ?? letter);
  return german.normalize('NFD').replace(/\p{M}/gu, '');
}

function isFree(id: string, others: ReadonlySet<string>): boolean {
  const lower = id.toLowerCase();
  if (reserved.has(lower) || inUse.has(lower)) return false;
  return !derived.some((ending) => lower.endsWith(ending) && others.has(lower.slice(0, -ending.length)));
}
