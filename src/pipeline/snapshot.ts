/** The snapshot of a spec that a build works on. */
import { createHash } from 'node:crypto';
import type { SpecSnapshot } from './schema/events';

/** `source` is an absolute path or a URI; `name` the file's name, as in "clinic.md". */
export function snapshotOf(source: string, name: string, text: string): SpecSnapshot {
  return { source, name, text, sha256: hashOf(text) };
}

/** The snapshot of a folder whose files are one spec; `name` is the folder's. */
export function snapshotOfFolder(
  source: string,
  name: string,
  files: readonly { readonly path: string; readonly text: string }[],
): SpecSnapshot {
  const text = files.map((file) => file.text).join('\n');
  const hashed = files.map((file) => ({ path: file.path, text: file.text, sha256: hashOf(file.text) }));
  return {
    source,
    name,
    text,
    sha256: hashOf(JSON.stringify(files.map(({ path, text: own }) => [path, own]))),
    files: hashed,
  };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
