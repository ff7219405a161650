/** An endpoint on loopback that answers from recordings: for each spec what a model answered once, by hand, to the very requests. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ChatBody, type ModelServer, type Play, startModelServer } from './modelServer';
import { repositoryRoot } from './paths';

/** What a request asks for, by its name: `analysis`, `plan`, a file's path, `repair`, or `try` for the small one by which a model is tried. */
export function askedFor({ messages }: ChatBody): string {
  // Of one that has several parts the last name is its own.
  const names = messages.flatMap(({ content }) =>
    [...content.matchAll(/^Request: (.+)$/gm)].map(([, name = '']) => name),
  );
  return names.at(-1)?.replace(/^file (?=.)/, '') ?? 'try';
}

/** `answer` may say something else than the recording, such as a file with a mistake in it. */
export function startRecordedModel(
  spec: string,
  answer: (asked: string, recorded: string | undefined) => Play | undefined = () => undefined,
): Promise<ModelServer> {
  return startModelServer(({ body }) => {
    const asked = askedFor(body);
    const recorded = recordingOf(spec, asked);
    const play =
      answer(asked, recorded) ??
      (asked === 'try' ? { text: 'ready' } : undefined) ??
      (recorded === undefined ? undefined : { text: recorded });
    return play ?? { status: 500, error: { message: `There is no recording of ${asked} for ${spec}.` } };
  });
}

export function recordingOf(spec: string, asked: string): string | undefined {
  const path = join(repositoryRoot, 'test', 'fixtures', 'recordings', spec, fileOf(asked));
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function fileOf(asked: string): string {
  // What mends it is another answer: `analysis mend` → analysis-mend.json
  if (asked.startsWith('analysis') || asked === 'plan') return `${asked.replaceAll(' ', '-')}.json`;
  return asked === 'repair' ? 'repair.md' : join('files', asked);
}
