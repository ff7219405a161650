/** The client for an OpenAI-compatible endpoint, and its errors. */
import OpenAI, { APIError, APIUserAbortError } from 'openai';
import { cancelledError, PipelineError } from '../pipeline/errors';
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

/**
 * The SDK's own retries and environment variables are off: what is sent, and where, is decided here alone.
 * `onBytes` hears of everything that comes, also of what only keeps the connection alive while the model thinks.
 */
export function clientFor(
  { baseUrl, apiKey, idleTimeout }: EndpointOptions,
  onBytes: () => void = () => undefined,
): OpenAI {
  return new OpenAI({
    baseURL: baseUrl,
    apiKey: apiKey ?? 'none',
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    timeout: idleTimeout,
    logLevel: 'off',
    fetchOptions: { redirect: 'error' },
    fetch: async (url, init) => heard(await fetch(url, init), onBytes),
    ...(apiKey === undefined && { defaultHeaders: { Authorization: null } }),
  });
}

function heard(response: Response, onBytes: () => void): Response {
  if (!response.body) return response;
  const body = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        onBytes();
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
  const { status, code, headers } = error;
  return endpointError({ status, code, headers, message }, endpoint);
}

/** Shorter "keys" are placeholders that local endpoints want, such as "none" or "ollama": words that an answer may use. */
export function withoutKey(text: string, { apiKey = '' }: EndpointOptions): string {
  return apiKey.length >= shortestSecret ? text.replaceAll(apiKey, '[API key]') : text;
}

const shortestSecret = 12;

export function hostOf({ baseUrl }: EndpointOptions): string {
  return new URL(baseUrl).host;
}
