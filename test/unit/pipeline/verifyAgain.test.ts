/** An app that was changed since its checks is checked once more, and nothing of it is generated anew. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { evidence, pipeline } from '../helpers/fakes';

async function built() {
  const parts = pipeline();
  parts.coding.play = async ({ folder }, context) => {
    await context.emit({ type: 'verification_completed', evidence: evidence() });
    return { generatedProject: { folder, files: [], skipped: [] }, evidence: evidence(), coverage: { items: [] } };
  };
  const { id } = await parts.create();
  await parts.orchestrator.run(id);
  const generations = parts.coding.inputs.length;
  return { ...parts, id, generations };
}

describe('PipelineOrchestrator: Verify Again', () => {
  it('checks a changed app, and leaves it completed where everything passes', async () => {
    const { orchestrator, coding, id, generations } = await built();
    coding.changed = evidence();
    const project = await orchestrator.verify(id);
    assert.deepEqual([project.status, project.phases.code_generation.status], ['completed', 'completed']);
    assert.equal(coding.inputs.length, generations);
  });

  it('says what a change has broken', async () => {
    const { orchestrator, coding, id } = await built();
    coding.changed = evidence({ tests: 'failed' });
    const project = await orchestrator.verify(id);
    assert.deepEqual(
      [project.status, project.error?.phase, project.error?.reason],
      ['failed', 'code_generation', 'evidence_failed'],
    );
    await assert.rejects(orchestrator.verify(id), { reason: 'wrong_state' });
  });
});
