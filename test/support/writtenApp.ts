/** An app as the built-in engine writes it: its files only, nothing installed, nothing built. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readSpec } from '../../src/reader/readSpec';
import { scaffold } from '../../src/scaffold/scaffold';
import { temporaryFolder } from './paths';

/** `spec`: path of a spec. Returns the app's folder. */
export async function writtenApp(spec: string): Promise<string> {
  const folder = await temporaryFolder(basename(spec, '.md'));
  await writeApp(folder, await readFile(spec, 'utf8'));
  return folder;
}

export async function writeApp(folder: string, text: string): Promise<void> {
  for (const { path, content } of scaffold(readSpec(text).spec, { appName: 'app' }).files()) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}
