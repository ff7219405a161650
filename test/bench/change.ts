/** What a change of one sentence costs with a model: requests, characters, files. The answers are recorded beside those of the first build. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SpecAnalysisAgent } from '../../src/agents/specAnalysisAgent';
import type { LanguageModel, ModelRequest } from '../../src/pipeline/ports';
import type { StructuredSpec } from '../../src/pipeline/schema/spec';
import { snapshotOf } from '../../src/pipeline/snapshot';
import { scaffold } from '../../src/scaffold/scaffold';
import { agentContext } from '../support/agentContext';
import { repositoryRoot } from '../support/paths';
import { recordingOf } from '../support/recordedModel';
import { type Figure, median } from './figure';

interface RecordedChange {
  readonly what: string;
  readonly from: string;
  readonly to: string;
  /** None where nothing is to be asked. */
  readonly answer?: object;
  /** A pattern of the files that it concerns, beside those that tell of the whole app. */
  readonly touches: string;
}

/** They tell of the whole app (what it carries, its samples and examples, what it reads), or are shared and follow from what it uses. */
const ofWhole =
  /^(?:README\.md|src\/(?:testing\/samples|examples\.test|views|kit\/.*)\.tsx?|src\/(?:platform|rounds)\.test\.tsx)$/;

const names = ['clinic'];

export async function measureChange(): Promise<readonly Figure[]> {
  const all: Cost[] = [];
  for (const name of names) {
    const path = join(repositoryRoot, 'test', 'fixtures', 'recordings', name, 'changes.json');
    if (existsSync(path)) all.push(...(await costsOf(name, JSON.parse(readFileSync(path, 'utf8')))));
  }
  for (const { what, requests, sent, received, outside, lost } of all)
    console.error(
      `${what}: ${requests} requests, ${sent} sent, ${received} received ${[...outside, ...lost].join(' ')}`,
    );
  const count = `${all.length} changes`;
  const of = (measure: (cost: Cost) => number) => all.map(measure);
  return [
    { name: `${count}: requests at most`, value: Math.max(...of(({ requests }) => requests)), unit: '', limit: 2 },
    { name: `${count}: characters sent, median`, value: median(of(({ sent }) => sent)), unit: '', limit: 24_000 },
    {
      name: `${count}: characters received, median`,
      value: median(of(({ received }) => received)),
      unit: '',
      limit: 1_000,
    },
    {
      name: `${count}: files touched that they do not concern`,
      value: of(({ outside }) => outside.length).reduce((sum, one) => sum + one, 0),
      unit: '',
      limit: 0,
    },
    {
      name: `${count}: statements that held and do not any more`,
      value: of(({ lost }) => lost.length).reduce((sum, one) => sum + one, 0),
      unit: '',
      limit: 0,
    },
  ];
}

interface Cost {
  readonly what: string;
  readonly requests: number;
  readonly sent: number;
  readonly received: number;
  readonly outside: readonly string[];
  readonly lost: readonly string[];
}

async function costsOf(name: string, changes: readonly RecordedChange[]): Promise<readonly Cost[]> {
  const text = readFileSync(join(repositoryRoot, 'test', 'fixtures', 'specs', `${name}.md`), 'utf8');
  const first = await read(text, [recordingOf(name, 'analysis') ?? '']);
  const before = builtOf(first.spec);
  const costs: Cost[] = [];
  for (const { what, from, to, answer, touches } of changes) {
    if (!text.includes(from)) throw new Error(`${name} does not say ${from}`);
    const again = await read(text.replace(from, to), answer ? [JSON.stringify(answer)] : [], before.kept);
    const after = builtOf(again.spec, before.kept);
    const touched = [...new Set([...before.files.keys(), ...after.files.keys()])].filter(
      (path) => before.files.get(path) !== after.files.get(path),
    );
    const known = new Map(first.spec.requirements.map((one) => [one.id, one.text]));
    const now = new Map(again.spec.requirements.map((one) => [one.id, one.text]));
    const words = [...known, ...now].flatMap(([id, said]) => (known.get(id) === now.get(id) ? [] : [said]));
    // A comment or a test quotes the sentence that has changed.
    const isQuoting = (path: string) =>
      [before, after].some(({ files }) =>
        words.some((said) => (files.get(path) ?? '').replaceAll('\\', '').includes(said)),
      );
    const isConcerned = (path: string) => new RegExp(touches).test(path) || ofWhole.test(path) || isQuoting(path);
    const stays = again.spec.requirements.filter(({ id, text: now }) => before.held.get(id) === now);
    costs.push({
      what: `${name}, ${what}`,
      requests: again.requests.length,
      sent: again.requests.flatMap(({ messages }) => messages).reduce((sum, { content }) => sum + content.length, 0),
      received: answer ? JSON.stringify(answer).length : 0,
      outside: touched.filter((path) => !isConcerned(path)),
      lost: stays.filter(({ id }) => !after.held.has(id)).map(({ text: lost }) => lost),
    });
  }
  return costs;
}

function builtOf(spec: StructuredSpec, kept?: string) {
  const app = scaffold(spec, { appName: 'app' }, kept === undefined ? undefined : { text: kept });
  const open = new Set(app.unserved.map(({ requirementId }) => requirementId));
  const held = spec.requirements.filter(({ id, understood }) => understood && !open.has(id));
  return {
    kept: app.kept(),
    files: new Map([...app.files()].map(({ path, content }) => [path, content])),
    held: new Map(held.map(({ id, text }) => [id, text])),
  };
}

async function read(text: string, answers: readonly string[], kept?: string) {
  const requests: ModelRequest[] = [];
  const model: LanguageModel = {
    id: 'openai:recorded',
    complete: async (request) => {
      requests.push(request);
      const answer = answers[requests.length - 1];
      return { text: answer ?? '{}', finish: 'stop', usage: { input: 0, cached: 0, output: 0 } };
    },
  };
  const agent = new SpecAnalysisAgent({ source: { open: async () => model }, parallel: () => 1 });
  const use = { id: model.id, used: 0, answers: { read: async () => undefined, write: async () => undefined } };
  const spec = snapshotOf('/spec.md', 'spec.md', text);
  const input = { spec, model: use, answers: [], remembered: {}, ...(kept !== undefined && { kept }) };
  const { structuredSpec } = await agent.run(input, agentContext());
  return { spec: structuredSpec, requests };
}
