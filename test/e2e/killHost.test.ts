/** A build in VS Code whose extension host dies: after a reload it goes on, and ends as if nothing had happened. */
import assert from 'node:assert/strict';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { after, before, it } from 'mocha';
import { eventually } from '../support/eventually';
import { describeInLongRuns } from '../support/longRuns';
import type { ModelServer } from '../support/modelServer';
import { startRecordedModel } from '../support/recordedModel';
import { assertNothingTwice, eventsIn, temporaryFilesIn, treeOf } from '../support/scriptedBuilds';
import { buildCommand, Session } from './support/session';

/** How many records of the journal are written when the host dies: one of the analysis, the rest of the generation. */
const points = [2, 9, 14, 20, 35, 38, 42, 46, 50, 54];
const recordsBeforeQuestions = 4;
const name = 'sales-receipts';

describeInLongRuns('A build in VS Code whose extension host is killed', function () {
  this.timeout(300_000);
  let server: ModelServer;
  before(async () => {
    let asked = 0;
    // One after the other, so that there is a moment between the files in which the host can die.
    server = await startRecordedModel(name, (_, text) =>
      text === undefined ? undefined : { text, firstToken: 40 * (asked++ % 12) },
    );
  });
  after(() => server.close());
  const session = new Session({
    specs: [name],
    // Without npm nothing is verified: what is looked at here happens before.
    environment: () => ({ PATH: '/nowhere' }),
    settings: () => ({
      'buildFromSpec.model': 'openai:recorded',
      'buildFromSpec.endpoint': server.url,
      'buildFromSpec.startPreview': false,
    }),
  });
  const app = () => join(session.folder, name);

  const ended = () =>
    session.workbench.panel().getByRole('heading', { name: 'App is shown, not proved: Node.js is needed' });
  const questions = () => session.workbench.panel().getByRole('button', { name: 'Use Recommended Answers' });
  const answer = async () => {
    await questions().waitFor();
    await session.workbench.quickInput.cancel().catch(() => undefined);
    await questions().click();
  };
  /** Answers what is asked on the way, and waits for the end. */
  const untilBuilt = async () => {
    await ended().or(questions()).first().waitFor();
    if (await questions().isVisible()) await answer();
    await ended().waitFor();
  };
  const start = async () => {
    await session.workbench.openFile(`${name}.md`);
    await session.workbench.runCommand(buildCommand);
  };

  let undisturbed: Awaited<ReturnType<typeof treeOf>>;
  it('first runs undisturbed', async () => {
    await session.build(`${name}.md`);
    await untilBuilt();
    undisturbed = await treeOf(app());
  });

  for (const point of points)
    it(`at record ${point}, goes on after a reload and ends the same`, async () => {
      await rm(app(), { recursive: true });
      const started = server.exchanges.length;
      await start();
      if (point > recordsBeforeQuestions) await answer();
      await whenRecorded(app(), point);
      await session.workbench.killExtensionHost();
      const before = await eventsIn(app());
      const asked = server.exchanges.length;
      await session.workbench.reload();
      await session.workbench.openSideBar();
      // On a busy machine the build may have ended before its host died; then it must stay so.
      await session.headline(/Build stopped|questions? need|App is shown/);
      if (await session.workbench.panel().getByRole('button', { name: 'Resume Build' }).isVisible()) {
        await session.press('Resume Build');
      }
      await untilBuilt();
      assert.deepEqual(await treeOf(app()), undisturbed);
      assert.deepEqual(await temporaryFilesIn(app()), []);
      assertNothingTwice(before, await eventsIn(app()), server.exchanges.slice(started), asked - started);
    });
});

async function recordsIn(folder: string): Promise<number> {
  const runs = join(folder, '.build-from-spec', 'runs');
  const [name = ''] = (await readdir(runs).catch(() => [])).filter((one) => one.endsWith('.ndjson'));
  const text = await readFile(join(runs, name), 'utf8').catch(() => '');
  return text.split('\n').length - 1;
}

/** Often enough that the host dies at the record, or a few after it. */
async function whenRecorded(folder: string, records: number): Promise<void> {
  await eventually(`${records} records are written`, async () => {
    while ((await recordsIn(folder)) < records) await sleep(5);
    return true;
  });
}
