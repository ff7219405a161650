/** A phase's conversation with a model: answers are whole, checked, paid for once, and within the budget. */
import { createHash } from 'node:crypto';
import pLimit from 'p-limit';
import { type PipelineError, toPipelineError } from '../pipeline/errors';
import { orAborted } from '../pipeline/orAborted';
import type { ModelUse } from '../pipeline/phases';
import type { AgentContext, LanguageModel, ModelMessage, ModelReply, ModelRequest } from '../pipeline/ports';
import { TokenBudget } from './budget';
import { joinAnswers } from './continuation';
import { estimateTokens } from './estimate';
import { answerInvalid } from './faults';

/** What is said to a model whose answer was cut, or can't be used. */
export interface Phrases {
  readonly goOn: string;
  complain(complaints: readonly string[]): string;
}

export interface SessionOptions {
  readonly model: LanguageModel;
  /** As a person reads it. */
  readonly label: string;
  readonly use: ModelUse;
  readonly context: AgentContext;
  /** How many requests may be under way at once. */
  readonly parallel: number;
  readonly phrases: Phrases;
}

/** What an answer's text comes to: a value, or what is wrong with it, as sentences for the model. */
export type Reading<T> = { readonly value: T } | { readonly complaints: readonly string[] };

export interface Question<T> {
  /** The request, and smaller ones that are sent where it is too long for the model. */
  readonly requests: readonly [ModelRequest, ...ModelRequest[]];
  readonly read: (text: string) => Reading<T>;
  /** Whether the text is all of it; asked where the model does not tell whether it was cut. */
  readonly isWhole: (text: string) => boolean;
  readonly onProgress?: (characters: number) => void;
}

/** A wrong answer is sent back this often. */
const corrections = 2;
/** A cut answer is continued this often. */
const continuations = 6;
const enoughWell = 5;
/** Tokens that an answer is taken to have before it is there. */
const expectedAnswer = 1_000;

export class ModelSession {
  private readonly budget: TokenBudget;
  private readonly limit: ReturnType<typeof pLimit>;
  /** Requests that went well since the endpoint had too many. */
  private well = 0;

  constructor(private readonly options: SessionOptions) {
    this.budget = new TokenBudget(options.use.used, options.use.budget);
    this.limit = pLimit(options.parallel);
  }

  /** Half as many requests at once: the endpoint has had too many. One more is tried again after several went well. */
  slowDown(): void {
    this.well = 0;
    this.limit.concurrency = Math.max(1, Math.floor(this.limit.concurrency / 2));
  }

  private goOn(): void {
    if (this.limit.concurrency >= this.options.parallel || ++this.well < enoughWell) return;
    this.well = 0;
    this.limit.concurrency += 1;
  }

  get modelId(): string {
    return this.options.model.id;
  }

  get label(): string {
    return this.options.label;
  }

  /** @throws PipelineError `budget_reached` where that many tokens would go over the budget */
  requireBudget(tokens: number): void {
    this.budget.require(tokens);
  }

  /** Tokens that the requests and their answers will take, roughly; what is answered already takes none. */
  async estimate(requests: readonly ModelRequest[]): Promise<number> {
    const { answers } = this.options.use;
    const known = await Promise.all(requests.map((request) => answers.read(hashOf(this.options.model.id, request))));
    return requests.reduce(
      (sum, { messages }, index) => (known[index] === undefined ? sum + sizeOf(messages) + expectedAnswer : sum),
      0,
    );
  }

  /** @throws PipelineError `budget_reached`, `cancelled`, or one of the `model_…` reasons */
  ask<T>(question: Question<T>): Promise<T> {
    return this.limit(async () => {
      this.options.context.signal.throwIfAborted();
      let tooLong: PipelineError | undefined;
      for (const request of question.requests) {
        try {
          return await this.askOnce(request, question);
        } catch (thrown) {
          const error = toPipelineError(thrown);
          if (error.reason !== 'model_input_too_long' && error.reason !== 'model_request_rejected') throw error;
          tooLong = error;
        }
      }
      throw tooLong;
    });
  }

  private async askOnce<T>(request: ModelRequest, question: Question<T>): Promise<T> {
    const { answers } = this.options.use;
    const key = hashOf(this.options.model.id, request);
    const known = await answers.read(key);
    const reading = known === undefined ? undefined : question.read(known);
    if (reading && 'value' in reading) return reading.value;
    const { value, text } = await this.askUntilUsable(request, question);
    await answers.write(key, text);
    return value;
  }

