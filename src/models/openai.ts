/** A model behind an OpenAI-compatible endpoint: OpenAI, Ollama, LM Studio, vLLM, OpenRouter, … A bundle of its own, loaded when used. */
import type OpenAI from 'openai';
import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';
import type { ResponseFormatJSONSchema } from 'openai/resources/shared';
import { z } from 'zod';
import { cancelledError, type PipelineError } from '../pipeline/errors';
import type { LanguageModel, ModelCall, ModelReply, ModelRequest } from '../pipeline/ports';
import { type Abilities, all, lessAfter, messagesFor } from './abilities';
import { type ChatAnswer, isStream, readStream, readWhole, saysDone } from './chatAnswer';
import { estimateTokens } from './estimate';
import { answerInvalid, cutPrompt, refused, silent } from './faults';
import { IdleTimer } from './idleTimer';
import { classified, clientFor, type EndpointOptions, hostOf, refusalOf, withoutKey } from './openaiClient';
import { withoutThinking } from './thinking';

/** One try per request, and one more for each thing that the endpoint turns out not to do. */
export function openAiModel(name: string, options: EndpointOptions): LanguageModel {
  let able = all;
  // Endpoints that answer one request after the other let the rest wait without a word.
  const waiting = new Set<IdleTimer>();
  return {
    id: `openai:${name}`,
    complete: async (request, call) => {
      const ask = new ChatRequest(name, options, call, waiting);
      for (let tried = able; ; ) {
        try {
          const reply = await ask.send(request, tried);
          able = tried;
          return reply;
        } catch (error) {
          const refusal = refusalOf(error);
          const less = refusal && lessAfter(refusal, tried, request);
          if (!less) throw error;
          tried = less;
        }
      }
    },
  };
}

/** The names of the endpoint's models, sorted. @throws PipelineError `model_…` */
export async function listEndpointModels(options: EndpointOptions, signal: AbortSignal): Promise<readonly string[]> {
  const client = clientFor(options);
  try {
    const within = AbortSignal.any([signal, AbortSignal.timeout(options.idleTimeout)]);
    const response = await client.models.list({ signal: within }).asResponse();
    const names = modelNames(await response.text());
    if (!names)
      throw answerInvalid(hostOf(options), 'does not list its models as an OpenAI-compatible endpoint does', false);
    return [...names].sort();
  } catch (error) {
    throw classified(error, 'the models', options, signal);
  }
}

const modelSchema = z.object({ id: z.string().optional(), name: z.string().optional() });
const modelListSchema = z.union([
  z.object({ data: z.array(modelSchema) }).transform(({ data }) => data),
  z.object({ models: z.array(modelSchema) }).transform(({ models }) => models),
  z.array(modelSchema),
]);

/** Those that can't hold a conversation are none to choose. */
const noChat = /embed|whisper|\btts\b|dall-?e|moderation|rerank|transcri|-image/i;

