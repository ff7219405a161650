/** VS Code's language models at fault, by the codes that its API documents. */
import assert from 'node:assert/strict';
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

/** A chat model that answers with these pieces, with only what the adapter touches. */
function partsFor(pieces: Pieces, sent: unknown[] = []): LmParts & { readonly sources: Source[] } {
  const sources: Source[] = [];
  const chat = {
    sendRequest: async (messages: readonly unknown[]) => {
      sent.push(...messages);
      return { text: pieces() };
    },
    countTokens: async (text: string) => text.length,
  };
  return {
    sources,
    select: async () => chat as unknown as vscode.LanguageModelChat,
    user: (content) => ({ user: content }) as unknown as vscode.LanguageModelChatMessage,
    assistant: (content) => ({ assistant: content }) as unknown as vscode.LanguageModelChatMessage,
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
