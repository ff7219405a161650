/** An app that another window, or the command line, serves already: this one asks it, and hears when it ends. */
import { helloOf } from './hello';
import { ownHeader } from './protocol';
import type { ServedApp } from './servedApp';

/** Milliseconds; it is on this machine. */
const patience = 1000;

export class AttachedServer implements ServedApp {
  private readonly connection = new AbortController();

  private constructor(readonly url: string) {}

  /** Undefined where what answers at the address is something else. `onGone`: it has ended by itself. */
  static async find(url: string, folder: string, onGone: () => void): Promise<AttachedServer | undefined> {
    if (!(await isOurs(url, folder))) return undefined;
    const server = new AttachedServer(url);
    void server.listen(onGone);
    return server;
  }

  async changed(): Promise<void> {
    await this.command('changed');
  }

  async useBuild(isCurrent: boolean): Promise<void> {
    await this.command(isCurrent ? 'use-build' : 'use-files');
  }

  async reset(): Promise<void> {
    await this.command('reset');
  }

  undoReset(): Promise<boolean> {
    return this.command('undo-reset');
  }

  /** It is another's: only the connection to it ends. */
  async close(): Promise<void> {
    this.connection.abort();
  }

  private async command(name: string): Promise<boolean> {
    const response = await fetch(`${this.url}@preview/${name}`, { method: 'POST', headers: { [ownHeader]: 'window' } });
    return ((await response.json()) as { readonly done: boolean }).done;
  }

  private async listen(onGone: () => void): Promise<void> {
    const { signal } = this.connection;
    try {
      const { body } = await fetch(`${this.url}@preview/events`, { signal });
      const reader = body?.getReader();
      while (reader && !(await reader.read()).done);
    } catch {
      // As an end: the other one has gone.
    }
    if (!signal.aborted) onGone();
  }
}

async function isOurs(url: string, folder: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}@preview/hello`, { signal: AbortSignal.timeout(patience) });
    return JSON.stringify(await response.json()) === JSON.stringify(helloOf(folder));
  } catch {
    return false;
  }
}
