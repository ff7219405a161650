import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type CoverageParts, coverageOf } from '../../../src/agents/coverage';
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
const judge = (change: Partial<Requirement>, parts: Partial<CoverageParts> = {}) => {
  const nothing = { unserved: [], project: written, evidence: evidence(), checks: new Map(), reasons: new Map() };
  return coverageOf(structuredSpec({ requirements: [requirement(change)] }), { ...nothing, ...parts }).items[0];
};
const left = { unserved: [{ requirementId: 'FR-1', reason: 'Needs charts.' }] };
const check = (status: 'passed' | 'failed') => ({
  checks: new Map([
    [
      'FR-1',
      {
        path: 'src/checks/books.test.tsx',
        status,
        ...(status === 'failed' && { message: '\nexpected 1 to be 2\n at x' }),
      },
    ],
  ]),
});

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

  it('tells a part that is missing from what needs a model and from what no such app could do', () => {
    const missing = { understood: false, missing: 'Sign-in needs a server.' };
    assert.equal(judge(missing)?.gap, 'partly');
    assert.equal(judge({ ...missing, id: 'FR-2' })?.gap, 'needsModel');
    assert.equal(judge({ ...missing, id: 'FR-2', gap: 'accounts' })?.gap, 'outOfScope');
    assert.equal(judge({}, { evidence: evidence({ tests: 'failed' }) })?.gap, undefined);
  });

  it('does not count what the engine says that it left out', () => {
    const judged = judge({}, left);
    assert.equal(judged?.reason, 'Needs charts.');
  });

  it('does not count anything as long as the app is not proved to work', () => {
    const judged = judge({}, { evidence: evidence({ tests: 'failed' }) });
    assert.equal(judged?.reason, 'Not proved: tests failed');
  });

  it('blames kept files where the serving file was not written', () => {
    const project = {
      folder: '/a',
      files: [],
      skipped: [{ path: 'src/a.ts', reason: 'conflict' as const, message: 'Kept.' }],
    };
    assert.equal(judge({}, { project })?.reason, 'The files that serve it were kept as they are.');
  });

  it('counts what the engine leaves when its own check passed', () => {
    const judged = judge({ understood: false, by: 'model' }, { ...left, ...check('passed') });
    assert.equal(judged?.status, 'implemented');
    assert.equal(judged?.check, 'src/checks/books.test.tsx');
  });

  it('does not count what the engine leaves without a check, whatever files there are', () => {
    assert.equal(judge({ understood: false, by: 'model' }, left)?.reason, 'Needs charts.');
  });

  it('does not count what fails its check, and says how it fails', () => {
    const judged = judge({}, { ...left, ...check('failed') });
    assert.equal(judged?.reason, 'Its check fails: expected 1 to be 2');
  });

  it('keeps to what was decided about accounts and shared data, whatever a check says', () => {
    const limit = 'Built for one visitor: accounts and shared data are left out.';
    const judged = judge({ understood: false, by: 'model', limit }, { ...left, ...check('passed') });
    assert.deepEqual([judged?.status, judged?.reason, judged?.gap], ['notImplemented', limit, 'partly']);
  });

  it('does not count by a check what no check in one browser can show', () => {
    const shared = {
      understood: false,
      by: 'model' as const,
      gap: 'accounts' as const,
      missing: 'It needs accounts.',
    };
    assert.equal(judge(shared, { ...left, ...check('passed') })?.reason, 'It needs accounts.');
    const decided = judge({ ...shared, decisions: ['Who signs in? Nobody'] }, { ...left, ...check('passed') });
    assert.equal(decided?.reason, 'Who signs in? Nobody');
  });

  it('does not count a passed check of files that were not written', () => {
    const project = { folder: '/a', files: [], skipped: [] };
    assert.equal(judge({}, { ...left, ...check('passed'), project })?.reason, 'No file of the app serves it.');
  });
});
