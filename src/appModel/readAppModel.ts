/** What a reader, a model or a person wrote → a description, or complaints about its form. */

import type { z } from 'zod';
import { suggest } from '../expressions/suggest';
import { appSchema, customSchema, exampleSchema, questionSchema, themeSchema } from '../pipeline/schema/appModel/about';
import { type AppModel, appModelSchema } from '../pipeline/schema/appModel/appModel';
import { accessSchema, actionSchema, checkSchema } from '../pipeline/schema/appModel/conduct';
import { entitySchema, fieldObjectSchema } from '../pipeline/schema/appModel/entities';
import { figureSchema, pageSchema, viewSchema } from '../pipeline/schema/appModel/pages';
import type { Complaint } from './resolved';

export type Read = { readonly model: AppModel } | { readonly complaints: readonly Complaint[] };

/** Never throws, whatever it is given. */
export function readAppModel(written: unknown): Read {
  const result = appModelSchema.safeParse(written);
  if (result.success) return { model: result.data };
  return { complaints: result.error.issues.flatMap((issue) => complaintsOf(issue, [], written)) };
}

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

function complaintsOf(issue: Issue, before: Path, written: unknown): readonly Complaint[] {
  const path = [...before, ...issue.path];
  if (issue.code === 'invalid_union') return nearest(issue.errors, path, written);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ ...placeOf(path, written), message: unknownKey(key, path) }));
  }
  return [{ ...placeOf(path, written), message: messageOf(issue) }];
}

/** Of several forms the one that what is written comes nearest to: the one that is right at its outside. */
function nearest(forms: readonly (readonly Issue[])[], path: Path, written: unknown): readonly Complaint[] {
  const inside = forms.find((issues) =>
    issues.every((issue) => issue.code !== 'invalid_type' || issue.path.length > 0),
  );
  const [first] = forms;
  return (inside ?? first ?? []).flatMap((issue) => complaintsOf(issue, path, written));
}

function messageOf(issue: Issue): string {
  if (issue.code === 'invalid_type') return `Here must stand ${kinds[issue.expected] ?? issue.expected}.`;
  if (issue.code === 'invalid_value')
    return `Here may stand ${issue.values.map((value) => `"${String(value)}"`).join(', ')}.`;
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? issue.message;
  if (issue.code === 'too_big') return `This is too much: at most ${issue.maximum}.`;
  if (issue.code === 'too_small') return 'Something is missing here.';
  return issue.message;
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list: […]',
  object: 'an object: {…}',
  record: 'an object: {…}',
  tuple: 'a kind and its values: ["loan", {…}]',
};

/** What may stand in a construct, by where it is. */
const keysAt: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^app$/, Object.keys(appSchema.shape)],
  [/^entities\.\d+$/, Object.keys(entitySchema.shape)],
  [/\.(fields|inputs)\.\w+$/, Object.keys(fieldObjectSchema.shape)],
  [/^checks\.\d+$/, Object.keys(checkSchema.shape)],
  [/^actions\.\d+$/, Object.keys(actionSchema.shape)],
  [/\.does\.\d+$/, ['set', 'create', 'delete', 'values', 'name', 'each', 'as']],
  [/^pages\.\d+$/, Object.keys(pageSchema.shape)],
  [/\.views\.\d+$/, Object.keys(viewSchema.shape)],
  [/\.figures\.\d+$/, Object.keys(figureSchema.shape)],
  [/^access\.\d+$/, Object.keys(accessSchema.shape)],
  [/^custom\.\d+$/, Object.keys(customSchema.shape)],
  [/^questions\.\d+$/, Object.keys(questionSchema.shape)],
  [/^examples\.\d+$/, Object.keys(exampleSchema.shape)],
  [/^theme$/, Object.keys(themeSchema.shape)],
  [/^$/, Object.keys(appModelSchema.shape)],
];

function unknownKey(key: string, path: Path): string {
  const place = path.map(String).join('.');
  const known = keysAt.find(([where]) => where.test(place))?.[1] ?? [];
  return `There is no "${key}" here.${suggest(key, known)}`;
}

const constructs: Readonly<Record<string, string>> = {
  entities: 'entity',
  checks: 'check',
  actions: 'action',
  pages: 'page',
  access: 'access',
  custom: 'custom',
  questions: 'question',
  examples: 'example',
};

/** `["checks", 3, "must"]` → `check.toolIsIn`, part `must`. */
function placeOf([list, index, ...rest]: Path, written: unknown): Pick<Complaint, 'path' | 'part'> {
  const construct = constructs[String(list)];
  if (construct === undefined || index === undefined) {
    const keys = [list ?? 'app', ...(index === undefined ? [] : [index]), ...rest];
    return { path: keys.map(String).join('.') };
  }
  const own = `${construct}.${nameIn(written, String(list), Number(index))}`;
  const [fields, name, ...inner] = rest;
  const isField = fields === 'fields' && name !== undefined;
  const part = (isField ? inner : rest).map(String).join('.');
  return { path: isField ? `${own}.field.${String(name)}` : own, ...(part && { part }) };
}

function nameIn(written: unknown, list: string, index: number): string {
  const all = (written as Record<string, unknown>)[list];
  const one: unknown = Array.isArray(all) ? all[index] : undefined;
  const { name, path, of } = (typeof one === 'object' && one !== null ? one : {}) as Record<string, unknown>;
  return [name, path, of].find((one) => typeof one === 'string') ?? String(index + 1);
}
