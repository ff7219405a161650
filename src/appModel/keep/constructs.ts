/**
 * A description as written ⇄ its constructs, each under its path: `entity.loan.field.due`. Where the order counts, each names what it
 * comes `after`; so a construct of one branch and one of another find their places by themselves.
 */

export type Json = Readonly<Record<string, unknown>>;

/** By path. */
export type Constructs = ReadonlyMap<string, unknown>;

/** Lists whose order people see, by the word that begins their paths. */
const ordered = { entities: 'entity', actions: 'action', pages: 'page', content: 'content' } as const;
/** Lists whose order says nothing. */
const unordered = {
  checks: 'check',
  access: 'access',
  custom: 'custom',
  questions: 'question',
  examples: 'example',
} as const;

/** What each field is put in, so that there is room for what it comes after. */
const short = 'is';

export function toConstructs(model: Json): Constructs {
  const found = new Map<string, unknown>();
  const { gaps, ...rest } = model;
  for (const [key, value] of Object.entries(rest)) {
    const word = wordOf(key);
    if (word === undefined) found.set(key, value);
    else addList(found, word, key in ordered, (value as readonly Json[] | undefined) ?? []);
  }
  for (const [id, reason] of Object.entries((gaps as Json | undefined) ?? {})) found.set(`gap.${id}`, reason);
  return found;
}

function wordOf(key: string): string | undefined {
  return ({ ...ordered, ...unordered } as Readonly<Record<string, string>>)[key];
}

function addList(found: Map<string, unknown>, word: string, keepsOrder: boolean, items: readonly Json[]): void {
  let after: string | undefined;
  for (const item of items) {
    const name = unusedName(found, word, nameOf(item));
    const { fields, ...own } = item;
    const isEntity = word === 'entity';
    found.set(`${word}.${name}`, { ...(isEntity ? own : item), ...(keepsOrder && after !== undefined && { after }) });
    if (isEntity) addFields(found, `entity.${name}.field`, (fields as Json | undefined) ?? {});
    after = name;
  }
}

function addFields(found: Map<string, unknown>, path: string, fields: Json): void {
  let after: string | undefined;
  for (const [name, field] of Object.entries(fields)) {
    const written = typeof field === 'string' ? { [short]: field } : (field as Json);
    found.set(`${path}.${name}`, { ...written, ...(after !== undefined && { after }) });
    after = name;
  }
}

/** By what it is known by; of what has no name, by what it is about. */
function nameOf({ name, path, of, statements, who, entity, can }: Json): string {
  if (typeof name === 'string') return name;
  if (typeof path === 'string' || typeof of === 'string') return String(path ?? of);
  const about = who === undefined ? [statements ?? []] : [who, entity, can];
  return about.flat(2).map(String).join('+') || 'unnamed';
}

function unusedName(found: ReadonlyMap<string, unknown>, word: string, name: string): string {
  if (!found.has(`${word}.${name}`)) return name;
  for (let count = 2; ; count += 1) if (!found.has(`${word}.${name} ${count}`)) return `${name} ${count}`;
}

export function fromConstructs(constructs: Constructs): Json {
  const model: Record<string, unknown> = {};
  for (const [path, value] of constructs) if (!path.includes('.')) model[path] = value;
  for (const [key, word] of Object.entries({ ...ordered, ...unordered })) {
    const items = inOrder(childrenOf(constructs, word)).map(([name, item]) => withFields(constructs, word, name, item));
    if (items.length > 0) model[key] = items;
  }
  const gaps = childrenOf(constructs, 'gap');
  return gaps.length > 0 ? { ...model, gaps: Object.fromEntries(gaps) } : model;
}

function withFields(constructs: Constructs, word: string, name: string, item: Json): Json {
  if (word !== 'entity') return item;
  const fields = inOrder(childrenOf(constructs, `entity.${name}.field`)).map(([field, written]) => {
    const text = written[short];
    return [field, typeof text === 'string' ? text : written] as const;
  });
  return { ...item, fields: Object.fromEntries(fields) };
}

/** The name may hold dots where nothing comes below it: paths of pages, ids of statements. */
function childrenOf(constructs: Constructs, word: string): readonly (readonly [string, Json])[] {
  const start = `${word}.`;
  return [...constructs]
    .filter(([path]) => path.startsWith(start) && !(word === 'entity' && path.includes('.field.')))
    .map(([path, value]) => [path.slice(start.length), value as Json] as const);
}

/** Those that come after nothing that is there first, each followed by what comes after it; the same by name. */
function inOrder(items: readonly (readonly [string, Json])[]): readonly (readonly [string, Json])[] {
  const names = new Set(items.map(([name]) => name));
  const followers = (of: string | undefined) =>
    items
      .filter(([, { after }]) => (typeof after === 'string' && names.has(after) ? after : undefined) === of)
      .sort(([one], [other]) => (one < other ? -1 : 1));
  const placed: (readonly [string, Json])[] = [];
  const place = ([name, { after: _, ...item }]: readonly [string, Json]): void => {
    placed.push([name, item]);
    followers(name).forEach(place);
  };
  followers(undefined).forEach(place);
  return [...placed, ...inCircles(items, placed)];
}

/** Two branches may have put each of two after the other: no reason to lose them. */
function inCircles(
  items: readonly (readonly [string, Json])[],
  placed: readonly (readonly [string, Json])[],
): readonly (readonly [string, Json])[] {
  const there = new Set(placed.map(([name]) => name));
  return items.flatMap(([name, { after: _, ...item }]) => (there.has(name) ? [] : [[name, item] as const]));
}
