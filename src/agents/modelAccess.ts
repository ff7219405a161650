/** How the agents come to a model: opened by its id, made reliable, with a session for the phase. */
import { reliable } from '../models/reliable';
import { ModelSession } from '../models/session';
import { modelLabel } from '../pipeline/modelId';
import type { ModelUse } from '../pipeline/phases';
import type { AgentContext, ModelSource } from '../pipeline/ports';
import { phrases } from './prompts/common';

export interface ModelAccess {
  readonly source: ModelSource;
  /** How many requests may be under way at once; read when a phase begins. */
  readonly parallel: () => number;
  /** Milliseconds before a failed request is sent again the first time. */
  readonly firstWait?: number;
}

/** Undefined for the built-in engine. */
export async function openSession(
  { source, parallel, firstWait }: ModelAccess,
  use: ModelUse,
  context: AgentContext,
): Promise<ModelSession | undefined> {
  const model = await source.open(use.id);
  if (!model) return undefined;
  const { logger } = context;
  let session: ModelSession | undefined;
  const onLimited = () => session?.slowDown();
  session = new ModelSession({
    model: reliable(model, { logger, onLimited, ...(firstWait !== undefined && { firstWait }) }),
    label: modelLabel(use.id),
    use,
    context,
    parallel: Math.max(1, parallel()),
    phrases,
  });
  return session;
}
