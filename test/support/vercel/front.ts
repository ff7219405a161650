/** The HTTP side of the emulated API: records each request, plays the faults, and sends what the work behind it answers. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiRequest, Fault, VercelServer } from '../vercelServer';
import { type Answer, Refusal } from './calls';
import { closeServer, listenOnLoopback } from './site';

/** @param data the body as it came */
export type Work = (request: ApiRequest, data: Buffer) => Answer | Promise<Answer>;

interface PlannedFault {
  readonly method?: string;
  readonly path: RegExp;
  readonly fault: Fault;
  left: number;
}

type Front = Pick<VercelServer, 'url' | 'requests' | 'fault' | 'close'>;

/** @param latency milliseconds before each answer */
export async function startFront(latency: number, work: Work): Promise<Front> {
  const requests: ApiRequest[] = [];
  const faults: PlannedFault[] = [];
  const server = createServer((request, response) => {
    // A client may go away at any time: what is still written to it then is of no interest.
    response.on('error', () => {});
    handle(request, response).catch(() => response.destroy());
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const record = recordOf(request);
    requests.push(record);
    const data = await readBody(request, record);
    if (latency > 0) await pause(latency);
    const fault = takeFault(faults, record);
    if (fault) await suffer(response, fault, () => perform(work, record, data));
    else send(response, await perform(work, record, data));
  }

  const host = await listenOnLoopback(server);
  return {
    url: `http://${host}`,
    requests,
    fault: (matching, fault, times = 1) => faults.unshift({ ...matching, fault, left: times }),
    close: () => closeServer(server),
  };
}

/** Does not keep the process alive. */
export function pause(milliseconds: number): Promise<void> {
  return sleep(milliseconds, undefined, { ref: false });
}

type RequestRecord = { -readonly [Key in keyof ApiRequest]: ApiRequest[Key] };

function recordOf({ method = 'GET', url = '/', headers }: IncomingMessage): RequestRecord {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const query = Object.fromEntries(searchParams);
  return { method, path: pathname, query, headers, body: undefined, bytes: 0, at: performance.now() };
}

async function readBody(request: AsyncIterable<Buffer>, record: RequestRecord): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk);
    record.bytes += chunk.length;
  }
  const data = Buffer.concat(chunks);
  if (record.path !== '/v2/files') record.body = parseJson(data.toString());
  return data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function takeFault(faults: readonly PlannedFault[], { method, path }: ApiRequest): Fault | undefined {
  const planned = faults.find(
    (candidate) => candidate.left > 0 && (candidate.method ?? method) === method && candidate.path.test(path),
  );
  if (planned) planned.left--;
  return planned?.fault;
}

async function suffer(response: ServerResponse, fault: Fault, work: () => Promise<Answer>): Promise<void> {
  if ('hang' in fault) return;
  if ('reset' in fault) return reset(response);
  if ('status' in fault) return sendFault(response, fault);
  if ('delay' in fault) await pause(fault.delay);
  const answer = await work();
  if ('thenReset' in fault) return loseReply(response, answer);
  if (!('change' in fault) || 'stream' in answer) return send(response, answer);
  const body = JSON.parse(JSON.stringify(answer.body ?? {}));
  fault.change(body);
  send(response, { status: answer.status, body });
}

function sendFault(response: ServerResponse, fault: Extract<Fault, { status: number }>): void {
  const { status, headers = {}, error = { code: 'internal_server_error', message: 'scripted' }, html } = fault;
  response.writeHead(status, { 'content-type': html === undefined ? 'application/json' : 'text/html', ...headers });
  response.end(html ?? JSON.stringify({ error }));
}

function loseReply(response: ServerResponse, answer: Answer): void {
  if ('stream' in answer) {
    answer.stream(response);
    response.write('\n', () => reset(response));
  } else reset(response);
}

function reset(response: ServerResponse): void {
  response.socket?.resetAndDestroy();
}

async function perform(work: Work, request: ApiRequest, data: Buffer): Promise<Answer> {
  try {
    return await work(request, data);
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal(500, 'internal_server_error', String(error));
    const { status, code, message, details } = refusal;
    return { status, body: { error: { code, message, ...details } } };
  }
}

function send(response: ServerResponse, answer: Answer): void {
  if ('stream' in answer) answer.stream(response);
  else sendJson(response, answer);
}

function sendJson(response: ServerResponse, { status, body }: Extract<Answer, { status: number }>): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body && JSON.stringify(body));
}
