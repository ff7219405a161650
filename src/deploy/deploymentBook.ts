/** What this process knows of the apps' deployments: read from beside the app, kept for the views, written through. */
import type { DeploymentRecord, Deployments, FileHashes, ProjectLink } from '../pipeline/schema/deployment';
import type { DeploymentMemory } from './vercel/job';
import { currentHashes, type KnownHash } from './vercel/stage';

/** Where it is kept. */
export interface DeploymentStore {
  readLink(folder: string): Promise<ProjectLink | undefined>;
  writeLink(folder: string, link: ProjectLink): Promise<void>;
  readDeployments(folder: string): Promise<Deployments>;
  updateDeployments(folder: string, change: Partial<Deployments>): Promise<Deployments>;
  generatedPaths(folder: string): Promise<readonly string[]>;
}

/** What the views show of an app's deployments. */
export interface DeploymentsKnown {
  /** The newest first. */
  readonly history: readonly DeploymentRecord[];
  readonly live?: { readonly url: string; readonly production: boolean };
  readonly projectName?: string;
  /** How many files have been changed, added or removed since what is live. */
  readonly changedFiles: number;
  /** A deployment that goes on at Vercel and that nobody watches here. */
  readonly goesOn: boolean;
}

export class DeploymentBook implements DeploymentMemory {
  private readonly known = new Map<string, DeploymentsKnown>();
  /** Files as they were read last, by the app's folder and their path. */
  private readonly read = new Map<string, Map<string, KnownHash>>();

  constructor(private readonly store: DeploymentStore) {}

  /** As of the last `refresh`. */
  of(folder: string): DeploymentsKnown | undefined {
    return this.known.get(folder);
  }

  /** Reads what is kept, and compares the app with what is live. */
  async refresh(folder: string): Promise<void> {
    const [{ history, live, underWay }, link] = await Promise.all([
      this.store.readDeployments(folder),
      this.store.readLink(folder),
    ]);
    if (!link && history.length === 0) return;
    const hashes = live && (await this.hashesOf(folder));
    const changedFiles = live && hashes ? differences(live.files, hashes) : 0;
    this.known.set(folder, {
      history,
      changedFiles,
      goesOn: underWay?.id !== undefined && !underWay.cancelled,
      ...(live && { live: { url: live.url, production: live.production } }),
      ...(link && { projectName: link.name }),
    });
  }

  link(folder: string): Promise<ProjectLink | undefined> {
    return this.store.readLink(folder);
  }

  saveLink(folder: string, link: ProjectLink): Promise<void> {
    return this.store.writeLink(folder, link);
  }

  recall(folder: string): Promise<Deployments> {
    return this.store.readDeployments(folder);
  }

  /** The views see it with the next `refresh`, which reads the whole app. */
  async remember(folder: string, change: Partial<Deployments>): Promise<void> {
    await this.store.updateDeployments(folder, change);
  }

  generated(folder: string): Promise<readonly string[]> {
    return this.store.generatedPaths(folder);
  }

  private async hashesOf(folder: string): Promise<FileHashes | undefined> {
    const read = this.read.get(folder) ?? new Map<string, KnownHash>();
    this.read.set(folder, read);
    return currentHashes(folder, await this.store.generatedPaths(folder), read);
  }
}

function differences(before: FileHashes, now: FileHashes): number {
  const paths = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...paths].filter((path) => before[path] !== now[path]).length;
}
