/** Language models on the command line: keys, budgets, exit codes. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import type { PipelineEvent } from '../../src/pipeline/schema/events';
import type { ReadReport } from '../../src/reader/readReport';
import { findText } from '../support/findText';
import type { ModelServer, Play } from '../support/modelServer';
import { temporaryFolder } from '../support/paths';
import { startRecordedModel } from '../support/recordedModel';

const marker = 'sk-marker-0b5e77aa19';
/** A program of another sort: its files are planned and written one by one. */
const till = 'sales-receipts';

describe('a language model on the command line', function () {
  this.timeout(120_000);
  let folder: string;
  let server: ModelServer;
  before(async () => {
    folder = await temporaryFolder('cli-models');
  });
  after(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  afterEach(() => server.close());

  let spec = '';
  const start = async (
    name: string,
    answer?: (asked: string, recorded: string | undefined) => Play | undefined,
  ): Promise<void> => {
    spec = `test/fixtures/specs/${name}.md`;
    server = await startRecordedModel(name, answer);
  };
  const run = (words: readonly string[], env: NodeJS.ProcessEnv = {}) => {
    // Without a PATH there is no npm: what is looked at here happens before the evidence.
    const child = spawn(process.execPath, ['dist/cli.js', ...words], {
      env: { PATH: folder, BUILD_FROM_SPEC_API_KEY: marker, ...env },
    });
    let output = '';
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    return new Promise<{ code: number | null; output: string }>((resolve) =>
      child.once('close', (code) => resolve({ code, output })),
    );
  };
  const build = (name: string, ...words: string[]) =>
    run([
      'build',
      spec,
      '--out',
      join(folder, name),
      '--defaults',
      '--model',
      'openai:recorded',
      '--base-url',
      server.url,
      ...words,
    ]);

  it('leaves its key in nothing that is written or printed, also where the endpoint says it back', async () => {
    await start(till, (asked, recorded) =>
      asked === 'src/till.css' ? { text: `${recorded}/* ${marker} */\n` } : undefined,
    );
    const { output } = await build('echo', '--json');
    assert.equal(server.exchanges[0]?.headers.authorization, `Bearer ${marker}`);
    const found = await findText(marker, [folder]);
    assert.deepEqual(found.paths, []);
    assert.ok(found.read > 20, `${found.read} files were read`);
    assert.ok(!output.includes(marker));
    const events = output
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line): PipelineEvent => JSON.parse(line));
    assert.ok(events.some((event) => event.type === 'file_generated' && event.path === 'src/till.css'));
  });

  it('leaves its key in no error either', async () => {
    await start('one-line', () => ({ status: 401, error: { message: `Incorrect API key: ${marker}` } }));
    const { code, output } = await build('rejected');
    assert.equal(code, 1);
    assert.match(output, /did not accept the API key/);
    assert.ok(!output.includes(marker));
    assert.deepEqual((await findText(marker, [folder])).paths, []);
  });

  it('reads a spec with the model that is named, else with the reader alone, and writes nothing', async () => {
    await start('one-line');
    const reading = async (...words: string[]) => {
      const { code, output } = await run(['read', spec, '--json', ...words]);
      assert.equal(code, 0, output);
      return JSON.parse(output) as ReadReport;
    };
    const before = await readdir(folder);
    const alone = await reading();
    assert.equal(server.exchanges.length, 0);
    const modelled = await reading('--model', 'openai:recorded', '--base-url', server.url);
    assert.equal(server.exchanges.length, 1);
    assert.ok(modelled.questions.some(({ id }) => id === 'R-f2658c78.decision'));
    assert.ok(!alone.questions.some(({ id }) => id === 'R-f2658c78.decision'));
    assert.deepEqual(Object.keys(modelled), Object.keys(alone));
    assert.deepEqual(await readdir(folder), before);
  });

  it("does not send OpenAI's key to another endpoint", async () => {
    await start('one-line');
    await build('other');
    const before = server.exchanges.length;
    await run(
      ['build', spec, '--out', join(folder, 'openai'), '--model', 'openai:recorded', '--base-url', server.url],
      {
        BUILD_FROM_SPEC_API_KEY: '',
        OPENAI_API_KEY: marker,
      },
    );
    assert.ok(server.exchanges.length > before);
    assert.equal(server.exchanges.at(-1)?.headers.authorization, undefined);
  });

  it('ends with 7 before it goes over the budget, and goes on with a higher one without asking anything again', async () => {
    await start(till);
    const { code, output } = await build('budget', '--budget', '17000');
    assert.equal(code, 7, output);
    assert.match(output, /has used \d+ of 17000 tokens\. Go on with: .*--budget TOKENS/);
    const asked = server.exchanges.length;
    assert.equal(asked, 2);
    const words = ['resume', join(folder, 'budget'), '--base-url', server.url];
    assert.ok(output.includes(`${words.join(' ')} --budget TOKENS`), output);
    assert.equal((await run(words)).code, 7);
    const { output: rest } = await run([...words, '--budget', '200000']);
    assert.match(rest, /created src\/components\/Till\.tsx/);
    assert.equal(server.exchanges.length, asked + 12);
  });

  it('follows no address that a journal names: the endpoint has to be named again', async () => {
    await start('one-line', () => ({ status: 401 }));
    await build('elsewhere');
    const asked = server.exchanges.length;
    const { code, output } = await run(['resume', join(folder, 'elsewhere')]);
    assert.equal(code, 2, output);
    assert.match(output, /This build asks a model at http.*To go on: build-from-spec resume .* --base-url http/);
    assert.equal(server.exchanges.length, asked);
  });

  it('says on the command line what to do about a key, and shows the open questions again', async () => {
    await start(till, (asked) => (asked === 'plan' ? { status: 401 } : undefined));
    const { output } = await build('key');
    assert.match(output, /Set BUILD_FROM_SPEC_API_KEY to the right key, then: build-from-spec resume/);
    assert.doesNotMatch(output, /_APIError|Set API Key|Select Model/);
    const words = [
      'build',
      spec,
      '--out',
      join(folder, 'open'),
      '--model',
      'openai:recorded',
      '--base-url',
      server.url,
    ];
    assert.equal((await run(words)).code, 3);
    const again = await run(['resume', join(folder, 'open'), '--base-url', server.url]);
    assert.equal(again.code, 3);
    assert.match(again.output, /Which sales should the 'Daily Sales' button show.*\[R-[0-9a-f]{8}\.decision\]/);
  });

  it('has as many requests under way as it may have, and no more', async () => {
    await start(till, (_, recorded) => (recorded === undefined ? undefined : { text: recorded, firstToken: 100 }));
    await build('parallel', '--parallel', '2');
    assert.equal(server.mostAtOnce, 2);
  });

  it('does not remember answers as questions: the next build asks nothing again', async () => {
    await start('one-line');
    await build('again');
    const asked = server.exchanges.length;
    const { code, output } = await run([
      'build',
      spec,
      '--out',
      join(folder, 'again'),
      '--model',
      'openai:recorded',
      '--base-url',
      server.url,
    ]);
    assert.equal(code, 4, output);
    assert.equal(server.exchanges.length, asked, 'nothing has changed, so the model is asked nothing either');
  });
});
