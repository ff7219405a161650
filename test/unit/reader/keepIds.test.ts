/** A statement whose words were corrected keeps the id that its answers and its coverage lie under. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { SpecAnalysisAgent } from '../../../src/agents/specAnalysisAgent';
import type { StructuredSpec } from '../../../src/pipeline/schema/spec';
import { snapshotOf, snapshotOfFolder } from '../../../src/pipeline/snapshot';
import { keepIds } from '../../../src/reader/keepIds';
import { readSpec } from '../../../src/reader/readSpec';
import { fakeContext, memoryUse } from '../helpers/modelFakes';

const before = `# Loans

## Data

**Tool**: name (required), price
**Loan**: tool, day

## Requirements

- Members must be reminded by letter two days before a loan ends.
- FR-001: The moon shall be blue on Fridays.
- A loan may be extended once if nobody waits.
`;

const idsOf = (text: string) => new Map(readSpec(text).spec.requirements.map((one) => [one.text, one.id]));

function readAgain(from: string, to: string) {
  const kept = keepIds(readSpec(before.replace(from, to)), readSpec(before).spec.requirements);
  return { kept, ids: new Map(kept.spec.requirements.map((one) => [one.text, one.id])) };
}

describe('the id of a statement', () => {
  const old = 'Members must be reminded by letter two days before a loan ends.';

  it('stays where its words are corrected, also in all that points at it', () => {
    const corrected = 'Members must be reminded by letter three days before the loan ends.';
    const { ids, kept } = readAgain(old, corrected);
    assert.equal(ids.get(corrected), idsOf(before).get(old));
    const made = readSpec(before.replace(old, corrected)).spec.requirements.find(({ text }) => text === corrected)?.id;
    assert.ok(made && !JSON.stringify(kept).includes(made));
  });

  it('is another where the statement is another one', () => {
    const other = 'The price of a tool is printed on its label.';
    const { ids } = readAgain(old, other);
    assert.notEqual(ids.get(other), idsOf(before).get(old));
  });

  it('is left alone where it stands in the document, or where the statement is still there', () => {
    const { ids } = readAgain('The moon shall be blue on Fridays.', 'The moon shall be blue on Sundays.');
    assert.ok([...ids.values()].includes('FR-001'));
    const twice = readAgain(old, `${old}\n- Members must be reminded by letter three days before a loan ends.`);
    assert.equal(twice.ids.get(old), idsOf(before).get(old));
  });
});

describe('SpecAnalysisAgent', () => {
  it('says once which files of a folder are not read', async () => {
    const agent = new SpecAnalysisAgent({ source: { open: async () => undefined }, parallel: () => 1 });
    const files = [
      { path: '001-tools/spec.md', text: before },
      { path: '001-tools/plan.md', text: '# Plan\n\nReact.\n' },
      { path: '002-more/plan.md', text: '# Plan\n\nVue.\n' },
      { path: '002-more/tasks.md', text: '- [ ] T001 Set up\n' },
    ];
    const context = fakeContext();
    await agent.run(
      { spec: snapshotOfFolder('/specs', 'club', files), answers: [], remembered: {}, model: memoryUse() },
      context,
    );
    const said = context.events.flatMap((event) => (event.type === 'agent_message' ? [event.message] : []));
    assert.deepEqual(
      said.filter((text) => text.startsWith('Not read')),
      ['Not read: plan.md, tasks.md. They say how and when it is built, not what the app does.'],
    );
  });

  it('asks nothing again about a statement whose words were corrected', async () => {
    const agent = new SpecAnalysisAgent({ source: { open: async () => undefined }, parallel: () => 1 });
    const open = before.replace('extended once', 'extended [NEEDS CLARIFICATION: how often?]');
    const read = async (text: string, spec?: StructuredSpec) =>
      agent.run(
        {
          spec: snapshotOf('/loans.md', 'loans.md', text),
          answers: [],
          remembered: {},
          model: memoryUse(),
          ...(spec && { before: spec }),
        },
        fakeContext(),
      );
    const first = await read(open);
    const again = await read(open.replace('if nobody waits', 'where nobody is waiting for it'), first.structuredSpec);
    assert.ok(first.clarifications.length > 0);
    assert.deepEqual(
      again.clarifications.map(({ id }) => id),
      first.clarifications.map(({ id }) => id),
    );
  });
});
