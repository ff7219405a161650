/** Reads what Vercel, or something between it and us, has answered. */
import { z } from 'zod';
import type { PipelineError } from '../../pipeline/errors';
import { type ApiFailure, vercelError } from './faults';

const failureSchema = z.object({
  error: z.object({
    code: z.string().optional(),
    message: z.string().optional(),
    invalidToken: z.boolean().optional(),
    limit: z.object({ reset: z.number().optional(), resetMs: z.number().optional() }).optional(),
  }),
});

/** The JSON of an answer; undefined where it is none, as from a gateway that answers with a page. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What an answer that is no success says. */
export function failureOf(status: number, headers: Headers, text: string): ApiFailure {
  const error = failureSchema.safeParse(jsonOf(text)).data?.error ?? {};
  const retryAfter = waitOf(headers, error.limit);
  return {
    status,
    ...(error.code && { code: error.code }),
    ...(error.message && { message: error.message }),
    ...(error.invalidToken && { invalidToken: true }),
    ...(retryAfter !== undefined && { retryAfter }),
  };
}

/** No answer, or one that broke off. */
export function unreachable(cause: unknown, doing: string): PipelineError {
  return vercelError({ status: undefined, cause }, doing);
}

/** Milliseconds. The header counts seconds from now; the body tells a point in time, in seconds or in milliseconds. */
function waitOf(headers: Headers, limit: { reset?: number | undefined; resetMs?: number | undefined } = {}) {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  if (seconds >= 0) return seconds * 1000;
  const { reset, resetMs } = limit;
  const at = resetMs ?? (reset === undefined || reset > 1e11 ? reset : reset * 1000);
  return at === undefined ? undefined : Math.max(0, at - Date.now());
}
