/** Apps that only a browser uses: nobody changes what was built, so one build is enough for all tests of a process. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildByCli, type CliBuild, serveByCli } from '../../support/buildByCli';
import { temporaryFolder } from '../../support/paths';

/** By the text of the spec and the words of the command. */
const built = new Map<string, { readonly folder: string; readonly events: CliBuild['events'] }>();
let folderOfAll: Promise<string> | undefined;

/** Builds the app, or serves it again without what was entered in it; the events are always those of its build. */
export async function builtOnce(name: string, text: string, words: readonly string[]): Promise<CliBuild> {
  const key = JSON.stringify([name, text, words]);
  const before = built.get(key);
  if (before) {
    await rm(join(before.folder, '.build-from-spec', 'preview-data.json'), { force: true });
    return { ...(await serveByCli(before.folder)), events: before.events };
  }
  folderOfAll ??= temporaryFolder('apps');
  const place = await mkdtemp(join(await folderOfAll, 'app-'));
  const spec = join(place, `${name}.md`);
  await writeFile(spec, text);
  const folder = join(place, name);
  const app = await buildByCli(spec, folder, '--defaults', ...words);
  built.set(key, { folder, events: app.events });
  return app;
}
