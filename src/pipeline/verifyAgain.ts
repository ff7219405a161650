/** Gathers the evidence of a built app again, as somebody has changed it since: nothing is generated anew. */
import type { CodingPhase } from './phases';
import type { Run } from './run';
import { evidenceError } from './stateErrors';

/** @throws PipelineError `evidence_failed` or `evidence_unavailable` */
export async function verifyAgain(run: Run, coding: CodingPhase, signal: AbortSignal): Promise<void> {
  const { folder, verifiedAt, phases } = run.project;
  if (!verifiedAt) return;
  const phase = 'code_generation';
  const outcome = phases.deployment.status === 'skipped' ? 'skipped' : 'completed';
  await run.emit({ type: 'run_resumed', phase });
  const evidence = await coding.verifyChanged(folder, verifiedAt, run.context(phase, signal));
  signal.throwIfAborted();
  if (evidence?.items.some(({ status }) => status !== 'passed')) throw evidenceError(evidence);
  await run.emit({ type: 'phase_completed', phase, outcome: 'completed' });
  await run.emit({ type: 'phase_completed', phase: 'deployment', outcome });
  await run.sync();
}
