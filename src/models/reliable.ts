/** Asks again where another try can help: after a lost connection, a full queue, an empty answer. */
import { setTimeout as sleep } from 'node:timers/promises';
import { toPipelineError } from '../pipeline/errors';
import type { LanguageModel, Logger, ModelCall, ModelReply, ModelRequest } from '../pipeline/ports';

export interface RetryOptions {
  readonly logger: Logger;
  /** How often a request is sent at the most. */
  readonly attempts?: number;
  /** Milliseconds before the second try; each further wait is twice as long, give or take a quarter. */
  readonly firstWait?: number;
  /** Milliseconds. An endpoint that asks for a longer wait is not waited for: the person hears of it. */
  readonly longestWait?: number;
}

export function reliable(model: LanguageModel, options: RetryOptions): LanguageModel {
  return { id: model.id, complete: (request, call) => completeWithRetries(model, request, call, options) };
}

async function completeWithRetries(
  model: LanguageModel,
  request: ModelRequest,
  call: ModelCall,
  { logger, attempts = 4, firstWait = 500, longestWait = 60_000 }: RetryOptions,
): Promise<ModelReply> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await model.complete(request, call);
    } catch (thrown) {
      const error = toPipelineError(thrown);
      const backoff = firstWait * 2 ** (attempt - 1) * (0.75 + Math.random() / 2);
      const wait = error.retryAfter ?? backoff;
      if (error.reason === 'cancelled' || !error.retryable || attempt >= attempts || wait > longestWait) throw error;
      logger.debug(`${request.label}: ${error.reason}, next try in ${Math.round(wait)} ms`);
      await sleep(wait, undefined, { signal: call.signal });
    }
  }
}
