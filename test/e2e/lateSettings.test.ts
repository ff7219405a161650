/** VS Code may not have put the person's settings together when a window has just opened. */
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import type { ModelServer } from '../support/modelServer';
import { startRecordedModel } from '../support/recordedModel';
import { buildCommand, Session } from './support/session';

const name = 'sales-receipts';

describe('A build in a window whose settings come late', function () {
  this.timeout(120_000);
  let server: ModelServer;
  before(async () => {
    server = await startRecordedModel(name);
  });
  after(() => server.close());
  const settings = () => ({
    'buildFromSpec.model': 'openai:recorded',
    'buildFromSpec.endpoint': server.url,
    'buildFromSpec.startPreview': false,
  });
  const session = new Session({
    specs: [name],
    settings,
    extensions: ['test/fixtures/lateSettings'],
    environment: () => ({ LATE_SETTINGS: JSON.stringify(settings()) }),
  });
  const untilAsked = () => session.workbench.panel().getByRole('button', { name: 'Use Recommended Answers' }).waitFor();

  it('asks the model that was set before, and no other', async () => {
    await session.build(`${name}.md`);
    await untilAsked();
    const asked = server.exchanges.length;
    assert.ok(asked > 0);

    await session.workbench.reload(async () => {
      await rm(join(session.folder, name), { recursive: true });
      await session.writeSettings({});
    });
    await session.workbench.openFile(`${name}.md`);
    await session.workbench.runCommand(buildCommand);
    await session.workbench.runCommand('Write Late Settings');
    await session.workbench.openSideBar();
    await untilAsked();
    assert.ok(server.exchanges.length > asked, 'The model was not asked.');
  });
});
