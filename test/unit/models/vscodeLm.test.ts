/** VS Code's language models at fault, by the codes that its API documents. */
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, it } from 'mocha';
import type * as vscode from 'vscode';
import { type LmParts, vscodeLmModel } from '../../../src/models/vscodeLm';
import { toPipelineError } from '../../../src/pipeline/errors';

type Pieces = () => AsyncIterable<string>;

class Source {
  readonly token = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => undefined }) };
  cancelled = false;
  cancel() {
    this.cancelled = true;
  }
  dispose() {}
}

class TextPart {
  constructor(readonly value: string) {}
}

/** What begins with "thinks:" is a part of another sort. */
async function* inParts(pieces: AsyncIterable<string>): AsyncIterable<unknown> {
  for await (const piece of pieces) yield piece.startsWith('thinks:') ? { value: piece } : new TextPart(piece);
}

/** A chat model that answers with these pieces, with only what the adapter touches. */
function partsFor(pieces: Pieces, sent: unknown[] = [], maxInputTokens = 0): LmParts & { readonly sources: Source[] } {
  const sources: Source[] = [];
  const chat = {
    sendRequest: async (messages: readonly unknown[]) => {
      sent.push(...messages);
      return { stream: inParts(pieces()) };
    },
    countTokens: async (text: string) => text.length,
    maxInputTokens,
  };
  return {
    sources,
    select: async () => chat as unknown as vscode.LanguageModelChat,
    user: (content) => ({ user: content }) as unknown as vscode.LanguageModelChatMessage,
    assistant: (content) => ({ assistant: content }) as unknown as vscode.LanguageModelChatMessage,
    isText: (part): part is vscode.LanguageModelTextPart => part instanceof TextPart,
    cancellation: () => {
      const source = new Source();
      sources.push(source);
      return source as unknown as vscode.CancellationTokenSource;
    },
  };
}

const failing = (error: object): Pieces =>
  // biome-ignore lint/correctness/useYield: it fails before its first piece.
  async function* () {
    throw Object.assign(new Error('scripted'), error);
  };
const never: Pieces = async function* () {
  yield 'half';
  await new Promise(() => undefined);
};
const request = {
  label: 'test',
  messages: [
    { role: 'system' as const, content: 'Rules.' },
    { role: 'user' as const, content: 'Write.' },
  ],
};
const ask = (parts: LmParts, signal = new AbortController().signal, idleTimeout = 30) =>
  vscodeLmModel({ id: 'vscode:v/m', label: 'M', parts, idleTimeout }).complete(request, { signal });
const reasonOf = async (parts: LmParts) => {
  const error = await ask(parts).then(
    () => assert.fail('It answered.'),
    (thrown: unknown) => toPipelineError(thrown),
  );
  assert.match(error.userMessage, /\. [A-Z]/, 'the error says what to do');
  return error.reason;
};

describe("one of VS Code's language models", () => {
  it('gets the rules first, as a message of the person, and its answer is put together from its pieces', async () => {
    const sent: unknown[] = [];
    const parts = partsFor(async function* () {
      yield 'All ';
      yield 'of it.';
    }, sent);
    const reply = await ask(parts);
    assert.deepEqual(sent, [{ user: 'Rules.' }, { user: 'Write.' }]);
    assert.deepEqual(reply, { text: 'All of it.', finish: 'unknown', usage: { input: 13, cached: 0, output: 10 } });
  });

  it('without consent: asks for it', async () =>
    assert.equal(await reasonOf(partsFor(failing({ code: 'NoPermissions' }))), 'model_unavailable'));
  it('with its quota used up: says so', async () =>
    assert.equal(await reasonOf(partsFor(failing({ code: 'Blocked' }))), 'model_rate_limited'));
  it('that has had too many requests: is asked again after a while', async () => {
    const error = await ask(partsFor(failing({ code: 'ChatRateLimited' }))).catch(toPipelineError);
    assert.ok(error instanceof Error && error.reason === 'model_rate_limited' && error.retryable);
  });
  it('with its premium requests used up: says so', async () =>
    assert.equal(await reasonOf(partsFor(failing({ code: 'ChatQuotaExceeded' }))), 'model_rate_limited'));
  it('that finds the request too long: says so', async () =>
    assert.equal(
      await reasonOf(partsFor(failing({ message: 'Message exceeds token limit.' }))),
      'model_input_too_long',
    ));
  it('that has no room for the request: is not asked at all', async () => {
    const sent: unknown[] = [];
    const small = partsFor(never, sent, 4);
    assert.equal(await reasonOf(small), 'model_input_too_long');
    assert.deepEqual(sent, []);
  });
  it('that thinks: is waited for as long as it does, and its thoughts are no part of its answer', async () => {
    const parts = partsFor(async function* () {
      for (let count = 0; count < 5; count += 1) {
        await sleep(20);
        yield 'thinks: hm';
      }
      yield 'It.';
    });
    assert.equal((await ask(parts)).text, 'It.');
  });
  it('for which the person is asked first: is waited for until they have answered', async () => {
    const parts = partsFor(async function* () {
      yield 'It.';
    });
    const chat = (await parts.select()) as unknown as {
      sendRequest: (messages: readonly unknown[]) => Promise<unknown>;
    };
    const slow = {
      ...chat,
      sendRequest: async (messages: readonly unknown[]) => sleep(100).then(() => chat.sendRequest(messages)),
    };
    const reply = await ask({ ...parts, select: async () => slow as unknown as vscode.LanguageModelChat });
    assert.equal(reply.text, 'It.');
  });
  it('that is gone: another one is asked for', async () =>
    assert.equal(await reasonOf(partsFor(failing({ code: 'NotFound' }))), 'model_unknown'));
  it('that nobody provides any more: another one is asked for', async () =>
    assert.equal(await reasonOf({ ...partsFor(never), select: async () => undefined }), 'model_unknown'));
  it('that fails in its own way: is worth another try', async () => {
    const error = await ask(partsFor(failing({}))).catch((thrown: unknown) => toPipelineError(thrown));
    assert.ok(error instanceof Error && 'retryable' in error && error.retryable);
  });
  it('that stalls in mid-stream: is given up and cancelled', async () => {
    const parts = partsFor(never);
    assert.equal(await reasonOf(parts), 'model_unreachable');
    assert.ok(parts.sources[0]?.cancelled);
  });
  it('with an empty answer: is asked again', async () =>
    assert.equal(
      await reasonOf(
        partsFor(async function* () {
          yield ' ';
        }),
      ),
      'model_answer_invalid',
    ));
  it('that is cancelled: ends at once, although it does not listen', async () => {
    const stop = new AbortController();
    const asked = ask(partsFor(never), stop.signal, 60_000);
    setImmediate(() => stop.abort());
    await assert.rejects(asked, { reason: 'cancelled' });
  });
});
