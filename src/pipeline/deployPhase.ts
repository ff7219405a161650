/** The third phase: takes the app to its target and, where it does not build there, lets a model mend it. */
import { codingInput } from './agentInputs';
import { type PipelineError, toPipelineError } from './errors';
import { builtInModel } from './modelId';
import type { Agents } from './phases';
import type { Deployment, ProjectStore } from './ports';
import type { Run } from './run';
import { reportError } from './runEnd';
import type { DeployRequest } from './schema/build';
import { evidenceError } from './stateErrors';

export interface DeployParts {
  readonly run: Run;
  readonly agents: Agents;
  readonly store: ProjectStore;
  readonly request: DeployRequest;
  /** The person wants it deployed whether or not it is proved to work. */
  readonly unverified: boolean;
  readonly signal: AbortSignal;
}

const mostRepairs = 2;

/** @throws PipelineError of the target, after the repairs that a model was able to make */
export async function deployWithRepairs(parts: DeployParts): Promise<Deployment> {
  const { run, agents, request, signal } = parts;
  const { folder } = run.project;
  await requireVerified(parts);
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

/**
 * What a person has changed since the evidence was gathered is not covered by it.
 * @throws PipelineError `evidence_failed` or `evidence_unavailable`
 */
async function requireVerified({ run, agents, request, unverified, signal }: DeployParts): Promise<void> {
  const { verifiedAt, folder } = run.project;
  if (request.rollBackTo || unverified || !verifiedAt) return;
  if (request.target === 'local') return sayChanged(run, await agents.coding.hasChanged(folder, verifiedAt));
  const evidence = await agents.coding.verifyChanged(folder, verifiedAt, run.context('deployment', signal));
  if (evidence?.items.some(({ status }) => status !== 'passed')) throw evidenceError(evidence);
}

/** The preview serves what was built when the app was checked. */
async function sayChanged(run: Run, hasChanged: boolean): Promise<void> {
  if (!hasChanged) return;
  await run.emit({
    type: 'agent_message',
    phase: 'deployment',
    level: 'warning',
    message:
      'The app was changed since its checks. The preview shows it as it was checked; build or verify again to see the change.',
  });
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
    return (await agents.coding.repair({ ...(await codingInput(run.project, store)), log }, context)) !== undefined;
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
