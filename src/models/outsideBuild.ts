/** What goes wrong with a model while nothing is built: what to do about it, without a build to resume. */
import { PipelineError, toPipelineError } from '../pipeline/errors';

/** Passes the result on. @throws PipelineError that speaks of no build */
export async function outsideBuild<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (thrown) {
    const error = toPipelineError(thrown);
    const { reason, retryable, cause, message } = error;
    throw new PipelineError({ reason, retryable, cause, userMessage: withoutBuild(message) });
  }
}

function withoutBuild(message: string): string {
  return message.replace(/, then resume the build\.$/, '.').replace('Resume the build to ask again', 'Try again');
}
