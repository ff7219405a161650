/** `base/`: what was generated, each content under its hash. It is committed, so that another machine can merge, too. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { atomicWriteSync, isMissing } from './atomicWrite';
import { hashOf } from './hash';

/** Originals that may lie there beside those that are needed. */
const worthPruning = 50;

export class BaseStore {
  private readonly hashes: Set<string>;

  /** `folder`: the absolute path of `base/`; it is made when something is kept. */
  constructor(private readonly folder: string) {
    this.hashes = new Set(namesIn(folder).filter((name) => name.length === 64));
  }

  has(hash: string): boolean {
    return this.hashes.has(hash);
  }

  keep(hash: string, content: string): void {
    if (this.hashes.has(hash)) return;
    atomicWriteSync(join(this.folder, hash), content);
    this.hashes.add(hash);
  }

  /** Undefined where there is none, or where it is not what its name says. */
  read(hash: string): string | undefined {
    const content = this.hashes.has(hash) ? readOrNothing(join(this.folder, hash)) : undefined;
    return content && hashOf(content) === hash ? content.toString('utf8') : undefined;
  }

  /** Removes what nothing refers to any more. */
  prune(needed: ReadonlySet<string>): void {
    for (const hash of this.hashes) {
      if (needed.has(hash)) continue;
      rmSync(join(this.folder, hash), { force: true });
      this.hashes.delete(hash);
    }
  }

  /**
   * The same, but seldom: a merge in git takes an original that is gone and a new one that is like it
   * for a renamed file, and finds conflicts where there are none.
   */
  pruneSometimes(needed: ReadonlySet<string>): void {
    if (this.hashes.size <= worthPruning + 4 * needed.size) return;
    this.prune(needed);
  }
}

/** Undefined where there is no such file. */
export function readOrNothing(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** None where there is no such folder. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
