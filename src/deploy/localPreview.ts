/** The local preview: the production build of an app, served on a port that stays the same, because saved data belongs to it. */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PipelineError } from '../pipeline/errors';
import type { AgentContext, Deployment, DeployTarget } from '../pipeline/ports';
import { OwnHosts } from './ownHosts';
import { type StaticServer, serveStatic } from './staticServer';

/** Where the port of an app is kept between starts. */
export interface PortMemory {
  recall(folder: string): Promise<number | undefined>;
  remember(folder: string, port: number): Promise<void>;
}

export class LocalPreview implements DeployTarget {
  readonly id = 'local';
  /** By the app's folder: a rebuilt app goes on being served by the server that it has. */
  private readonly servers = new Map<string, StaticServer>();
  private readonly hosts = new OwnHosts(process.env);

  constructor(private readonly ports: PortMemory) {}

  /** @throws PipelineError `not_built`, `port_in_use` or `preview_failed` */
  async deploy(folder: string, context: AgentContext): Promise<Deployment> {
    await requireBuild(folder);
    const server = this.servers.get(folder) ?? (await this.start(folder));
    await requireAnswer(server.url, context.signal);
    return { result: { target: 'local', url: server.url }, stop: () => this.stop(folder) };
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
    await server?.close();
  }

  async stopAll(): Promise<void> {
    await Promise.all([...this.servers.keys()].map((folder) => this.stop(folder)));
  }

  /** Gives the app another port for good: what was saved in the browser under the old one stays there. */
  async moveToAnotherPort(folder: string): Promise<void> {
    const before = (await this.ports.recall(folder)) ?? defaultPort(folder);
    const others = Array.from({ length: tries }, (_, index) => inRange(before + (index + 1) * stride));
    for (const port of others) {
      if (!(await isFree(folder, port))) continue;
      return this.ports.remember(folder, port);
    }
    throw previewFailed(new Error(`None of the ports ${others.join(', ')} is free.`));
  }

  private async start(folder: string): Promise<StaticServer> {
    const port = (await this.ports.recall(folder)) ?? defaultPort(folder);
    const server = await serveOrExplain(join(folder, 'dist'), port, this.hosts);
    this.servers.set(folder, server);
    await this.ports.remember(folder, port);
    return server;
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

async function isFree(folder: string, port: number): Promise<boolean> {
  try {
    await (await serveStatic(folder, port)).close();
    return true;
  } catch {
    return false;
  }
}

async function requireBuild(folder: string): Promise<void> {
  const index = await stat(join(folder, 'dist', 'index.html')).catch(() => undefined);
  if (index?.isFile()) return;
  throw new PipelineError({
    reason: 'not_built',
    userMessage: 'There is no built app to preview. Rebuild, then start the preview.',
  });
}

async function serveOrExplain(folder: string, port: number, hosts: OwnHosts): Promise<StaticServer> {
  try {
    return await serveStatic(folder, port, hosts);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw previewFailed(error);
    throw new PipelineError({
      reason: 'port_in_use',
      userMessage: `Port ${port} is in use. Another port won't show data saved earlier.`,
      retryable: true,
      cause: error,
    });
  }
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
