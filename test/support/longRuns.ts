/** How much the tests try: `npm test` little and always the same, `npm run test:long` much, and something new each time. */
import { describe, it } from 'mocha';

/** Set by test/run.ts for its `--long`. */
export const longRunsVariable = 'BUILD_FROM_SPEC_TEST_LONG';
const isLong = process.env[longRunsVariable] === '1';

/** For what is drawn at random; printed with the test. `FAST_CHECK_SEED` repeats a run. */
export const seed = Number(process.env.FAST_CHECK_SEED ?? (isLong ? Date.now() % 2 ** 31 : 13));

/** One of two amounts. */
export function inLongRuns<T>(long: T, otherwise: T): T {
  return isLong ? long : otherwise;
}

/** Tests of `npm run test:long` only: what another test shows in less time, or what takes long to show. */
export const itInLongRuns = (...test: Parameters<typeof it>): unknown => isLong && it(...test);
export const describeInLongRuns = (...suite: Parameters<typeof describe>): unknown => isLong && describe(...suite);
