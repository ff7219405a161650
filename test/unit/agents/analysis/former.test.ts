/** A spec that a model has described before: only what has changed is read again, and without a model what it made stays. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { SpecAnalysisAgent } from '../../../../src/agents/specAnalysisAgent';
import type { StructuredSpec } from '../../../../src/pipeline/schema/spec';
import { snapshotOf } from '../../../../src/pipeline/snapshot';
import { scaffold } from '../../../../src/scaffold/scaffold';
import { fakeContext, memoryUse, ScriptedModel } from '../../helpers/modelFakes';

const text = readFileSync('test/fixtures/cases/tool-library-2.md', 'utf8');
const atMost = (limit: number) => ({
  name: 'atMostThree',
  entity: 'loan',
  field: 'member',
  must: `self.status == 'back' || self.member.loans.filter(l, l.status == 'out').size() < ${limit}`,
  message: '{self.member.name} has too many tools already.',
  statements: ['S9'],
});
/** As a model gives it beside its rule. */
const fourth = {
  statements: ['S9'],
  given: {
    m: ['member', { paidThisYear: true }],
    a: ['loan', { member: 'm' }],
    b: ['loan', { member: 'm' }],
    c: ['loan', { member: 'm' }],
  },
  do: 'create',
  values: { loan: { member: 'm' } },
  // biome-ignore lint/suspicious/noThenProperty: the word of scenarios; nobody awaits an example.
  then: ["refused.contains('tools already')"],
};
const examples = [fourth];
const gaps = { S7: 'partly: later', S8: 'partly: later', S15: 'question', S16: 'partly: later' };
const limit = 'A member can have at most 3 loans that are out.';

async function read(spec: string, answers: readonly object[] | undefined, kept?: string) {
  const model = new ScriptedModel((_, number) => {
    const answer = answers?.[number - 1];
    return answer ? JSON.stringify(answer) : new Error('Nobody should ask.');
  });
  const agent = new SpecAnalysisAgent({
    source: { open: async () => (answers ? model : undefined) },
    parallel: () => 1,
  });
  const snapshot = snapshotOf('/tools.md', 'tools.md', spec);
  const input = {
    spec: snapshot,
    model: memoryUse(),
    answers: [],
    remembered: {},
    ...(kept !== undefined && { kept }),
  };
  const { structuredSpec, clarifications } = await agent.run(input, fakeContext());
  return { structuredSpec, clarifications, requests: model.requests };
}

const built = (spec: StructuredSpec, kept?: string) =>
  scaffold(spec, { appName: 'tools' }, kept === undefined ? undefined : { text: kept });
const filesOf = (spec: StructuredSpec, kept?: string) =>
  new Map([...built(spec, kept).files()].map(({ path, content }) => [path, content]));
const first = async () => {
  const { structuredSpec } = await read(text, [{ checks: [atMost(3)], examples, gaps }]);
  return { spec: structuredSpec, kept: built(structuredSpec).kept() };
};
const about = (spec: StructuredSpec, words: string) => spec.requirements.find((one) => one.text.includes(words));

describe('a spec that a model has described before', () => {
  it('is not read by it again while nothing has changed, and gives the same app', async () => {
    const { spec, kept } = await first();
    const again = await read(text, [], kept);
    assert.equal(again.requests.length, 0);
    assert.deepEqual(filesOf(again.structuredSpec, kept), filesOf(spec));
  });

  it('is told with what there is, and with what has changed; only that is answered', async () => {
    const { spec, kept } = await first();
    const changed = text.replace('at most 3 loans', 'at most 4 loans');
    const again = await read(changed, [{ checks: [atMost(4)] }], kept);
    const asked = again.requests[0]?.messages[1]?.content ?? '';
    assert.match(asked, /S9 was: A member can have at most 3 loans/);
    assert.match(asked, /"name":"atMostThree"/);
    const files = filesOf(again.structuredSpec, kept);
    const others = [...filesOf(spec)].filter(([path, content]) => files.get(path) !== content).map(([path]) => path);
    assert.deepEqual(others.sort(), [
      'README.md',
      'src/examples.test.ts',
      'src/loan/rules.test.ts',
      'src/loan/rules.ts',
    ]);
    assert.equal(about(again.structuredSpec, 'at most 4')?.understood, true);
  });

  it('holds a changed statement to its words also where the model changes nothing', async () => {
    const { kept } = await first();
    const changed = text.replace('at most 3 loans', 'at most 4 loans');
    const again = await read(changed, [{}], kept);
    assert.equal(about(again.structuredSpec, 'at most 4')?.understood, false);
  });

  it('loses what only a statement asked for that is gone, without a word to the model', async () => {
    const { kept } = await first();
    const shorter = text.replace(`- ${limit}\n`, '');
    assert.notEqual(shorter, text);
    const again = await read(shorter, [], kept);
    assert.equal(again.requests.length, 0);
    assert.doesNotMatch(JSON.stringify(again.structuredSpec.description), /atMostThree/);
    assert.match(JSON.stringify(again.structuredSpec.description), /loan/);
  });

  it('stays as it was in a build without a model', async () => {
    const { spec, kept } = await first();
    const alone = await read(text, undefined, kept);
    assert.deepEqual(alone.clarifications, []);
    assert.deepEqual(filesOf(alone.structuredSpec, kept), filesOf(spec));
    assert.equal(built(alone.structuredSpec, kept).kept(), kept);
  });

  it('says of a statement that has changed since that no model has read it', async () => {
    const { kept } = await first();
    const changed = text.replace('at most 3 loans', 'at most 4 loans');
    const alone = await read(changed, undefined, kept);
    const limited = about(alone.structuredSpec, 'at most 4');
    assert.deepEqual(
      [limited?.understood, limited?.missing],
      [false, 'Changed since a model read it. Build with a model to have it read again.'],
    );
    assert.match(filesOf(alone.structuredSpec, kept).get('src/loan/rules.ts') ?? '', /AtMostThree/);
    const more = text.replace(`- ${limit}`, `- ${limit}\n- Every loan is sung to the tune of the day.`);
    const added = about((await read(more, undefined, kept)).structuredSpec, 'sung');
    assert.equal(added?.understood, false);
  });

  it('keeps what a person has changed in it, says so, and tells the model of it', async () => {
    const { kept } = await first();
    const mine = kept.replace('has too many tools already.', 'may not take more home.');
    assert.notEqual(mine, kept);
    const again = await read(text, [], mine);
    const app = built(again.structuredSpec, mine);
    assert.match(filesOf(again.structuredSpec, mine).get('src/loan/rules.ts') ?? '', /may not take more home/);
    assert.deepEqual(
      app.edits.map(({ path, kind }) => [path, kind]),
      [['check.atMostThree', 'changed']],
    );
    assert.equal(built((await read(text, [], app.kept())).structuredSpec, app.kept()).kept(), app.kept());
    const changed = text.replace('is unique', 'is always unique');
    const other = await read(changed, [{}], mine);
    assert.match(other.requests[0]?.messages[1]?.content ?? '', /may not take more home/);
  });
});
