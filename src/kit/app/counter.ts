/** How the counter counts. */
export const start = 0;
export const step = 1;

/** The counter goes no further. */
export const lowest = 0;

export function increased(count: number): number {
  return count + step;
}

export function decreased(count: number): number {
  return Math.max(lowest, count - step);
}

/** Anything but a number within the limits, as after damage, begins anew. */
export function fromStored(text: string | null): number {
  const count = Number(text ?? start);
  return Number.isFinite(count) ? Math.max(lowest, count) : start;
}

/** Where the browser keeps the count. */
export const storageKey = 'sample';

/** Where earlier versions of the app kept it. */
export const formerStorageKeys: readonly string[] = [];
