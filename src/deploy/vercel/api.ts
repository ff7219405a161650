/** Vercel's REST API, as far as a deployment needs it beside the client: every request bounded in time, checked, and repeated where it may be. */
import type { z } from 'zod';
import { PipelineError } from '../../pipeline/errors';
import type { Logger } from '../../pipeline/ports';
import { failureOf, jsonOf, unreachable } from './answer';
import { vercelError } from './faults';
import { withRetries } from './retry';
import type { VercelTiming } from './timing';

export interface ApiOptions {
  /** Without a slash at its end. */
  readonly apiUrl: string;
  readonly token: string;
  /** Absent for the personal account. */
  readonly teamId?: string;
  readonly timing: VercelTiming;
  readonly signal: AbortSignal;
  readonly logger: Logger;
}

export interface ApiCall<S extends z.ZodType> {
  readonly method?: 'GET' | 'POST' | 'PATCH';
  /** With its query, where it has one. */
  readonly path: string;
  readonly body?: unknown;
  /** What the answer must hold. */
  readonly answer: S;
  /** What is tried, for messages: "read the project clinic". */
  readonly doing: string;
  /** Milliseconds; the usual time where it is not set. */
  readonly timeout?: number;
  /** Sent once only: another one could do the work twice. */
  readonly once?: boolean;
  /** An answer without a body is fine. */
  readonly mayBeEmpty?: boolean;
}

export class VercelApi {
  constructor(readonly options: ApiOptions) {}

  /** The same with something else, such as another team or another signal. */
  with(change: Partial<ApiOptions>): VercelApi {
    return new VercelApi({ ...this.options, ...change });
  }

  /** @throws PipelineError with a `deploy_…` reason, or the signal's reason */
  async call<S extends z.ZodType>(call: ApiCall<S>): Promise<z.infer<S>> {
    const { timing, signal } = this.options;
    const delays = call.once ? [] : timing.retries;
    return withRetries(() => this.attempt(call), { delays, longestWait: timing.longestWait, signal });
  }

  /** An answer that goes on for as long as there is something to tell. */
  async stream(path: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array> | undefined> {
    const response = await fetch(this.urlOf(path), { headers: this.headers, signal, redirect: 'error' });
    if (response.ok) return response.body ?? undefined;
    await response.body?.cancel();
    return undefined;
  }

  private async attempt<S extends z.ZodType>(call: ApiCall<S>): Promise<z.infer<S>> {
    const { doing, answer } = call;
    const { status, ok, headers, text } = await this.send(call);
    if (!ok) throw vercelError(failureOf(status, headers, text), doing);
    const value = jsonOf(text);
    const isEmpty = text.trim() === '' && call.mayBeEmpty === true;
    // A gateway's page in place of an answer: what lies behind it may be there again in a moment.
    if (value === undefined && !isEmpty) throw vercelError({ status: 502 }, doing);
    const parsed = answer.safeParse(value);
    if (parsed.success) return parsed.data;
    throw new PipelineError({
      reason: 'deploy_rejected',
      userMessage: `Vercel's answer was not understood while trying to ${doing}. Update the extension, or try again.`,
      cause: parsed.error,
    });
  }

  private async send({ method = 'GET', path, body, timeout, doing }: ApiCall<z.ZodType>) {
    const { signal, timing, logger } = this.options;
    const patience = AbortSignal.timeout(timeout ?? timing.request);
    try {
      const response = await fetch(this.urlOf(path), {
        method,
        headers: { ...this.headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
        signal: AbortSignal.any([signal, patience]),
        redirect: 'error',
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const { status, ok, headers } = response;
      return { status, ok, headers, text: await response.text() };
    } catch (cause) {
      signal.throwIfAborted();
      logger.debug(`Vercel gave no answer while trying to ${doing}`, cause);
      throw unreachable(cause, doing);
    }
  }

  private urlOf(path: string): string {
    const { apiUrl, teamId } = this.options;
    const url = new URL(`${apiUrl}${path}`);
    if (teamId) url.searchParams.set('teamId', teamId);
    return url.href;
  }

  private get headers(): Record<string, string> {
    return { authorization: `Bearer ${this.options.token}`, accept: 'application/json', 'user-agent': userAgent };
  }
}

export const userAgent = 'build-from-spec';
