/** The local preview: an app on loopback, at a port that stays the same, for as long as this process lives. */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PipelineError } from '../pipeline/errors';
import type { AgentContext, Deployment, DeployTarget } from '../pipeline/ports';
import { AttachedServer } from '../preview/attachedServer';
import type { DataMemory } from '../preview/data';
import { OwnHosts } from '../preview/ownHosts';
import type { ServedApp } from '../preview/servedApp';

/** What is kept of an app's preview between starts. */
export interface PreviewMemory {
  recallPort(folder: string): Promise<number | undefined>;
  rememberPort(folder: string, port: number): Promise<void>;
  /** What was entered in the app. */
  dataOf(folder: string): DataMemory;
}

export class LocalPreview implements DeployTarget {
  readonly id = 'local';
  /** By the app's folder: a rebuilt app goes on being served by the server that it has. */
  private readonly servers = new Map<string, ServedApp>();
  private readonly starting = new Map<string, Promise<ServedApp>>();
  private readonly prepared = new Map<string, Promise<ServedApp>>();
  /** Apps whose files are looked at: they are served on, whatever becomes of a deployment. */
  private readonly shown = new Set<string>();
  /** Apps whose build in `dist` is not that of their files, since it was taken back. */
  private readonly undone = new Set<string>();
  private readonly hosts = new OwnHosts(process.env);

  /** `assets`: absolute path of what the build made for previews; `expected`: texts by path of files that an app to come will have. */
  constructor(
    private readonly memory: PreviewMemory,
    private readonly assets: string,
    private readonly expected: Readonly<Record<string, string>> = {},
  ) {}

  /** @throws PipelineError `not_built` or `preview_failed` */
  async deploy(folder: string, context: AgentContext): Promise<Deployment> {
    await requireBuild(folder);
    const server = await this.serve(folder);
    if (this.undone.delete(folder)) await server.useBuild(true);
    await requireAnswer(server.url, context.signal);
    const stop = () => (this.shown.has(folder) ? server.changed() : this.stop(folder));
    return { result: { target: 'local', url: server.url }, stop };
  }

  /** Has a server ready for an app that is to be shown soon; where. Nobody is told of it until then. @throws PipelineError `preview_failed` */
  async prepare(folder: string): Promise<string> {
    const known = this.servers.get(folder) ?? this.starting.get(folder) ?? this.prepared.get(folder);
    if (known) return (await known).url;
    const preparing = this.start(folder);
    this.prepared.set(folder, preparing);
    preparing.catch(() => this.prepared.delete(folder));
    return (await preparing).url;
  }

  /** Serves the app's files as they are, built or not; where. @throws PipelineError `preview_failed` */
  async show(folder: string): Promise<string> {
    this.shown.add(folder);
    return (await this.serve(folder)).url;
  }

  /** Nobody looks at the files any more; what is deployed goes on. */
  hide(folder: string): void {
    this.shown.delete(folder);
    void this.dropPrepared(folder);
  }

  /** The app's files are others now: the pages that are open show them. */
  async changed(folder: string): Promise<void> {
    await (this.servers.get(folder) ?? (await this.prepared.get(folder)))?.changed();
  }

  /** The app's files are what they were before a build: it is shown on from them where somebody looks, and no longer served elsewhere. */
  async buildUndone(folder: string): Promise<void> {
    if (!this.shown.has(folder)) return this.stop(folder);
    this.undone.add(folder);
    await this.servers.get(folder)?.useBuild(false);
  }

  /** Empties what was entered in the app. @throws PipelineError `preview_failed` */
  async resetData(folder: string): Promise<void> {
    await (await this.serve(folder)).reset();
  }

  /** False where there is nothing to bring back, or something was entered since. */
  async undoReset(folder: string): Promise<boolean> {
    return (await this.servers.get(folder)?.undoReset()) ?? false;
  }

  /** The address at which the app is served now; undefined when it is not. */
  urlOf(folder: string): string | undefined {
    return this.servers.get(folder)?.url;
  }

