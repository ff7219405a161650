/** Reads what an OpenAI-compatible endpoint answers: a stream of chunks, or a whole completion. Only what is used is looked at, and that is checked. */
import { z } from 'zod';
import { endpointError } from './endpointFaults';
import { answerInvalid, unreachable } from './faults';

/** What came of a request, as far as it is read. */
export interface ChatAnswer {
  text: string;
  refusal: string;
  finish: string | undefined;
  usage: z.infer<typeof usageSchema> | undefined;
}

const count = z.number().int().min(0);
const usageSchema = z.object({
  prompt_tokens: count,
  completion_tokens: count,
  prompt_tokens_details: z.object({ cached_tokens: count.nullish() }).nullish(),
});

/** Text, or parts of which some are text. */
const contentSchema = z
  .union([
    z.string(),
    z
      .array(z.object({ type: z.string().optional(), text: z.string().optional() }))
      .transform((parts) => parts.map(({ type, text }) => (type === 'thinking' ? '' : (text ?? ''))).join('')),
  ])
  .nullish();

const errorSchema = z.looseObject({
  message: z.string().optional(),
  code: z.union([z.string(), z.number()]).nullish(),
});

/** What of a chunk of the stream is read; the rest differs between endpoints. */
const chunkSchema = z.object({
  choices: z
    .array(
      z.object({
        delta: z.object({ content: contentSchema, refusal: z.string().nullish() }).nullish(),
        finish_reason: z.string().nullish(),
        error: errorSchema.nullish(),
      }),
    )
    .nullish(),
  // A count that is not whole takes nothing else with it.
  usage: usageSchema.nullish().catch(undefined),
});

const completionSchema = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({ content: contentSchema, refusal: z.string().nullish() }),
        finish_reason: z.string().nullish(),
        error: errorSchema.nullish(),
      }),
    )
    .min(1),
  usage: usageSchema.nullish().catch(undefined),
});

/** Whether the endpoint streams, as it was asked to. */
export function isStream(response: Response): boolean {
  const type = response.headers.get('content-type');
  return type === null || !/json|html/.test(type);
}

/** Whether these bytes of a stream hold its end. */
export function saysDone(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(-40)).includes('[DONE]');
}

/** Characters. No file of an app is that long. */
const longestAnswer = 300_000;

/**
 * `onChunk` hears of every sign of life, with the characters so far. Chunks of a form that is not known are passed over.
 * @throws PipelineError `model_unreachable` where the stream ends without saying why, `model_answer_invalid` where it never ends
 */
export async function readStream(
  chunks: AsyncIterable<unknown>,
  host: string,
  onChunk: (characters: number) => void,
  isDone: () => boolean = () => false,
): Promise<ChatAnswer> {
  const answer: ChatAnswer = { text: '', refusal: '', finish: undefined, usage: undefined };
  for await (const chunk of chunks) {
    const parsed = chunkSchema.safeParse(chunk);
    const choice = parsed.data?.choices?.[0];
    throwIfFailed(choice?.error, choice?.finish_reason, host);
    answer.text += choice?.delta?.content ?? '';
    answer.refusal += choice?.delta?.refusal ?? '';
    answer.finish = choice?.finish_reason ?? answer.finish;
    answer.usage = parsed.data?.usage ?? answer.usage;
    onChunk(answer.text.length);
    if (answer.text.length > longestAnswer) throw answerInvalid(host, 'answers without end', false);
  }
  // An answer that neither says why it ends nor what it cost was cut off on the way.
  if (answer.finish === undefined && answer.usage === undefined && answer.refusal === '' && !isDone())
    throw unreachable(host, 'broke off its answer');
  return answer;
}

/**
 * An endpoint that does not stream answers with the whole completion; anything else is no model at all.
 * @throws PipelineError `model_answer_invalid`
 */
export async function readWhole(response: Response, host: string): Promise<ChatAnswer> {
  const json = parseJson(await response.text());
  const failed = z.object({ error: errorSchema }).safeParse(json);
  if (failed.success) throwIfFailed(failed.data.error, undefined, host);
  const completion = completionSchema.safeParse(json);
  const choice = completion.data?.choices[0];
  if (!choice) {
    const type = response.headers.get('content-type') ?? 'no type';
    throw answerInvalid(host, `answered with ${type} instead of a completion; its address may be wrong`, false);
  }
  throwIfFailed(choice.error, choice.finish_reason, host);
  const { message, finish_reason: finish } = choice;
  return {
    text: message.content ?? '',
    refusal: message.refusal ?? '',
    finish: finish ?? undefined,
    usage: completion.data?.usage ?? undefined,
  };
}

/** An endpoint that passes requests on tells of what failed there within its own answer. */
function throwIfFailed(
  error: z.infer<typeof errorSchema> | null | undefined,
  finish: string | null | undefined,
  host: string,
): void {
  if (!error && finish !== 'error') return;
  const { message = 'it says no more', code } = error ?? {};
  const status = Number(code);
  const isStatus = Number.isInteger(status) && status >= 400 && status < 600;
  throw endpointError(
    {
      status: isStatus ? status : 502,
      code: code === undefined || code === null ? undefined : String(code),
      headers: undefined,
      message,
    },
    { model: host, host, hasKey: true },
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
