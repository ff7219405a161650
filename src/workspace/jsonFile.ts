/** Small JSON files that people may edit or merge: read with a schema, written sorted. */
import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { atomicWrite, isMissing } from './atomicWrite';

/** The parsed file; undefined where there is none or where it does not fit the schema (`onInvalid` hears of that). */
export async function readJsonFile<S extends z.ZodType>(
  path: string,
  schema: S,
  onInvalid: (problem: Error) => void = () => undefined,
): Promise<z.infer<S> | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (!isMissing(error)) onInvalid(error instanceof Error ? error : new Error(String(error)));
    return undefined;
  }
}

export async function writeJsonFile(path: string, value: unknown): Promise<void> {
  await atomicWrite(path, `${JSON.stringify(value, null, 2)}\n`);
}
