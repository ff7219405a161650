/** Every request of Vercel's client goes through here: it can be cancelled, is bounded in time, and what may be repeated is. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { Readable } from 'node:stream';

/** How requests are guarded. Made outside of this bundle, which holds nothing but the client. */
export interface FetchGuard {
  readonly signal: AbortSignal;
  /** Milliseconds for one answer, beside what the bytes take. */
  readonly timeout: number;
  /** Absent for the personal account; the client would take another one from the environment. */
  readonly teamId: string | undefined;
  /** Tries the work again where that may help. */
  readonly repeat: <T>(work: () => Promise<T>) => Promise<T>;
  /** The error for an upload that was answered, but not taken. */
  readonly refused: (status: number, headers: Headers, text: string) => Error;
  /** The error for a request without an answer. It has no `cause`: the client looks into causes, and would try again on top of our tries. */
  readonly unanswered: (cause: unknown, isOutOfTime: boolean) => Error;
  /** Hears of bytes that have been sent, and of those that have to be sent again as a negative number. */
  readonly onBytes: (count: number) => void;
}

const guards = new AsyncLocalStorage<FetchGuard>();

export function guarded<T>(guard: FetchGuard, work: () => T): T {
  return guards.run(guard, work);
}

interface ClientRequest {
  readonly method?: string;
  readonly headers: Record<string, string>;
  readonly body?: string | AsyncIterable<Uint8Array>;
  readonly signal?: AbortSignal;
}

/** Takes the place of `fetch` in the client (see esbuild.mjs). */
export async function guardedFetch(address: string, request: ClientRequest): Promise<Response> {
  const guard = guards.getStore();
  if (!guard) throw new Error('A request of the client came outside of a deployment.');
  const url = new URL(address);
  url.searchParams.delete('teamId');
  if (guard.teamId) url.searchParams.set('teamId', guard.teamId);
  const { signal: own, body, method = 'GET', headers } = request;
  const signals = own ? [guard.signal, own] : [guard.signal];
  if (body === undefined || typeof body === 'string')
    return answered(url, { method, headers, ...(body !== undefined && { body }) }, guard.timeout, signals, guard);
  // Only an upload may be sent twice: the same bytes are stored once. A stream can't be, so it is read first.
  const parts: Uint8Array[] = [];
  for await (const part of body) parts.push(part);
  const bytes = Buffer.concat(parts);
  return guard.repeat(() => upload(url, { method, headers }, bytes, signals, guard));
}

/** Bytes a second that a slow line may take. */
const slowest = 50_000;
const chunkSize = 65_536;

async function upload(
  url: URL,
  init: RequestInit,
  bytes: Buffer,
  signals: readonly AbortSignal[],
  guard: FetchGuard,
): Promise<Response> {
  let sent = 0;
  const count = (size: number) => {
    sent += size;
    guard.onBytes(size);
  };
  const timeout = guard.timeout + Math.ceil((bytes.length / slowest) * 1000);
  try {
    const response = await answered(url, { ...init, ...bodyOf(bytes, count) }, timeout, signals, guard, true);
    if (response.status !== 200) throw guard.refused(response.status, response.headers, await response.text());
    count(bytes.length - sent);
    return response;
  } catch (error) {
    guard.onBytes(-sent);
    throw error;
  }
}

/** Large files go in pieces, so that there is something to tell meanwhile. */
function bodyOf(bytes: Buffer, count: (size: number) => void): RequestInit {
  if (bytes.length <= chunkSize) return { body: new Uint8Array(bytes) };
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunkSize) {
      yield bytes.subarray(at, at + chunkSize);
      count(Math.min(chunkSize, bytes.length - at));
    }
  }
  return { body: Readable.from(chunks()), duplex: 'half' } as unknown as RequestInit;
}

async function answered(
  url: URL,
  init: RequestInit,
  timeout: number,
  signals: readonly AbortSignal[],
  { unanswered }: FetchGuard,
  isRepeatable = false,
): Promise<Response> {
  const patience = AbortSignal.timeout(timeout);
  const signal = AbortSignal.any([...signals, patience]);
  try {
    return await fetch(url, { ...init, signal, redirect: 'error' });
  } catch (cause) {
    for (const each of signals) each.throwIfAborted();
    throw unanswered(cause, patience.aborted && !isRepeatable);
  }
}
