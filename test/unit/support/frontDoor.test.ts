import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { forwardedAddress, openFrontDoor } from '../../support/frontDoor';

describe('the front door of VS Code in the browser', () => {
  let backend: Server;
  let backendPort: number;

  before(async () => {
    backend = createServer((incoming, response) => response.end(`${incoming.method} ${incoming.url}`));
    backend.on('upgrade', (incoming, socket) => {
      socket.write(`HTTP/1.1 101 Switching Protocols\r\n\r\n${incoming.headers['x-name']}:`);
      socket.pipe(socket);
    });
    backend.listen(0, '127.0.0.1');
    await once(backend, 'listening');
    backendPort = (backend.address() as AddressInfo).port;
  });
  after(() => backend.close());

  it('leads forwarded ports to this machine and nothing else', () => {
    assert.equal(forwardedAddress('/proxy/41783/books?x=1'), 'http://127.0.0.1:41783/books?x=1');
    assert.equal(forwardedAddress('/proxy/41783'), 'http://127.0.0.1:41783/');
    assert.equal(forwardedAddress('/proxy/evil.example/'), undefined);
    assert.equal(forwardedAddress('/books/proxy/1/'), undefined);
  });

  it('passes requests and sockets on, and takes the next port if one is taken', async () => {
    const first = await openFrontDoor(backendPort, backendPort + 1);
    const second = await openFrontDoor(backendPort, first.port);
    try {
      assert.ok(second.port > first.port);
      const answer = await fetch(`http://127.0.0.1:${second.port}/path?q=1`);
      assert.equal(await answer.text(), 'GET /path?q=1');
      assert.match(await talk(second.port), /101 Switching Protocols\r\n\r\nname:echo$/);
    } finally {
      first.close();
      second.close();
    }
  });

  /** Upgrades, sends "echo" and returns everything that comes back until it is there. */
  async function talk(port: number): Promise<string> {
    const socket = connect(port, '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: test\r\nX-Name: name\r\n\r\n');
    let received = '';
    for await (const chunk of socket) {
      if (received === '') socket.write('echo');
      received += chunk;
      if (received.endsWith('echo')) break;
    }
    return received;
  }
});
