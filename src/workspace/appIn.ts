/** What an app is called for good, whatever its spec and its folder are called later. Visitors' data lie under this name. */
import { basename } from 'node:path';
import { folderName } from '../pipeline/folderName';
import { type Manifest, readManifest } from './manifest';

/** @param specName as in "clinic.md", or of a folder with a spec as in "001-clinic" */
export async function appIn(folder: string, specName: string): Promise<string> {
  return appOf(await readManifest(folder), folder, specName);
}

/** Where an earlier version built the app, it is called like its folder, as the data are there under that name. */
export function appOf(manifest: Manifest | undefined, folder: string, specName: string): string {
  if (manifest?.app !== undefined) return manifest.app;
  if (manifest && manifest.files.size > 0) return basename(folder);
  const stem = specName.replace(/\.(md|markdown)$/i, '');
  return folderName(`${stem}.md`).replace(/^\d+[-_.]+(?=\p{L})/u, '');
}
