/** Choosing a model in VS Code, building with it, and what becomes of its key. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { eventually, patience } from '../support/eventually';
import { findText } from '../support/findText';
import { type ModelServer, startModelServer } from '../support/modelServer';
import { startRecordedModel } from '../support/recordedModel';
import { buildCommand, Session, statusItem } from './support/session';

const marker = 'sk-marker-7f3a91c2d4';
const selectModel = 'Build from Spec: Select Model…';

describe('a language model in VS Code', function () {
  this.timeout(300_000);
  let server: ModelServer;
  before(async () => {
    server = await startRecordedModel('one-line');
    server.models = ['recorded', 'other'];
  });
  after(() => server.close());
  const session = new Session({ specs: ['one-line'], extensions: ['test/fixtures/modelProvider'] });

  const labels = async () => (await session.workbench.quickInput.items()).map(({ label }) => label);
  const listed = (label: string) =>
    eventually(`"${label}" is listed`, async () => (await labels()).includes(label), patience);
  const look = (name: string) => session.look(name);

  it('is not needed: the built-in engine is in use, and the panel says so', async () => {
    await session.workbench.openFile('one-line.md');
    await session.headline('Ready to build');
    await session.sees('Built-in engine');
  });

  it('is chosen from what is really there: built in, of VS Code, of the endpoint', async () => {
    await session.workbench.runCommand(selectModel);
    await session.workbench.quickInput.waitForOpen('Select Model');
    await listed('Built-in engine');
    await listed('Recorded one-line');
    await listed('Set API Key…');
    await look('select-model-no-key');
    await session.workbench.quickInput.choose('Use Another Endpoint…');
    await session.workbench.quickInput.waitForOpen('Endpoint');
    await session.workbench.quickInput.type('not an address');
    await session.workbench.quickInput.waitForMessage('Enter an address that begins with https:// or http://.');
    await session.workbench.quickInput.type('http://127.0.0.1:9/v1');
    await session.workbench.quickInput.accept();
    await session.workbench.quickInput.waitForOpen('Select Model');
    await listed('127.0.0.1:9 could not be reached.');
    await look('select-model-dead-endpoint');
    assert.doesNotMatch(JSON.stringify(await session.workbench.quickInput.items()), /resume the build/);
    await session.workbench.quickInput.choose('Use Another Endpoint…');
    await session.workbench.quickInput.waitForOpen('Endpoint');
    await session.workbench.quickInput.type(server.url);
    await session.workbench.quickInput.accept();
    await session.workbench.quickInput.waitForOpen('Select Model');
    await listed('recorded');
    await listed('other');
  });

  it('gets its key from a box that hides it, for this address only', async () => {
    await session.workbench.quickInput.choose('Set API Key…');
    await session.workbench.quickInput.waitForOpen(`API key for ${new URL(server.url).origin}`);
    assert.equal(await session.workbench.quickInput.input.getAttribute('type'), 'password');
    await session.workbench.quickInput.type(marker);
    await session.workbench.quickInput.accept();
    await session.workbench.quickInput.waitForOpen('Select Model');
    await listed('recorded');
    await look('select-model');
  });

  it('is tried with one small request before it is used', async () => {
    await session.workbench.quickInput.choose('recorded');
    await session.workbench.notifications.waitFor('recorded answered in');
    assert.equal(server.exchanges.length, 1);
    assert.equal(server.exchanges[0]?.headers.authorization, `Bearer ${marker}`);
    await session.sees('recorded');
  });

  it('asks what the spec leaves open, and writes the app', async () => {
    await session.workbench.runCommand(buildCommand);
    const { quickInput } = session.workbench;
    await quickInput.waitForOpen('Where should the app of one-line.md go?');
    await quickInput.accept();
    await quickInput.waitForOpen('Is there a run every Saturday');
    await look('model-question');
    await quickInput.choose('Use Recommended for the Rest');
    await session.headline('App is running');
  });

  it('is named in panel and status bar, with what it has cost', async () => {
    await session.sees('recorded');
    await session.sees(/^[\d,]+ tokens$/);
    await session.workbench.statusBarItem(statusItem).hover();
    await session.workbench.page.locator('.monaco-hover:visible', { hasText: 'Model: recorded' }).waitFor();
    for (const theme of ['dark', 'light'] as const) {
      await session.workbench.setTheme(theme);
      await look(`model-panel-${theme}`);
    }
    await session.workbench.setSideBarWidth(200);
    await look('model-panel-narrow');
  });

  it('leaves its key in no journal, log, event, setting, message or file', async () => {
    const frame = await session.workbench.panelFrame();
    assert.doesNotMatch(await frame.content(), new RegExp(marker));
    await session.workbench.runCommand('Build from Spec: Show Log');
    const found = await findText(marker, [session.folder, session.dataFolder]);
    assert.deepEqual(found.paths, []);
    assert.ok(found.read > 50, `${found.read} files were read`);
    assert.doesNotMatch(await session.workbench.page.content(), new RegExp(marker));
  });

  it('sends its key to no other address', async () => {
    const other = await startRecordedModel('one-line');
    await session.workbench.runCommand(selectModel);
    await session.workbench.quickInput.choose('Use Another Endpoint…');
    await session.workbench.quickInput.waitForOpen('Endpoint');
    await session.workbench.quickInput.type(other.url);
    await session.workbench.quickInput.accept();
    await listed('scripted');
    await session.workbench.quickInput.choose('scripted');
    await eventually('the other endpoint is asked', () => other.exchanges.length > 0, patience);
    assert.equal(other.exchanges[0]?.headers.authorization, undefined);
    await other.close();
  });

  it('that runs on this machine is listed without an address to type, and chosen with one click', async () => {
    const local = await startModelServer(() => ({ text: '{"say":"ready"}' }), 11434);
    local.models = ['qwen3'];
    await session.workbench.openFile('one-line.md');
    await session.workbench.runCommand(selectModel);
    await session.workbench.quickInput.waitForOpen('Select Model');
    await listed('qwen3');
    await look('select-model-local');
    await session.workbench.quickInput.choose('qwen3');
    await session.workbench.notifications.waitFor('qwen3 answered in');
    await local.close();
    await session.workbench.runCommand(selectModel);
    await session.workbench.quickInput.waitForOpen('Select Model');
    await session.workbench.quickInput.choose('Built-in engine');
    await session.workbench.notifications.waitFor('Built-in engine is used');
  });
});
