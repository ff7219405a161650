import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { TestResult } from '../../../src/pipeline/schema/build';
import { settled, type TestRun } from '../../../src/verify/appTests';

const run = (exitCode: number, tests: readonly TestResult[]): TestRun => ({
  result: { exitCode, output: '', notFound: false, timedOut: false },
  tests,
});
const late: TestResult = {
  path: 'src/a.test.ts',
  title: 'slow',
  status: 'failed',
  message: 'Test timed out in 5000ms.',
};
const wrong: TestResult = { path: 'src/b.test.ts', title: 'wrong', status: 'failed', message: 'expected 1 to be 2' };
const inTime: TestResult = { path: 'src/a.test.ts', title: 'slow', status: 'passed' };

describe('attack 13: tests that ran out of time', () => {
  it('count as passed when they pass alone, and the evidence says so', () => {
    const { result, tests, note } = settled(run(1, [late]), [late], run(0, [inTime]), false);
    assert.equal(result.exitCode, 0);
    assert.equal(note, '1 test ran out of time and was tried again alone: passed.');
    assert.deepEqual(tests, [
      { ...inTime, message: 'It ran out of time beside the other tests, and passed when it was tried alone.' },
    ]);
  });

  it('have failed when they are late again', () => {
    const { result, tests, note } = settled(run(1, [late]), [late], run(1, [late]), false);
    assert.equal(result.exitCode, 1);
    assert.equal(note, '1 test ran out of time and was tried again alone: failed again.');
    assert.deepEqual(tests, [late]);
  });

  it('excuse no other test', () => {
    const { result, tests } = settled(run(1, [late, wrong]), [late], run(0, [inTime]), false);
    assert.equal(result.exitCode, 1);
    assert.deepEqual(
      tests?.map(({ status }) => status),
      ['passed', 'failed'],
    );
  });
});
