/** A model describes the app on top of what the reader found: edits, mends, what is left out, and the words of the spec. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { readWithModel } from '../../../../src/agents/analysis/modelReading';
import { openSession } from '../../../../src/agents/modelAccess';
import type { Answer } from '../../../../src/pipeline/schema/clarification';
import { structuredSpecSchema } from '../../../../src/pipeline/schema/spec';
import { snapshotOf } from '../../../../src/pipeline/snapshot';
import { readSpec } from '../../../../src/reader/readSpec';
import { scaffold } from '../../../../src/scaffold/scaffold';
import { answersOnce, fakeContext, memoryUse } from '../../helpers/modelFakes';

const text = readFileSync('test/fixtures/cases/tool-library-2.md', 'utf8');
const reader = readSpec(text);
const idOf = (words: string) => reader.spec.requirements.find((one) => one.text.includes(words))?.id ?? words;

const atMostThree = {
  name: 'atMostThree',
  entity: 'loan',
  field: 'member',
  must: "self.status == 'back' || self.member.loans.filter(l, l.status == 'out').size() < 3",
  message: '{self.member.name} has three tools already.',
  statements: ['S9'],
};
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

async function described(answers: readonly object[], given: readonly Answer[] = []) {
  const model = answersOnce(...answers.map((one) => JSON.stringify(one)));
  const context = fakeContext();
  const use = memoryUse();
  const session = await openSession({ source: { open: async () => model }, parallel: () => 1 }, use, context);
  assert.ok(session);
  const read = { structuredSpec: reader.spec, clarifications: reader.clarifications };
  const input = { spec: snapshotOf('/spec.md', 'spec.md', text), answers: given, remembered: {} };
  const output = await readWithModel(input, read, session, context);
  const messages = context.events.flatMap((event) => (event.type === 'agent_message' ? [event.message] : []));
  const requirement = (words: string) => output.structuredSpec.requirements.find(({ id }) => id === idOf(words));
  return { ...output, model, messages, requirement };
}

describe('a spec that a model describes', () => {
  it('is sent with a number at each statement, and with what the reader made of it', async () => {
    const { model } = await described([{ gaps }]);
    const [system, user] = model.requests[0]?.messages ?? [];
    assert.match(user?.content ?? '', /\n\[S9\] - A member can have at most 3 loans that are out\.\n/);
    assert.match(user?.content ?? '', /"must":"self\.dueDate >= self\.startDate"/);
    assert.doesNotMatch(user?.content ?? '', /R-[0-9a-f]{8}/);
    assert.match(system?.content ?? '', /months\(from, to\)/);
    assert.ok((system?.content.length ?? 0) + (user?.content.length ?? 0) < 16_000);
  });

  it('carries what the edits add beside what the reader has, and becomes an app that shows it', async () => {
    const { structuredSpec, requirement } = await described([{ checks: [atMostThree], examples, gaps }]);
    assert.ok(structuredSpecSchema.safeParse(structuredSpec).success);
    assert.equal(requirement('at most 3')?.understood, true);
    assert.equal(requirement('The due date')?.understood, true);
    const app = scaffold(structuredSpec, { appName: 'tools' });
    const files = new Map([...app.files()].map(({ path, content }) => [path, content]));
    assert.match(files.get('src/loan/rules.ts') ?? '', /loanAtMostThree\(/);
    assert.match(files.get('src/loan/rules.test.ts') ?? '', /A member can have at most 3 loans/);
    const open = app.unserved.map(({ requirementId }) => requirementId);
    assert.ok(!open.includes(idOf('at most 3')) && open.includes(idOf('14 days')));
  });

  it('is mended: what is wrong goes back with what to write, and only the mend is asked for', async () => {
    const wrong = { ...atMostThree, must: atMostThree.must.replace('loans', 'lones') };
    const { model, structuredSpec, messages } = await described([
      { checks: [wrong], examples, gaps },
      { checks: [atMostThree] },
    ]);
    const complaint = model.requests[1]?.messages.at(-1)?.content ?? '';
    assert.match(complaint, /check\.atMostThree, must: There is no "lones"\. There is .*loans/);
    assert.match(JSON.stringify(structuredSpec.description), /self\.member\.loans\.filter/);
    assert.deepEqual(messages, []);
  });

  it('leaves out what stays wrong, says so, and counts its statement as open', async () => {
    const wrong = { ...atMostThree, must: 'self.nothing' };
    const { structuredSpec, messages, requirement } = await described([{ checks: [wrong], examples, gaps }, {}, {}]);
    assert.doesNotMatch(JSON.stringify(structuredSpec.description), /atMostThree/);
    assert.match(messages.join(), /Not taken from the model's reading: check\.atMostThree/);
    assert.equal(requirement('at most 3')?.understood, false);
  });

  it('is held to the words of the spec: another number is no carried statement', async () => {
    const other = { ...atMostThree, must: atMostThree.must.replace('< 3', '< 4') };
    const { requirement } = await described([{ checks: [other], examples, gaps }]);
    assert.equal(requirement('at most 3')?.understood, false);
    assert.match(requirement('at most 3')?.missing ?? '', /“3” is found in nothing/);
  });

  it('counts a rule only with an example of it: one is asked for, and without it the statement is open', async () => {
    const { model, requirement } = await described([{ checks: [atMostThree], gaps }, {}, {}]);
    const complaint = model.requests[1]?.messages.at(-1)?.content ?? '';
    assert.match(complaint, /check\.atMostThree, examples: No example shows it\. Add one to "examples" that names S9/);
    assert.equal(requirement('at most 3')?.missing, 'No example shows the rule that was made of it.');
    const mended = await described([{ checks: [atMostThree], gaps }, { examples }]);
    assert.equal(mended.requirement('at most 3')?.understood, true);
  });

  it('has a reason for each statement that nobody spoke of', async () => {
    const { requirement, model } = await described([{ checks: [atMostThree], examples }, {}, {}]);
    assert.equal(requirement('1 euro')?.understood, false);
    assert.ok(requirement('1 euro')?.missing);
    assert.equal(model.requests.length, 1, 'what the reader has a reason for needs no mend');
  });

  it('asks what it leaves open, and asks for the edits that follow from another answer', async () => {
    const ask = {
      statements: ['S15'],
      ask: 'What happens with the fee?',
      options: ['Shown', 'Left out'],
      recommended: 1,
      assumed: 'Nothing is shown.',
    };
    const id = `${idOf('1 euro')}.decision`;
    const first = { checks: [atMostThree], examples, gaps, questions: [ask] };
    const { clarifications } = await described([first]);
    assert.ok(clarifications.some((one) => one.id === id && one.recommended === 'Left out'));
    const fee = {
      entities: [
        {
          name: 'loan',
          fields: {
            fee: {
              type: 'money',
              computed: 'days(self.dueDate, today) > 0 ? days(self.dueDate, today) * 1.0 : 0.0',
              statements: ['S15'],
            },
          },
        },
      ],
      examples: [
        {
          statements: ['S15'],
          today: '2026-03-20',
          given: { l: ['loan', { dueDate: '2026-03-18' }] },
          do: 'change',
          on: 'l',
          // biome-ignore lint/suspicious/noThenProperty: the word of scenarios; nobody awaits an example.
          then: ['it.fee == 2'],
        },
      ],
    };
    const { model, requirement } = await described(
      [first, fee],
      [{ clarificationId: id, value: 'Shown', how: 'chosen' }],
    );
    assert.match(model.requests[1]?.messages.at(-1)?.content ?? '', /What happens with the fee\? Shown/);
    assert.equal(requirement('1 euro')?.understood, true);
    const same = await described([first], [{ clarificationId: id, value: 'Left out', how: 'chosen' }]);
    assert.equal(same.model.requests.length, 1);
  });

  it('speaks of other statements by their first words: nobody else knows their numbers', async () => {
    const { requirement } = await described([{ gaps: { ...gaps, S7: 'partly: it contradicts S9.' } }]);
    assert.equal(requirement('14 days')?.missing, 'it contradicts “A member can have at …”.');
  });

  it('is a program of another sort where it has a part that is the whole app: all of it is for code, nothing for forms', async () => {
    const program = { custom: [{ name: 'game', kind: 'app', contract: 'A game.', statements: ['S1'] }] };
    const { structuredSpec, model } = await described([program]);
    assert.equal(model.requests.length, 1, 'nothing is to be mended');
    assert.ok(structuredSpec.requirements.every(({ by, understood }) => by === 'model' && !understood));
    const app = scaffold(structuredSpec, { appName: 'game' });
    assert.ok(app.isEmpty);
    assert.ok(![...app.files()].some(({ path }) => path.startsWith('src/tool/')));
  });
});
