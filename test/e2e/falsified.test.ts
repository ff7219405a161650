/**
 * What a model answered, falsified in one place: a number, a name, a negation, a condition, a bound. The words of the statement, the reader's
 * own reading, or an example that the model gave beside its rule see it; how much ends as implemented all the same is printed.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, it } from 'mocha';
import { type Edits, editsSchema } from '../../src/agents/analysis/edits';
import { readWithModel } from '../../src/agents/analysis/modelReading';
import { openSession } from '../../src/agents/modelAccess';
import { checkAppModel } from '../../src/appModel/checkAppModel';
import type { Json } from '../../src/appModel/keep/constructs';
import type { LanguageModel } from '../../src/pipeline/ports';
import { snapshotOf } from '../../src/pipeline/snapshot';
import { readSpec } from '../../src/reader/readSpec';
import { type Scaffold, scaffold } from '../../src/scaffold/scaffold';
import { exampleTestPath } from '../../src/scaffold/testing/exampleTests';
import { agentContext } from '../support/agentContext';
import { type Fault, falsified, kindsOfFault } from '../support/falsify';
import { describeInLongRuns } from '../support/longRuns';
import { recordingOf } from '../support/recordedModel';
import { runTests } from './support/knockOut/runTests';

const specs = ['clinic'];

interface Case {
  readonly fault: Fault;
  readonly says: string;
  readonly app: Scaffold;
  /** Statements that the falsified construct carries, and that the build would call implemented by now. */
  readonly claimed: readonly string[];
}

interface Place {
  readonly construct: Json;
  readonly put: (other: Json) => Edits;
}

/** Those that say rules: checks, actions, fields. */
function constructsOf(answer: Edits): readonly Place[] {
  const { checks, actions, entities } = answer;
  return [
    ...checks.map((construct, index) => ({
      construct,
      put: (one: Json) => ({ ...answer, checks: checks.with(index, one) }),
    })),
    ...actions.map((construct, index) => ({
      construct,
      put: (one: Json) => ({ ...answer, actions: actions.with(index, one) }),
    })),
    ...entities.flatMap((entity, index) =>
      Object.entries((entity.fields ?? {}) as Readonly<Record<string, Json>>).map(([name, construct]) => ({
        construct,
        put: (one: Json) => {
          const fields = { ...(entity.fields as Json), [name]: one };
          return { ...answer, entities: entities.with(index, { ...entity, fields }) };
        },
      })),
    ),
  ];
}

for (const name of specs)
  describeInLongRuns(`what a model answered for ${name}, falsified`, function () {
    this.timeout(900_000);
    const text = readFileSync(`test/fixtures/specs/${name}.md`, 'utf8');
    const reader = readSpec(text);
    const answer = editsSchema.parse(JSON.parse(recordingOf(name, 'analysis') ?? '{}'));
    const ended = new Map<Fault, [ended: number, all: number]>();
    const missed: string[] = [];

    before(async () => {
      const whole = await build(answer);
      const entities = checkAppModel(whole.description).resolved?.entities ?? new Map();
      const cases: Case[] = [];
      for (const { construct, put } of constructsOf(answer))
        for (const { fault, value, says } of falsified(construct, entities)) {
          const { app, understood } = await build(put(value as Json));
          const named = new Set(JSON.stringify(construct).match(/\bS\d+\b/g));
          const unserved = new Set(app.unserved.map(({ requirementId }) => requirementId));
          const claimed = understood.flatMap(([id, number]) => (named.has(number) && !unserved.has(id) ? [id] : []));
          cases.push({ fault, says, app, claimed });
        }
      const open = cases.filter(({ claimed }) => claimed.length > 0);
      const filesOf = (app: Scaffold) => new Map([...app.files()].map(({ path, content }) => [path, content]));
      const { variants } = await runTests(
        filesOf(whole.app),
        open.map(({ app, says }) => ({
          sentences: app.examples.map(({ title }) => title),
          how: says,
          files: filesOf(app),
          test: exampleTestPath,
        })),
      );
      for (const one of cases) {
        const failed = variants[open.indexOf(one)]?.filter(({ status }) => status !== 'passed') ?? [];
        const shown = new Set(
          failed.flatMap(
            ({ title }) => one.app.examples.find((example) => example.title === title)?.requirementIds ?? [],
          ),
        );
        const isEnded = one.claimed.some((id) => !shown.has(id)) && failed.length === 0;
        const [count, all] = ended.get(one.fault) ?? [0, 0];
        ended.set(one.fault, [count + Number(isEnded), all + 1]);
        if (isEnded) missed.push(`${one.fault}: ${one.says}`);
      }
      for (const fault of kindsOfFault) {
        const [count, all] = ended.get(fault) ?? [0, 0];
        console.log(`      ${fault}: ${count} of ${all} end as implemented`);
      }
      console.log(missed.map((one) => `        ${one}`).join('\n'));
    });

    /** The answers to mends change nothing. */
    async function build(given: Edits) {
      let asked = 0;
      const model: LanguageModel = {
        id: 'openai:falsified',
        complete: async () => ({
          text: JSON.stringify(asked++ === 0 ? given : {}),
          finish: 'stop',
          usage: { input: 0, cached: 0, output: 0 },
        }),
      };
      const context = agentContext();
      const use = { id: model.id, used: 0, answers: { read: async () => undefined, write: async () => undefined } };
      const session = await openSession({ source: { open: async () => model }, parallel: () => 1 }, use, context);
      assert.ok(session);
      const input = { spec: snapshotOf('/spec.md', 'spec.md', text), answers: [], remembered: {} };
      const read = { structuredSpec: reader.spec, clarifications: reader.clarifications };
      const { structuredSpec } = await readWithModel(input, read, session, context);
      const number = new Map(reader.spec.requirements.map(({ id }, index) => [id, `S${index + 1}`]));
      const understood = structuredSpec.requirements.flatMap(({ id, understood: is }) =>
        is ? [[id, number.get(id) ?? ''] as const] : [],
      );
      return { app: scaffold(structuredSpec, { appName: name }), understood, description: structuredSpec.description };
    }

    it('is seen wherever a number, a name or a negation is another one', () => {
      const count = (fault: Fault) => ended.get(fault)?.[0] ?? 0;
      assert.deepEqual(
        ['number', 'name', 'negation'].map((fault) => count(fault as Fault)),
        [0, 0, 0],
        missed.join('\n'),
      );
    });
  });
