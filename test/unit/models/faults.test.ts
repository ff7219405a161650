/** What an endpoint can do wrong, against a real server on loopback. Each fault ends in a retry that works, or in an error that says what to do. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import { openAiModel } from '../../../src/models/openai';
import { reliable } from '../../../src/models/reliable';
import { PipelineError, toPipelineError } from '../../../src/pipeline/errors';
import type { ModelReply } from '../../../src/pipeline/ports';
import { type ModelServer, type Play, startModelServer } from '../../support/modelServer';
import { silentLogger } from '../helpers/fakes';

const request = { label: 'test', messages: [{ role: 'user' as const, content: 'Say it.' }] };
const good: Play = { text: 'A whole answer.' };

describe('an endpoint at fault', () => {
  let server: ModelServer;
  let plays: Play[] = [];
  before(async () => {
    server = await startModelServer(({ number }) => plays[number - 1 - offset] ?? good);
  });
  after(() => server.close());
  let offset = 0;
  afterEach(() => {
    offset = server.exchanges.length;
    plays = [];
  });

  const ask = async (url = server.url, idleTimeout = 2_000): Promise<ModelReply> => {
    const model = openAiModel('scripted', { baseUrl: url, apiKey: 'sk-secret-of-the-test', idleTimeout });
    const patient = reliable(model, { logger: silentLogger, firstWait: 1, longestWait: 400 });
    return patient.complete(request, { signal: new AbortController().signal });
  };
  const sent = () => server.exchanges.length - offset;
  const fails = async (...script: Play[]): Promise<PipelineError> => {
    plays = script;
    const error = await ask().then(
      () => assert.fail('It answered.'),
      (thrown: unknown) => toPipelineError(thrown),
    );
    assert.match(error.userMessage, /\. [A-Z]/, 'the error says what to do');
    assert.doesNotMatch(error.userMessage + String(error.cause), /sk-secret/);
    return error;
  };
  const recovers = async (...script: Play[]): Promise<void> => {
    plays = script;
    assert.equal((await ask()).text, 'A whole answer.');
    assert.equal(sent(), script.length + 1);
  };

  it('401: is not asked again, and the key is asked for', async () => {
    const error = await fails({ status: 401, error: { message: 'Incorrect API key provided: sk-secret-of-the-test' } });
    assert.equal(error.reason, 'model_key_rejected');
    assert.match(error.userMessage, /did not accept the API key \(401\)\. Set the right one/);
    assert.equal(sent(), 1);
  });

  it('403: another model or key is asked for', async () => {
    assert.equal((await fails({ status: 403 })).reason, 'model_forbidden');
    assert.equal(sent(), 1);
  });

  it('404 for the model: another model is asked for', async () => {
    const error = await fails({ status: 404, error: { code: 'model_not_found', message: 'no such model' } });
    assert.equal(error.reason, 'model_unknown');
    assert.match(error.userMessage, /has no model "scripted"\. Choose one that is there/);
  });

  it('unknown model told with 400: the same', async () => {
    assert.equal((await fails({ status: 400, error: { code: 'model_not_found' } })).reason, 'model_unknown');
  });

  for (const status of [408, 409, 500, 502, 503]) {
    it(`${status}: is sent again`, () => recovers({ status }, { status }));
    it(`${status} for ever: ends after four tries`, async () => {
      const error = await fails(...Array<Play>(4).fill({ status }));
      assert.equal(error.reason, 'model_unreachable');
      assert.equal(sent(), 4);
    });
  }

  it('429 without Retry-After: is sent again after a while', () => recovers({ status: 429 }));

  it('429 with Retry-After: waits as long as asked', async () => {
    const started = performance.now();
    await recovers({ status: 429, headers: { 'retry-after-ms': '120' } });
    assert.ok(performance.now() - started >= 115);
  });

  it('429 with a Retry-After that is too long: says when to resume', async () => {
    const error = await fails({ status: 429, headers: { 'retry-after': '600' } });
    assert.equal(error.reason, 'model_rate_limited');
    assert.match(error.userMessage, /in 600 s/);
    assert.equal(sent(), 1);
  });

  it('429 because the quota is used up: is not asked again', async () => {
    const error = await fails({ status: 429, error: { code: 'insufficient_quota' } });
    assert.match(error.userMessage, /quota/);
    assert.equal(sent(), 1);
  });

  it('HTML instead of JSON with 200: the address is doubted', async () => {
    const error = await fails({ status: 200, html: '<html>Welcome</html>' });
    assert.equal(error.reason, 'model_answer_invalid');
    assert.match(error.userMessage, /address/);
  });

  it('HTML instead of JSON with 502: is sent again', () => recovers({ status: 502, html: '<html>Bad gateway</html>' }));

  it('connection refused: says that the endpoint was not reached', async () => {
    const gone = await startModelServer(() => good);
    await gone.close();
    const error = await ask(gone.url).then(
      () => assert.fail(),
      (thrown: unknown) => toPipelineError(thrown),
    );
    assert.equal(error.reason, 'model_unreachable');
    assert.match(error.userMessage, /could not be reached/);
  });

  it('reset in mid-stream: is sent again from the start', () =>
    recovers({ text: 'A half answer that', resetAfter: 8 }));

  it('a stream that stalls: is given up, and not sent again at once, as it may be paid for', async () => {
    plays = [{ text: 'A half answer that', stallAfter: 8 }];
    const error = await ask(server.url, 150).catch(toPipelineError);
    assert.ok(error instanceof PipelineError && error.reason === 'model_unreachable');
    assert.match(error.userMessage, /has sent nothing for 0 s\..* raise the setting Model Timeout/);
    assert.equal(sent(), 1);
  });

  it('a model that thinks for long, with signs of life: is waited for', async () => {
    plays = [{ text: 'A whole answer.', keptAlive: 300 }];
    assert.equal((await ask()).text, 'A whole answer.');
    assert.equal(sent(), 1);
  });

  it('no answer at all: is given up after the idle timeout', async () => {
    const error = await fails(...Array<Play>(4).fill({ hang: true }));
    assert.equal(error.reason, 'model_unreachable');
  });

  it('an empty answer: is asked for again', () => recovers({ text: '' }, { text: '  \n' }));

  it('a refusal: says so, and is not asked again', async () => {
    assert.equal((await fails({ refusal: 'I will not.' })).reason, 'model_refused');
    assert.equal(sent(), 1);
  });

  it('finish_reason content_filter: says so', async () => {
    assert.equal((await fails({ text: 'Half', finish: 'content_filter' })).reason, 'model_refused');
  });

  it('a stream that ends without saying why: counts as broken off, and is sent again', () =>
    recovers({ text: 'A half', finish: null, isCut: true }));

  it('a finish_reason that nobody knows: is not taken for the end', async () => {
    plays = [{ text: 'Half', finish: 'paused' }];
    assert.equal((await ask()).finish, 'unknown');
  });

  it('a count of tokens that is not whole: takes no text with it', async () => {
    plays = [{ text: 'A whole answer.', brokenUsage: true }];
    assert.equal((await ask()).text, 'A whole answer.');
  });

  it('finish_reason length: is passed on, so that the answer is continued', async () => {
    plays = [{ text: 'Half', finish: 'length' }];
    assert.equal((await ask()).finish, 'length');
  });

  it('context length exceeded: is told apart, so that a smaller request is sent', async () => {
    const error = await fails({ status: 400, error: { code: 'context_length_exceeded', message: 'too long' } });
    assert.equal(error.reason, 'model_input_too_long');
  });

  it('an endpoint that does not stream: its whole answer is taken', async () => {
    const choices = [{ message: { role: 'assistant', content: 'All of it.' }, finish_reason: 'stop' }];
    plays = [{ whole: { id: 'x', choices } }];
    assert.equal((await ask()).text, 'All of it.');
  });

  it('an endpoint that knows no JSON schemas: is asked without one from then on', async () => {
    const model = openAiModel('scripted', { baseUrl: server.url, idleTimeout: 1_000 });
    const call = { signal: new AbortController().signal };
    const withSchema = { ...request, schema: { name: 'x', schema: { type: 'object' } } };
    plays = [{ status: 400, error: { message: 'response_format is not supported' } }];
    await model.complete(withSchema, call);
    await model.complete(withSchema, call);
    const formats = server.exchanges.slice(offset).map(({ body }) => body.response_format !== undefined);
    assert.deepEqual(formats, [true, false, false]);
  });

  it('a redirect to another origin: is refused, so that the key does not go there', async () => {
    const other = await startModelServer(() => good);
    const error = await fails(
      ...Array<Play>(4).fill({ status: 307, headers: { location: `${other.url}/chat/completions` } }),
    );
    assert.equal(error.reason, 'model_unreachable');
    assert.equal(other.exchanges.length, 0);
    await other.close();
  });

  it('an endpoint that says the key back: it is taken out of the answer', async () => {
    plays = [{ text: 'Your key is sk-secret-of-the-test.' }];
    assert.equal((await ask()).text, 'Your key is [API key].');
  });

  it('an answer that holds a placeholder for a key: is taken as it is, as that may be any word', async () => {
    for (const apiKey of ['none', 'ollama']) {
      const text = `export const ${apiKey} = "${apiKey}"; // display: none`;
      plays = [...plays, { text }];
      const model = openAiModel('scripted', { baseUrl: server.url, apiKey, idleTimeout: 150 });
      assert.equal((await model.complete(request, { signal: new AbortController().signal })).text, text);
    }
  });

  it('a placeholder for a key: does not blacken the words of an error', async () => {
    plays = [{ status: 400, error: { message: 'There is none of that name' } }];
    const model = openAiModel('scripted', { baseUrl: server.url, apiKey: 'none', idleTimeout: 150 });
    const error = await model.complete(request, { signal: new AbortController().signal }).catch(toPipelineError);
    assert.match(
      error instanceof PipelineError ? error.userMessage + String(error.cause) : '',
      /There is none of that/,
    );
  });

  it('a cancelled request: ends at once and is not sent again', async () => {
    plays = [{ text: 'A half answer that', stallAfter: 8 }];
    const stop = new AbortController();
    const model = openAiModel('scripted', { baseUrl: server.url, idleTimeout: 60_000 });
    const patient = reliable(model, { logger: silentLogger, firstWait: 1 });
    const onProgress = (characters: number) => {
      if (characters > 0) stop.abort();
    };
    await assert.rejects(patient.complete(request, { signal: stop.signal, onProgress }), { reason: 'cancelled' });
    assert.equal(sent(), 1);
  });

  it('no key: no Authorization header is sent, whatever the environment holds', async () => {
    const before = process.env.OPENAI_API_KEY;
    process.env.OPENAI_API_KEY = 'sk-of-the-environment';
    try {
      await openAiModel('scripted', { baseUrl: server.url, idleTimeout: 1_000 }).complete(request, {
        signal: new AbortController().signal,
      });
    } finally {
      if (before === undefined) delete process.env.OPENAI_API_KEY;
      else process.env.OPENAI_API_KEY = before;
    }
    assert.equal(server.exchanges.at(-1)?.headers.authorization, undefined);
  });
});
