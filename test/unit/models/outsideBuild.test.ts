import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { answerInvalid, unreachable } from '../../../src/models/faults';
import { outsideBuild } from '../../../src/models/outsideBuild';

describe('an error of a model outside of a build', () => {
  it('speaks of no build to resume, and keeps its reason', async () => {
    await assert.rejects(outsideBuild(Promise.reject(unreachable('gpt-x', 'could not be reached'))), {
      reason: 'model_unreachable',
      retryable: true,
      userMessage: 'gpt-x could not be reached. Check that it runs at this address and that the network is there.',
    });
    await assert.rejects(outsideBuild(Promise.reject(answerInvalid('gpt-x', 'broke off', true))), {
      userMessage: 'gpt-x broke off. Try again, or choose another model.',
    });
  });

  it('changes no result', async () => {
    assert.deepEqual(await outsideBuild(Promise.resolve(['a'])), ['a']);
  });
});