/** Undefined for what is no list. */
function modelNames(text: string): readonly string[] | undefined {
  const list = modelListSchema.safeParse(parsed(text)).data;
  return list?.flatMap(({ id, name }) => id ?? name ?? []).filter((one) => !noChat.test(one));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

class ChatRequest {
  private readonly endpoint: { readonly model: string; readonly host: string };

  constructor(
    private readonly name: string,
    private readonly options: EndpointOptions,
    private readonly call: ModelCall,
    /** Those of all requests under way that nothing has come for yet. */
    private readonly waiting: Set<IdleTimer>,
  ) {
    this.endpoint = { model: name, host: hostOf(options) };
  }

  async send({ messages, schema }: ModelRequest, able: Abilities): Promise<ModelReply> {
    const idle = new IdleTimer(this.options.idleTimeout, this.call.signal);
    this.waiting.add(idle);
    const format = { type: 'json_schema', json_schema: { ...schema, schema: { ...schema?.schema }, strict: true } };
    const body = {
      model: this.name,
      messages: [...messagesFor(messages, able)],
      ...(able.schema && schema && ({ response_format: format } as { response_format: ResponseFormatJSONSchema })),
    };
    try {
      let isDone = false;
      const client = clientFor(this.options, (bytes) => {
        isDone ||= saysDone(bytes);
        this.hear(idle);
      });
      const answer = able.stream
        ? await this.streamed(client, body, able, idle, () => isDone)
        : await readWhole(
            await client.chat.completions.create(body, { signal: idle.signal }).asResponse(),
            this.endpoint.host,
          );
      this.throwIfEnded(idle);
      return this.replyOf(answer, messages);
    } catch (error) {
      this.throwIfEnded(idle);
      throw classified(error, this.name, this.options, this.call.signal);
    } finally {
      this.waiting.delete(idle);
      idle.stop();
    }
  }

  private async streamed(
    client: OpenAI,
    body: ChatCompletionCreateParamsNonStreaming,
    able: Abilities,
    idle: IdleTimer,
    isDone: () => boolean,
  ): Promise<ChatAnswer> {
    const usage = able.streamUsage ? { stream_options: { include_usage: true } } : {};
    const { data, response } = await client.chat.completions
      .create({ ...body, stream: true, ...usage }, { signal: idle.signal })
      .withResponse();
    return isStream(response) ? this.read(data, idle, isDone) : readWhole(response, this.endpoint.host);
  }

  /** While one request gets its answer, the others are not forgotten. */
  private hear(own: IdleTimer): void {
    own.hear();
    this.waiting.delete(own);
    for (const other of this.waiting) other.touch();
  }

  private read(chunks: AsyncIterable<unknown>, idle: IdleTimer, isDone: () => boolean): Promise<ChatAnswer> {
    const onChunk = (characters: number) => {
      this.hear(idle);
      this.call.onProgress?.(characters);
    };
    return readStream(chunks, this.endpoint.host, onChunk, isDone);
  }

  private replyOf({ text, refusal, finish, usage }: ChatAnswer, messages: ModelRequest['messages']): ModelReply {
    const expected = estimateTokens(messages.map(({ content }) => content));
    const used = {
      input: usage?.prompt_tokens ?? expected,
      cached: usage?.prompt_tokens_details?.cached_tokens ?? 0,
      output: usage?.completion_tokens ?? estimateTokens([text, refusal]),
    };
    // What can't be used has cost as much.
    this.call.onUsage?.(used);
    if (refusal !== '') throw refused(this.name, 'refused to answer');
    if (finish === 'content_filter')
      throw refused(this.name, 'answered with something that its content filter held back');
    if (usage && expected > leastCut && usage.prompt_tokens * 2 < expected)
      throw cutPrompt(this.endpoint.host, usage.prompt_tokens, expected);
    const said = withoutThinking(text);
    if (said.trim() === '') throw this.saysNothing(finishOf(finish), text);
    return { text: withoutKey(said, this.options), finish: finishOf(finish), usage: used };
  }

  private saysNothing(finish: ModelReply['finish'], thought: string): PipelineError {
    if (finish === 'length' || thought.trim() !== '')
      return answerInvalid(this.name, 'has used up its answer for thinking', false);
    return answerInvalid(this.name, 'gave an empty answer', true);
  }

  /** The SDK ends an aborted stream without a word. */
  private throwIfEnded(idle: IdleTimer): void {
    if (this.call.signal.aborted) throw cancelledError();
    if (!idle.hasFired) return;
    const seconds = Math.round(this.options.idleTimeout / 1000);
    throw silent(this.endpoint.host, seconds);
  }
}

/** Tokens of a prompt from which on it can be told whether it was cut: counting differs by less. */
const leastCut = 2_000;

/** Only what is known to be the end is taken for it. */
function finishOf(reason: string | undefined): ModelReply['finish'] {
  if (reason === 'stop' || reason === 'end_turn' || reason === 'eos') return 'stop';
  return reason === 'length' || reason === 'max_tokens' || reason === 'model_length' ? 'length' : 'unknown';
}
