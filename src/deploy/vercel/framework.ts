/** What Vercel has to know to build an app: its framework, by what package.json depends on. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { isAbsolute, join, posix } from 'node:path';
import { z } from 'zod';
import { deployError } from './faults';

/** As `projectSettings` of a deployment (vercel.com/docs/rest-api/deployments/create-a-new-deployment). */
export interface FrameworkSettings {
  /** Null for files that are served as they are. */
  readonly framework: string | null;
  readonly buildCommand?: string;
  readonly outputDirectory?: string;
}

/** The first that an app depends on: a framework on top of another comes before it. */
const frameworks = [
  ['next', 'nextjs'],
  ['nuxt', 'nuxtjs'],
  ['@sveltejs/kit', 'sveltekit-1'],
  ['astro', 'astro'],
  ['vite', 'vite'],
] as const;

const packageSchema = z.object({
  dependencies: z.record(z.string(), z.unknown()).default({}),
  devDependencies: z.record(z.string(), z.unknown()).default({}),
});

/** @throws PipelineError `deploy_config_invalid` where package.json or vercel.json is no JSON: Vercel would tell only after the upload. */
export async function settingsOf(folder: string): Promise<FrameworkSettings> {
  const config = await readJson(folder, 'vercel.json', z.object({ outputDirectory: z.string().optional() }).loose());
  const found = await readJson(folder, 'package.json', packageSchema);
  if (!found)
    return { framework: null, buildCommand: '', outputDirectory: servedFolder(folder, config?.outputDirectory) };
  const names = { ...found.dependencies, ...found.devDependencies };
  return { framework: frameworks.find(([name]) => name in names)?.[1] ?? null };
}

/** Of an app that is served as it is: what vercel.json says, else `public` where there is one. */
function servedFolder(folder: string, configured: string | undefined): string {
  if (configured && !configured.split(/[\\/]/).includes('..') && !isAbsolute(configured)) return configured;
  return existsSync(join(folder, 'public', 'index.html')) ? 'public' : '.';
}

/** Where the file goes that tells which content an address shows: what lies in `public` is served as it is. */
export function markerPath({ framework, outputDirectory }: FrameworkSettings): string {
  if (framework === 'sveltekit-1') return `static/${markerName}`;
  if (framework !== null || outputDirectory === undefined) return `public/${markerName}`;
  return posix.normalize(posix.join(outputDirectory, markerName));
}

export const markerName = 'build-from-spec.json';

async function readJson<S extends z.ZodType>(folder: string, name: string, schema: S): Promise<z.infer<S> | undefined> {
  const text = await readFile(join(folder, name), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message : 'it has another form than expected';
    throw deployError('deploy_config_invalid', `${name} can't be read: ${why}. Correct it, then deploy again.`);
  }
}
