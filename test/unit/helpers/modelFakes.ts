/** A model that plays a script, and what a session needs around it. */
import { phrases } from '../../../src/agents/prompts/common';
import { ModelSession } from '../../../src/models/session';
import type { ModelUse } from '../../../src/pipeline/phases';
import type { AgentContext, LanguageModel, ModelCall, ModelReply, ModelRequest } from '../../../src/pipeline/ports';
import type { EventBody } from '../../../src/pipeline/schema/events';
import { silentLogger } from './fakes';

/** The text of an answer, a whole reply, or what the request fails with. */
export type Answer = string | Partial<ModelReply> | Error;

export class ScriptedModel implements LanguageModel {
  readonly id = 'openai:scripted';
  readonly requests: ModelRequest[] = [];

  constructor(private readonly answer: (request: ModelRequest, number: number) => Answer) {}

  async complete(request: ModelRequest, { onUsage }: ModelCall): Promise<ModelReply> {
    this.requests.push(request);
    const answer = this.answer(request, this.requests.length);
    const usage = { input: 100, cached: 0, output: 20 };
    onUsage?.(usage);
    if (answer instanceof Error) throw answer;
    const reply = typeof answer === 'string' ? { text: answer } : answer;
    return { text: '', finish: 'stop', usage, ...reply };
  }
}

export function answersOnce(...answers: readonly Answer[]): ScriptedModel {
  return new ScriptedModel((_, number) => answers[number - 1] ?? new Error(`There is no answer ${number}.`));
}

export interface FakeContext extends AgentContext {
  readonly events: EventBody[];
}

export function fakeContext(signal = new AbortController().signal): FakeContext {
  const events: EventBody[] = [];
  return {
    events,
    signal,
    logger: silentLogger,
    clock: { now: Date.now },
    emit: async (event) => void events.push(event),
    progress: () => undefined,
    previewReady: () => undefined,
  };
}

export function memoryUse(change: Partial<ModelUse> = {}): ModelUse {
  const cache = new Map<string, string>();
  return {
    id: 'openai:scripted',
    used: 0,
    answers: { read: async (hash) => cache.get(hash), write: async (hash, text) => void cache.set(hash, text) },
    ...change,
  };
}

export function sessionFor(
  model: LanguageModel,
  use = memoryUse(),
  context: AgentContext = fakeContext(),
): ModelSession {
  return new ModelSession({ model, label: 'scripted', use, context, parallel: 4, phrases });
}
