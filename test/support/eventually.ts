/** Waiting for a condition of the outside world that sends no event. */
import { setTimeout as delay } from 'node:timers/promises';

/** Long enough for a machine that is busy with other things; a wait that succeeds takes only as long as it must. */
export const patience = 120_000;

/**
 * Asks until there is an answer other than undefined or false, and returns it. What the question throws counts as
 * "not yet"; the last of it is the cause of the error when the time (milliseconds) is up.
 */
export async function eventually<T>(
  what: string,
  question: () => Promise<T | undefined | false> | T | undefined | false,
  timeout = patience,
): Promise<T> {
  const deadline = performance.now() + timeout;
  let lastError: unknown;
  do {
    try {
      const answer = await question();
      if (answer !== undefined && answer !== false) return answer;
      lastError = undefined;
    } catch (error) {
      lastError = error;
    }
    await delay(50);
  } while (performance.now() < deadline);
  const reason = lastError instanceof Error ? `: ${lastError.message}` : '';
  throw new Error(`Waited ${timeout / 1000} s in vain until ${what}${reason}`, { cause: lastError });
}

/** The promise's result, or an error if it takes longer than `timeout` milliseconds. What it was doing is not stopped. */
export async function withTimeLimit<T>(what: string, promise: Promise<T>, timeout: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited ${timeout / 1000} s in vain until ${what}.`)), timeout);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}
