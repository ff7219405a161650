/** The model's part of a build on a real folder; the model and the evidence play a script. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { AppFiles } from '../../../src/agents/coding/appWriter';
import { CodingAgent } from '../../../src/agents/codingAgent';
import { PipelineError, toPipelineError } from '../../../src/pipeline/errors';
import type { CodingOutput, ModelUse } from '../../../src/pipeline/phases';
import type { Evidence, EvidenceId, TestResult } from '../../../src/pipeline/schema/build';
import type { Requirement } from '../../../src/pipeline/schema/spec';
import { snapshotOf } from '../../../src/pipeline/snapshot';
import { nobodyAsked } from '../../support/nobodyAsked';
import { range, structuredSpec } from '../helpers/fakes';
import { type Answer, type FakeContext, fakeContext, memoryUse, ScriptedModel } from '../helpers/modelFakes';

const requirement = (id: string): Requirement => ({
  id,
  text: `Says ${id}.`,
  kind: 'requirement',
  optional: false,
  meanings: [],
  understood: false,
  by: 'model',
  missing: 'For the model.',
  range,
});
const spec = structuredSpec({
  title: 'Words',
  requirements: [requirement('R-1'), requirement('R-2')],
  description: {
    app: { title: 'Words' },
    custom: [{ name: 'words', kind: 'app', contract: 'Says words.', statements: ['R-1', 'R-2'] }],
  },
});
const planned = (path: string, serves: string[], exports: string[] = []) => ({
  path,
  serves,
  exports,
  uses: [],
  brief: 'Says it.',
});
const plan = {
  files: [
    planned('src/one.ts', ['R-1'], ['export const one: string']),
    planned('src/two.ts', ['R-2'], ['export const two: string']),
    planned('src/checks/words.test.ts', ['R-1', 'R-2']),
  ],
  remove: [],
  packages: [],
  left: [],
};
const check = `import { expect, test } from 'vitest';
import { one } from '../one';
import { two } from '../two';

test('R-1: says one', () => {
  expect(one).toBe('one');
});

test('R-2: says two', () => {
  expect(two).toBe('two');
});
`;
const texts: Readonly<Record<string, string>> = {
  'src/one.ts': "export const one = 'one';\n",
  'src/two.ts': "export const two = 'two';\n",
  'src/checks/words.test.ts': check,
};

/** The same statements in other words. */
const reworded = {
  ...spec,
  requirements: spec.requirements.map((one) => ({ ...one, text: one.text.replace('Says', 'Tells') })),
};

/** Another plan for the same requirements. */
const single = {
  ...plan,
  files: [
    planned('src/uno.ts', ['R-1', 'R-2'], ['const uno: string']),
    planned('src/checks/uno.test.ts', ['R-1', 'R-2']),
  ],
};
const uno: Readonly<Record<string, string>> = {
  'src/uno.ts': "export const uno = 'uno';\n",
  'src/checks/uno.test.ts': check
    .replaceAll(/\.\.\/(?:one|two)/g, '../uno')
    .replace('{ one }', '{ uno as one }')
    .replace('{ two }', '{ uno as two }'),
};

