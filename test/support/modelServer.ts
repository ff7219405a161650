/** An OpenAI-compatible endpoint on loopback that plays a script: answers, and every fault that an endpoint can have. */
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

const bodySchema = z.object({
  model: z.string(),
  stream: z.boolean().optional(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  response_format: z.unknown().optional(),
  stream_options: z.unknown().optional(),
});
export type ChatBody = z.infer<typeof bodySchema>;

export interface Exchange {
  /** Counts from 1. */
  readonly number: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: ChatBody;
}

/** What the endpoint does with a request. */
export type Play =
  | {
      readonly text: string;
      readonly finish?: string | null;
      /** The stream ends without its last line. */
      readonly isCut?: boolean;
      readonly cached?: number;
      /** Every chunk has a count of tokens that is not whole. */
      readonly brokenUsage?: boolean;
      /** The connection is reset after that many characters. */
      readonly resetAfter?: number;
      /** Nothing more is sent after that many characters, and the connection stays open. */
      readonly stallAfter?: number;
      /** Before the first token the connection is only kept alive, by comments, for that many milliseconds. */
      readonly keptAlive?: number;
      /** Milliseconds to the first token. */
      readonly firstToken?: number;
      /** Tokens a second; a token is 4 characters. */
      readonly rate?: number;
    }
  | { readonly refusal: string }
  | {
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly error?: object;
      readonly html?: string;
    }
  | { readonly whole: object }
  /** As it is, with this type. */
  | { readonly raw: string; readonly type: string }
  | { readonly hang: true };

export type Script = (exchange: Exchange) => Play | Promise<Play>;

export interface ModelServer {
  /** Such as `http://127.0.0.1:40123/v1`. */
  readonly url: string;
  readonly exchanges: readonly Exchange[];
  /** How many requests were under way at once at the most. */
  readonly mostAtOnce: number;
  models: readonly string[];
  close(): Promise<void>;
}

/** `at`: the port; any that is free, unless it matters. */
export async function startModelServer(script: Script, at = 0): Promise<ModelServer> {
  const exchanges: Exchange[] = [];
  const load = { now: 0, most: 0 };
  let models: readonly string[] = ['scripted'];
  const server = createServer(async (request, response) => {
    if (request.method === 'GET' && request.url?.endsWith('/models')) {
      return sendJson(response, 200, { object: 'list', data: models.map((id) => ({ id, object: 'model' })) });
    }
    let raw = '';
    for await (const chunk of request) raw += chunk;
    const body = bodySchema.parse(JSON.parse(raw));
    const exchange = { number: exchanges.length + 1, headers: request.headers, body };
    exchanges.push(exchange);
    load.most = Math.max(load.most, ++load.now);
    response.on('close', () => load.now--);
    await perform(response, body, await script(exchange));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(at, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    exchanges,
    get mostAtOnce() {
      return load.most;
    },
    get models() {
      return models;
    },
    set models(names) {
      models = names;
    },
    close: () => close(server),
  };
}

async function perform(response: ServerResponse, body: ChatBody, play: Play): Promise<void> {
  if ('hang' in play) return;
  if ('status' in play) {
    const { status, headers = {}, error, html } = play;
    response.writeHead(status, { 'content-type': html === undefined ? 'application/json' : 'text/html', ...headers });
    response.end(html ?? JSON.stringify({ error: error ?? { message: 'scripted' } }));
    return;
  }
  if ('whole' in play) return sendJson(response, 200, play.whole);
  if ('raw' in play) return void response.writeHead(200, { 'content-type': play.type }).end(play.raw);
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  if ('refusal' in play) {
    send(response, { refusal: play.refusal });
    return end(response, 'stop', undefined);
  }
  await stream(response, body, play);
}

async function stream(response: ServerResponse, body: ChatBody, play: Extract<Play, { text: string }>): Promise<void> {
  const { text, finish = 'stop', firstToken = 0, rate } = play;
  for (let waited = 0; waited < (play.keptAlive ?? 0); waited += 50) {
    response.write(': thinking\n\n');
    await sleep(50);
  }
  if (firstToken > 0) await sleep(firstToken);
  send(response, { role: 'assistant', content: '' });
  const started = performance.now();
  const step = rate === undefined ? Math.max(16, Math.ceil(text.length / 8)) : 16;
  for (let sent = 0; sent < text.length && !response.destroyed; sent += step) {
    if (play.resetAfter !== undefined && sent >= play.resetAfter) {
      response.destroy();
      return;
    }
    if (play.stallAfter !== undefined && sent >= play.stallAfter) return;
    send(
      response,
      { content: text.slice(sent, sent + step) },
      null,
      play.brokenUsage ? { prompt_tokens: 3 } : undefined,
    );
    const due = rate === undefined ? 0 : started + ((sent + step) / 4 / rate) * 1000 - performance.now();
    if (due > 2) await sleep(due);
  }
  if (play.resetAfter !== undefined) {
    response.destroy();
    return;
  }
  if (play.isCut) return void response.end();
  end(response, finish, usageOf(body, text, play.cached ?? 0));
}

function usageOf({ messages }: ChatBody, text: string, cached: number): object {
  const input = Math.ceil(messages.reduce((sum, { content }) => sum + content.length, 0) / 4);
  return {
    prompt_tokens: input,
    completion_tokens: Math.ceil(text.length / 4),
    prompt_tokens_details: { cached_tokens: cached },
  };
}

function send(response: ServerResponse, delta: object, finish: string | null = null, usage?: object): void {
  const chunk = {
    id: 'scripted',
    object: 'chat.completion.chunk',
    choices: [{ index: 0, delta, finish_reason: finish }],
    ...(usage && { usage }),
  };
  response.write(`data: ${JSON.stringify(chunk)}\n\n`);
}

function end(response: ServerResponse, finish: string | null, usage: object | undefined): void {
  if (finish !== null) send(response, {}, finish);
  if (usage && finish !== null) response.write(`data: ${JSON.stringify({ id: 'scripted', choices: [], usage })}\n\n`);
  response.end('data: [DONE]\n\n');
}

function sendJson(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
