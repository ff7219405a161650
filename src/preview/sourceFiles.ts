/** The files of an app that its page may load: the source and what lies under `public`, as they are now. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FileListing } from './fileListing';
import { candidatesOf } from './importedPath';
import { look } from './servableFile';

export class SourceFiles {
  /** `folder`: the app's, absolute. */
  constructor(private readonly folder: string) {}

  /** The path within the app of what a file imports as `./name` or `/src/name`; undefined where there is none. */
  async resolve(from: string, name: string): Promise<string | undefined> {
    for (const path of candidatesOf(from, name)) if (await this.has(path)) return path;
    // What stands under `public` has its address without that word.
    return name.startsWith('/') && (await this.has(`public${name}`)) ? name.slice(1) : undefined;
  }

  /** All of them as they are now. */
  listed(): Promise<FileListing> {
    return FileListing.of(this.folder);
  }

  /** The file that answers an address of the page, such as `src/App.tsx` or `favicon.svg`. */
  async at(path: string): Promise<string | undefined> {
    if (path.startsWith('src/')) return (await this.has(path)) ? path : undefined;
    return (await this.has(`public/${path}`)) ? `public/${path}` : undefined;
  }

  read(path: string): Promise<string> {
    return readFile(join(this.folder, path), 'utf8');
  }

  async readOrNothing(path: string): Promise<string | undefined> {
    return (await this.has(path)) ? this.read(path) : undefined;
  }

  private async has(path: string): Promise<boolean> {
    const parts = path.split('/');
    if (parts.some((part) => part === '' || part.startsWith('.'))) return false;
    return (await look(this.folder, parts)) === 'file';
  }
}
