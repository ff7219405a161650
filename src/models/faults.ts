/** What can go wrong with a model, as errors that say what to do. Adapters classify; nobody reads message texts. */
import { type ErrorReason, PipelineError } from '../pipeline/errors';

export interface ModelFault {
  readonly reason: ErrorReason;
  readonly userMessage: string;
  readonly retryable?: boolean;
  /** Milliseconds, as the other side asks. */
  readonly retryAfter?: number;
  readonly cause?: unknown;
}

export function modelError(fault: ModelFault): PipelineError {
  return new PipelineError(fault);
}

/** The connection failed, or what came over it broke off: worth another try. `what` is a phrase such as "could not be reached". */
export function unreachable(model: string, what: string, cause?: unknown): PipelineError {
  return modelError({
    reason: 'model_unreachable',
    userMessage: `${model} ${what}. Check that it runs at this address and that the network is there, then resume the build.`,
    retryable: true,
    cause,
  });
}

/** Nothing came for too long. It may be working on it, and be paid for it: asking at once again would be paid twice. */
export function silent(model: string, seconds: number): PipelineError {
  return modelError({
    reason: 'model_unreachable',
    userMessage: `${model} has sent nothing for ${seconds} s. Where it thinks that long, or answers one request at a time, raise the setting Model Timeout (on the command line: --model-timeout) or lower Parallel Requests, then resume the build.`,
  });
}

/** A server with a small context has read only the end of what it was sent, and says nothing of it. */
export function cutPrompt(host: string, read: number, sent: number): PipelineError {
  return modelError({
    reason: 'model_input_too_long',
    userMessage: `${host} has read ${read} of about ${sent} tokens: its context is too small for the request. Give the model a larger one (with Ollama: OLLAMA_CONTEXT_LENGTH=32768), then resume the build.`,
  });
}

/** The model answered, but not with what was asked for. */
export function answerInvalid(model: string, what: string, retryable: boolean): PipelineError {
  return modelError({
    reason: 'model_answer_invalid',
    userMessage: `${model} ${what}. Resume the build to ask again, or choose another model.`,
    retryable,
  });
}

export function refused(model: string, what: string): PipelineError {
  return modelError({
    reason: 'model_refused',
    userMessage: `${model} ${what}. Reword that part of the spec, or choose another model.`,
  });
}
