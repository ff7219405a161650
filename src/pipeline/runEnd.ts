/** How a run that did not come through is recorded: stopped, paused or failed. */
import type { PipelineError } from './errors';
import type { Logger } from './ports';
import type { Run } from './run';

/** Every error that ends a run becomes an event here. */
export async function reportEnd(run: Run, error: PipelineError, logger: Logger): Promise<void> {
  const { currentPhase: phase, status } = run.project;
  if (error.reason === 'interrupted' && status === 'deploying') {
    // What goes on elsewhere is not stopped by a window that closes: the next start takes it up.
    await run.emit({ type: 'run_paused', reason: 'interrupted' });
  } else if (error.reason === 'cancelled' || error.reason === 'interrupted') {
    await run.emit({ type: 'run_cancelled' });
  } else if (error.reason === 'budget_reached') {
    await run.emit({ type: 'agent_message', phase, level: 'warning', message: error.userMessage });
    await run.emit({ type: 'run_paused', reason: 'budget' });
  } else {
    logger.error(error.userMessage, ...(error.cause ? [error.cause] : []));
    await reportError(run, error, true);
  }
  await run.sync();
}

/** One that is not fatal leaves the status as it is. */
export async function reportError(run: Run, error: PipelineError, fatal: boolean): Promise<void> {
  const { reason, userMessage: message, line, log } = error;
  const phase = run.project.currentPhase;
  await run.emit({ type: 'error', phase, reason, message, fatal, ...(line && { line }), ...(log && { log }) });
}
