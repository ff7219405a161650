/** Completes the files of an app: its own, what of the kit they need, the style sheets of both and the words that both say. */
import { wordsFile } from './data/wordsFile';
import { kitFilesFor } from './kitFiles';
import { type PlannedFile, planned } from './plan';
import { type Look, lookFiles, stylesFile } from './project/startFiles';
import type { Words } from './words/words';

/** `own` are the files that are made for this spec alone, tests included. */
export function withKit(own: readonly PlannedFile[], { words, look }: { words: Words; look: Look }): PlannedFile[] {
  const shared = kitFilesFor(new Map(own.map(({ path, make }) => [path, make()])), lookFiles(look));
  const styles = [...shared.keys()].filter((path) => /^src\/kit\/ui\/.*\.css$/.test(path));
  const sources = [...own.map(({ make }) => make()), ...shared.values()];
  return [
    ...own,
    planned('src/styles.css', 'The look of the app', () => stylesFile(look, styles)),
    ...[...shared].map(([path, text]) => planned(path, purposeOf(text), () => text)),
    ...(sources.some((source) => /\bwords\.\w/.test(source))
      ? [planned('src/words.ts', 'What the app says', () => wordsFile(words, sources))]
      : []),
  ];
}

/** The first sentence of a file of the kit says what it is for. */
function purposeOf(text: string): string {
  return /^(?:\/\*\*|\/\*) (.+?)(?:[.:;]| \*\/)/.exec(text)?.[1]?.slice(0, 80) ?? 'Shared part';
}
