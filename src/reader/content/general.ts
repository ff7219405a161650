/** What stands beside what a spec without records is about: colours, and what must not be there. Sentence by sentence, and whole. */
import { say } from '../messages';
import { readSentence } from '../model/sentence';
import { readAbsence } from '../reading/general';
import type { Reading, ReadingContext } from '../reading/reading';
import { beyondTheme, themeIn } from './theme';

/** Undefined where it is about something else. */
export function readAside(text: string, context: ReadingContext): Reading | undefined {
  const sentences = text.split(/(?<=[.!])\s+/).filter((one) => one !== '');
  const readings = sentences.map((one) => sentenceOf(one, context));
  const [first] = readings;
  if (!first) return undefined;
  const meanings = readings.flatMap((one) => one?.meanings ?? []);
  const unread = sentences.filter((_, index) => !readings[index]).map((one) => `"${one}"`);
  const missing = readings.flatMap((one) => one?.missing ?? []);
  const left = readings.flatMap((one) => one?.left ?? []);
  const all = [
    ...missing,
    ...(unread.length > 0 ? [say(context.model.language, 'partly', { part: unread.join(', ') })] : []),
  ];
  return all.length === 0 ? { meanings } : { meanings, missing: all.join(' '), left };
}

function sentenceOf(text: string, context: ReadingContext): Reading | undefined {
  const { model } = context;
  if (!themeIn(text)) return readAbsence(readSentence(text, model), { ...context, text });
  const left = beyondTheme(text);
  if (left.length === 0) return { meanings: [{ kind: 'theme' }] };
  const part = left.map((word) => `"${word}"`).join(', ');
  return { meanings: [{ kind: 'theme' }], missing: say(model.language, 'partly', { part }), left };
}
