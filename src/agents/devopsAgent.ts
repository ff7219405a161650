/** DevopsAgent: the third phase. Takes a built app to the chosen target and returns only when that target answers. */
import { PipelineError } from '../pipeline/errors';
import type { DeploymentInput } from '../pipeline/phases';
import type { Agent, AgentContext, Deployment, DeployTarget } from '../pipeline/ports';

export class DevopsAgent implements Agent<DeploymentInput, Deployment> {
  readonly phase = 'deployment';

  constructor(private readonly targets: readonly DeployTarget[]) {}

  /** @throws PipelineError `target_unavailable` for a target that this build does not have, and whatever the target throws. */
  async run({ folder, request }: DeploymentInput, context: AgentContext): Promise<Deployment> {
    const chosen = this.targets.find(({ id }) => id === request.target);
    if (chosen) return chosen.deploy(folder, context, request);
    throw new PipelineError({
      reason: 'target_unavailable',
      userMessage: `Deploying to ${request.target} is not available here. Use the local preview.`,
    });
  }
}
