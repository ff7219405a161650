import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { z } from 'zod';
import { isWholeJson, readJson } from '../../../src/models/json';
import { reliable } from '../../../src/models/reliable';
import type { Question, Reading } from '../../../src/models/session';
import { PipelineError } from '../../../src/pipeline/errors';
import type { LanguageModel, ModelRequest } from '../../../src/pipeline/ports';
import { silentLogger } from '../helpers/fakes';
import { answersOnce, fakeContext, memoryUse, ScriptedModel, sessionFor } from '../helpers/modelFakes';

const request: ModelRequest = { label: 'src/a.ts', messages: [{ role: 'user', content: 'Write it.' }] };
const small: ModelRequest = { label: 'src/a.ts', messages: [{ role: 'user', content: 'It.' }] };
const take = (text: string): Reading<string> => ({ value: text });
const question = (change: Partial<Question<string>> = {}): Question<string> => ({
  requests: [request],
  read: take,
  isWhole: () => true,
  ...change,
});
const schema = z.object({ name: z.string(), size: z.number() });
const asJson = (): Question<z.infer<typeof schema>> => ({
  requests: [request],
  read: (text) => readJson(text, schema),
  isWhole: isWholeJson,
});
const tooLong = new PipelineError({ reason: 'model_input_too_long', userMessage: 'Too long.' });

