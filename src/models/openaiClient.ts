/** The client for an OpenAI-compatible endpoint, and its errors. */
import OpenAI, { APIError, APIUserAbortError } from 'openai';
import { cancelledError, PipelineError } from '../pipeline/errors';
import type { Refusal } from './abilities';
import { endpointError } from './endpointFaults';
import { unreachable } from './faults';

export interface EndpointOptions {
  /** Such as `https://api.openai.com/v1`. */
  readonly baseUrl: string;
  /** None for a local endpoint. It is sent to the origin of `baseUrl` only: redirects are refused. */
  readonly apiKey?: string;
  /** Milliseconds without a sign of life after which a request counts as stalled. */
  readonly idleTimeout: number;
}

/** Milliseconds. */
const longestRequest = 24 * 60 * 60 * 1000;

/**
 * The SDK's own retries and environment variables are off: what is sent, and where, is decided here alone.
 * `onBytes` hears of everything that comes, also of what only keeps the connection alive while the model thinks.
 */
export function clientFor(
  { baseUrl, apiKey }: EndpointOptions,
  onBytes: (bytes: Uint8Array) => void = () => undefined,
): OpenAI {
  return new OpenAI({
    baseURL: baseUrl,
    apiKey: apiKey ?? 'none',
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    // Whoever asks knows how long to wait: also for others that are asked beside it.
    timeout: longestRequest,
    logLevel: 'off',
    fetchOptions: { redirect: 'error' },
    fetch: async (url, init) => heard(await fetch(url, init), onBytes),
    ...(apiKey === undefined && { defaultHeaders: { Authorization: null } }),
  });
}

function heard(response: Response, onBytes: (bytes: Uint8Array) => void): Response {
  if (!response.body) return response;
  const body = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        onBytes(chunk);
        controller.enqueue(chunk);
      },
    }),
  );
  return new Response(body, response);
}

/** What the SDK throws, as an error that says what to do. */
export function classified(
  error: unknown,
  model: string,
  options: EndpointOptions,
  signal: AbortSignal,
): PipelineError {
  if (error instanceof PipelineError) return error;
  if (signal.aborted || error instanceof APIUserAbortError) return cancelledError();
  const endpoint = { model, host: hostOf(options), hasKey: options.apiKey !== undefined };
  const message = withoutKey(error instanceof Error ? error.message : String(error), options);
  if (!(error instanceof APIError)) return unreachable(endpoint.host, 'broke off its answer', message);
  // The SDK's own error holds what was sent: only its words go on.
  const { headers, code } = error;
  const status = error.status ?? statusWithin(error);
  const refused = endpointError({ status, code, headers, message, cause: causeOf(error) }, endpoint);
  refusals.set(refused, { status, code, words: message });
  return refused;
}

/** What was refused, by the error that tells of it. */
const refusals = new WeakMap<PipelineError, Refusal>();

export function refusalOf(error: unknown): Refusal | undefined {
  return error instanceof PipelineError ? refusals.get(error) : undefined;
}

/** An error that came within an answer of status 200 has its own; where it has none, the endpoint failed. */
function statusWithin({ error, code }: APIError): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const inner = Number((error as { code?: unknown }).code ?? (error as { status?: unknown }).status ?? code);
  return Number.isInteger(inner) && inner >= 400 && inner < 600 ? inner : 502;
}

/** Such as ECONNREFUSED or SELF_SIGNED_CERT_IN_CHAIN: what a connection failed for. */
function causeOf(error: unknown): string | undefined {
  for (let one = error; one instanceof Error; one = one.cause) {
    const { code } = one as { code?: unknown };
    if (typeof code === 'string' && /^[A-Z][A-Z0-9_]+$/.test(code)) return code;
    if (/redirect/i.test(one.message)) return 'it redirects elsewhere';
  }
  return undefined;
}

/** Shorter "keys" are placeholders that local endpoints want, such as "none" or "ollama": words that an answer may use. */
export function withoutKey(text: string, { apiKey = '' }: EndpointOptions): string {
  return apiKey.length >= shortestSecret ? text.replaceAll(apiKey, '[API key]') : text;
}

const shortestSecret = 16;

export function hostOf({ baseUrl }: EndpointOptions): string {
  return new URL(baseUrl).host;
}
