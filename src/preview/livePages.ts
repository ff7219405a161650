/** The pages that are open in a browser or an editor: what has changed is told to them (server-sent events). */
import type { ServerResponse } from 'node:http';
import type { PageNews } from './protocol';

/** Milliseconds after which a page that has lost the server looks for it again. */
const retryAfter = 1000;

export class LivePages {
  private readonly pages = new Set<ServerResponse>();

  /** Keeps the answer open. `version`: of the app's files, by which a page that comes back sees whether they are others now. */
  add(response: ServerResponse, version: string): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(`retry: ${retryAfter}\nevent: hello\ndata: ${JSON.stringify({ version })}\n\n`);
    this.pages.add(response);
    response.on('close', () => this.pages.delete(response));
  }

  tell({ type, ...data }: PageNews): void {
    for (const page of this.pages) page.write(`event: ${type}\ndata: ${JSON.stringify(data)}\n\n`);
  }
}
