/** Tries again what may go better the next time. */
import { setTimeout as sleep } from 'node:timers/promises';
import { PipelineError, toPipelineError } from '../../pipeline/errors';

export interface RetryOptions {
  /** Milliseconds before each further try. */
  readonly delays: readonly number[];
  /** The other side may ask for a longer wait, up to this. Milliseconds. */
  readonly longestWait: number;
  readonly signal: AbortSignal;
}

/** @throws what the last try failed with, or the first failure that another try would not change */
export async function withRetries<T>(
  work: (attempt: number) => Promise<T>,
  { delays, longestWait, signal }: RetryOptions,
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work(attempt);
    } catch (thrown) {
      signal.throwIfAborted();
      const { retryable, retryAfter = 0 } = toPipelineError(thrown);
      const delay = delays[attempt];
      if (!retryable || delay === undefined || retryAfter > longestWait) throw thrown;
      await pause(Math.max(delay, retryAfter), signal);
    }
  }
}

/** The failure of something that was tried often enough: whoever stands further out does not try it again. */
export function final(thrown: unknown): PipelineError {
  const { reason, userMessage, log, retryAfter } = toPipelineError(thrown);
  return new PipelineError({
    reason,
    userMessage,
    ...(log && { log }),
    ...(retryAfter !== undefined && { retryAfter }),
  });
}

/** @throws the signal's reason */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => signal.throwIfAborted());
}
