/** A plan: every file of an app, known before the first one is written. */
import type { Gap, GeneratedFile } from '../pipeline/schema/build';

export interface PlannedFile {
  readonly path: string;
  /** In one short phrase. */
  readonly purpose: string;
  readonly make: () => string;
}

/** What a part of a requirement comes to: the files that serve it, or why none does. */
export interface Served {
  readonly paths: readonly string[];
  readonly reason?: string;
}

export interface Unserved {
  readonly requirementId: string;
  readonly reason: string;
  readonly gap?: Gap | undefined;
}

/** A file is made when it is first asked for, and once. */
export function planned(path: string, purpose: string, make: () => string): PlannedFile {
  let text: string | undefined;
  return {
    path,
    purpose,
    make: () => {
      text ??= make();
      return text;
    },
  };
}

export function toGenerated(file: PlannedFile, requirementIds: readonly string[]): GeneratedFile {
  return { path: file.path, content: file.make(), purpose: file.purpose, requirementIds: [...requirementIds] };
}
