/** What endpoints of many makers do that OpenAI's does not, against a real server on loopback. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, it } from 'mocha';
import { phrases } from '../../../src/agents/prompts/common';
import { delayIn } from '../../../src/models/endpointFaults';
import { listEndpointModels, openAiModel } from '../../../src/models/openai';
import { reliable } from '../../../src/models/reliable';
import { ModelSession } from '../../../src/models/session';
import { withoutThinking } from '../../../src/models/thinking';
import { type PipelineError, toPipelineError } from '../../../src/pipeline/errors';
import type { ModelRequest } from '../../../src/pipeline/ports';
import { type ModelServer, type Play, type Script, startModelServer } from '../../support/modelServer';
import { silentLogger } from '../helpers/fakes';
import { fakeContext, memoryUse } from '../helpers/modelFakes';

const request: ModelRequest = {
  label: 'test',
  messages: [
    { role: 'system', content: 'Rules.' },
    { role: 'user', content: 'Spec.' },
    { role: 'user', content: 'Say it.' },
  ],
};
const withSchema: ModelRequest = { ...request, schema: { name: 'x', schema: { type: 'object' } } };
const good: Play = { text: 'A whole answer.' };

describe('an endpoint that is not quite like OpenAI’s', () => {
  let server: ModelServer;
  afterEach(() => server?.close());
  const serve = async (script: Script, idleTimeout = 2_000) => {
    server = await startModelServer(script);
    const model = openAiModel('scripted', { baseUrl: server.url, idleTimeout });
    return (one = request) => model.complete(one, { signal: new AbortController().signal });
  };
  const failsWith = async (play: Play): Promise<PipelineError> => {
    const ask = await serve(() => play);
    return ask().then(
      () => assert.fail('It answered.'),
      (thrown: unknown) => toPipelineError(thrown),
    );
  };
  const roles = () => server.exchanges.map(({ body }) => body.messages.map(({ role }) => role).join());

  it('gets one message of each side after the other: some templates refuse two in a row', async () => {
    const ask = await serve(() => good);
    await ask();
    assert.deepEqual(roles(), ['system,user']);
    assert.equal(server.exchanges[0]?.body.messages[1]?.content, 'Spec.\n\nSay it.');
  });

  it('that takes no system message gets the rules with the first message, from then on at once', async () => {
    const isSystem: Script = ({ body }) =>
      body.messages[0]?.role === 'system' ? { status: 400, error: { message: 'System role not supported' } } : good;
    const ask = await serve(isSystem);
    await ask();
    await ask();
    assert.deepEqual(roles(), ['system,user', 'user', 'user']);
    assert.match(server.exchanges[1]?.body.messages[0]?.content ?? '', /^Rules\.\n\nSpec\./);
  });

  for (const [what, status, message, isOff] of [
    ['that knows no schema', 400, 'response_format is not supported', 'response_format'],
    ['whose grammar fails with 500', 500, 'failed to parse grammar', 'response_format'],
    ['that streams no costs', 422, 'Extra inputs are not permitted: stream_options', 'stream_options'],
    ['that may not stream', 400, 'Your organization must be verified to stream this model.', 'stream'],
  ] as const)
    it(`${what} is asked without, and that is remembered`, async () => {
      const isUsed = (body: object) => Boolean((body as Readonly<Record<string, unknown>>)[isOff]);
      const whole = { choices: [{ message: { content: 'A whole answer.' }, finish_reason: 'stop' }] };
      const ask = await serve(({ body }) =>
        isUsed(body) ? { status, error: { message } } : body.stream ? good : { whole },
      );
      assert.equal((await ask(withSchema)).text, 'A whole answer.');
      assert.equal((await ask(withSchema)).text, 'A whole answer.');
      assert.deepEqual(
        server.exchanges.map(({ body }) => isUsed(body)),
        [true, false, false],
      );
    });

  for (const [what, play] of [
    [
      'in the stream',
      { raw: 'data: {"error":{"code":429,"message":"Rate limit exceeded upstream"}}\n\n', type: 'text/event-stream' },
    ],
    ['in JSON', { whole: { error: { code: 429, message: 'Rate limit exceeded upstream' } } }],
    [
      'in a choice',
      {
        whole: {
          choices: [{ message: { content: '' }, error: { code: 429, message: 'Rate limit exceeded upstream' } }],
        },
      },
    ],
  ] as const)
    it(`that tells of an error ${what} of an answer with 200 is told by that error`, async () => {
      assert.equal((await failsWith(play)).reason, 'model_rate_limited');
    });

  it('that fails in the middle of its answer is told in its own words', async () => {
    const error = await failsWith({ whole: { error: { message: 'Provider returned error: overloaded' } } });
    assert.equal(error.reason, 'model_unreachable');
    assert.match(error.userMessage, /“Provider returned error: overloaded”/);
  });

  for (const [type, raw] of [
    [
      'text/plain',
      'data: {"choices":[{"delta":{"content":[{"type":"text","text":"In parts."}]},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n',
    ],
    ['application/octet-stream', 'data: {"choices":[{"delta":{"content":"In parts."}}]}\n\ndata: [DONE]\n\n'],
    [
      'application/json',
      '{"choices":[{"message":{"content":[{"type":"thinking","text":"hm"},{"type":"text","text":"In parts."}]}}]}',
    ],
  ] as const)
    it(`that answers as ${type}, in parts, or without a reason for its end, is read`, async () => {
      const ask = await serve(() => ({ raw, type }));
      assert.equal((await ask()).text, 'In parts.');
    });

  for (const message of [
    "This model's maximum context length is 8192 tokens. However, you requested 9000 tokens.",
    'the request exceeds the available context size',
    'prompt is too long: 210000 tokens > 200000 maximum',
    'The input token count (50000) exceeds the maximum number of tokens allowed (32768).',
    'Trying to keep the first 5000 tokens when context the overflows: input is too large, n_ctx is 4096',
    'Prompt contains 40000 tokens and is too long for this model; too many tokens',
  ])
    it(`that says “${message.slice(0, 40)}…” has found the request too long`, async () => {
      assert.equal((await failsWith({ status: 400, error: { message } })).reason, 'model_input_too_long');
    });

  it('that calls a limit of tokens a minute by the status for too long, has a limit', async () => {
    const message = 'Request too large for model in organization on tokens per minute (TPM): Limit 6000';
    assert.equal((await failsWith({ status: 413, error: { message } })).reason, 'model_rate_limited');
  });

  it('that has read much less than it was sent has cut it, and says nothing of it', async () => {
    const long: ModelRequest = { ...request, messages: [{ role: 'user', content: 'word '.repeat(8_000) }] };
    const usage = { prompt_tokens: 2_048, completion_tokens: 3 };
    const ask = await serve(() => ({ whole: { choices: [{ message: { content: 'Yes.' } }], usage } }));
    const error = await ask(long).catch(toPipelineError);
    assert.ok(error instanceof Error && 'userMessage' in error);
    assert.match(error.userMessage, /has read 2048 of about 10000 tokens.*OLLAMA_CONTEXT_LENGTH/);
  });

  it('that spends its whole answer on thinking is told so, and not asked again', async () => {
    const error = await failsWith({ text: '<think>Let me see. ', finish: 'length' });
    assert.match(error.userMessage, /has used up its answer for thinking/);
    assert.equal(error.retryable, false);
  });

  for (const [text, answer] of [
    ['I wonder.</think>\n{"a":1}', '{"a":1}'],
    ['<thinking>So: {"b":2}</thinking>{"a":1}', '{"a":1}'],
    [
      '<|channel|>analysis<|message|>Hm.<|end|><|start|>assistant<|channel|>final<|message|>{"a":1}<|return|>',
      '{"a":1}',
    ],
    ["const tag = '<think>';\nconst end = '</think>';\n", "const tag = '<think>';\nconst end = '</think>';\n"],
  ] as const)
    it(`that thinks aloud is read without that: ${text.slice(0, 24)}`, () => {
      assert.equal(withoutThinking(text), answer);
    });

  for (const [status, message, says] of [
    [
      404,
      'This model is only supported in v1/responses and not in v1/chat/completions.',
      /only supported in v1\/responses/,
    ],
    [404, 'No endpoints found matching your data policy.', /matching your data policy/],
    [402, 'This request requires more credits.', /requires more credits/],
    [403, 'Country, region, or territory not supported', /territory not supported/],
  ] as const)
    it(`that refuses with ${status} is quoted: ${message.slice(0, 30)}`, async () => {
      assert.match((await failsWith({ status, error: { message } })).userMessage, says);
    });

  for (const [message, milliseconds] of [
    ['Rate limit reached. Please try again in 6.2s. Visit …', 6_200],
    ['Please retry: "retryDelay": "18s"', 18_000],
    ['Please try again in 6m0s.', 360_000],
    ['try again in 250ms', 250],
    ['Slow down.', undefined],
  ] as const)
    it(`that asks for a wait in its words is waited for: ${message.slice(0, 30)}`, () => {
      assert.equal(delayIn(message), milliseconds);
    });

  it('that has had too many requests holds all of them back, and gets half as many at once', async () => {
    let limited = 0;
    server = await startModelServer(({ number }) =>
      number <= 4 && limited++ < 4
        ? { status: 429, error: { message: 'try again in 300ms' } }
        : { ...good, firstToken: 30 },
    );
    const model = openAiModel('scripted', { baseUrl: server.url, idleTimeout: 5_000 });
    const context = fakeContext();
    const options = { label: 'scripted', use: memoryUse(), context, parallel: 4, phrases };
    let session: ModelSession | undefined;
    session = new ModelSession({
      ...options,
      model: reliable(model, { logger: silentLogger, onLimited: () => session?.slowDown() }),
    });
    const started = performance.now();
    const ask = (label: string) =>
      session?.ask({
        requests: [{ label, messages: [{ role: 'user', content: label }] }],
        read: (text) => ({ value: text }),
        isWhole: () => true,
      });
    await Promise.all(Array.from({ length: 8 }, (_, index) => ask(String(index))));
    assert.ok(performance.now() - started >= 300);
    assert.equal(server.exchanges.length, 12, 'each of the four is sent once more, the others once');
  });

  it('that answers one request at a time is waited for while it answers others', async () => {
    let free: Promise<unknown> = Promise.resolve();
    const ask = await serve(async () => {
      const before = free;
      free = before.then(() => sleep(250));
      await before;
      return { text: 'x'.repeat(400), rate: 500 };
    }, 400);
    const answers = await Promise.all([1, 2, 3, 4].map(() => ask()));
    assert.equal(answers.length, 4);
    assert.equal(server.exchanges.length, 4);
  });

  it('that lists its models in its own way is read, without those that can’t chat', async () => {
    for (const list of [
      { data: [{ id: 'b' }, { id: 'text-embedding-3' }, { id: 'a' }] },
      [{ id: 'b' }, { id: 'a' }, { id: 'whisper-1' }],
      { models: [{ name: 'b' }, { name: 'a' }] },
    ]) {
      const other = createServer((_, response) => void response.end(JSON.stringify(list)));
      await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
      const baseUrl = `http://127.0.0.1:${(other.address() as AddressInfo).port}/v1`;
      const names = await listEndpointModels({ baseUrl, idleTimeout: 1_000 }, new AbortController().signal);
      assert.deepEqual(names, ['a', 'b']);
      other.close();
    }
  });

  it('that is not there is told with the reason of the system', async () => {
    server = await startModelServer(() => good);
    const { url } = server;
    await server.close();
    const model = openAiModel('scripted', { baseUrl: url, idleTimeout: 1_000 });
    const error = toPipelineError(
      await model.complete(request, { signal: new AbortController().signal }).catch((thrown: unknown) => thrown),
    );
    assert.match(error.userMessage, /could not be reached \(ECONNREFUSED\)/);
  });
});
