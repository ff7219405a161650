/** What a person has given to a deployment and nobody may read in what it tells: a build may print its variables. */
import { PipelineError, toPipelineError } from '../../pipeline/errors';

/** Characters: shorter values would take words out of everything. */
const shortest = 5;

export class Secrets {
  private readonly values = new Set<string>();

  add(value: string): void {
    for (const line of value.split('\n')) if (line.trim().length >= shortest) this.values.add(line.trim());
  }

  takeOutOf(text: string): string {
    let clean = text;
    for (const value of this.values) clean = clean.replaceAll(value, '[hidden]');
    return clean;
  }

  takeOutOfError(thrown: unknown): PipelineError {
    const { reason, userMessage, retryable, retryAfter, log, cause } = toPipelineError(thrown);
    return new PipelineError({
      reason,
      userMessage: this.takeOutOf(userMessage),
      retryable,
      ...(log && { log: this.takeOutOf(log) }),
      ...(retryAfter !== undefined && { retryAfter }),
      ...(cause !== undefined && { cause }),
    });
  }
}
