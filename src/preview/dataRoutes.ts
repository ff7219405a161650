/** The addresses at which a page reads and changes what is entered in its app. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { refuse } from './answers';
import { type PreviewData, quota } from './data';
import type { LivePages } from './livePages';
import { ownHeader } from './protocol';

export interface DataParts {
  readonly data: PreviewData;
  readonly pages: LivePages;
}

/** `GET ?epoch&revision` what has changed since; `PUT ?key` with the value as the body; `DELETE ?key`, or without a key, everything. */
export async function answerData(
  { searchParams }: URL,
  request: IncomingMessage,
  response: ServerResponse,
  { data, pages }: DataParts,
): Promise<void> {
  if (request.method === 'GET') {
    const changes = data.since(searchParams.get('epoch') ?? undefined, Number(searchParams.get('revision')));
    return send(response, { ...changes, isNew: data.isNew });
  }
  const by = request.headers[ownHeader];
  if (typeof by !== 'string') return refuse(response, 403);
  const key = searchParams.get('key');
  const revision = await change(data, key, request);
  if (revision === undefined) return refuse(response, 405);
  if (revision === false) return refuse(response, 413);
  send(response, { revision });
  pages.tell({ type: 'data', by });
}

async function change(
  data: PreviewData,
  key: string | null,
  request: IncomingMessage,
): Promise<number | false | undefined> {
  if (request.method === 'DELETE') return key === null ? data.clear() : data.remove(key);
  if (request.method !== 'PUT' || key === null) return undefined;
  const value = await bodyOf(request);
  return value === undefined ? false : data.set(key, value);
}

/** Undefined where it is longer than everything together may be. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    // A character takes up to three bytes.
    if (size <= quota * 3) chunks.push(chunk as Buffer);
  }
  return size <= quota * 3 ? Buffer.concat(chunks).toString('utf8') : undefined;
}

function send(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(value));
}
