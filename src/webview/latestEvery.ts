/** Passes values on at a steady rate: the first at once, then at most one in each interval, and of those in between the latest. */

export interface Timers {
  /** Milliseconds. */
  now(): number;
  setTimeout(callback: () => void, milliseconds: number): number;
  clearTimeout(id: number): void;
}

export interface LatestEvery<T> {
  push(value: T): void;
  /** Drops the value that waits. */
  drop(): void;
}

export function latestEvery<T>(
  milliseconds: number,
  deliver: (value: T) => void,
  timers: Timers = browserTimers,
): LatestEvery<T> {
  let last = Number.NEGATIVE_INFINITY;
  let timer: number | undefined;
  const drop = (): void => {
    if (timer !== undefined) timers.clearTimeout(timer);
    timer = undefined;
  };
  const deliverNow = (value: T): void => {
    timer = undefined;
    last = timers.now();
    deliver(value);
  };
  const push = (value: T): void => {
    drop();
    const wait = last + milliseconds - timers.now();
    if (wait <= 0) deliverNow(value);
    else timer = timers.setTimeout(() => deliverNow(value), wait);
  };
  return { push, drop };
}

const browserTimers: Timers = {
  now: () => Date.now(),
  setTimeout: (callback, milliseconds) => window.setTimeout(callback, milliseconds),
  clearTimeout: (id) => window.clearTimeout(id),
};
