/** How long things may take with Vercel. All in milliseconds. */

export interface VercelTiming {
  /** An answer to one request. */
  readonly request: number;
  /** The answer that tells whether the token is good. */
  readonly tokenCheck: number;
  /** Before each further try of a request that may be repeated. */
  readonly retries: readonly number[];
  /** A limit that ends within this is waited for. */
  readonly longestWait: number;
  /** Between two looks at a deployment, by how long it has been watched. */
  readonly poll: (watched: number) => number;
  /** Before a build log that broke off is followed again. */
  readonly reconnect: number;
  /** Before each look for a deployment whose creation got no answer. */
  readonly looks: readonly number[];
  /** How long a deployment that was made a moment ago may be unknown. */
  readonly settling: number;
  /** How long a finished deployment may go without its address. */
  readonly aliasPatience: number;
  /** How long Vercel may be out of reach while it builds. */
  readonly outage: number;
  /** Before each look whether the address shows this build. */
  readonly liveChecks: readonly number[];
  /** The whole deployment. */
  readonly total: number;
}

export const defaultTiming: VercelTiming = {
  request: 60_000,
  tokenCheck: 10_000,
  retries: [1_000, 4_000, 10_000],
  longestWait: 60_000,
  poll: (watched) => (watched < 60_000 ? 1_000 : watched < 300_000 ? 3_000 : 10_000),
  reconnect: 2_000,
  looks: [0, 1_000, 3_000],
  settling: 10_000,
  aliasPatience: 120_000,
  outage: 300_000,
  liveChecks: [0, 500, 1_000, 2_000, 4_000, 8_000, 15_000],
  total: 15 * 60_000,
};
