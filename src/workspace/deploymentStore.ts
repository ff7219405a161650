/** What is kept beside an app about its deployments. Only the run that holds the app's lock writes it. */
import {
  type Deployments,
  deploymentsSchema,
  type ProjectLink,
  projectLinkSchema,
} from '../pipeline/schema/deployment';
import { readJsonFile, writeJsonFile } from './jsonFile';
import { layoutOf } from './layout';
import { type ManifestEntry, readManifest } from './manifest';

const nothing: Deployments = { history: [] };

export async function readLink(folder: string): Promise<ProjectLink | undefined> {
  return readJsonFile(layoutOf(folder).vercel, projectLinkSchema);
}

/** Written only where it says something new: it is committed. */
export async function writeLink(folder: string, link: ProjectLink): Promise<void> {
  const there = await readLink(folder);
  if (JSON.stringify(there) !== JSON.stringify(link)) await writeJsonFile(layoutOf(folder).vercel, link);
}

export async function readDeployments(folder: string): Promise<Deployments> {
  return (await readJsonFile(layoutOf(folder).deployments, deploymentsSchema)) ?? nothing;
}

/** A field that is there and undefined is taken out. */
export async function updateDeployments(folder: string, change: Partial<Deployments>): Promise<Deployments> {
  const updated = { ...(await readDeployments(folder)), ...change };
  await writeJsonFile(layoutOf(folder).deployments, updated);
  return updated;
}

/** Paths of the files that we generated, where they lie now. */
export async function generatedPaths(folder: string): Promise<readonly string[]> {
  const files = (await readManifest(folder))?.files ?? new Map<string, ManifestEntry>();
  return [...files].map(([path, { movedTo }]) => movedTo ?? path);
}
