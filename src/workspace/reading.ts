/** Looks at files and folders that may not be there. */
import { readdirSync, readFileSync } from 'node:fs';
import { isMissing } from './atomicWrite';

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
