import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readReport } from '../../../src/verify/testReport';

describe('the report of the app’s test runner', () => {
  const report = (testResults: readonly object[]) => JSON.stringify({ success: false, testResults });

  it('tells of each test by file and title, with the reason of a failure', () => {
    const results = readReport(
      report([
        {
          name: '/app/src/a.test.ts',
          status: 'failed',
          assertionResults: [
            { title: 'R-1: adds', status: 'passed', failureMessages: [] },
            { title: 'R-2: sorts', status: 'failed', failureMessages: ['AssertionError: expected 1 to be 2'] },
            { title: 'R-3: later', status: 'pending' },
          ],
        },
      ]),
      '/app',
    );
    assert.deepEqual(results, [
      { path: 'src/a.test.ts', title: 'R-1: adds', status: 'passed' },
      { path: 'src/a.test.ts', title: 'R-2: sorts', status: 'failed', message: 'AssertionError: expected 1 to be 2' },
      { path: 'src/a.test.ts', title: 'R-3: later', status: 'skipped' },
    ]);
  });

  it('counts a file that can’t be loaded as failed', () => {
    const results = readReport(
      report([{ name: '/app/src/a.test.ts', status: 'failed', message: 'Cannot find module', assertionResults: [] }]),
      '/app',
    );
    assert.deepEqual(results, [{ path: 'src/a.test.ts', title: '', status: 'failed', message: 'Cannot find module' }]);
  });

  it('is nothing where it is no report', () => {
    for (const text of ['', '{', '{"testResults": 3}', '[]']) assert.equal(readReport(text, '/app'), undefined);
  });
});
