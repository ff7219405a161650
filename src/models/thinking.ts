/** What a model thinks aloud before it answers, as servers that do not tell it apart send it along. */

const closing = /<\/(?:think|thinking|reasoning)>/gi;
const opening = /<(?:think|thinking|reasoning)>/i;
/** The last of the channels that gpt-oss models answer in. */
const lastChannel = /<\|channel\|>final(?:<\|constrain\|>\w+)?<\|message\|>/g;

/** The answer alone: what stands before the last closing tag is thinking, if it opens the text, or nothing opens it at all. */
export function withoutThinking(text: string): string {
  const channel = [...text.matchAll(lastChannel)].at(-1);
  if (channel) return text.slice(channel.index + channel[0].length).replace(/<\|(?:return|end)\|>\s*$/, '');
  const close = [...text.matchAll(closing)].at(-1);
  if (!close) return /^\s*<(?:think|thinking|reasoning)>/i.test(text) ? '' : text;
  const before = text.slice(0, close.index);
  const open = opening.exec(before);
  const isThinking = open === null || before.slice(0, open.index).trim() === '';
  return isThinking ? text.slice(close.index + close[0].length).trimStart() : text;
}
