/** What a step of an agent is given, with nobody to hear of it. */
import type { AgentContext } from '../../src/pipeline/ports';
import { silentLogger } from '../unit/helpers/fakes';

export function agentContext(): AgentContext {
  return {
    signal: new AbortController().signal,
    logger: silentLogger,
    clock: { now: Date.now },
    emit: async () => undefined,
    progress: () => undefined,
    previewReady: () => undefined,
  };
}
