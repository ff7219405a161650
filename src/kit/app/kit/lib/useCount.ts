/** The count, kept in this browser between visits. */
import { useEffect, useState } from 'react';
import { formerStorageKeys, fromStored, start, storageKey } from '../../counter';

interface KeptCount {
  readonly count: number;
  readonly setCount: (count: number) => void;
  /** False where the browser did not keep the last change. */
  readonly isKept: boolean;
}

export function useCount(): KeptCount {
  const [count, setCount] = useState(load);
  const [isKept, setIsKept] = useState(true);
  useEffect(() => {
    const follow = (event: StorageEvent) => {
      if (event.key === storageKey || event.key === null) setCount(load());
    };
    window.addEventListener('storage', follow);
    return () => window.removeEventListener('storage', follow);
  }, []);
  const keep = (next: number) => {
    setCount(next);
    setIsKept(save(next));
  };
  return { count, setCount: keep, isKept };
}

function load(): number {
  try {
    const key = [storageKey, ...formerStorageKeys].find((one) => localStorage.getItem(one) !== null);
    return key === undefined ? start : fromStored(localStorage.getItem(key));
  } catch {
    return start;
  }
}

function save(count: number): boolean {
  try {
    localStorage.setItem(storageKey, String(count));
    return true;
  } catch {
    return false;
  }
}
