/** What panel and status bar are drawn from: one project's state, and what this window knows beside it. */
import type { DeploymentsKnown } from '../../core';
import type { Project } from '../../pipeline/project';
import type { ProgressNotice } from '../../pipeline/schema/events';

export interface ViewInput {
  /** The project of the active spec, else the last one. */
  readonly project?: Project;
  /** The active spec's file name, where it has no project yet. */
  readonly specName?: string;
  /** Where a build of it would go, as a person reads it. */
  readonly folder?: string;
  readonly trusted: boolean;
  /** A run of this project is live in this window. */
  readonly running: boolean;
  /** The local preview of this project, where it is being served. */
  readonly preview?: { readonly url: string };
  /** The spec is not the text that the project was built from any more. */
  readonly specChanged: boolean;
  /** The run was asked to check again what is there. */
  readonly verifying?: boolean;
  /** A file of the app was changed after its checks. */
  readonly appChanged: boolean;
  /** The latest notice of the run. One of another project or an earlier phase is ignored. */
  readonly progress?: ProgressNotice;
  /** "Built-in engine". */
  readonly modelLabel: string;
  /** The model that the person has chosen, by its label; not set where the next build is the built-in engine's. */
  readonly nextModel?: string;
  /** What is known of the app's deployments to Vercel. */
  readonly deployments?: DeploymentsKnown;
  /** The person's setting: a built app goes to Vercel next. */
  readonly vercelWanted: boolean;
  /** What the build at Vercel has printed so far. */
  readonly buildLog?: readonly string[];
  /** What this machine lacks to prove the app, found out before it is needed. */
  readonly machine?: string;
  /** Other builds of this window that go on or wait for the person. */
  readonly others?: readonly OtherBuild[];
  /** Cancel was asked for, and the run has not stopped yet. */
  readonly cancelling: boolean;
}

export interface OtherBuild {
  /** Absolute path of the app's folder. */
  readonly folder: string;
  /** The spec's. */
  readonly name: string;
  /** Its headline. */
  readonly state: string;
}

/** The notice, as far as it is about what the project is doing now. */
export function currentProgress({ project, progress, running, verifying }: ViewInput): ProgressNotice | undefined {
  if (!running || !project || !progress) return undefined;
  // That the files are as they should be is looked at on the way; it is not what was asked for.
  if (verifying && progress.stage === 'files') return undefined;
  return progress.projectId === project.id && progress.phase === project.currentPhase ? progress : undefined;
}
