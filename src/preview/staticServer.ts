/** Serves a built app on loopback: files as they are, and index.html for every path that only the app's router knows. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { breakOff, close, type FileServer, listen, refuse } from './answers';
import { OwnHosts } from './ownHosts';
import { servableFile } from './servableFile';

export interface StaticServer {
  /** Such as `http://127.0.0.1:41783/`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Files are read from disk at each request, so that a rebuild shows without a restart. A missing file is a 404, not the start
 * page; one that can't be read now a 503. Port 0 takes any free one.
 * @throws the system's EADDRINUSE or EACCES
 */
export async function serveStatic(folder: string, port = 0, hosts = new OwnHosts()): Promise<StaticServer> {
  const files = sirv(folder, { dev: true, etag: true });
  const serveFile: FileServer = (request, response) => files(request, response, () => refuse(response, 404));
  const server = createServer((request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (!hosts.has(request.headers.host)) return refuse(response, 403);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    void answer(folder, request, response, serveFile).catch(() => breakOff(response));
  });
  await listen(server, port);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { url, close: () => close(server) };
}

async function answer(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
  serveFile: FileServer,
): Promise<void> {
  const path = /^[^?#]*/.exec(request.url ?? '/')?.[0] ?? '/';
  const found = await servableFile(folder, path);
  if ('status' in found) return refuse(response, found.status);
  // A file may vanish after this look at it, as when the app is rebuilt: the server of files listens to no errors of what it reads.
  response.on('pipe', (file) => file.on('error', () => breakOff(response)));
  request.url = found.path;
  serveFile(request, response);
}
