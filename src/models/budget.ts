/** The tokens that a run may use: requests reserve what they will take, and one too many is not sent. */
import { PipelineError } from '../pipeline/errors';
import type { ModelReply } from '../pipeline/ports';

/** What is set aside for a request while it is under way. */
export interface Reservation {
  /** The request turns out to take at least that many. @throws PipelineError `budget_reached` where there are not so many left */
  grow(atLeast: number): void;
  /** Gives it back for what the request came to. */
  settle(spent: readonly ModelReply['usage'][]): void;
}

export class TokenBudget {
  private reserved = 0;

  /** `used` so far, and the limit for the whole run; both in tokens. */
  constructor(
    private used: number,
    private readonly limit: number = Number.POSITIVE_INFINITY,
  ) {}

  /**
   * Sets tokens aside for a request.
   * @throws PipelineError `budget_reached` before anything is sent
   */
  reserve(tokens: number): Reservation {
    this.require(tokens);
    this.reserved += tokens;
    let own = tokens;
    return {
      grow: (atLeast) => {
        const more = Math.max(0, atLeast - own);
        this.require(more);
        this.reserved += more;
        own += more;
      },
      settle: (spent) => {
        this.reserved -= own;
        this.used += spent.reduce((sum, { input, output }) => sum + input + output, 0);
      },
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
