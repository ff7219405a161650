/** What the endpoints of the emulated API are given and what they answer. */
import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import type { ApiRequest } from '../vercelServer';

/** A request by somebody who may make it. */
export interface Call extends ApiRequest {
  /** What the path names, in order. */
  readonly names: readonly string[];
  readonly teamId: string | undefined;
  /** The body as it came. */
  readonly data: Buffer;
}

export type Answer =
  /** Without a body it is empty. */
  { readonly status: number; readonly body?: object } | { readonly stream: (response: ServerResponse) => void };

export type Route = readonly [method: string, path: RegExp, answer: (call: Call) => Answer | Promise<Answer>];

/** An answer in Vercel's form for errors (https://vercel.com/docs/rest-api/errors). */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: object = {},
  ) {
    super(message);
  }
}

export function ok(body: object, status = 200): Answer {
  return { status, body };
}

/** @throws Refusal when the body has another form */
export function parseBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const { data, error } = schema.safeParse(body);
  if (error) throw new Refusal(400, 'bad_request', `Invalid request: ${z.prettifyError(error)}`);
  return data;
}
