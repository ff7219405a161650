/** Which endpoint is asked, and with which key. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'mocha';
import { checkedEndpoint, endpointFromEnvironment, keyFromEnvironment } from '../../../src/models/endpoint';
import { localServers } from '../../../src/models/localServers';
import { endpointModels } from '../../../src/models/source';
import { toPipelineError } from '../../../src/pipeline/errors';

const openAi = 'https://api.openai.com/v1';

describe('a server for models on this machine', () => {
  it('is found where it usually listens, with what it has', async () => {
    const server = createServer(
      (_, response) => void response.end('{"data":[{"id":"qwen3"},{"id":"nomic-embed-text"}]}'),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const other = createServer((_, response) => void response.end('<h1>No model</h1>'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const ports = [
      [port, 'Ollama'],
      [(other.address() as AddressInfo).port, 'Local server'],
      [9, 'LM Studio'],
    ] as const;
    assert.deepEqual(await localServers(new AbortController().signal, ports), [
      { name: 'Ollama', baseUrl: `http://127.0.0.1:${port}/v1`, models: ['qwen3'] },
    ]);
    server.close();
    other.close();
  });
});

describe('an endpoint', () => {
  it('is the one that the environment names, else OpenAI’s', () => {
    assert.equal(endpointFromEnvironment({}), openAi);
    assert.equal(endpointFromEnvironment({ OPENAI_BASE_URL: 'http://localhost:8080/v1' }), 'http://localhost:8080/v1');
  });

  it('gets OpenAI’s key only where it is OpenAI’s, or the one that the environment names beside the key', () => {
    const env = { OPENAI_API_KEY: 'sk-1' };
    assert.equal(keyFromEnvironment(openAi, env), 'sk-1');
    assert.equal(keyFromEnvironment('https://evil.example/v1', env), undefined);
    const own = { ...env, OPENAI_BASE_URL: 'https://models.example/v1' };
    assert.equal(keyFromEnvironment('https://models.example/v1', own), 'sk-1');
    assert.equal(keyFromEnvironment('https://evil.example/v1', own), undefined);
    assert.equal(keyFromEnvironment('https://evil.example/v1', { BUILD_FROM_SPEC_API_KEY: 'k' }), 'k');
  });

  it('may be given by the address of one of its requests', () => {
    for (const end of ['/chat/completions', '/models', '/chat/completions/'])
      assert.equal(checkedEndpoint({ baseUrl: `http://localhost:1234/v1${end}` }).baseUrl, 'http://localhost:1234/v1');
  });

  it('whose address lacks /v1 is told of with the one that works', async () => {
    const server = createServer((request, response) => {
      if (request.url === '/v1/models') return void response.end('{"data":[{"id":"m"}]}');
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Ollama is running</h1>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const options = { endpoint: async () => ({ baseUrl }), idleTimeout: () => 1_000 };
    const error = toPipelineError(
      await endpointModels(options, new AbortController().signal).catch((thrown: unknown) => thrown),
    );
    assert.equal(
      error.userMessage,
      `The models are at ${baseUrl}/v1, not at ${baseUrl}. Set that address as the endpoint.`,
    );
    server.close();
  });
});