  private async askUntilUsable<T>(
    request: ModelRequest,
    question: Question<T>,
  ): Promise<{ readonly value: T; readonly text: string }> {
    let messages = request.messages;
    for (let round = 0; ; round++) {
      const text = await this.whole({ ...request, messages }, question);
      const reading = question.read(text);
      if ('value' in reading) return { value: reading.value, text };
      this.options.context.logger.debug(`${request.label}: ${reading.complaints.join(' ')}`);
      if (round === corrections) throw this.unusable(request.label, reading.complaints);
      const complaint = this.options.phrases.complain(reading.complaints);
      messages = [...request.messages, { role: 'assistant', content: text }, { role: 'user', content: complaint }];
    }
  }

  /** One answer, continued where it was cut. */
  private async whole<T>(request: ModelRequest, { isWhole, onProgress }: Question<T>): Promise<string> {
    let text = '';
    for (let part = 0; part <= continuations; part++) {
      const before = text;
      // What keeps to a schema begins a new object, and can't go on with one.
      const { schema, ...plain } = request;
      const asked = before === '' && schema ? request : plain;
      const reply = await this.send({ ...asked, messages: this.goingOn(request.messages, before) }, (characters) =>
        onProgress?.(before.length + characters),
      );
      text = before === '' ? reply.text : joinAnswers(before, reply.text);
      if (reply.finish === 'stop' || (reply.finish === 'unknown' && isWhole(text))) return text;
      if (text === before) break;
    }
    throw answerInvalid(this.label, `could not finish ${request.label}: its answers are cut too short`, false);
  }

  private goingOn(messages: readonly ModelMessage[], before: string): readonly ModelMessage[] {
    if (before === '') return messages;
    const { goOn } = this.options.phrases;
    return [...messages, { role: 'assistant', content: before }, { role: 'user', content: goOn }];
  }

  /** An answer that grows beyond the budget is broken off: the limit holds, whatever was expected. */
  private async send(request: ModelRequest, onProgress: (characters: number) => void): Promise<ModelReply> {
    const { model, context } = this.options;
    const input = sizeOf(request.messages);
    const reservation = this.budget.reserve(input + expectedAnswer);
    const spent: ModelReply['usage'][] = [];
    const stop = new AbortController();
    let overBudget: unknown;
    const paid = () => spent.reduce((sum, usage) => sum + usage.input + usage.output, 0);
    /** Stops where what was paid for tries before and what comes now go over the budget. */
    const keepWithin = (coming: number): boolean => {
      try {
        reservation.grow(paid() + coming);
        return true;
      } catch (error) {
        overBudget ??= error;
        stop.abort();
        return false;
      }
    };
    const follow = (characters: number) => {
      const output = Math.ceil(characters / 4);
      const isFirst = overBudget === undefined;
      if (!keepWithin(input + output) && isFirst) spent.push({ input, cached: 0, output });
      onProgress(characters);
    };
    const onUsage = (usage: ModelReply['usage']) => {
      spent.push(usage);
      // Another try would cost as much again.
      keepWithin(0);
    };
    try {
      const signal = AbortSignal.any([context.signal, stop.signal]);
      // A model of somebody else's may go on when it is told to stop.
      const reply = await orAborted(model.complete(request, { signal, onProgress: follow, onUsage }), signal);
      this.goOn();
      return reply;
    } catch (error) {
      throw context.signal.aborted ? error : (overBudget ?? error);
    } finally {
      reservation.settle(spent);
      for (const usage of spent) {
        await context.emit({ type: 'usage_reported', usage: { model: model.id, label: request.label, ...usage } });
      }
    }
  }

  private unusable(label: string, complaints: readonly string[]): PipelineError {
    return answerInvalid(this.label, `gave no usable answer for ${label}: ${complaints.slice(0, 3).join(' ')}`, false);
  }
}

function sizeOf(messages: readonly ModelMessage[]): number {
  return estimateTokens(messages.map(({ content }) => content));
}

function hashOf(model: string, { messages, schema }: ModelRequest): string {
  return createHash('sha256')
    .update(JSON.stringify([model, messages, schema?.name]))
    .digest('hex');
}
