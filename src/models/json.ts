/** JSON answers: found in what a model says, parsed, and checked; what is wrong is said precisely. */
import { z } from 'zod';
import type { ModelRequest } from '../pipeline/ports';
import type { Reading } from './session';

/** The schema in the form that `response_format` takes: limits of length and size, which strict modes refuse, are left to `readJson`. */
export function requestSchema(name: string, schema: z.ZodType): NonNullable<ModelRequest['schema']> {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, {
    override: ({ jsonSchema }) => {
      for (const key of limits) delete jsonSchema[key];
    },
  });
  return { name, schema: plain };
}

const limits = ['minLength', 'maxLength', 'minimum', 'maximum', 'minItems', 'maxItems'] as const;

/** Reads an answer that should be one JSON object. `check` has the complaints that a schema cannot state. */
export function readJson<S extends z.ZodType>(
  text: string,
  schema: S,
  check: (value: z.infer<S>) => readonly string[] = () => [],
): Reading<z.infer<S>> {
  const json = jsonIn(text);
  if (json === undefined) return { complaints: ['The answer is not one JSON object.'] };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return { complaints: [`The JSON can't be parsed: ${error instanceof Error ? error.message : error}.`] };
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) return { complaints: parsed.error.issues.slice(0, 8).map(sentenceOf) };
  const complaints = check(parsed.data);
  return complaints.length > 0 ? { complaints } : { value: parsed.data };
}

/** Whether the text holds a JSON object that is closed. */
export function isWholeJson(text: string): boolean {
  try {
    JSON.parse(jsonIn(text) ?? '');
    return true;
  } catch {
    return !/^[^{]*\{/.test(text) || /\}\s*(```)?\s*$/.test(text);
  }
}

/** Fences and prose around the object are forgiven, thoughts before it too: the longest part from a brace to its partner that parses. */
function jsonIn(text: string): string | undefined {
  const plain = text.replace(/^\s*<think>[\s\S]*?<\/think>/, '');
  const start = plain.indexOf('{');
  const end = plain.lastIndexOf('}');
  if (start < 0 || end < start) return undefined;
  const widest = plain.slice(start, end + 1);
  if (parses(widest)) return widest;
  const parts = [...plain.matchAll(/\{/g)].slice(0, mostStarts).map(({ index }) => balancedFrom(plain, index));
  const found = parts
    .filter((part) => part !== undefined && parses(part))
    .sort((a, b) => (b?.length ?? 0) - (a?.length ?? 0))[0];
  return found ?? widest;
}

/** Braces in prose that are looked at. */
const mostStarts = 50;

/** From the brace to the one that closes it; strings are passed over. */
function balancedFrom(text: string, start: number): string | undefined {
  let depth = 0;
  let isString = false;
  for (let index = start; index < text.length; index++) {
    const sign = text[index];
    if (isString) {
      if (sign === '\\') index++;
      else if (sign === '"') isString = false;
    } else if (sign === '"') isString = true;
    else if (sign === '{') depth++;
    else if (sign === '}' && --depth === 0) return text.slice(start, index + 1);
  }
  return undefined;
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function sentenceOf(issue: { readonly path: readonly PropertyKey[]; readonly message: string }): string {
  const where = issue.path.map(String).join('.');
  return `${where === '' ? 'The object' : where}: ${issue.message}.`;
}
