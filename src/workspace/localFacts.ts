/** Facts that hold on this machine only, such as the preview's port. */
import { z } from 'zod';
import { readJsonFile, writeJsonFile } from './jsonFile';
import { layoutOf } from './layout';

const localSchema = z
  .object({
    port: z.number().int().optional(),
    specSource: z.string().optional(),
    /** Which folders the app's tools have made here, and which files of `dist`: see toolFolders.ts. */
    made: z
      .object({
        dist: z.string().optional(),
        node_modules: z.string().optional(),
        files: z.array(z.string()).optional(),
      })
      .optional(),
  })
  .loose();
export type LocalFacts = z.infer<typeof localSchema>;

export async function readLocalFacts(folder: string): Promise<LocalFacts> {
  return (await readJsonFile(layoutOf(folder).local, localSchema)) ?? {};
}

export async function updateLocalFacts(folder: string, facts: LocalFacts): Promise<void> {
  await writeJsonFile(layoutOf(folder).local, { ...(await readLocalFacts(folder)), ...facts });
}
