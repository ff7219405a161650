/** Deploying from VS Code with one click: from the first token to going back, against Vercel's API on loopback, which builds for real. */
import assert from 'node:assert/strict';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import type { Page } from 'playwright-core';
import { buildAsVercel } from '../support/buildAsVercel';
import { eventually, patience } from '../support/eventually';
import { findText } from '../support/findText';
import { startVercelServer, type VercelServer } from '../support/vercelServer';
import { Session, statusItem } from './support/session';

const token = 'vercel-token-that-must-not-be-seen';

describe('deploying to Vercel from VS Code', function () {
  this.timeout(300_000);
  let vercel: VercelServer;
  before(async () => {
    vercel = await startVercelServer({
      token,
      build: buildAsVercel,
      timing: { queue: 300, build: 1_500, alias: 1_500 },
    });
  });
  after(() => vercel.close());
  const session = new Session({
    specs: ['tally'],
    environment: () => ({ BUILD_FROM_SPEC_VERCEL_API: vercel.url }),
    settings: () => ({ 'buildFromSpec.deployTarget': 'vercel' }),
  });
  const look = (name: string) => session.look(name);

  it('is the next step of an app that is built, on the status bar', async () => {
    await session.build('tally.md');
    await session.headline('App is running');
    await session.workbench.waitForStatusBar(statusItem, 'Deploy');
  });

  it('asks for the token that is missing, in a box that hides it', async () => {
    await session.workbench.clickStatusBar(statusItem);
    await session.workbench.quickInput.waitForOpen('Deploy tally to Vercel');
    assert.equal(await session.workbench.quickInput.input.getAttribute('type'), 'password');
    await look('deploy-token');
    await session.workbench.quickInput.type('a wrong one');
    await session.workbench.quickInput.accept();
    await session.workbench.quickInput.waitForMessage('A token has no spaces');
    await session.workbench.quickInput.type('wrong');
    await session.workbench.quickInput.accept();
  });

  it('says that a token is wrong, and goes on with the right one', async () => {
    await session.headline('Deployment failed');
    await session.sees('Vercel did not accept the token');
    assert.equal(vercel.blobs.size, 0);
    await session.press('Set Vercel Token');
    await session.workbench.quickInput.waitForOpen('Set Vercel Token');
    await session.workbench.quickInput.type(token);
    await session.workbench.quickInput.accept();
  });

  it('says what will be uploaded and where to, before it is', async () => {
    assert.equal(await messageOf(session), "Deploy 'tally' to Vercel?");
    const detail = await session.workbench.dialog.detail();
    assert.match(
      detail,
      /^\d+ files \(\d+ KB\) will be uploaded to the new project tally of Pat\. It becomes a preview/,
    );
    assert.equal(vercel.blobs.size, 0);
    await look('deploy-confirm');
    await session.workbench.dialog.click('Deploy');
  });

  it('shows upload, queue and the log of the build, and ends with an app that is live', async () => {
    await session.headline('Deploying to Vercel…');
    await session.workbench.waitForStatusBar(statusItem, 'Deploying');
    await session.sees('Running "vercel build"');
    await session.sees(/vite v[\d.]+ building/);
    await look('deploying');
    await session.headline('App is live as a preview');
    for (const theme of ['dark', 'light'] as const) {
      if (process.env.BUILD_FROM_SPEC_SCREENSHOTS) await session.workbench.setTheme(theme);
      await look(`live-${theme}`);
    }
  });

  it('opens the address with one click, where a browser uses the app', async () => {
    await session.workbench.waitForStatusBar(statusItem, 'Open App');
    const app = await opened(() => session.workbench.clickStatusBar(statusItem));
    assert.equal(new URL(app.url()).host, vercel.deployments[0]?.url);
    await app.getByRole('button', { name: /Add 1|\+/ }).click();
    await app.getByRole('button', { name: /Add 1|\+/ }).click();
    await app.getByText('2', { exact: true }).first().waitFor();
    await app.reload();
    await app.getByText('2', { exact: true }).first().waitFor();
    await app.close();
  });

  it('offers to deploy again when a file has changed, and sends only that file', async () => {
    const before = vercel.requests.length;
    await session.workbench.openFile('README.md');
    await session.workbench.page.locator('.editor-instance .view-lines').first().click();
    await session.workbench.goToEnd(await readFile(join(session.folder, 'tally', 'README.md'), 'utf8'));
    await session.workbench.page.keyboard.type('\nMy own words.');
    await session.workbench.page.keyboard.press('ControlOrMeta+S');
    await session.sees('1 file changed since the last deployment');
    await session.workbench.waitForStatusBar(statusItem, 'Redeploy');
    await session.workbench.clickStatusBar(statusItem);
    await session.headline('Deploying to Vercel…');
    await session.headline('App is live as a preview');
    // The file itself, and the one that tells which content it is.
    assert.equal(vercel.requests.slice(before).filter(({ path }) => path === '/v2/files').length, 2);
  });

  it('offers what is there when nothing has changed', async () => {
    const deployments = vercel.deployments.length;
    await session.workbench.runCommand('Build from Spec: Deploy to Vercel');
    await session.workbench.quickInput.waitForOpen('Nothing has changed since the deployment of');
    await session.workbench.quickInput.accept();
    await session.sees('The same content was deployed already; nothing was uploaded.');
    assert.equal(vercel.deployments.length, deployments);
  });

  it('goes to production only after a question that names the project', async () => {
    await session.press('Deploy to Production');
    assert.equal(await messageOf(session), "Deploy 'tally' to production?");
    await session.workbench.dialog.click('Deploy');
    await session.headline(/^App is live$/);
    assert.equal(vercel.projects[0]?.production, vercel.deployments.at(-1)?.id);
  });

  it('watches a deployment on whose extension host was killed while it was built', async () => {
    const building = await deployChanged('One more line.');
    await session.workbench.killExtensionHost();
    await session.headline('App is live as a preview');
    assert.equal(vercel.deployments.length, building + 1);
    assert.equal(vercel.deployments[building]?.readyState, 'READY');
  });

  it('watches a deployment on whose window was closed while it was built; here the token has to be given again', async () => {
    const building = await deployChanged('And another one.');
    await session.workbench.reload();
    await session.workbench.openSideBar();
    // VS Code in a browser forgets secrets with the page.
    await session.headline('The deployment goes on at Vercel');
    await session.workbench.waitForStatusBar(statusItem, 'Watch Deployment');
    await session.workbench.clickStatusBar(statusItem);
    await session.workbench.quickInput.waitForOpen('Deploy tally to Vercel');
    await session.workbench.quickInput.type(token);
    await session.workbench.quickInput.accept();
    await session.headline('App is live as a preview');
    assert.equal(vercel.deployments.length, building + 1);
    assert.equal(vercel.deployments[building]?.readyState, 'READY');
  });

  it('lists the deployments of the project, and makes an earlier one public again', async () => {
    const first = vercel.projects[0]?.production;
    await session.workbench.runCommand('Build from Spec: Deploy to Production…');
    await messageOf(session);
    await session.workbench.dialog.click('Deploy');
    await eventually('another one is public', () => vercel.projects[0]?.production !== first, patience);
    await session.headline(/^App is live$/);
    await session.press(/^Deployments \(/);
    await session.sees('Public');
    await look('deployments');
    await session.workbench.runCommand('Build from Spec: Roll Back Deployment…');
    await session.workbench.quickInput.waitForOpen('Which deployment should be public?');
    await session.workbench.quickInput.accept();
    assert.equal(await messageOf(session), "Roll 'tally' back?");
    await session.workbench.dialog.click('Roll Back');
    await eventually('the first is public again', () => vercel.projects[0]?.production === first, patience);
    await session.headline(/^App is live$/);
  });

  it('cancels a deployment here and at Vercel', async () => {
    const deployments = await deployChanged('Even more.');
    // Held there, so that it is not over before the click.
    vercel.setDeployment(vercel.deployments[deployments]?.id ?? '', { readyState: 'BUILDING' });
    await session.press('Cancel');
    await session.headline('Deployment stopped. The app is built.');
    assert.equal(vercel.deployments.at(deployments)?.readyState, 'CANCELED');
  });

  it('keeps the project with the app, and leaves the token in no file, log, setting or page', async () => {
    const link = JSON.parse(await readFile(join(session.folder, 'tally', '.build-from-spec', 'vercel.json'), 'utf8'));
    assert.deepEqual(link, { projectId: vercel.projects[0]?.id, name: 'tally' });
    assert.equal(vercel.projects.length, 1);
    const found = await findText(token, [session.folder, session.dataFolder]);
    assert.deepEqual(found.paths, []);
    assert.doesNotMatch(await (await session.workbench.panelFrame()).content(), new RegExp(token));
    assert.doesNotMatch(await session.workbench.page.content(), new RegExp(token));
  });

  /** Deploys with a changed file, until it is being built. Resolves with the place of the deployment in the list. */
  async function deployChanged(line: string): Promise<number> {
    const deployments = vercel.deployments.length;
    await appendFile(join(session.folder, 'tally', 'README.md'), `\n${line}\n`);
    await session.workbench.runCommand('Build from Spec: Deploy to Vercel');
    await eventually('it builds', () => vercel.deployments[deployments]?.readyState === 'BUILDING', patience);
    return deployments;
  }

  async function opened(action: () => Promise<void>): Promise<Page> {
    const page = session.workbench.context.waitForEvent('page', { timeout: patience });
    await action();
    return page;
  }
});

async function messageOf(session: Session): Promise<string> {
  await session.workbench.dialog.waitForOpen();
  return session.workbench.dialog.message();
}
