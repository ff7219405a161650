/** A model that writes an app with nothing on its page: the app's own test sees it, and no other app is put in its place. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { PipelineEvent } from '../../src/pipeline/schema/events';
import type { ModelServer } from '../support/modelServer';
import { temporaryFolder } from '../support/paths';
import { startRecordedModel } from '../support/recordedModel';

const empty = 'export function App() {\n  return <main className="stack" />;\n}\n';

describe('an app of a model that stays empty', function () {
  this.timeout(180_000);
  let folder: string;
  let server: ModelServer;
  beforeEach(async () => {
    folder = await temporaryFolder('empty');
    server = await startRecordedModel('sales-receipts', (asked) => {
      if (asked === 'src/App.tsx') return { text: empty };
      return asked === 'repair' ? { text: 'Nothing can be done about it.' } : undefined;
    });
  });
  afterEach(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('fails where its page is empty, keeps its files, and shows no other app instead', async () => {
    const words = ['--defaults', '--json', '--model', 'openai:recorded', '--base-url', server.url];
    const spec = 'test/fixtures/specs/sales-receipts.md';
    const child = spawn(process.execPath, ['dist/cli.js', 'build', spec, '--out', join(folder, 'app'), ...words]);
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    assert.equal(await new Promise((resolve) => child.once('close', resolve)), 4);
    const events = output
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line): PipelineEvent => JSON.parse(line));
    const tests = events
      .flatMap((event) => (event.type === 'verification_completed' ? event.evidence.items : []))
      .find(({ id }) => id === 'tests')?.tests;
    const opens = tests?.find(({ path }) => path === 'src/opens.test.tsx');
    assert.equal(opens?.status, 'failed');
    assert.match(opens?.message ?? '', /\/ is empty/);
    assert.ok(
      events.some((event) => event.type === 'agent_message' && /its files stay as they are/.test(event.message)),
    );
    assert.equal(await readFile(join(folder, 'app', 'src', 'App.tsx'), 'utf8'), empty);
  });
});