  /** Answers also under the name of this address, by which the editor says that the preview is reached from outside. */
  answerAt(address: string): void {
    this.hosts.add(address);
  }

  async stop(folder: string): Promise<void> {
    const server = this.servers.get(folder);
    this.servers.delete(folder);
    this.shown.delete(folder);
    await this.dropPrepared(folder);
    await server?.close();
  }

  async stopAll(): Promise<void> {
    await Promise.all([...this.servers.keys(), ...this.prepared.keys()].map((folder) => this.stop(folder)));
  }

  private async dropPrepared(folder: string): Promise<void> {
    const prepared = this.prepared.get(folder);
    this.prepared.delete(folder);
    await prepared?.then(
      (server) => server.close(),
      () => undefined,
    );
  }

  private async serve(folder: string): Promise<ServedApp> {
    const known = this.servers.get(folder) ?? this.starting.get(folder);
    if (known) return known;
    const starting = this.take(folder).finally(() => this.starting.delete(folder));
    this.starting.set(folder, starting);
    return starting;
  }

  private async take(folder: string): Promise<ServedApp> {
    const server = await (this.prepared.get(folder) ?? this.start(folder));
    this.prepared.delete(folder);
    this.servers.set(folder, server);
    return server;
  }

  private async start(folder: string): Promise<ServedApp> {
    const port = (await this.memory.recallPort(folder)) ?? defaultPort(folder);
    const others = Array.from({ length: tries }, (_, index) => inRange(port + (index + 1) * stride));
    try {
      for (const next of [port, ...others]) {
        const server = (await this.startAt(folder, next)) ?? (await this.attach(folder, next));
        if (!server) continue;
        if (next !== port || port === defaultPort(folder)) await this.memory.rememberPort(folder, next);
        return server;
      }
    } catch (error) {
      throw previewFailed(error);
    }
    throw previewFailed(new Error(`None of the ports ${[port, ...others].join(', ')} is free.`));
  }

  /** Undefined where the port is taken. */
  private async startAt(folder: string, port: number): Promise<ServedApp | undefined> {
    const { AppServer } = await import('../preview/appServer');
    try {
      const { hosts, assets, expected, memory } = this;
      return await AppServer.start({ folder, port, hosts, assets, expected, memory: memory.dataOf(folder) });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      return undefined;
    }
  }

  /** Another window of the editor may serve this very app; when that ends, this one goes on in its place. */
  private attach(folder: string, port: number): Promise<ServedApp | undefined> {
    return AttachedServer.find(`http://127.0.0.1:${port}/`, folder, () => {
      this.servers.delete(folder);
      void this.serve(folder).catch(() => undefined);
    });
  }
}

/** Below the ports that systems give to connections of their own, any of which may be taken for a moment. */
const [firstPort, ports] = [21_000, 8_000];
/** How many other ports are tried, and how far apart they are. */
const [tries, stride] = [20, 37];

/** A port from 21000 to 28999, always the same for the same folder. */
export function defaultPort(folder: string): number {
  return inRange(createHash('sha256').update(folder).digest().readUInt32BE(0));
}

function inRange(number: number): number {
  return firstPort + ((number - firstPort + ports * 2 ** 20) % ports);
}

async function requireBuild(folder: string): Promise<void> {
  const index = await stat(join(folder, 'dist', 'index.html')).catch(() => undefined);
  if (index?.isFile()) return;
  throw new PipelineError({
    reason: 'not_built',
    userMessage: 'There is no built app to preview. Rebuild, then start the preview.',
  });
}

async function requireAnswer(url: string, signal: AbortSignal): Promise<void> {
  const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(10_000)]) }).catch(
    (error: unknown) => {
      if (signal.aborted) throw signal.reason;
      throw previewFailed(error);
    },
  );
  await response.arrayBuffer();
  if (response.status !== 200) throw previewFailed(new Error(`${url} answered ${response.status}`));
}

function previewFailed(cause: unknown): PipelineError {
  return new PipelineError({
    reason: 'preview_failed',
    userMessage: "Couldn't start the preview. The log says why; try again.",
    retryable: true,
    cause,
  });
}
