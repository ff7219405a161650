/** A model's answer: edits of a description, and the description with them. */
import { z } from 'zod';
import { type Constructs, fromConstructs, type Json, toConstructs } from '../../appModel/keep/constructs';
import { suggest } from '../../expressions/suggest';
import { fieldTypes } from '../../pipeline/schema/appModel/parts';

const objects = z.array(z.record(z.string(), z.unknown())).default([]);

/** Its form alone: what the constructs hold, the checker of descriptions says. */
export const editsSchema = z.strictObject({
  app: z.record(z.string(), z.unknown()).optional(),
  sharing: z.unknown().optional(),
  roles: z.unknown().optional(),
  theme: z.record(z.string(), z.unknown()).optional(),
  entities: objects,
  checks: objects,
  actions: objects,
  pages: objects,
  access: objects,
  custom: objects,
  questions: objects,
  examples: objects,
  gaps: z.record(z.string(), z.unknown()).default({}),
  remove: z.array(z.string()).default([]),
  rename: z.record(z.string(), z.string()).default({}),
});
export type Edits = Readonly<z.infer<typeof editsSchema>>;

/** The paths of what an answer adds or replaces. */
export function pathsOf(edits: Edits): ReadonlySet<string> {
  return new Set(constructsOf(edits).keys());
}

export interface Edited {
  readonly description: Json;
  /** What names a construct that there is not. */
  readonly complaints: readonly string[];
}

/** `description` as it is written down, without what is derived. */
export function withEdits(description: Json, edits: Edits): Edited {
  const constructs = new Map(toConstructs(description));
  const complaints: string[] = [];
  for (const path of edits.remove)
    if (!take(constructs, path)) complaints.push(`"remove": ${unknownPath(path, constructs)}`);
  for (const [path, name] of Object.entries(edits.rename))
    if (!rename(constructs, path, name)) complaints.push(`"rename": ${unknownPath(path, constructs)}`);
  const said = constructsOf(edits);
  for (const [path, value] of said) put(constructs, path, value);
  const named = namedIn([...said].filter(([path]) => !path.startsWith('gap.')).map(([, value]) => value));
  // The reader's own gap is gone where the answer carries the statement and says no more of it.
  for (const id of named) if (!Object.hasOwn(edits.gaps, id)) constructs.delete(`gap.${id}`);
  return { description: fromConstructs(constructs), complaints };
}

function constructsOf({ remove: _, rename: __, ...answer }: Edits): Constructs {
  const { sharing, roles, ...rest } = answer;
  const said = { ...rest, ...(sharing !== undefined && { sharing }), ...(roles !== undefined && { roles }) };
  return toConstructs(Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)));
}

function take(constructs: Map<string, unknown>, path: string): boolean {
  const all = [...constructs.keys()].filter((one) => one === path || one.startsWith(`${path}.field.`));
  for (const one of all) constructs.delete(one);
  return all.length > 0;
}

/** What data was kept under the old name is found under the new one. */
function rename(constructs: Map<string, unknown>, path: string, name: string): boolean {
  const old = path.split('.').at(-1) ?? '';
  const next = path.slice(0, path.length - old.length) + name;
  const own = constructs.get(path);
  if (!isObject(own)) return false;
  for (const [one, value] of [...constructs]) {
    if (one !== path && !one.startsWith(`${path}.`)) continue;
    constructs.delete(one);
    constructs.set(next + one.slice(path.length), value);
  }
  const was = [old, ...(Array.isArray(own.was) ? own.was : [])];
  constructs.set(next, { ...longForm(own), ...('name' in own && { name }), was });
  return true;
}

/** A field in its short form has no room for the name that it had. */
function longForm({ is, ...field }: Json): Json {
  if (typeof is !== 'string') return field;
  const form = is.trim().replace(/\s*!$/, '');
  const required = form === is.trim() ? {} : { required: true };
  if (form.includes('|')) return { ...field, options: form, ...required };
  const isType = (fieldTypes as readonly string[]).includes(form);
  return { ...field, ...(isType ? { type: form } : { to: form }), ...required };
}

/** A kind of record and what is said once of the whole keep what the answer does not say; all else is replaced, and stays in its place. */
function put(constructs: Map<string, unknown>, path: string, value: unknown): void {
  const old = constructs.get(path);
  if (!isObject(old) || !isObject(value)) {
    constructs.set(path, isObject(value) && !isObject(old) ? atTheEnd(constructs, path, value) : value);
    return;
  }
  const { after: _, ...said } = value;
  const isWhole = !/^(?:app|theme|entity\.[^.]+)$/.test(path);
  constructs.set(path, { ...(isWhole ? {} : old), ...said, ...('after' in old && { after: old.after }) });
}

/** What is new comes after what is there, in the order in which the answer has it. */
function atTheEnd(constructs: Map<string, unknown>, path: string, value: Json): Json {
  if ('after' in value || !/^(?:entity|action|page)\./.test(path)) return value;
  const isField = /^entity\.[^.]+\.field\./.test(path);
  const start = isField ? path.slice(0, path.lastIndexOf('.') + 1) : `${path.split('.')[0]}.`;
  const beside = [...constructs].filter(([one]) => one.startsWith(start) && (isField || !one.includes('.field.')));
  const followed = new Set(beside.map(([, one]) => (isObject(one) ? one.after : undefined)));
  const last = beside.map(([one]) => one.slice(start.length)).find((name) => !followed.has(name));
  return last === undefined ? value : { ...value, after: last };
}

/** The statements that constructs name. */
export function namedIn(parts: readonly unknown[]): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(look);
    else if (isObject(part))
      for (const [key, value] of Object.entries(part)) {
        if (key === 'statements' && Array.isArray(value)) for (const id of value) found.add(String(id));
        else look(value);
      }
  };
  parts.forEach(look);
  return found;
}

function unknownPath(path: string, constructs: Constructs): string {
  return `there is no "${path}".${suggest(path, [...constructs.keys()])}`;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
