/** A model behind an OpenAI-compatible endpoint: OpenAI, Ollama, LM Studio, vLLM, OpenRouter, … A bundle of its own, loaded when used. */
import { z } from 'zod';
import { cancelledError, PipelineError } from '../pipeline/errors';
import type { LanguageModel, ModelCall, ModelReply, ModelRequest } from '../pipeline/ports';
import { type ChatAnswer, isStream, readStream, readWhole } from './chatAnswer';
import { estimateTokens } from './estimate';
import { answerInvalid, refused, unreachable } from './faults';
import { IdleTimer } from './idleTimer';
import { classified, clientFor, type EndpointOptions, hostOf, withoutKey } from './openaiClient';

/** One try per request. */
export function openAiModel(name: string, options: EndpointOptions): LanguageModel {
  // Whether the endpoint keeps to a JSON schema turns out with the first request that has one.
  const abilities = { schema: true };
  return {
    id: `openai:${name}`,
    complete: async (request, call) => {
      const ask = new ChatRequest(name, options, call);
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

class ChatRequest {
  private readonly endpoint: { readonly model: string; readonly host: string };

  constructor(
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
      const client = clientFor(this.options, () => idle.touch());
      const { data, response } = await client.chat.completions
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
    error instanceof PipelineError && (error.reason === 'model_request_rejected' || error.reason === 'model_unknown')
  );
}
