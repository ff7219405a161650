/** What an endpoint can do: taken for granted until it refuses it, and then remembered for the run. */
import type { ModelMessage, ModelRequest } from '../pipeline/ports';

export interface Abilities {
  /** It keeps to a JSON schema. */
  readonly schema: boolean;
  /** It takes a system message. */
  readonly system: boolean;
  /** It sends the answer as it comes. */
  readonly stream: boolean;
  /** It says at the end of a stream what the answer has cost. */
  readonly streamUsage: boolean;
}

export const all: Abilities = { schema: true, system: true, stream: true, streamUsage: true };

/** A request that was refused. */
export interface Refusal {
  readonly status: number | undefined;
  readonly code: string | null | undefined;
  /** The endpoint's own words. */
  readonly words: string;
}

/** In the order in which words are looked at: `stream_options` has "stream" in it. */
const telling: readonly (readonly [keyof Abilities, RegExp])[] = [
  ['streamUsage', /stream_?options|include_usage/i],
  ['schema', /schema|response_?format|grammar|structured|json mode/i],
  ['system', /system|role|alternat|conversation/i],
  ['stream', /stream/i],
];

const mayBeOfForm: readonly (number | undefined)[] = [400, 404, 405, 415, 422, 500, 501];

/** What to go without next; undefined where the refusal is not about the form of the request. */
export function lessAfter(
  { status, words }: Refusal,
  able: Abilities,
  { schema }: ModelRequest,
): Abilities | undefined {
  if (!mayBeOfForm.includes(status)) return undefined;
  const isUsed = (ability: keyof Abilities) => able[ability] && (ability !== 'schema' || schema !== undefined);
  const named = telling.find(([ability, pattern]) => isUsed(ability) && pattern.test(words))?.[0];
  if (named) return { ...able, [named]: false };
  // What is no sentence about the form may still be about the schema, which few endpoints know.
  const isVague = status !== undefined && status < 500;
  return isVague && isUsed('schema') ? { ...able, schema: false } : undefined;
}

/** With one message of each side after the other, as some templates want them; the rules first where there is no place for them. */
export function messagesFor(messages: readonly ModelMessage[], { system }: Abilities): readonly ModelMessage[] {
  const plain = system
    ? messages
    : messages.map(({ role, content }) => ({ role: role === 'system' ? 'user' : role, content }) as const);
  const said: ModelMessage[] = [];
  for (const { role, content } of plain) {
    const last = said.at(-1);
    if (last?.role === role) said[said.length - 1] = { role, content: `${last.content}\n\n${content}` };
    else said.push({ role, content });
  }
  return said;
}
