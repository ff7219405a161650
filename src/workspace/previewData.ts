/** What was entered in an app's preview, beside the app; git ignores it, and nothing deploys it. */
import { rename } from 'node:fs/promises';
import { z } from 'zod';
import { readJsonFile, writeJsonFile } from './jsonFile';
import { layoutOf } from './layout';

const dataSchema = z.object({ version: z.literal(1), values: z.record(z.string(), z.string()) });
type Values = Readonly<Record<string, string>>;

/** Undefined where nothing was kept yet. What can't be read is kept under another name. */
export async function readPreviewData(folder: string): Promise<Values | undefined> {
  const path = layoutOf(folder).previewData;
  let damaged = false;
  const data = await readJsonFile(path, dataSchema, () => {
    damaged = true;
  });
  if (damaged) await rename(path, path.replace(/\.json$/, `-damaged-${Date.now()}.json`));
  return data?.values;
}

export async function writePreviewData(folder: string, values: Values): Promise<void> {
  await writeJsonFile(layoutOf(folder).previewData, { version: 1, values });
}
