/** What the manifest says of a file. */
import { builtInModel } from '../pipeline/modelId';
import type { GeneratedFile } from '../pipeline/schema/build';
import type { ManifestEntry } from './manifest';

export interface Made {
  readonly file: GeneratedFile;
  /** Where it lies: a person may have moved it. */
  readonly place: string;
  readonly sha256: string;
  readonly runId: string;
}

/** `before`: what the manifest said before the run. It is the same object where there is nothing else to say. */
export function entryOf({ file, place, sha256, runId }: Made, before: ManifestEntry | undefined): ManifestEntry {
  const { path, requirementIds, model = builtInModel, asked } = file;
  const isSameContent = before?.sha256 === sha256;
  const movedTo = place === path ? undefined : place;
  const isPlain = before?.movedTo === movedTo && before?.asked === asked && !before?.kept && !before?.unneeded;
  if (isSameContent && isPlain && isSame(before.requirementIds, requirementIds)) return before;
  // Who made it changes only when the content does.
  const made = isSameContent ? before : { run: runId, model };
  return {
    sha256,
    requirementIds: [...requirementIds],
    run: made.run,
    model: made.model,
    ...(asked && { asked }),
    ...(movedTo && { movedTo }),
  };
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}
