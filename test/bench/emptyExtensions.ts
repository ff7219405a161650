/** Extensions that do nothing: what the activation of any extension costs. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const publisher = 'bench';
const names = ['warm-up', 'empty'];

/** In the order in which they are activated. */
export const emptyExtensions = names.map((name) => `${publisher}.${name}`);

/** Returns their folders. */
export function writeEmptyExtensions(folder: string): Promise<readonly string[]> {
  return Promise.all(
    names.map(async (name) => {
      const place = join(folder, name);
      await mkdir(place, { recursive: true });
      const manifest = {
        name,
        publisher,
        version: '1.0.0',
        engines: { vscode: '^1.100.0' },
        main: './main.js',
        activationEvents: [],
      };
      await writeFile(join(place, 'package.json'), JSON.stringify(manifest));
      await writeFile(join(place, 'main.js'), 'exports.activate = () => undefined;\n');
      return place;
    }),
  );
}
