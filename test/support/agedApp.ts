/** An app as if an earlier version of the product had made it: other texts than this one makes, and marks that say so. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GeneratedFile } from '../../src/pipeline/schema/build';
import { openPublisher } from '../../src/workspace/openPublisher';

const kept = '.build-from-spec/structured-spec.json';
/** What each script of such an app ends with. */
export const ageMark = '// As it was made before.\n';

export const isScript = (path: string) => /^src\/.*\.tsx?$/.test(path);

/** Each script has a line more, and there is one file that this version does without. */
export async function age(folder: string, specName: string): Promise<void> {
  const buffers = { textOf: () => undefined, replace: async () => false };
  const publisher = await openPublisher({ folder, specName, runId: 'run-0', buffers });
  const older = publisher
    .presentFiles()
    .map((file) => ({ ...file, content: isScript(file.path) ? `${file.content}${ageMark}` : file.content }));
  const more: GeneratedFile = {
    path: 'src/kit/lib/before.ts',
    content: ageMark,
    purpose: 'Before',
    requirementIds: [],
  };
  for (const file of [...older, more]) await publisher.publish(file);
  publisher.describe(asOlder(await readFile(join(folder, kept), 'utf8')));
  await publisher.finish();
  publisher.close();
}

/** What is kept of an app, as an earlier version keeps it. */
export function asOlder(text: string): string {
  return text.replace(/"versions": .*/, '"versions": {"compiler":"0","kit":"before"}');
}
