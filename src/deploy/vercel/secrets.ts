/** What a person has given to deployments and nobody may read in what they tell: a build may print its variables. */
import { PipelineError, toPipelineError } from '../../pipeline/errors';

/** Characters: shorter values would take words out of everything. */
const shortest = 5;
const hidden = '[hidden]';

export class Secrets {
  /** The longest first: one may begin with another. */
  private values: readonly string[] = [];
  private names: readonly string[] = [];

  add(value: string): void {
    const lines = value.split('\n').map((line) => line.trim());
    const known = new Set([...this.values, ...lines.filter(({ length }) => length >= shortest)]);
    this.values = [...known].sort((a, b) => b.length - a.length);
  }

  /** A variable whose value may have been given long ago, or to somebody else: what is printed beside its name is hidden. */
  addName(name: string): void {
    if (/^\w+$/.test(name) && !this.names.includes(name)) this.names = [...this.names, name];
  }

  takeOutOf(text: string): string {
    return this.values.reduce((clean, value) => clean.replaceAll(value, hidden), text);
  }

  /** Of what a build prints, where a value often stands beside its name. */
  takeOutOfLog(text: string): string {
    let clean = this.takeOutOf(text);
    for (const name of this.names) {
      clean = clean.replace(new RegExp(`(\\b${name}["']?\\s*[=:]\\s*)(?!\\[hidden\\])[^\\s,;]+`, 'g'), `$1${hidden}`);
    }
    return clean;
  }

  takeOutOfError(thrown: unknown): PipelineError {
    const { reason, userMessage, retryable, retryAfter, log, cause } = toPipelineError(thrown);
    return new PipelineError({
      reason,
      userMessage: this.takeOutOf(userMessage),
      retryable,
      ...(log && { log: this.takeOutOfLog(log) }),
      ...(retryAfter !== undefined && { retryAfter }),
      ...(cause !== undefined && { cause }),
    });
  }
}
