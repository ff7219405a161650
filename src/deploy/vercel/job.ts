/** What one deployment works with. */
import type { AgentContext } from '../../pipeline/ports';
import type { DeployRequest } from '../../pipeline/schema/build';
import type { Deployments, ProjectLink } from '../../pipeline/schema/deployment';
import type { VercelApi } from './api';
import type { DeployPrompts } from './prompts';
import type { Secrets } from './secrets';

/** What is kept beside an app. */
export interface DeploymentMemory {
  link(folder: string): Promise<ProjectLink | undefined>;
  saveLink(folder: string, link: ProjectLink): Promise<void>;
  recall(folder: string): Promise<Deployments>;
  remember(folder: string, change: Partial<Deployments>): Promise<void>;
  /** Relative paths of the files that we generated. */
  generated(folder: string): Promise<readonly string[]>;
}

export interface DeployJob {
  /** Absolute path of the app's folder. */
  readonly folder: string;
  readonly request: DeployRequest;
  readonly api: VercelApi;
  readonly context: AgentContext;
  readonly memory: DeploymentMemory;
  readonly prompts: DeployPrompts;
  readonly secrets: Secrets;
  /** Id or slug of a team that is named for this run. */
  readonly team: string | undefined;
  /** The name for a new project; that of the app's folder where it is not set. */
  readonly projectName: string | undefined;
}

/** A step that stays in the journal. */
export function say({ context }: Pick<DeployJob, 'context'>, message: string): Promise<void> {
  return context.emit({ type: 'deployment_progress', target: 'vercel', message });
}

/** What is being done now, for as long as it is done. */
export function show({ context }: Pick<DeployJob, 'context'>, current: string): void {
  context.progress({ current, done: 0, total: 0, stage: 'remote' });
}

export function warn({ context }: Pick<DeployJob, 'context'>, message: string): Promise<void> {
  return context.emit({ type: 'agent_message', phase: 'deployment', level: 'warning', message });
}
