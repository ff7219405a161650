/** Keeps a copy of stored data that cannot be read, before anything takes its place. */
import { storageKey } from '../../database';

/** Each copy has a key of its own. Undefined where there is no room for one. */
export function keepDamaged(text: string): string | undefined {
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? `${storageKey}.damaged` : `${storageKey}.damaged-${number}`;
    const there = localStorage.getItem(key);
    if (there === text) return key;
    if (there === null) return isStored(key, text) ? key : undefined;
  }
}

function isStored(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
