/** Where things are. Every script is started from the repository's root, as npm does; bundles in out/ do not lie beside their sources. */
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atExit } from './processes';

export const repositoryRoot = process.cwd();

/** What is fetched once and kept: VS Code, the browser. Ignored by git. */
export const cacheFolder = join(repositoryRoot, '.vscode-test');

export const samplesFolder = join(repositoryRoot, 'media', 'samples');

export const extensionId = 'build-from-spec.build-from-spec';

/** A new empty folder. Whoever asks for it removes it; what is left of it when this process ends goes then. */
export async function temporaryFolder(purpose: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `build-from-spec-${purpose}-`));
  atExit(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
