/** The third phase: takes the app to its target and, where it does not build there, lets a model mend it. */
import { codingInput } from './agentInputs';
import { type PipelineError, toPipelineError } from './errors';
import { builtInModel } from './modelId';
import type { Agents } from './phases';
import type { Deployment, ProjectStore } from './ports';
import type { Run } from './run';
import { reportError } from './runEnd';
import type { DeployRequest } from './schema/build';

export interface DeployParts {
  readonly run: Run;
  readonly agents: Agents;
  readonly store: ProjectStore;
  readonly request: DeployRequest;
  readonly signal: AbortSignal;
}

const mostRepairs = 2;

/** @throws PipelineError of the target, after the repairs that a model was able to make */
export async function deployWithRepairs(parts: DeployParts): Promise<Deployment> {
  const { run, agents, request, signal } = parts;
  const { folder } = run.project;
  for (let repairs = 0; ; repairs++) {
    try {
      return await agents.devops.run({ folder, request }, run.context('deployment', signal));
    } catch (thrown) {
      const error = toPipelineError(thrown);
      if (!canMend(error, parts) || repairs === mostRepairs) throw error;
      await reportError(run, error, false);
      if (!(await mend(error, parts))) throw error;
    }
  }
}

function canMend({ reason, log }: PipelineError, { run }: DeployParts): boolean {
  const { model, structuredSpec } = run.project;
  return (
    reason === 'deploy_build_failed' && log !== undefined && model !== builtInModel && structuredSpec !== undefined
  );
}

/** Whether there is something new to deploy, and it works here. */
async function mend({ log = '' }: PipelineError, { run, agents, store, signal }: DeployParts): Promise<boolean> {
  const context = run.context('code_generation', signal);
  try {
    return (await agents.coding.repair({ ...codingInput(run.project, store), log }, context)) !== undefined;
  } catch (thrown) {
    const { reason, userMessage: message } = toPipelineError(thrown);
    if (!reason.startsWith('model_') && reason !== 'budget_reached') throw thrown;
    // The build that failed is what the person has to know; that nobody mends it comes second.
    await context.emit({
      type: 'agent_message',
      phase: 'deployment',
      level: 'warning',
      message: `Not mended: ${message}`,
    });
    return false;
  }
}
