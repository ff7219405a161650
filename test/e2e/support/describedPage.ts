/** An app that is compiled from a description, in a browser: shown from its files, with what is entered kept as in the preview. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { LocalPreview } from '../../../src/deploy/localPreview';
import type { Values } from '../../../src/preview/data';
import { launchBrowser } from '../../support/browser';
import { describedApp } from '../../support/describedApp';
import { temporaryFolder } from '../../support/paths';

export interface DescribedPage {
  readonly page: Page;
  readonly url: string;
  /** What pages have thrown or complained of. */
  readonly problems: string[];
  readonly close: () => Promise<void>;
}

export async function openDescribed(name: string): Promise<DescribedPage> {
  const [browser, folder] = await Promise.all([launchBrowser(), temporaryFolder(name)]);
  for (const [path, text] of describedApp(name)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  let kept: Values | undefined;
  const dataOf = () => ({
    read: async () => kept,
    write: async (values: Values) => {
      kept = values;
    },
  });
  const ports = { recallPort: async () => undefined, rememberPort: async () => undefined, dataOf };
  const preview = new LocalPreview(ports, resolve('dist/preview'));
  const problems: string[] = [];
  const page = await (await browser.newContext()).newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  const url = await preview.show(folder);
  await page.goto(`${url}?view=files`);
  const close = async () => {
    await preview.stopAll();
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { page, url, problems, close };
}
