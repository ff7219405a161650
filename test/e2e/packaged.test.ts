/** The packaged extension, installed as people install it: it does the main job, from its own files alone. */
import assert from 'node:assert/strict';
import { rm, stat } from 'node:fs/promises';
import { after, describe, it } from 'mocha';
import { patience } from '../support/eventually';
import { packageScript, packInto } from '../support/packaged';
import { temporaryFolder } from '../support/paths';
import { Session } from './support/session';

describe('the packaged extension', function () {
  this.timeout(300_000);
  let folder = '';
  let file = '';
  const session = new Session({
    specs: ['tally'],
    packaged: async () => {
      folder = await temporaryFolder('package');
      file = await packInto(folder);
      return file;
    },
  });
  after(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

  it('has at most 2 MB, and is packed as its script packs it', async () => {
    const { size } = await stat(file);
    assert.ok(size <= 2_000_000, `${size} bytes`);
    const packs = 'node esbuild.mjs --production && vsce package --no-dependencies --no-rewrite-relative-links';
    assert.equal(await packageScript(), packs);
  });

  it('shows an app beside its spec, proves it, and opens it', async () => {
    await session.build('tally.md');
    const { workbench } = session;
    await workbench.previewedApp().getByRole('button').first().waitFor({ timeout: patience });
    await session.headline('App is running');
    await workbench.appPreview().getByText('Proved: 5 of 5 checks passed').waitFor({ timeout: patience });
    const opened = workbench.context.waitForEvent('page', { timeout: patience });
    await session.press('Open App');
    await (await opened).getByRole('button').first().waitFor({ timeout: patience });
  });
});
