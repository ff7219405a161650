/** A model behind an OpenAI-compatible endpoint: OpenAI, Ollama, LM Studio, vLLM, OpenRouter, … A bundle of its own, loaded when used. */
import OpenAI, { APIError, APIUserAbortError } from 'openai';
import { z } from 'zod';
import { cancelledError, PipelineError } from '../pipeline/errors';
import type { LanguageModel, ModelCall, ModelReply, ModelRequest } from '../pipeline/ports';
import { type ChatAnswer, isStream, readStream, readWhole } from './chatAnswer';
import { endpointError } from './endpointFaults';
import { estimateTokens } from './estimate';
import { answerInvalid, refused, unreachable } from './faults';
import { IdleTimer } from './idleTimer';

export interface EndpointOptions {
  /** Such as `https://api.openai.com/v1`. */
  readonly baseUrl: string;
  /** None for a local endpoint. It is sent to the origin of `baseUrl` only: redirects are refused. */
  readonly apiKey?: string;
  /** Milliseconds without a sign of life after which a request counts as stalled. */
  readonly idleTimeout: number;
}

/** One try per request. */
export function openAiModel(name: string, options: EndpointOptions): LanguageModel {
  const client = clientFor(options);
  // Whether the endpoint keeps to a JSON schema turns out with the first request that has one.
  const abilities = { schema: true };
  return {
    id: `openai:${name}`,
    complete: async (request, call) => {
      const ask = new Request(client, name, options, call);
      if (!request.schema || !abilities.schema) return ask.send(request, false);
      try {
        return await ask.send(request, true);
      } catch (error) {
        if (!isRejected(error)) throw error;
        const reply = await ask.send(request, false);
        abilities.schema = false;
        return reply;
      }
    },
  };
}

/** The names of the endpoint's models, sorted. @throws PipelineError `model_…` */
export async function listEndpointModels(options: EndpointOptions, signal: AbortSignal): Promise<readonly string[]> {
  const client = clientFor(options);
  try {
    const page: unknown = await client.models.list({ signal });
    const names = modelListSchema.safeParse(page).data?.data.map(({ id }) => id);
    if (!names)
      throw answerInvalid(hostOf(options), 'does not list its models as an OpenAI-compatible endpoint does', false);
    return [...names].sort();
  } catch (error) {
    throw classified(error, 'the models', options, signal);
  }
}

const modelListSchema = z.object({ data: z.array(z.object({ id: z.string() })) });

/** The SDK's own retries and environment variables are off: what is sent, and where, is decided here alone. */
function clientFor({ baseUrl, apiKey, idleTimeout }: EndpointOptions): OpenAI {
  return new OpenAI({
    baseURL: baseUrl,
    apiKey: apiKey ?? 'none',
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    timeout: idleTimeout,
    logLevel: 'off',
    fetchOptions: { redirect: 'error' },
    ...(apiKey === undefined && { defaultHeaders: { Authorization: null } }),
  });
}

class Request {
  private readonly endpoint: { readonly model: string; readonly host: string };

  constructor(
    private readonly client: OpenAI,
    private readonly name: string,
    private readonly options: EndpointOptions,
    private readonly call: ModelCall,
  ) {
    this.endpoint = { model: name, host: hostOf(options) };
  }

  async send({ messages, schema }: ModelRequest, held: boolean): Promise<ModelReply> {
    const idle = new IdleTimer(this.options.idleTimeout, this.call.signal);
    const format =
      held && schema
        ? {
            response_format: {
              type: 'json_schema',
              json_schema: { ...schema, schema: { ...schema.schema }, strict: true },
            } as const,
          }
        : {};
    try {
      const { data, response } = await this.client.chat.completions
        .create(
          {
            model: this.name,
            messages: [...messages],
            stream: true,
            stream_options: { include_usage: true },
            ...format,
          },
          { signal: idle.signal },
        )
        .withResponse();
      const answer = isStream(response) ? await this.read(data, idle) : await readWhole(response, this.endpoint.host);
      this.throwIfEnded(idle);
      return this.replyOf(answer, messages);
    } catch (error) {
      this.throwIfEnded(idle);
      throw classified(error, this.name, this.options, this.call.signal);
    } finally {
      idle.stop();
    }
  }

  private read(chunks: AsyncIterable<unknown>, idle: IdleTimer): Promise<ChatAnswer> {
    return readStream(chunks, this.endpoint.host, (characters) => {
      idle.touch();
      this.call.onProgress?.(characters);
    });
  }

  private replyOf({ text, refusal, finish, usage }: ChatAnswer, messages: ModelRequest['messages']): ModelReply {
    const used = {
      input: usage?.prompt_tokens ?? estimateTokens(messages.map(({ content }) => content)),
      cached: usage?.prompt_tokens_details?.cached_tokens ?? 0,
      output: usage?.completion_tokens ?? estimateTokens([text, refusal]),
    };
    // What can't be used has cost as much.
    this.call.onUsage?.(used);
    if (refusal !== '') throw refused(this.name, 'refused to answer');
    if (finish === 'content_filter')
      throw refused(this.name, 'answered with something that its content filter held back');
    if (text.trim() === '') throw answerInvalid(this.name, 'gave an empty answer', true);
    return {
      text: withoutKey(text, this.options),
      finish: finishOf(finish),
      usage: used,
    };
  }

  /** The SDK ends an aborted stream without a word. */
  private throwIfEnded(idle: IdleTimer): void {
    if (this.call.signal.aborted) throw cancelledError();
    if (!idle.hasFired) return;
    const seconds = Math.round(this.options.idleTimeout / 1000);
    throw unreachable(this.endpoint.host, `has sent nothing for ${seconds} s`);
  }
}

/** Only what is known to be the end is taken for it. */
function finishOf(reason: string | undefined): ModelReply['finish'] {
  if (reason === 'stop' || reason === 'end_turn' || reason === 'eos') return 'stop';
  return reason === 'length' || reason === 'max_tokens' || reason === 'model_length' ? 'length' : 'unknown';
}

/** A request that the endpoint would not take as it is: perhaps because it knows no schemas. */
function isRejected(error: unknown): boolean {
  return (
    error instanceof PipelineError &&
    error.cause instanceof APIError &&
    [400, 404, 422].includes(error.cause.status ?? 0)
  );
}

function classified(error: unknown, model: string, options: EndpointOptions, signal: AbortSignal): PipelineError {
  if (error instanceof PipelineError) return error;
  if (signal.aborted || error instanceof APIUserAbortError) return cancelledError();
  const endpoint = { model, host: hostOf(options) };
  const message = withoutKey(error instanceof Error ? error.message : String(error), options);
  if (!(error instanceof APIError))
    return unreachable(endpoint.host, 'broke off its answer', withoutKey(message, options));
  const { status, code, headers } = error;
  // The SDK's own error holds what was sent, so only its words go on.
  const cause = Object.assign(new APIError(status, undefined, message, undefined), { stack: undefined });
  return endpointError({ status, code, headers, message, cause }, endpoint);
}

function withoutKey(text: string, { apiKey }: EndpointOptions): string {
  return apiKey ? text.replaceAll(apiKey, '[API key]') : text;
}

function hostOf({ baseUrl }: EndpointOptions): string {
  return new URL(baseUrl).host;
}
