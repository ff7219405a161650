/** Classifies what an OpenAI-compatible endpoint answers instead of a completion, by status and code (platform.openai.com/docs/guides/error-codes). */
import type { PipelineError } from '../pipeline/errors';
import { type ModelFault, modelError, unreachable } from './faults';

export interface EndpointFailure {
  /** Undefined where no answer came at all. */
  readonly status: number | undefined;
  readonly code: string | null | undefined;
  readonly headers: Headers | undefined;
  /** The endpoint's own words, with the key taken out. */
  readonly message: string;
  /** Why there was no connection, where that is known: a code of the system, or a phrase. */
  readonly cause?: string | undefined;
}

/** Where the model lives, for messages: its name, and the endpoint's host. */
export interface Endpoint {
  readonly model: string;
  readonly host: string;
  /** Whether a key was sent. */
  readonly hasKey: boolean;
}

const tooLongCodes = ['context_length_exceeded', 'string_above_max_length', 'exceed_context_size_error'];
/** The ways in which endpoints say it. */
const tooLongWords =
  /context (?:length|window|size)|maximum context|too many (?:input )?tokens|(?:prompt|input|request)[^.]{0,40} too (?:long|large)|exceeds?[^.]{0,60}(?:token|context)|reduce the length|\bn_ctx\b|\bnum_ctx\b|input token count/i;
/** Some tell of a limit of tokens a minute by the status for what is too long. */
const limitWords = /rate.?limit|tokens per (?:minute|day)|\bTPM\b|too many requests/i;
const quotaCodes = ['insufficient_quota', 'billing_hard_limit_reached'];

export function endpointError(failure: EndpointFailure, endpoint: Endpoint): PipelineError {
  const { status, code, message, cause } = failure;
  if (status === undefined)
    return unreachable(endpoint.host, `could not be reached${cause === undefined ? '' : ` (${cause})`}`);
  if (status === 413 && limitWords.test(message)) return modelError(byStatus(429, failure, endpoint));
  const isTooLong = status === 413 || tooLongCodes.includes(code ?? '');
  if (isTooLong || (status !== 429 && tooLongWords.test(message))) return modelError(tooLong(endpoint));
  if (status === 404 || code === 'model_not_found') return modelError(unknownModel(endpoint, message));
  return modelError(byStatus(status, failure, endpoint));
}

function byStatus(
  status: number,
  { code, headers, message }: EndpointFailure,
  { model, host, hasKey }: Endpoint,
): ModelFault {
  switch (status) {
    case 401:
      return {
        reason: 'model_key_rejected',
        userMessage: hasKey
          ? `${host} did not accept the API key (401). Set the right one, then resume the build.`
          : `${host} wants an API key (401), and none is set for it. Set one, then resume the build.`,
      };
    case 402:
    case 403:
      return {
        reason: 'model_forbidden',
        userMessage: `${host} does not let this key use ${model} (${status})${inItsWords(message)}. Choose another model, or another key.`,
      };
    case 429:
      return rateLimited(code, headers, message, host);
    default:
      return status === 408 || status === 409 || status >= 500
        ? unavailable(status, headers, message, host)
        : {
            reason: 'model_request_rejected',
            userMessage: `${host} rejected the request for ${model} (${status}): ${message.slice(0, 200)}. Choose another model.`,
          };
  }
}

/** What an endpoint says itself, where that is a sentence. */
function inItsWords(message: string): string {
  const words = message
    .replace(/^\d{3}\s+/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.\s]+$/, '');
  return / /.test(words) && !/^status code|no body/.test(words) ? `: “${words.slice(0, 200)}”` : '';
}

function rateLimited(
  code: string | null | undefined,
  headers: Headers | undefined,
  message: string,
  host: string,
): ModelFault {
  if (quotaCodes.includes(code ?? '')) {
    return {
      reason: 'model_rate_limited',
      userMessage: `The quota of this key at ${host} is used up. Add credit there or choose another model, then resume the build.`,
    };
  }
  const retryAfter = retryAfterOf(headers) ?? delayIn(message);
  const when = retryAfter === undefined ? 'in a while' : `in ${Math.ceil(retryAfter / 1000)} s`;
  return {
    reason: 'model_rate_limited',
    userMessage: `${host} has had too many requests (429). Resume the build ${when}, or with fewer parallel requests.`,
    retryable: true,
    ...(retryAfter !== undefined && { retryAfter }),
  };
}

function unavailable(status: number, headers: Headers | undefined, message: string, host: string): ModelFault {
  const retryAfter = retryAfterOf(headers) ?? delayIn(message);
  return {
    reason: 'model_unreachable',
    userMessage: `${host} is not available now (${status})${inItsWords(message)}. Resume the build later.`,
    retryable: true,
    ...(retryAfter !== undefined && { retryAfter }),
  };
}

/** A model that is there, and not for this way of asking, or not under the person's data policy, is told of in the same way. */
const notThisWay = /responses|polic|endpoint|provider|not a chat/i;

function unknownModel({ model, host }: Endpoint, message: string): ModelFault {
  if (notThisWay.test(message) && inItsWords(message) !== '')
    return {
      reason: 'model_unknown',
      userMessage: `${host} does not answer with "${model}"${inItsWords(message)}. Choose another model, or change that there.`,
    };
  return {
    reason: 'model_unknown',
    userMessage: `${host} has no model "${model}". Choose one that is there, or correct the endpoint's address.`,
  };
}

function tooLong({ model }: Endpoint): ModelFault {
  return {
    reason: 'model_input_too_long',
    userMessage: `The spec and the app are too long for ${model}. Choose a model with a larger context, or split the spec.`,
  };
}

/** Milliseconds, from `retry-after-ms`, or `retry-after` in seconds or as a date (RFC 9110, 10.2.3). */
export function retryAfterOf(headers: Headers | undefined, now = Date.now()): number | undefined {
  const exact = Number(headers?.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(exact) && exact >= 0) return exact;
  const text = headers?.get('retry-after');
  if (!text) return undefined;
  const seconds = Number(text);
  if (Number.isFinite(seconds)) return seconds >= 0 ? seconds * 1000 : undefined;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** Milliseconds that an endpoint asks for in its words: "try again in 6.2s", "retryDelay": "18s", "in 6m0s". */
export function delayIn(message: string): number | undefined {
  const [, minutes, seconds, unit] =
    /(?:try again in|retry(?:_?delay|.after)?["':\s]+(?:in )?)\s*["']?(?:(\d+)m)?(\d+(?:\.\d+)?)(ms|s|$|\b)/i.exec(
      message,
    ) ?? [];
  if (seconds === undefined) return undefined;
  const own = Number(seconds) * (unit === 'ms' ? 1 : 1000);
  return own + Number(minutes ?? 0) * 60_000;
}
