/** What earlier builds left in the app and the spec no longer needs, as it was generated: it is no part of what the checks prove. */
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mayBeGenerated } from './appTree';
import { isGeneratedContent } from './decide';
import { readManifest } from './manifest';
import { Originals } from './originals';

/** Relative paths. What a person has changed counts as theirs, and is checked with all that it imports. */
export async function leftOutOf(folder: string): Promise<readonly string[]> {
  const manifest = await readManifest(folder);
  const unneeded = [...(manifest?.files ?? [])].filter(([, { kept, unneeded }]) => kept || unneeded);
  if (unneeded.length === 0) return [];
  const base = new Originals(folder);
  const isOurs = (hash: string) => base.has(hash);
  const isUntouched = ([path, { sha256 }]: (typeof unneeded)[number]) =>
    lstatSync(join(folder, path), { throwIfNoEntry: false })?.isFile() &&
    mayBeGenerated(join(folder, path)) &&
    isGeneratedContent(readFileSync(join(folder, path)), { path, base: base.read(sha256), isOurs });
  return unneeded.filter(isUntouched).map(([path]) => path);
}
