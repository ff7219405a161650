/** How much the tests try: `npm test` little and always the same, `npm run test:long` much, and something new each time. */
import { type AsyncFunc, describe, it, type Suite } from 'mocha';

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
export const itInLongRuns = (title: string, test: AsyncFunc): unknown => isLong && it(title, test);
export const describeInLongRuns = (title: string, suite: (this: Suite) => void): unknown =>
  isLong && describe(title, suite);
