/** An app's folder on the real disk, and builds of a few files into it. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'mocha';
import type { GeneratedFile } from '../../../src/pipeline/schema/build';
import { openPublisher } from '../../../src/workspace/openPublisher';
import { Originals } from '../../../src/workspace/originals';
import type { Published, Publisher, PublisherOptions } from '../../../src/workspace/publish';

export const generated = (path: string, content: string): GeneratedFile => ({
  path,
  content,
  purpose: '',
  requirementIds: ['FR-1'],
});

/** "written updated src/a.ts", "written merged in conflict src/a.ts", "skipped conflict src/a.ts" */
export function outcome(published: Published | undefined): string {
  if (!published) return 'nothing';
  const left = published.kind === 'written' && published.conflict ? ' in conflict' : '';
  const how = published.kind === 'written' ? published.change + left : published.reason;
  return `${published.kind} ${how} ${published.path}`;
}

export class AppFolder {
  folder = '';
  runs = 0;
  /** Unsaved texts of editors, by absolute path. */
  readonly unsaved = new Map<string, string>();
  readonly buffers = {
    textOf: (path: string) => this.unsaved.get(path),
    replace: async (path: string, from: string, text: string) => {
      if (this.unsaved.get(path) !== from) return false;
      this.unsaved.set(path, text);
      return true;
    },
  };

  at(path: string): string {
    return join(this.folder, path);
  }

  /** Undefined where there is no such file. */
  read(path: string): Promise<string | undefined> {
    return readFile(this.at(path), 'utf8').catch(() => undefined);
  }

  async write(path: string, content: string | Uint8Array): Promise<void> {
    await mkdir(dirname(this.at(path)), { recursive: true });
    await writeFile(this.at(path), content);
  }

  /** What was generated, by its hash. */
  original(sha256 = ''): string | undefined {
    return new Originals(this.folder).read(sha256);
  }

  open(options: Partial<PublisherOptions> = {}): Promise<Publisher> {
    const runId = `run-${++this.runs}`;
    return openPublisher({ folder: this.folder, specName: 'a.md', runId, buffers: this.buffers, ...options });
  }

  /** What became of each file of a whole build. */
  async build(files: Readonly<Record<string, string>>, options: Partial<PublisherOptions> = {}): Promise<string[]> {
    return (await this.publish(files, options)).map(outcome);
  }

  async publish(
    files: Readonly<Record<string, string>>,
    options: Partial<PublisherOptions> = {},
  ): Promise<Published[]> {
    const publisher = await this.open(options);
    const results: Published[] = [];
    for (const [path, content] of Object.entries(files))
      results.push(await publisher.publish(generated(path, content)));
    await publisher.finish();
    publisher.close();
    return results;
  }
}

/** Called within `describe`: each test gets an empty folder. */
export function appFolder(): AppFolder {
  const app = new AppFolder();
  beforeEach(async () => {
    app.folder = await mkdtemp(join(tmpdir(), 'app-'));
    app.runs = 0;
    app.unsaved.clear();
  });
  afterEach(() => rm(app.folder, { recursive: true, force: true }));
  return app;
}
