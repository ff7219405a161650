/** The SpecAnalysisAgent with the built-in engine, and a spec that contradicts itself. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { SpecAnalysisAgent } from '../../../src/agents/specAnalysisAgent';
import type { Answer } from '../../../src/pipeline/schema/clarification';
import { snapshotOf } from '../../../src/pipeline/snapshot';
import { fakeContext, memoryUse } from '../helpers/modelFakes';

const text = `# Yard

## Data

- **Boat**: name (required), status (afloat, ashore)

## Rules

- New boats are afloat.
- New boats are ashore.
`;

function analyse(answers: readonly Answer[]) {
  const agent = new SpecAnalysisAgent({ source: { open: async () => undefined }, parallel: () => 1 });
  const spec = snapshotOf('/spec.md', 'spec.md', text);
  return agent.run({ spec, model: memoryUse(), answers, remembered: {} }, fakeContext());
}

describe('SpecAnalysisAgent', () => {
  for (const [value, usual] of [
    ['before', 'afloat'],
    ['later', 'ashore'],
  ] as const)
    it(`reads the spec again where an answer says which of two lines holds: ${value}`, async () => {
      const [asked] = (await analyse([])).clarifications;
      assert.match(asked?.question ?? '', /Which of two lines holds: 9 or 10\?/);
      const answer = { clarificationId: asked?.id ?? '', value, how: 'chosen' as const };
      const { structuredSpec, clarifications } = await analyse([answer]);
      assert.equal(structuredSpec.entities[0]?.fields[1]?.default, usual);
      assert.equal(clarifications[0]?.id, asked?.id);
      const left = structuredSpec.requirements.filter(({ gap }) => gap === 'leftOut');
      assert.deepEqual(
        left.map(({ range }) => range.startLine),
        [value === 'before' ? 10 : 9],
      );
    });
});
