/** What the preview brings along for every app: React and the other packages that apps may use, and its own script. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export class PreviewAssets {
  private constructor(
    private readonly folder: string,
    /** The address of each package, by the name that it is imported by. */
    readonly imports: Readonly<Record<string, string>>,
  ) {}

  /** `folder`: absolute, as the build makes it. */
  static async open(folder: string): Promise<PreviewAssets> {
    const files = JSON.parse(await readFile(join(folder, 'packages.json'), 'utf8')) as Record<string, string>;
    const addresses = Object.entries(files).map(([name, file]) => [name, `/@preview/${file}`]);
    return new PreviewAssets(folder, Object.fromEntries(addresses));
  }

  async read(name: string): Promise<string | undefined> {
    if (!/^(packages\/)?[\w.-]+\.js$/.test(name)) return undefined;
    return readFile(join(this.folder, name), 'utf8').catch(() => undefined);
  }
}
