/** The files of an app that an earlier version has made: as that left them, but for what a change of the spec changes. */
import type { AgentContext } from '../../pipeline/ports';
import type { GeneratedFile } from '../../pipeline/schema/build';
import type { Older } from '../../scaffold/older';
import type { Scaffold } from '../../scaffold/scaffold';
import { mergeFiles } from '../../workspace/merging/mergeFiles';
import type { AppFiles } from './appWriter';
import { importsOf, resolveImport } from './sources';

/** What tells of this very build is always of this version. */
const readme = 'README.md';

/**
 * `present`: what the build before has generated. Undefined where all of the app is of this version: it has made it, makes it anew, or makes
 * the same of it.
 */
export function inItsForm(app: Scaffold, present: AppFiles | undefined): Scaffold | undefined {
  const older = present && app.older?.();
  if (!older) return undefined;
  const made = new Map([...app.files()].map((file) => [file.path, file]));
  const files = withImports(heldFiles(older, made, present), made);
  const isSame =
    files.size === made.size && [...made].every(([path, { content }]) => files.get(path)?.content === content);
  return isSame && !older.isHeld ? undefined : { ...app, total: files.size, files: () => files.values() };
}

function heldFiles(older: Older, made: AppFiles, present: AppFiles): Map<string, GeneratedFile> {
  const files = new Map<string, GeneratedFile>();
  for (const path of new Set([...made.keys(), ...present.keys()])) {
    const file = heldFile(path, older, made.get(path), present.get(path));
    if (file) files.set(path, file);
  }
  return files;
}

/** Undefined for a file that the app does without. */
function heldFile(
  path: string,
  { before, after }: Older,
  made: GeneratedFile | undefined,
  present: GeneratedFile | undefined,
): GeneratedFile | undefined {
  // What a model has written is planned and written upon what the engine makes.
  const own = present && !present.model ? present : undefined;
  if (path === readme || (present && !own)) return made;
  const [base, theirs] = [before.get(path), after.get(path)];
  // What this version makes for the same description is its own affair.
  if (base === theirs) return own && { ...own, ...(made && { requirementIds: made.requirementIds }) };
  if (theirs === undefined || base === undefined || !own || !made) return theirs === undefined ? undefined : made;
  const merge = mergeFiles({ base, mine: own.content, theirs }, path);
  return merge?.conflicts === 0 ? { ...made, content: merge.text } : made;
}

/** What a script or a style sheet imports, as it is written there. */
function imported(path: string, content: string): readonly string[] {
  if (path.endsWith('.css')) return [...content.matchAll(/@import ['"]([^'"]+)['"]/g)].map(([, from = '']) => from);
  return importsOf(content).map(({ from }) => from);
}

/** With what they import and the app did not have, as this version makes it. */
function withImports(files: Map<string, GeneratedFile>, made: AppFiles): AppFiles {
  const waiting = [...files.values()];
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    const { path, content } = file;
    for (const from of imported(path, content)) {
      if (resolveImport(path, from, (other) => files.has(other))) continue;
      const needed = made.get(resolveImport(path, from, (other) => made.has(other)) ?? '');
      if (!needed) continue;
      files.set(needed.path, needed);
      waiting.push(needed);
    }
  }
  return files;
}

export async function sayThatItIsOlder(context: AgentContext): Promise<void> {
  const message =
    'An earlier version of Build from Spec has made this app: only what the change of the spec concerns was made anew. Update This App (on the command line: --update) makes all of it anew, with what you have changed.';
  await context.emit({ type: 'agent_message', phase: 'code_generation', level: 'info', message });
}
