/** What Vercel has to know to build an app: its framework, by what package.json depends on. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
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
  await readJson(folder, 'vercel.json', z.object({}).loose());
  const found = await readJson(folder, 'package.json', packageSchema);
  if (!found)
    return {
      framework: null,
      buildCommand: '',
      outputDirectory: existsSync(join(folder, 'public', 'index.html')) ? 'public' : '.',
    };
  const names = { ...found.dependencies, ...found.devDependencies };
  return { framework: frameworks.find(([name]) => name in names)?.[1] ?? null };
}

/** Where the file goes that tells which content an address shows: what lies in `public` is served as it is. */
export function markerPath({ outputDirectory }: FrameworkSettings): string {
  return outputDirectory === '.' ? markerName : `public/${markerName}`;
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
