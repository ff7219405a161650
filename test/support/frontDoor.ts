/** Passes everything on to the VS Code server, except /proxy/PORT/…, which it leads to that port of this machine. */
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';

export interface FrontDoor {
  readonly port: number;
  close(): void;
}

/**
 * VS Code in a browser opens a local address as /proxy/PORT/ of its own, which this server does not answer. Takes the
 * next free port if the wished one is taken.
 */
export async function openFrontDoor(backendPort: number, wishedPort: number): Promise<FrontDoor> {
  const server = createServer((incoming, response) => {
    const location = forwardedAddress(incoming.url ?? '/');
    if (location) {
      response.writeHead(307, { location }).end();
      return;
    }
    const { method, url, headers } = incoming;
    const outgoing = request({ host: '127.0.0.1', port: backendPort, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    outgoing.once('error', () => response.destroy());
    incoming.pipe(outgoing);
  });
  server.on('upgrade', (incoming, socket, head) => passUpgrade(incoming, socket, head, backendPort));
  await listen(server, wishedPort);
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * Only the way to local addresses: for a browser on the same machine, whose VS Code is told where it is (VSCODE_PROXY_URI). Everything
 * else goes to VS Code directly, with nothing in between that would cost time or keep the browser from remembering.
 */
export async function openSideDoor(): Promise<{ readonly template: string; close(): void }> {
  const server = createServer((incoming, response) => {
    const location = forwardedAddress(incoming.url ?? '/');
    response.writeHead(location ? 307 : 404, location ? { location } : {}).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return {
    template: `http://127.0.0.1:${(server.address() as AddressInfo).port}/proxy/{{port}}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** `/proxy/41783/books?x=1` is `http://127.0.0.1:41783/books?x=1`; undefined for any other path. */
export function forwardedAddress(path: string): string | undefined {
  const [, port, rest = ''] = /^\/proxy\/(\d+)(?:\/(.*))?$/.exec(path) ?? [];
  return port && `http://127.0.0.1:${port}/${rest}`;
}

/** A WebSocket: the same request to the server behind, then bytes both ways. */
function passUpgrade(incoming: IncomingMessage, socket: Duplex, head: Buffer, port: number): void {
  const behind = connect(port, '127.0.0.1', () => {
    const headers = incoming.rawHeaders.map((text, index) => (index % 2 === 0 ? `\r\n${text}: ` : text));
    behind.write(`GET ${incoming.url} HTTP/1.1${headers.join('')}\r\n\r\n`);
    behind.write(head);
    behind.pipe(socket).pipe(behind);
  });
  behind.once('error', () => socket.destroy());
  socket.once('error', () => behind.destroy());
}

async function listen(server: Server, wishedPort: number): Promise<void> {
  for (let port = wishedPort; port < wishedPort + 50; port++) {
    const taken = await new Promise<boolean>((resolve, reject) => {
      const onError = (error: NodeJS.ErrnoException): void =>
        error.code === 'EADDRINUSE' ? resolve(true) : reject(error);
      server.once('error', onError);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', onError);
        resolve(false);
      });
    });
    if (!taken) return;
  }
  throw new Error(`The ports from ${wishedPort} to ${wishedPort + 49} are all in use.`);
}
