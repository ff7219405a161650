/** One app, two windows and the command line: one builds, the others say who does, and whoever dies is replaced. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, it } from 'mocha';
import { eventually } from '../support/eventually';
import { describeInLongRuns } from '../support/longRuns';
import { type ModelServer, startModelServer } from '../support/modelServer';
import type { Workbench } from '../support/workbench';
import { buildCommand, Session } from './support/session';

describeInLongRuns('Builds of the same app at once', function () {
  this.timeout(240_000);
  let server: ModelServer;
  let other: Workbench;
  before(async () => {
    // A model that never answers: whoever asks it holds the app.
    server = await startModelServer(() => ({ hang: true }));
  });
  after(() => server.close());
  const session = new Session({
    specs: ['one-line'],
    settings: () => ({ 'buildFromSpec.model': 'openai:silent', 'buildFromSpec.endpoint': server.url }),
  });
  const app = () => join(session.folder, 'one-line');
  const asked = (requests: number) => eventually('the model is asked', () => server.exchanges.length >= requests);
  const cli = () => {
    const spec = join(session.folder, 'one-line.md');
    const words = ['build', spec, '--out', app(), '--model', 'openai:silent', '--base-url', server.url];
    const child = spawn(process.execPath, ['dist/cli.js', ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
    };
    for (const stream of [child.stdout, child.stderr]) stream.on('data', hear);
    return { child, output: () => output };
  };
  const end = async (child: ChildProcess) => (await once(child, 'close'))[0] as number | null;

  /** A window of its own may not know yet where the app is. */
  const buildInOther = async (hasBegun: () => boolean | Promise<boolean>) => {
    await other.runCommand(buildCommand);
    const asks = other.quickInput.widget.locator('.quick-input-title', { hasText: 'Where should the app' });
    await eventually('the build begins or asks', async () => (await asks.isVisible()) || (await hasBegun()));
    if (await asks.isVisible()) await other.quickInput.accept();
  };

  it('from another window are told that VS Code builds it', async () => {
    await session.build('one-line.md');
    await asked(1);
    other = await session.openAnotherWindow();
    await other.openFile('one-line.md');
    await buildInOther(() => other.page.locator('.notification-list-item', { hasText: 'already running' }).isVisible());
    const message = await other.notifications.waitFor('A build of this app is already running');
    assert.match(message, /already running in VS Code \(process \d+\)\. Wait for it to end, or stop it there\.$/);
    assert.equal(server.exchanges.length, 1);
  });

  it('from the command line are told so, too, with an exit code of its own', async () => {
    const { child, output } = cli();
    assert.equal(await end(child), 6);
    assert.match(output(), /A build of this app is already running in VS Code \(process \d+\)/);
    assert.equal(server.exchanges.length, 1);
  });

  it('can begin as soon as the one before is stopped', async () => {
    await session.press('Cancel');
    await session.headline(/^Build stopped/);
    const { child } = cli();
    await asked(2);
    await session.press('Resume Build');
    await session.workbench.notifications.waitFor('already running on the command line (process');
    assert.equal(server.exchanges.length, 2);
    child.kill('SIGKILL');
    await end(child);
    assert.ok(existsSync(join(app(), '.build-from-spec', 'lock')));
  });

  it('take over from one that has died', async () => {
    await buildInOther(() => server.exchanges.length >= 3);
    await asked(3);
    await session.press('Resume Build');
    await session.workbench.notifications.waitFor('already running in VS Code');
    await other.close();
  });
});
