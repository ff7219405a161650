/** How the servers on loopback begin, refuse, break off and end. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

export type FileServer = (request: IncomingMessage, response: ServerResponse) => void;

const sentences = {
  403: 'This preview answers only under its own address.',
  404: 'Not found',
  405: 'Only GET and HEAD are answered.',
  413: 'There is no room for more.',
  503: "The file can't be read now. Reload the page when the build is done.",
} as const;

export function refuse(response: ServerResponse, status: keyof typeof sentences): void {
  const allow = status === 405 ? { allow: 'GET, HEAD' } : {};
  response.writeHead(status, { 'content-type': 'text/plain', ...allow }).end(sentences[status]);
}

/** Once an answer has begun, only its end can say that it is not whole. */
export function breakOff(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else refuse(response, 503);
}

export function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
