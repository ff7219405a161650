import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { coverageOf } from '../../../src/agents/coverage';
import type { Requirement } from '../../../src/pipeline/schema/spec';
import { evidence, range, structuredSpec } from '../helpers/fakes';

const requirement = (change: Partial<Requirement> = {}): Requirement => ({
  id: 'FR-1',
  text: 'Books can be exported.',
  kind: 'requirement',
  optional: false,
  meanings: [],
  understood: true,
  range,
  ...change,
});
const sha256 = 'a'.repeat(64);
const written = { folder: '/a', files: [{ path: 'src/a.ts', sha256, requirementIds: ['FR-1'] }], skipped: [] };
const judge = (
  change: Partial<Requirement>,
  ...[files = written, proof = evidence(), unserved = []]: CoverageArguments
) => coverageOf(structuredSpec({ requirements: [requirement(change)] }), unserved, files, proof).items[0];
type CoverageArguments = [
  files?: Parameters<typeof coverageOf>[2],
  proof?: ReturnType<typeof evidence>,
  unserved?: { requirementId: string; reason: string }[],
];

describe('coverageOf', () => {
  it('counts a requirement as implemented when files serve it and the evidence passed', () => {
    assert.equal(judge({})?.status, 'implemented');
    assert.deepEqual(judge({})?.files, ['src/a.ts']);
  });

  it('does not count what no file serves', () => {
    assert.equal(judge({ id: 'FR-2' })?.reason, 'No file of the app serves it.');
  });

  it('does not count what was not understood, even where files serve a part of it', () => {
    const judged = judge({ understood: false, missing: 'Sign-in needs a server.' });
    assert.equal(judged?.status, 'notImplemented');
    assert.equal(judged?.reason, 'Sign-in needs a server.');
  });

  it('does not count what the engine says that it left out', () => {
    const judged = judge({}, written, evidence(), [{ requirementId: 'FR-1', reason: 'Needs charts.' }]);
    assert.equal(judged?.reason, 'Needs charts.');
  });

  it('does not count anything as long as the app is not proved to work', () => {
    const judged = judge({}, written, evidence({ tests: 'failed' }));
    assert.equal(judged?.reason, 'Not proved: tests failed');
  });

  it('blames kept files where the serving file was not written', () => {
    const kept = {
      folder: '/a',
      files: [],
      skipped: [{ path: 'src/a.ts', reason: 'conflict' as const, message: 'Kept.' }],
    };
    assert.equal(judge({}, kept)?.reason, 'The files that serve it were kept as they are.');
  });
});
