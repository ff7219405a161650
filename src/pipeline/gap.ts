/** What kind of gap a requirement leaves that is not implemented. */
import type { Gap } from './schema/build';
import type { Requirement } from './schema/spec';

/** `files` are those that serve a part of it. */
export function gapOf({ outOfScope }: Requirement, files: readonly string[]): Gap {
  if (files.length > 0) return 'partly';
  return outOfScope ? 'outOfScope' : 'needsModel';
}
