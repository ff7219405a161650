/** The errors that follow from a project's state rather than from the world. */
import { PipelineError } from './errors';
import type { Evidence } from './schema/build';

/** Such as `wrongState('is running already')`. */
export function wrongState(what: string): PipelineError {
  return new PipelineError({ reason: 'wrong_state', userMessage: `This build ${what}.` });
}

/** The error that ends a run whose evidence did not all pass: the machine's lack first, as nothing after it is proved. */
export function evidenceError({ items }: Evidence): PipelineError {
  const machine = items.find((item) => item.skippedBecause === 'machine');
  const failed = machine ?? items.find((item) => item.status === 'failed');
  return new PipelineError({
    reason: machine ? 'evidence_unavailable' : 'evidence_failed',
    userMessage: failed?.message ?? 'The app could not be verified. The log says why.',
    retryable: true,
  });
}
