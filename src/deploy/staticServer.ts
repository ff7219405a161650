/** Serves a built app on loopback: files as they are, and index.html for every path that only the app's router knows. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

export interface StaticServer {
  /** Such as `http://127.0.0.1:41783/`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Files are read from disk at each request, so that a rebuild shows without a restart. A missing file is a 404, not the start
 * page. Port 0 takes any free one.
 * @throws the system's EADDRINUSE or EACCES
 */
export async function serveStatic(folder: string, port = 0): Promise<StaticServer> {
  const serveFile = sirv(folder, { dev: true, etag: true, single: true, dotfiles: false });
  const server = createServer((request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    serveFile(request, response, () => notFound(response));
  });
  await listen(server, port);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { url, close: () => close(server) };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
}
