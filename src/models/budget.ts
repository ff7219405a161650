/** The tokens that a run may use: requests reserve what they will take, and one too many is not sent. */
import { PipelineError } from '../pipeline/errors';
import type { ModelReply } from '../pipeline/ports';

export class TokenBudget {
  private reserved = 0;

  /** `used` so far, and the limit for the whole run; both in tokens. */
  constructor(
    private used: number,
    private readonly limit: number = Number.POSITIVE_INFINITY,
  ) {}

  /**
   * Sets tokens aside for a request. The returned function takes what it came to instead.
   * @throws PipelineError `budget_reached` before anything is sent
   */
  reserve(tokens: number): (spent: readonly ModelReply['usage'][]) => void {
    this.require(tokens);
    this.reserved += tokens;
    return (spent) => {
      this.reserved -= tokens;
      this.used += spent.reduce((sum, { input, output }) => sum + input + output, 0);
    };
  }

  /** @throws PipelineError `budget_reached` where this many more tokens would go over the limit */
  require(tokens: number): void {
    if (this.used + this.reserved + tokens <= this.limit) return;
    throw new PipelineError({
      reason: 'budget_reached',
      userMessage: `The run has used ${this.used} of ${this.limit} tokens and needs about ${tokens} more. Raise its budget to go on.`,
    });
  }
}
