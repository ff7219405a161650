/** Reads what an OpenAI-compatible endpoint answers: a stream of chunks, or a whole completion. Only what is used is looked at, and that is checked. */
import { z } from 'zod';
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

/** What of a chunk of the stream is read; the rest differs between endpoints. */
const chunkSchema = z.object({
  choices: z
    .array(
      z.object({
        delta: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }).nullish(),
        finish_reason: z.string().nullish(),
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
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
  usage: usageSchema.nullish().catch(undefined),
});

/** Whether the endpoint streams, as it was asked to. */
export function isStream(response: Response): boolean {
  const type = response.headers.get('content-type');
  return type === null || type.startsWith('text/event-stream');
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
): Promise<ChatAnswer> {
  const answer: ChatAnswer = { text: '', refusal: '', finish: undefined, usage: undefined };
  for await (const chunk of chunks) {
    const parsed = chunkSchema.safeParse(chunk);
    const choice = parsed.data?.choices?.[0];
    answer.text += choice?.delta?.content ?? '';
    answer.refusal += choice?.delta?.refusal ?? '';
    answer.finish = choice?.finish_reason ?? answer.finish;
    answer.usage = parsed.data?.usage ?? answer.usage;
    onChunk(answer.text.length);
    if (answer.text.length > longestAnswer) throw answerInvalid(host, 'answers without end', false);
  }
  // An answer that neither says why it ends nor what it cost was cut off on the way.
  if (answer.finish === undefined && answer.usage === undefined && answer.refusal === '')
    throw unreachable(host, 'broke off its answer');
  return answer;
}

/**
 * An endpoint that does not stream answers with the whole completion; anything else is no model at all.
 * @throws PipelineError `model_answer_invalid`
 */
export async function readWhole(response: Response, host: string): Promise<ChatAnswer> {
  const completion = completionSchema.safeParse(parseJson(await response.text()));
  const choice = completion.data?.choices[0];
  if (!choice) {
    const type = response.headers.get('content-type') ?? 'no type';
    throw answerInvalid(host, `answered with ${type} instead of a completion; its address may be wrong`, false);
  }
  const { message, finish_reason: finish } = choice;
  return {
    text: message.content ?? '',
    refusal: message.refusal ?? '',
    finish: finish ?? undefined,
    usage: completion.data?.usage ?? undefined,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
