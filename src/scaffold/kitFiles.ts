/** The code that all apps share, as text, and which of it an app needs: what its own files import, what that imports in turn, and their style. */
import texts from 'kit:texts';

/** The text of each file of the kit by the path that it has in an app. Its tests stay with the kit. */
export const kitFiles: Readonly<Record<string, string>> = texts;

/**
 * `own` are the texts of the app's own files by path, `first` what else is needed. The text of each shared file by path, in the order of the paths:
 * files of a version of the kit are the same in every app, and what nothing imports is not there.
 */
export function kitFilesFor(own: ReadonlyMap<string, string>, first: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  const waiting = [setupFile, ...first, ...[...own].flatMap(([path, text]) => importsOf(path, text))];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const text = kitFiles[path];
    if (own.has(path) || found.has(path) || text === undefined) continue;
    found.set(path, text);
    waiting.push(...importsOf(path, text), styleOf(path));
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Where the style sheet of a component is, if it has one. */
function styleOf(path: string): string {
  return path.replace(/\.tsx$/, '.css');
}

/** What the tests of an app begin with; its settings name it, and no file imports it. */
export const setupFile = 'src/kit/testing/setup.ts';

/** The paths of the files that a script or a style sheet imports, where they are files of the app. */
function importsOf(path: string, text: string): string[] {
  const folder = path.split('/').slice(0, -1);
  return [...text.matchAll(/(?:from|import|import\() ?['"](\.[^'"]+)['"]/g)].flatMap(([, source = '']) => {
    const parts = [...folder];
    for (const step of source.split('/')) {
      if (step === '..') parts.pop();
      else if (step !== '.') parts.push(step);
    }
    const target = parts.join('/');
    return [target, `${target}.ts`, `${target}.tsx`];
  });
}
