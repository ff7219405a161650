/** The snapshot of a spec that a build works on. */
import { createHash } from 'node:crypto';
import type { SpecSnapshot } from './schema/events';

/** `source` is an absolute path or a URI; `name` the file's name, as in "clinic.md". */
export function snapshotOf(source: string, name: string, text: string): SpecSnapshot {
  return { source, name, text, sha256: createHash('sha256').update(text).digest('hex') };
}