describe('a session with a model', () => {
  it('continues a cut answer at the cut, and leaves out what is said twice', async () => {
    const model = answersOnce(
      { text: 'const first = 1;\nconst second', finish: 'length' },
      { text: '\nconst second = 2;\nconst thi', finish: 'length' },
      'rd = 3;\n',
    );
    const text = await sessionFor(model).ask(question());
    assert.equal(text, 'const first = 1;\nconst second = 2;\nconst third = 3;\n');
    assert.deepEqual(model.requests[1]?.messages[1], { role: 'assistant', content: 'const first = 1;\nconst second' });
  });

  it('continues where the model does not tell, as long as the text does not seem whole', async () => {
    const model = answersOnce({ text: 'half', finish: 'unknown' }, { text: ' and half', finish: 'unknown' });
    const text = await sessionFor(model).ask(question({ isWhole: (so) => so.endsWith('and half') }));
    assert.equal(text, 'half and half');
  });

  it('gives up on an answer that never ends, and keeps nothing of it', async () => {
    const use = memoryUse();
    const model = new ScriptedModel((_, number) => ({ text: `part ${number}. `, finish: 'length' }));
    await assert.rejects(sessionFor(model, use).ask(question()), { reason: 'model_answer_invalid' });
    assert.ok(model.requests.length < 10);
  });

  for (const [fault, answer] of [
    ['invalid JSON', '{"name": "a", "size": }'],
    ['JSON that breaks the schema', '{"name": "a", "size": "large"}'],
    ['prose without JSON', 'I think it is large.'],
  ] as const) {
    it(`${fault}: is sent back with the precise complaint`, async () => {
      const model = answersOnce(answer, '{"name": "a", "size": 3}');
      assert.deepEqual(await sessionFor(model).ask(asJson()), { name: 'a', size: 3 });
      const complaint = model.requests[1]?.messages.at(-1)?.content ?? '';
      assert.match(complaint, /size: Invalid input: expected number|can't be parsed|not one JSON object/);
    });
  }

  it('takes JSON out of a fence and out of prose', async () => {
    const model = answersOnce('Here it is:\n```json\n{"name": "a", "size": 3}\n```\nDone.');
    assert.deepEqual(await sessionFor(model).ask(asJson()), { name: 'a', size: 3 });
  });

  it('takes JSON out of prose that has braces of its own', async () => {
    const model = answersOnce('<think>{maybe}</think>In {this} form: {"name": "a{b", "size": 3}, as {asked}.');
    assert.deepEqual(await sessionFor(model).ask(asJson()), { name: 'a{b', size: 3 });
  });

  it('continues a line from its own beginning, and without the fences of the continuation', async () => {
    const css = answersOnce({ text: '.a {\n  color: ', finish: 'length' }, 'color: red;\n}\n');
    assert.equal(await sessionFor(css).ask(question()), '.a {\n  color: red;\n}\n');
    const fenced = answersOnce({ text: 'const a = 1;\n', finish: 'length' }, 'Continuing:\n```ts\nconst b = 2;\n```\n');
    assert.equal(await sessionFor(fenced).ask(question()), 'const a = 1;\nconst b = 2;\n');
  });

  it('keeps lines that are alike when it continues', async () => {
    const row = '  [0, 0, 0, 0],\n';
    const model = answersOnce({ text: `const grid = [\n${row}${row}`, finish: 'length' }, `${row}];\n`);
    assert.equal(await sessionFor(model).ask(question()), `const grid = [\n${row}${row}${row}];\n`);
  });

  it('estimates nothing for what it has an answer to', async () => {
    const use = memoryUse();
    const session = sessionFor(answersOnce('Once.'), use);
    assert.ok((await session.estimate([request, small])) > 2_000);
    await session.ask(question());
    assert.ok((await session.estimate([request])) === 0);
  });

  it('counts what an answer has cost that could not be used', async () => {
    const context = fakeContext();
    const model = new ScriptedModel(() => new PipelineError({ reason: 'model_refused', userMessage: 'No.' }));
    const session = sessionFor(model, memoryUse({ budget: 3_000 }), context);
    await assert.rejects(session.ask(question()), { reason: 'model_refused' });
    assert.equal(context.events.length, 1);
  });

  it('sends a wrong answer back twice at the most', async () => {
    const model = new ScriptedModel(() => '{}');
    await assert.rejects(sessionFor(model).ask(asJson()), {
      reason: 'model_answer_invalid',
      message: /name: Invalid input/,
    });
    assert.equal(model.requests.length, 3);
  });

  it('sends a smaller request where the first is too long', async () => {
    const model = answersOnce(tooLong, 'Fits.');
    assert.equal(await sessionFor(model).ask(question({ requests: [request, small] })), 'Fits.');
    assert.deepEqual(model.requests[1]?.messages, small.messages);
  });

  it('fails with what to do where the smaller request is too long as well', async () => {
    await assert.rejects(
      sessionFor(answersOnce(tooLong, tooLong)).ask(question({ requests: [request, small] })),
      tooLong,
    );
  });

  it('does not ask again for what it has an answer to', async () => {
    const use = memoryUse();
    const model = answersOnce('Once.');
    assert.equal(await sessionFor(model, use).ask(question()), 'Once.');
    assert.equal(await sessionFor(model, use).ask(question()), 'Once.');
    assert.equal(model.requests.length, 1);
  });

  it('reports what each request used', async () => {
    const context = fakeContext();
    await sessionFor(answersOnce('Once.'), memoryUse(), context).ask(question());
    assert.deepEqual(context.events, [
      {
        type: 'usage_reported',
        usage: { model: 'openai:scripted', label: 'src/a.ts', input: 100, cached: 0, output: 20 },
      },
    ]);
  });

  it('sends nothing that would go over the budget', async () => {
    const model = answersOnce('Once.');
    const session = sessionFor(model, memoryUse({ used: 900, budget: 1_000 }));
    await assert.rejects(session.ask(question()), { reason: 'budget_reached' });
    assert.equal(model.requests.length, 0);
  });

  it('breaks an answer off that grows beyond the budget, and counts what came of it', async () => {
    const context = fakeContext();
    const endless: LanguageModel = {
      id: 'openai:endless',
      complete: (_, { signal, onProgress }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new DOMException('Stopped', 'AbortError')));
          for (let characters = 0; !signal.aborted; characters += 400) onProgress?.(characters);
        }),
    };
    await assert.rejects(sessionFor(endless, memoryUse({ budget: 2_000 }), context).ask(question()), {
      reason: 'budget_reached',
    });
    const [event] = context.events;
    assert.ok(event?.type === 'usage_reported' && event.usage.output > 1_900 && event.usage.output < 2_200);
  });

  it('does not try again beyond the budget', async () => {
    const empty = new PipelineError({ reason: 'model_answer_invalid', userMessage: 'Empty.', retryable: true });
    const model = new ScriptedModel(() => empty);
    const costly: LanguageModel = {
      id: model.id,
      complete: (request, call) =>
        model.complete(request, { ...call, onUsage: () => call.onUsage?.({ input: 900, cached: 0, output: 0 }) }),
    };
    const patient = reliable(costly, { logger: silentLogger, firstWait: 1 });
    await assert.rejects(sessionFor(patient, memoryUse({ budget: 2_000 })).ask(question()), {
      reason: 'budget_reached',
    });
    assert.equal(model.requests.length, 3);
  });

  it('counts what is under way towards the budget', async () => {
    const model = new ScriptedModel(() => 'Said.');
    const session = sessionFor(model, memoryUse({ budget: 2_200 }));
    const asked = [1, 2, 3, 4].map((number) =>
      session.ask(question({ requests: [{ ...request, messages: [{ role: 'user', content: `Write ${number}.` }] }] })),
    );
    const outcomes = await Promise.allSettled(asked);
    assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'fulfilled', 'rejected', 'rejected']);
  });
});
