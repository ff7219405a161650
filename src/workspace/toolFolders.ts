/** The two folders that an app's tools fill, and empty before they do: whose are they, and what becomes of a person's. */
import { lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isMissing } from './atomicWrite';
import { layoutOf } from './layout';
import { readLocalFacts, updateLocalFacts } from './localFacts';
import { namesIn } from './reading';

const toolFolders = ['dist', 'node_modules'] as const;
type ToolFolder = (typeof toolFolders)[number];

/**
 * Those of the two that a person has filled. `isApp`: the folder holds an app of ours already, so that whoever runs its tools makes
 * what belongs to it; only what no build makes, and what a link leads to, can be a person's then.
 */
export async function personsFolders(folder: string, isApp: boolean): Promise<readonly ToolFolder[]> {
  const { made } = await readLocalFacts(folder);
  return toolFolders.filter((name) => {
    const id = idOf(join(folder, name));
    if (id === undefined) return false;
    const isRecorded = made?.[name] === id || made?.[name] === beingMade;
    if (id !== linkId && !isRecorded && !isApp) return true;
    if (id !== linkId) return name === 'dist' && hasStrangers(folder, made?.files ?? []);
    // What was installed by us is not installed again, so nothing of it is emptied.
    return !(name === 'node_modules' && isApp && idOf(join(folder, name, '.installed-lock')) !== undefined);
  });
}

/** Runs the app's tools, and remembers that what they make is no person's; also when they are cut off. */
export async function whileToolsRun<T>(folder: string, run: () => Promise<T>): Promise<T> {
  const { made } = await readLocalFacts(folder);
  await updateLocalFacts(folder, { made: { ...made, dist: beingMade, node_modules: beingMade } });
  try {
    return await run();
  } finally {
    const [dist, modules] = toolFolders.map((name) => idOf(join(folder, name)));
    const files = [...filesIn(join(folder, 'dist'))];
    await updateLocalFacts(folder, {
      made: { ...(dist && { dist }), ...(modules && { node_modules: modules }), files },
    });
  }
}

/** Moves a person's folders to where nothing touches them; where that is, relative to the app's folder. */
export function setAside(folder: string, runId: string, names: readonly ToolFolder[]): string {
  const place = join(layoutOf(folder).setAside, runId);
  mkdirSync(place, { recursive: true });
  for (const name of names) renameSync(join(folder, name), join(place, name));
  return `.build-from-spec/set-aside/${runId}`;
}

/** At an undo: what the run had set aside stands in its place again, unless something of a person's stands there now. */
export async function bringBack(folder: string, runId: string): Promise<void> {
  const place = join(layoutOf(folder).setAside, runId);
  const aside = toolFolders.filter((name) => namesIn(place).includes(name));
  if (aside.length === 0) return;
  const theirs = await personsFolders(folder, true);
  for (const name of aside.filter((one) => !theirs.includes(one))) {
    rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 3 });
    renameSync(join(place, name), join(folder, name));
  }
  if (namesIn(place).length === 0) rmSync(place, { recursive: true, force: true });
}

/** A run has begun to make it. */
const beingMade = 'being made';
const linkId = 'link';

/** What tells this very folder from one that somebody has put in its place; undefined where there is none, or an empty one. */
function idOf(path: string): string | undefined {
  try {
    const stats = lstatSync(path, { bigint: true });
    if (stats.isSymbolicLink()) return linkId;
    return stats.isDirectory() && readdirSync(path).length === 0 ? undefined : String(stats.ino);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Whether there is a file that neither the last build nor any other of the app makes. */
function hasStrangers(folder: string, made: readonly string[]): boolean {
  const known = new Set(['index.html', ...made, ...filesIn(join(folder, 'public'))]);
  return filesIn(join(folder, 'dist')).some((path) => !known.has(path) && !/^assets\/[^/]+-[\w-]{8}\.\w+$/.test(path));
}

/** Relative paths with forward slashes. */
function filesIn(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => !entry.isDirectory());
    return files.map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
