/** The features that lie beside one another in a folder of specs. */
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

export interface Features {
  /** Absolute path of the folder of all. */
  readonly folder: string;
  /** The folder that was asked about. */
  readonly own: string;
  /** Names of all the folders, in order. */
  readonly names: readonly string[];
}

const specNames = /^(?:spec|requirements)\.(?:md|markdown)$/i;

/** `path` is a feature's folder, or its spec; undefined where it is none, or the only one. */
export async function featuresBeside(path: string): Promise<Features | undefined> {
  const own = specNames.test(basename(path)) ? dirname(path) : path;
  const folder = dirname(own);
  if (basename(folder) !== 'specs' || basename(dirname(dirname(folder))) === 'changes') return undefined;
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = await Promise.all(
    entries.map(async (entry) =>
      entry.isDirectory() && (await holdsSpec(join(folder, entry.name))) ? [entry.name] : [],
    ),
  );
  const features = names.flat().sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return features.length > 1 && features.includes(basename(own)) ? { folder, own, names: features } : undefined;
}

async function holdsSpec(folder: string): Promise<boolean> {
  return (await readdir(folder).catch(() => [])).some((name) => specNames.test(name));
}
