/** Apps that an earlier version built, in use and changed by hand, built anew by this one. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'mocha';
import type { Browser } from 'playwright-core';
import { LocalPreview } from '../../src/deploy/localPreview';
import { filesOfApp } from '../../src/workspace/appTree';
import { launchBrowser } from '../support/browser';
import { earlierApps, placeEarlierApp } from '../support/earlierApps';
import { temporaryFolder } from '../support/paths';
import { treeOf } from '../support/scriptedBuilds';

describe('An app of an earlier version that is built anew', function () {
  this.timeout(120_000);
  let root = '';
  let browser: Browser;
  before(async () => {
    [root, browser] = await Promise.all([temporaryFolder('earlier'), launchBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await rm(root, { recursive: true, force: true });
  });

  /** Without Node.js on the PATH nothing is proved: what is looked at is what becomes of the files. */
  const build = (app: string) => {
    const words = ['build', `${app}.md`, '--out', app, '--defaults', '--deploy', 'none', '--remove-unneeded'];
    const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...words], {
      encoding: 'utf8',
      env: { ...process.env, PATH: '/nowhere' },
    });
    assert.equal(status, 4, stdout + stderr);
    return stdout;
  };
  const textsOf = (app: string) =>
    Promise.all([...filesOfApp(app)].map(async (path) => ({ path, text: await readFile(join(app, path), 'utf8') })));

  for (const [name, { stored, addresses, edits }] of Object.entries(earlierApps)) {
    describe(name, () => {
      let app = '';
      let output = '';
      before(async () => {
        app = await placeEarlierApp(name, root);
        output = build(app);
      });

      it('has every change by hand, where it counts by now', async () => {
        const texts = await textsOf(app);
        const gone = edits.filter(
          ({ mark, now }) => !texts.some(({ path, text }) => (now ?? path) === path && text.includes(mark)),
        );
        assert.deepEqual(gone, [], output);
      });

      it('is not changed by one more build', async () => {
        const before = await treeOf(app);
        build(app);
        assert.deepEqual(await treeOf(app), before);
      });

      it('shows each record at each address that it had', async () => {
        const values = new Map([[name, stored]]);
        const preview = new LocalPreview(
          {
            recallPort: async () => undefined,
            rememberPort: async () => undefined,
            dataOf: () => ({
              read: async () => Object.fromEntries(values),
              write: async (all) => {
                values.clear();
                for (const [key, value] of Object.entries(all)) values.set(key, value);
              },
            }),
          },
          resolve('dist/preview'),
        );
        try {
          const url = await preview.show(app);
          const page = await (await browser.newContext()).newPage();
          const problems: string[] = [];
          page.on('pageerror', (error) => problems.push(error.message));
          for (const [address, text] of Object.entries(addresses)) {
            await page.goto(`${url.replace(/\/$/, '')}${address}?view=files`);
            await page.locator('main').getByText(text).first().waitFor();
          }
          assert.deepEqual(problems, []);
          await page.context().close();
        } finally {
          await preview.stopAll();
        }
      });
    });
  }
});