describe('CodingAgent with a model', () => {
  let folder: string;
  let context: FakeContext;
  let runs = 0;
  let chooseRemovable: (paths: readonly string[]) => readonly string[] | undefined;
  /** What the checks come to without the model's part. */
  let without: (files: AppFiles) => readonly TestResult[] | undefined;
  let structured = spec;
  let kept: string | undefined;
  beforeEach(async () => {
    structured = spec;
    kept = undefined;
    without = () => [result('R-1: says one', 'failed'), result('R-2: says two', 'failed')];
    chooseRemovable = (paths) => paths;
    folder = await mkdtemp(join(tmpdir(), 'coding-'));
    context = fakeContext();
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const read = (path: string) => readFile(join(folder, path), 'utf8').catch(() => undefined);
  const build = (
    answer: (label: string, number: number) => Answer,
    prove: () => Promise<Evidence> | Evidence = passes,
    use: ModelUse = memoryUse(),
    planned: Answer = JSON.stringify(plan),
    projectId = `run-${++runs}`,
  ): { readonly model: ScriptedModel; readonly done: Promise<CodingOutput> } => {
    const model = new ScriptedModel(({ label }, number) => (label === 'plan' ? planned : answer(label, number)));
    const agent = new CodingAgent({
      models: { source: { open: async () => model }, parallel: () => 4, firstWait: 1 },
      buffers: { textOf: () => undefined, replace: async () => false },
      gatherEvidence: async () => prove(),
      person: { ...nobodyAsked, chooseRemovable: async (_, paths) => chooseRemovable(paths) },
      testApart: async (_, files) => without(files),
    });
    const input = {
      structuredSpec: structured,
      folder,
      projectId,
      spec: snapshotOf('/words.md', 'words.md', '# Words\n'),
      model: use,
      ...(kept !== undefined && { kept: { text: kept } }),
    };
    return { model, done: agent.run(input, context) };
  };
  const buildAlone = (prove: () => Evidence) => {
    const agent = new CodingAgent({
      models: { source: { open: async () => undefined }, parallel: () => 1 },
      buffers: { textOf: () => undefined, replace: async () => false },
      gatherEvidence: async () => prove(),
      person: { ...nobodyAsked, chooseRemovable: async (_, paths) => chooseRemovable(paths) },
      testApart: async (_, files) => without(files),
    });
    const snapshot = snapshotOf('/words.md', 'words.md', '# Words\n');
    const projectId = `run-${++runs}`;
    return agent.run({ structuredSpec: structured, folder, projectId, spec: snapshot, model: memoryUse() }, context);
  };
  const write = (label: string): Answer => texts[label] ?? new Error(`Nobody asks for ${label}.`);
  const statusOf = ({ coverage }: CodingOutput) => coverage.items.map(({ status }) => status);
  const messages = () => context.events.flatMap((event) => (event.type === 'agent_message' ? [event.message] : []));
  const reasonOf = ({ coverage }: CodingOutput, id: string) =>
    coverage.items.find((item) => item.requirementId === id)?.reason;

  it('writes the planned files on top of the engine, and counts what its checks show', async () => {
    const output = await build(write).done;
    assert.deepEqual(statusOf(output), ['implemented', 'implemented']);
    assert.equal(output.coverage.items[0]?.check, 'src/checks/words.test.ts');
    assert.equal(await read('src/one.ts'), texts['src/one.ts']);
    assert.ok(existsSync(join(folder, 'src', 'App.tsx')));
    assert.match((await read('README.md')) ?? '', /R-2 \| Says R-2\\?\. \| \[`src\/two\.ts`\]\(src\/two\.ts\)/);
  });

  it('asks for each file once, all with the same beginning', async () => {
    const { model, done } = build(write);
    await done;
    const files = model.requests.filter(({ label }) => label !== 'plan');
    assert.deepEqual(files.map(({ label }) => label).sort(), Object.keys(texts).sort());
    assert.equal(new Set(files.map(({ messages }) => messages[0]?.content + (messages[1]?.content ?? ''))).size, 1);
  });

  it('mends what the evidence complains about, and counts it then', async () => {
    let proofs = 0;
    const output = await build(
      (label) =>
        label.startsWith('repair')
          ? `=== src/one.ts\n${texts['src/one.ts']}`
          : label === 'src/one.ts'
            ? "export const one: number = 'one';\n"
            : write(label),
      () =>
        ++proofs === 1
          ? typeError('src/one.ts(1,14): error TS2322: Type string is not assignable to type number.')
          : passes(),
    ).done;
    assert.deepEqual(statusOf(output), ['implemented', 'implemented']);
    assert.equal(await read('src/one.ts'), texts['src/one.ts']);
  });

  it('mends a missing import without asking the model', async () => {
    let proofs = 0;
    const { model, done } = build(
      (label) => (label === 'src/two.ts' ? 'export const two = one;\n' : write(label)),
      () => (++proofs === 1 ? typeError("src/two.ts(1,20): error TS2304: Cannot find name 'one'.") : passes()),
    );
    await done;
    assert.equal(await read('src/two.ts'), "import { one } from './one';\nexport const two = one;\n");
    assert.ok(model.requests.every(({ label }) => !label.startsWith('repair')));
  });

  it('mends for three rounds at the most, also where other errors come each time', async () => {
    let proofs = 0;
    const { model, done } = build(
      (label, number) =>
        label.startsWith('repair') ? `=== src/one.ts\nexport const one: number = 'try ${number}';\n` : write(label),
      () =>
        existsSync(join(folder, 'src', 'one.ts'))
          ? typeError(`src/one.ts(1,14): error TS${2300 + ++proofs}: Another error.`)
          : passes(),
    );
    await done;
    assert.equal(model.requests.filter(({ label }) => label.startsWith('repair')).length, 3);
  });

  it('says about how many tokens the files will take before it asks for the first of them', async () => {
    const asked: string[] = [];
    const said = () =>
      context.events.some((event) => event.type === 'agent_message' && /about [\d,]+ tokens/.test(event.message));
    await build((label) => {
      if (said()) asked.push(label);
      return write(label);
    }).done;
    assert.deepEqual(asked.sort(), Object.keys(texts).sort());
  });

  it('sets a check aside that fails to the end, and says that its requirement is not met', async () => {
    const output = await build(
      (label) => (label.startsWith('repair') ? `=== src/two.ts\nexport const two = 'zwei';\n` : write(label)),
      async () => ((await read('src/checks/words.test.ts'))?.includes('test.skip') ? passes('skipped') : testFails()),
    ).done;
    assert.deepEqual(statusOf(output), ['implemented', 'notImplemented']);
    assert.match(reasonOf(output, 'R-2') ?? '', /Its check fails: expected zwei to be two/);
    assert.match((await read('src/checks/words.test.ts')) ?? '', /test\.skip\('R-2/);
    assert.match((await read('src/checks/words.test.ts')) ?? '', /test\('R-1/);
  });

  it('does not count a check that passes but does not type check', async () => {
    const error = 'src/checks/words.test.ts(5,3): error TS2345: Not assignable.';
    const output = await build(
      (label) => (label.startsWith('repair') ? `=== src/checks/words.test.ts\n${check}` : write(label)),
      () =>
        existsSync(join(folder, 'src', 'checks', 'words.test.ts'))
          ? { items: [...typeError(error).items.slice(0, 3), ...passes().items.slice(3)] }
          : evidenceWith({}, []),
    ).done;
    assert.equal(reasonOf(output, 'R-1'), 'No check of it has run.');
    assert.equal(await read('src/checks/words.test.ts'), undefined);
    assert.equal(await read('src/one.ts'), texts['src/one.ts']);
  });

  it('refuses a repair that makes a check weaker', async () => {
    const weaker = check.replace("toBe('two')", "toContain('o')");
    const { model, done } = build(
      (label) => (label.startsWith('repair') ? `=== src/checks/words.test.ts\n${weaker}` : write(label)),
      testFails,
    );
    await done;
    const complaint = model.requests.at(-1)?.messages.at(-1)?.content ?? '';
    assert.match(complaint, /expects something looser than before/);
  });

  it('asks once for another check where one passes without what the model wrote, and counts the new one', async () => {
    const better = check.replace('R-2: says two', 'R-2: says two in full');
    const inFull = (status: TestResult['status']) =>
      evidenceWith({}, [result('R-1: says one', 'passed'), result('R-2: says two in full', status)]);
    without = (files) => {
      const isBetter = files.get('src/checks/words.test.ts')?.content === better;
      return [
        result('R-1: says one', 'failed'),
        isBetter ? result('R-2: says two in full', 'failed') : result('R-2: says two', 'passed'),
      ];
    };
    const { model, done } = build(
      (label, number) => (label === 'src/checks/words.test.ts' && number > 4 ? better : write(label)),
      async () => ((await read('src/checks/words.test.ts')) === better ? inFull('passed') : passes()),
    );
    assert.deepEqual(statusOf(await done), ['implemented', 'implemented']);
    const asked = model.requests.filter(({ label }) => label === 'src/checks/words.test.ts');
    assert.equal(asked.length, 2);
    assert.match(
      asked[1]?.messages.at(-1)?.content ?? '',
      /passes also against the app without your files.*\n- R-2: says two\n/,
    );
    assert.doesNotMatch(asked[1]?.messages.at(-1)?.content ?? '', /^- R-1/m);
  });

  it('does not count a check that passes without what the model wrote, and says so', async () => {
    without = () => [result('R-1: says one', 'failed'), result('R-2: says two', 'passed')];
    const { model, done } = build(write);
    const output = await done;
    assert.deepEqual(statusOf(output), ['implemented', 'notImplemented']);
    assert.match(reasonOf(output, 'R-2') ?? '', /passes also without what the model wrote, so it proves nothing/);
    assert.equal(model.requests.filter(({ label }) => label === 'src/checks/words.test.ts').length, 2);
    assert.ok(messages().some((text) => /^The checks of R-2 pass also without what the model wrote/.test(text)));
  });

  it('does not count a check of which nobody saw that it fails without what the model wrote', async () => {
    without = () => undefined;
    const output = await build(write).done;
    assert.deepEqual(statusOf(output), ['notImplemented', 'notImplemented']);
    assert.match(reasonOf(output, 'R-1') ?? '', /could not be seen whether it fails/);
  });

  it('runs the checks against modules that export the same names and do nothing', async () => {
    let seen: AppFiles = new Map();
    without = (files) => {
      seen = files;
      return passes().items.flatMap(({ tests = [] }) => tests.map((test) => ({ ...test, status: 'failed' as const })));
    };
    await build(write).done;
    assert.equal(seen.get('src/checks/words.test.ts')?.content, check);
    assert.equal(seen.get('src/one.ts')?.content, 'function nothing() {}\nexport { nothing as one };\n');
    assert.equal(seen.get('src/App.tsx')?.content, await read('src/App.tsx'));
  });

  it('says what a mend has changed in a check, in a message and with the requirement', async () => {
    const mended = check.replace("toBe('two')", "toBe('zwei')");
    const output = await build(
      (label) => (label.startsWith('repair') ? `=== src/checks/words.test.ts\n${mended}` : write(label)),
      async () => ((await read('src/checks/words.test.ts')) === mended ? passes() : testFails()),
    ).done;
    assert.deepEqual(statusOf(output), ['implemented', 'implemented']);
    const what = "expect(two).toBe('zwei') instead of expect(two).toBe('two')";
    assert.deepEqual(
      output.coverage.items.map(({ note }) => note),
      [undefined, `Its check was changed while the app was mended: ${what}.`],
    );
    assert.ok(messages().includes(`The test "R-2: says two" in src/checks/words.test.ts was changed: ${what}.`));
    assert.match((await read('README.md')) ?? '', /R-2: Its check was changed while the app was mended: expect/);
  });

  it('leaves the files and fails where nothing but the model’s version would show the spec', async () => {
    const broken = "export const one: number = 'one';\n";
    const output = await build(
      (label) =>
        label.startsWith('repair') ? `=== src/one.ts\n${broken}` : label === 'src/one.ts' ? broken : write(label),
      () => typeError('src/one.ts(1,14): error TS2322: Not assignable.'),
    ).done;
    assert.equal(await read('src/one.ts'), broken);
    assert.equal(await read('src/checks/words.test.ts'), check);
    assert.deepEqual(statusOf(output), ['notImplemented', 'notImplemented']);
    assert.ok(output.evidence.items.some(({ status }) => status === 'failed'));
    assert.ok(messages().some((text) => /does not build.* its files stay as they are\.$/.test(text)));
  });

  it('goes back to the app of the last build also where the engine’s would show nothing', async () => {
    await build(write).done;
    const broken = "export const one: number = 'one';\n";
    await build(
      (label) =>
        label.startsWith('repair') ? `=== src/one.ts\n${broken}` : label === 'src/one.ts' ? broken : write(label),
      async () => ((await read('src/one.ts')) === broken ? typeError('src/one.ts(1,14): error TS2322: No.') : passes()),
    ).done;
    assert.equal(await read('src/one.ts'), texts['src/one.ts']);
  });

  /** Without one of its files the check can't be read; once it is gone, the rest passes. */
  const provesWithout = (path: string) => () => {
    const isThere = (name: string) => existsSync(join(folder, name));
    if (!isThere('src/checks/words.test.ts')) return evidenceWith({}, []);
    const missing = `src/checks/words.test.ts(2,21): error TS2307: Cannot find module '${path}'.`;
    return isThere(path) ? passes() : typeError(missing);
  };

  it('goes on without a file that the model refuses to write, and says so', async () => {
    const refused = new PipelineError({ reason: 'model_refused', userMessage: 'It refused to answer.' });
    const answer = (label: string) => (label === 'src/two.ts' || label.startsWith('repair') ? refused : write(label));
    const output = await build(answer, provesWithout('src/two.ts')).done;
    assert.match(reasonOf(output, 'R-2') ?? '', /src\/two\.ts was not written\. It refused/);
    assert.equal(reasonOf(output, 'R-1'), 'No check of it has run.');
    assert.equal(await read('src/two.ts'), undefined);
    assert.equal(await read('src/one.ts'), texts['src/one.ts']);
  });

  it('never writes a file of which the model leaves something out', async () => {
    const answer = (label: string) =>
      label === 'src/one.ts' || label.startsWith('repair') ? '// ... rest of the file unchanged\n' : write(label);
    const output = await build(answer, provesWithout('src/one.ts')).done;
    assert.equal(await read('src/one.ts'), undefined);
    assert.match(reasonOf(output, 'R-1') ?? '', /src\/one\.ts was not written/);
  });

  it('ends with what to do when the key is rejected; whole files stay and no half one', async () => {
    const rejected = new PipelineError({ reason: 'model_key_rejected', userMessage: 'Set another key.' });
    const { done } = build((label) => (label === 'src/two.ts' ? rejected : write(label)));
    await assert.rejects(done, rejected);
    const names = await readdir(folder, { recursive: true });
    assert.deepEqual(
      names.filter((name) => name.endsWith('.tmp')),
      [],
    );
    assert.equal(await read('src/two.ts'), undefined);
  });

  it('pauses before it goes over the budget, and pays for nothing twice when it goes on', async () => {
    const use = memoryUse({ budget: 4_500 });
    const first = build(write, passes, use, JSON.stringify(plan), 'paused');
    assert.equal(toPipelineError(await first.done.catch((error: unknown) => error)).reason, 'budget_reached');
    assert.deepEqual(
      first.model.requests.map(({ label }) => label),
      ['plan'],
    );
    const second = build(write, passes, { ...use, budget: 100_000 }, JSON.stringify(plan), 'paused');
    assert.deepEqual(statusOf(await second.done), ['implemented', 'implemented']);
    assert.ok(second.model.requests.every(({ label }) => label !== 'plan'));
  });

  it('keeps the app that was there when the model lets a new build down', async () => {
    await build(write).done;
    structured = reworded;
    const rejected = new PipelineError({ reason: 'model_key_rejected', userMessage: 'Set another key.' });
    const planning = build(write, passes, memoryUse(), rejected);
    await assert.rejects(planning.done, rejected);
    assert.equal(await read('src/one.ts'), texts['src/one.ts']);
    const writing = build((label) =>
      label === 'src/two.ts' ? rejected : label === 'src/one.ts' ? "export const one = 'eins';\n" : write(label),
    );
    await assert.rejects(writing.done, rejected);
    assert.equal(await read('src/one.ts'), texts['src/one.ts']);
    assert.equal(await read('src/two.ts'), texts['src/two.ts']);
  });

  it('goes back to the app of the last build when the new one can’t be mended', async () => {
    await build(write).done;
    structured = reworded;
    const broken = "export const one: number = 'one';\n";
    const output = await build(
      (label) =>
        label.startsWith('repair') ? `=== src/one.ts\n${broken}` : label === 'src/one.ts' ? broken : write(label),
      async () =>
        (await read('src/one.ts')) === broken ? typeError('src/one.ts(1,14): error TS2322: Not assignable.') : passes(),
    ).done;
    assert.equal(await read('src/one.ts'), texts['src/one.ts']);
    assert.deepEqual(statusOf(output), ['implemented', 'implemented']);
    assert.ok(
      context.events.some(
        (event) => event.type === 'agent_message' && event.message.endsWith("The last build's app stays."),
      ),
    );
  });

  it('takes along nothing of an earlier plan, but for what a person changed', async () => {
    await build(write).done;
    structured = reworded;
    await writeFile(join(folder, 'src', 'two.ts'), '// Mine.\n');
    await build((label) => uno[label] ?? '', passes, memoryUse(), JSON.stringify(single)).done;
    assert.equal(await read('src/one.ts'), undefined);
    assert.equal(await read('src/checks/words.test.ts'), undefined);
    assert.equal(await read('src/two.ts'), '// Mine.\n');
  });

  it('leaves the app alone until a new version of it is written, whatever stops the build before', async () => {
    await build(write).done;
    structured = reworded;
    const app = await read('src/App.tsx');
    const one = await read('src/one.ts');
    const changed = (label: string): Answer =>
      label === 'src/one.ts'
        ? "export const one = 'eins';\n"
        : label === 'src/two.ts'
          ? new DOMException('Stopped', 'AbortError')
          : write(label);
    assert.equal(toPipelineError(await build(changed).done.catch((error: unknown) => error)).reason, 'cancelled');
    await assert.rejects(
      build(write, passes, memoryUse({ budget: 6_000 }), JSON.stringify({ ...plan, packages: ['idb'] })).done,
      { reason: 'budget_reached' },
    );
    assert.deepEqual([await read('src/App.tsx'), await read('src/one.ts')], [app, one]);
  });

  it('knows what an earlier build wrote also when that was killed before it told', async () => {
    const killed = () => Promise.reject(new Error('killed'));
    await assert.rejects(build(write, killed).done, /killed/);
    structured = reworded;
    assert.notEqual(await read('src/checks/words.test.ts'), undefined);
    await build((label) => uno[label] ?? '', passes, memoryUse(), JSON.stringify(single)).done;
    assert.equal(await read('src/checks/words.test.ts'), undefined);
  });

  it('removes nothing of an earlier plan that the person keeps, and does not ask for it again', async () => {
    await build(write).done;
    structured = reworded;
    const asked: string[] = [];
    chooseRemovable = (paths) => {
      asked.push(...paths);
      return paths.filter((path) => path !== 'src/one.ts');
    };
    const rebuild = () => build((label) => uno[label] ?? '', passes, memoryUse(), JSON.stringify(single)).done;
    await rebuild();
    await rebuild();
    assert.deepEqual(asked, ['src/checks/words.test.ts', 'src/one.ts', 'src/two.ts']);
    assert.deepEqual([await read('src/one.ts'), await read('src/two.ts')], [texts['src/one.ts'], undefined]);
  });

  it('removes nothing where nobody decides, and asks again the next time', async () => {
    await build(write).done;
    structured = reworded;
    let asked = 0;
    chooseRemovable = () => {
      asked++;
      return undefined;
    };
    const rebuild = () => build((label) => uno[label] ?? '', passes, memoryUse(), JSON.stringify(single)).done;
    await rebuild();
    await rebuild();
    assert.equal(asked, 2);
    assert.equal(await read('src/one.ts'), texts['src/one.ts']);
    assert.ok(context.events.some((event) => event.type === 'agent_message' && /no longer needs/.test(event.message)));
  });

  it('keeps what was changed of an earlier plan without asking, and says so', async () => {
    await build(write).done;
    structured = reworded;
    await writeFile(join(folder, 'src', 'two.ts'), '// Mine.\n');
    let asked: readonly string[] = [];
    chooseRemovable = (paths) => {
      asked = paths;
      return paths;
    };
    await build((label) => uno[label] ?? '', passes, memoryUse(), JSON.stringify(single)).done;
    assert.deepEqual(asked, ['src/checks/words.test.ts', 'src/one.ts']);
    assert.ok(
      context.events.some(
        (event) => event.type === 'agent_message' && /src\/two\.ts\. You changed what is there/.test(event.message),
      ),
    );
  });

  it('ends with an error that names what was refused, after everything else', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'outside-'));
    await symlink(outside, join(folder, 'public'));
    await assert.rejects(build(write).done, { reason: 'files_not_written', message: /public\/\S+ was not written/ });
    assert.deepEqual(await readdir(outside), []);
    assert.equal(await read('src/one.ts'), texts['src/one.ts']);
    assert.ok(context.events.some(({ type }) => type === 'verification_completed'));
    await rm(outside, { recursive: true });
  });

  it('leaves what a person’s file imports', async () => {
    await build(write).done;
    structured = reworded;
    const mine = "import { one } from './one';\nexport const two = one;\n";
    await writeFile(join(folder, 'src', 'two.ts'), mine);
    await build((label) => uno[label] ?? '', passes, memoryUse(), JSON.stringify(single)).done;
    assert.deepEqual([await read('src/two.ts'), await read('src/one.ts')], [mine, texts['src/one.ts']]);
  });

  it('attack 4: asks about a person’s dist also when it only verifies again, and keeps it', async () => {
    const notes = join(folder, 'dist', 'notes.txt');
    await mkdir(join(folder, 'dist'));
    await writeFile(notes, 'Mine.');
    await writeFile(join(folder, 'index.html'), 'changed');
    const verifyAs = (mayMoveAside: boolean) => {
      const agent = new CodingAgent({
        models: { source: { open: async () => undefined }, parallel: () => 1 },
        buffers: { textOf: () => undefined, replace: async () => false },
        gatherEvidence: async () => {
          assert.equal(existsSync(notes), false);
          return passes();
        },
        testApart: async () => undefined,
        person: { ...nobodyAsked, mayMoveAside: async () => mayMoveAside },
      });
      return agent.verifyChanged(folder, new Date(0).toISOString(), context);
    };
    await assert.rejects(verifyAs(false), { reason: 'folder_taken', message: /holds dist, which was not made/ });
    assert.equal(existsSync(notes), true);
    await verifyAs(true);
    const names = await readdir(join(folder, '.build-from-spec', 'set-aside'), { recursive: true });
    assert.ok(names.some((name) => name.endsWith(join('dist', 'notes.txt'))));
  });

  it('asks nothing about a program that nothing has changed, with a model or without one, and proves it again', async () => {
    await build(write).done;
    const again = build(() => new Error('Nobody should ask.'), passes, memoryUse(), new Error('No plan.'));
    assert.deepEqual(statusOf(await again.done), ['implemented', 'implemented']);
    assert.equal(again.model.requests.length, 0);
    assert.deepEqual(statusOf(await buildAlone(passes)), ['implemented', 'implemented']);
    assert.equal(await read('src/one.ts'), texts['src/one.ts']);
  });

  it('asks again for a program of which a build that was cut off has written a part', async () => {
    const stopped = (label: string) =>
      label === 'src/two.ts' ? new DOMException('Stopped', 'AbortError') : write(label);
    await assert.rejects(build(stopped).done);
    const { model, done } = build(write);
    await done;
    assert.ok(model.requests.some(({ label }) => label === 'plan'));
    assert.equal(await read('src/two.ts'), texts['src/two.ts']);
  });

  it('plans for a program that is there only what has changed, and what goes with it', async () => {
    await build(write).done;
    kept = await read('.build-from-spec/structured-spec.json');
    structured = { ...spec, requirements: [requirement('R-1'), { ...requirement('R-2'), text: 'Says zwei.' }] };
    const next = { ...plan, files: [planned('src/two.ts', ['R-2'], ['const two: string']), plan.files[2]] };
    const { model, done } = build(write, passes, memoryUse(), JSON.stringify(next));
    await done;
    const [asked] = model.requests;
    assert.match(asked?.messages[1]?.content ?? '', /R-2 \(line \d+\): Says zwei/);
    assert.doesNotMatch(asked?.messages[1]?.content ?? '', /R-1 \(line \d+\)/);
    assert.match(asked?.messages[1]?.content ?? '', /src\/one\.ts: /);
    assert.deepEqual(model.requests.map(({ label }) => label).sort(), [
      'plan',
      'src/checks/words.test.ts',
      'src/two.ts',
    ]);
    assert.equal(await read('src/one.ts'), texts['src/one.ts']);
  });

  it('asks the model nothing where the engine leaves nothing', async () => {
    const model = new ScriptedModel(() => new Error('Nobody should ask.'));
    const agent = new CodingAgent({
      models: { source: { open: async () => model }, parallel: () => 4 },
      buffers: { textOf: () => undefined, replace: async () => false },
      gatherEvidence: async () => passes(),
      testApart: async () => undefined,
      person: nobodyAsked,
    });
    const snapshot = snapshotOf('/words.md', 'words.md', '# Words\n');
    await agent.run(
      {
        structuredSpec: structuredSpec(),
        folder,
        projectId: 'run-1',
        spec: snapshot,
        model: memoryUse(),
      },
      context,
    );
    assert.equal(model.requests.length, 0);
  });
});

const ids: readonly EvidenceId[] = ['install', 'typeCheck', 'build', 'tests', 'smoke'];

function passes(second: TestResult['status'] = 'passed'): Evidence {
  return evidenceWith({}, [result('R-1: says one', 'passed'), result('R-2: says two', second)]);
}

function typeError(log: string): Evidence {
  return evidenceWith({ typeCheck: log }, []);
}

function testFails(): Evidence {
  return evidenceWith({ tests: '' }, [
    result('R-1: says one', 'passed'),
    { ...result('R-2: says two', 'failed'), message: 'expected zwei to be two' },
  ]);
}

function result(title: string, status: TestResult['status']): TestResult {
  return { path: 'src/checks/words.test.ts', title, status };
}

function evidenceWith(failed: Partial<Record<EvidenceId, string>>, tests: readonly TestResult[]): Evidence {
  return {
    items: ids.map((id) => {
      const log = failed[id];
      const message = id === 'typeCheck' ? 'Type check failed: 1 error' : `${id} failed`;
      return {
        id,
        status: log === undefined ? ('passed' as const) : ('failed' as const),
        milliseconds: 1,
        log: log ?? '',
        ...(log !== undefined && { message }),
        ...(id === 'tests' && { tests: [...tests] }),
      };
    }),
  };
}
