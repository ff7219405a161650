import assert from 'node:assert/strict';
import { formatFigures, median, reportFigure } from '../../bench/figure';
import { addCounts, countOfGroup, formatCount, formatFailure, noTests } from '../../support/testResults';

describe('counting tests', () => {
  const count = { passed: 3, failed: 0, skipped: 0 };

  it('adds up the groups', () => {
    const other = { passed: 1, failed: 2, skipped: 3, failures: ['a', 'b'] };
    assert.deepEqual(addCounts(count, other), { passed: 4, failed: 2, skipped: 3, failures: ['a', 'b'] });
  });

  it('mentions skipped tests only if there are any', () => {
    assert.equal(formatCount(count), '3 passed, 0 failed');
    assert.equal(formatCount({ ...count, skipped: 2 }), '3 passed, 0 failed, 2 skipped');
  });

  it('tells a failure by its title, what was said and the first places', () => {
    const error = new Error('no such button');
    error.stack = ['Error: no such button', ...Array.from({ length: 50 }, (_, index) => `    at ${index}`)].join('\n');
    error.message += '\nseen: another';
    assert.deepEqual(formatFailure('a window shows it', error).split('\n'), [
      'FAILED a window shows it',
      '  Error: no such button',
      '  seen: another',
      ...Array.from({ length: 5 }, (_, index) => `  at ${index}`),
    ]);
    assert.equal(formatFailure('a window', 'thrown text'), 'FAILED a window\n  thrown text');
  });

  it('takes a group that crashed or left no results for a failure', () => {
    assert.deepEqual(countOfGroup(count, false), count);
    assert.deepEqual(countOfGroup(count, true), { ...count, failed: 1 });
    assert.deepEqual(countOfGroup(undefined, false), { ...noTests, failed: 1 });
  });

  it('does not count a failing test twice because its process ended with an error', () => {
    assert.deepEqual(countOfGroup({ ...count, failed: 2 }, true), { ...count, failed: 2 });
  });
});

describe('the figures of a benchmark', () => {
  it('are ok up to their limit', () => {
    const figure = { name: 'size', value: 100, unit: 'KB', limit: 100 };
    assert.equal(reportFigure('activation', figure).ok, true);
    assert.equal(reportFigure('activation', { ...figure, value: 100.001 }).ok, false);
  });

  it('are ok from their limit on, where it is the least that must be reached', () => {
    const figure = { name: 'recall', value: 0.95, unit: '', limit: 0.95, isAtLeast: true };
    assert.equal(reportFigure('reading', figure).ok, true);
    const under = reportFigure('reading', { ...figure, value: 0.94 });
    assert.equal(under.ok, false);
    assert.match(formatFigures([under]), /reading\s+recall\s+0\.94\s+≥ 0\.95\s+UNDER/);
  });

  it('show in a table which one is over', () => {
    const table = formatFigures([reportFigure('activation', { name: 'time', value: 31, unit: 'ms', limit: 30 })]);
    assert.match(table, /activation\s+time\s+31 ms\s+≤ 30 ms\s+OVER/);
  });

  it('take the middle of several measurements', () => {
    assert.equal(median([9, 1, 5]), 5);
    assert.equal(median([4, 1, 9, 2]), 3);
    assert.throws(() => median([]));
  });
});
