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
  /** Hears that the endpoint has had too many requests. */
  readonly onLimited?: () => void;
  /** Milliseconds. An endpoint that asks for a longer wait is not waited for: the person hears of it. */
  readonly longestWait?: number;
}

/** Where one request is told to wait, all of them do. */
interface Gate {
  /** Milliseconds of the machine's clock. */
  opens: number;
}

export function reliable(model: LanguageModel, options: RetryOptions): LanguageModel {
  const gate: Gate = { opens: 0 };
  return { id: model.id, complete: (request, call) => completeWithRetries(model, request, call, options, gate) };
}

async function completeWithRetries(
  model: LanguageModel,
  request: ModelRequest,
  call: ModelCall,
  { logger, attempts = 4, firstWait = 500, longestWait = 60_000, onLimited }: RetryOptions,
  gate: Gate,
): Promise<ModelReply> {
  for (let attempt = 1; ; attempt++) {
    const closed = gate.opens - performance.now();
    if (closed > 0) await sleep(closed, undefined, { signal: call.signal });
    try {
      return await model.complete(request, call);
    } catch (thrown) {
      const error = toPipelineError(thrown);
      const isLimited = error.reason === 'model_rate_limited';
      if (isLimited) onLimited?.();
      // A limit is by the minute; what was only lost can be sent again at once.
      const backoff = firstWait * (isLimited ? ofLimits : 1) * 2 ** (attempt - 1) * (0.75 + Math.random() / 2);
      const wait = error.retryAfter ?? backoff;
      if (error.reason === 'cancelled' || !error.retryable || attempt >= attempts || wait > longestWait) throw error;
      logger.debug(`${request.label}: ${error.reason}, next try in ${Math.round(wait)} ms`);
      if (isLimited) gate.opens = Math.max(gate.opens, performance.now() + wait);
      else await sleep(wait, undefined, { signal: call.signal });
    }
  }
}

const ofLimits = 10;
