/** What visitors of generated apps feel: how much script a first page loads, when it can be used, and a list of 10,000 records. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { scriptBytes } from '../e2e/support/audit';
import { launchBrowser } from '../support/browser';
import { buildByCli } from '../support/buildByCli';
import { manyBooks } from '../support/manyBooks';
import { type Figure, median } from './figure';
import { measureBesideHandWritten } from './handWritten';
import { untilPainted, usableAfter } from './paint';

/** One of each kind of app, and the two with the most kinds of records. */
const specs = ['reading-list', 'clinic', 'events-api', 'landing', 'tally'] as const;
const records = 10_000;

/** Milliseconds to the next paint up to which an interaction counts as good (web.dev, Interaction to Next Paint). */
const goodInteraction = 200;

interface Measured {
  readonly kilobytes: number;
  readonly seconds: number;
}

export async function measureApp(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-app-'));
  const browser = await launchBrowser();
  try {
    const measured: Measured[] = [];
    let list: readonly Figure[] = [];
    for (const spec of specs) {
      const app = await buildByCli(`test/fixtures/specs/${spec}.md`, join(folder, spec), '--defaults');
      measured.push(await measureFirstPage(browser, app.url));
      if (spec === 'reading-list') list = await measureList(browser, app.url);
      await app.stop();
    }
    const name = `of ${specs.length} apps`;
    return [
      {
        name: `script of the first page, compressed, largest ${name}`,
        value: Math.max(...measured.map(({ kilobytes }) => kilobytes)),
        unit: 'KB',
        limit: 120,
      },
      {
        name: `first page can be used, median of 5, slowest ${name}`,
        value: Math.max(...measured.map(({ seconds }) => seconds)),
        unit: 's',
        limit: 1,
      },
      ...list,
      ...(await measureBesideHandWritten(browser, join(folder, 'reading-list'))),
    ];
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, maxRetries: 5 });
  }
}

async function measureFirstPage(browser: Browser, url: string): Promise<Measured> {
  const rounds: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    // A context of its own has an empty cache.
    const context = await browser.newContext();
    rounds.push((await usableAfter(await context.newPage(), url)) / 1000);
    await context.close();
  }
  return { kilobytes: (await scriptBytes(url)) / 1000, seconds: median(rounds) };
}

async function measureList(browser: Browser, url: string): Promise<readonly Figure[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const stored = JSON.stringify(manyBooks(records));
  await page.addInitScript((text) => localStorage.setItem('reading-list', text), stored);
  const opened: number[] = [];
  for (let round = 0; round < 3; round += 1) opened.push((await usableAfter(page, url)) / 1000);
  const search = page.getByRole('searchbox');
  await search.focus();
  const keys: number[] = [];
  for (const key of 'author 77') keys.push(await untilPainted(page, () => page.keyboard.press(key)));
  await search.fill('');
  const sort = page.getByRole('columnheader', { name: 'Author' }).getByRole('button');
  const sorts: number[] = [];
  for (let round = 0; round < 4; round += 1) sorts.push(await untilPainted(page, () => sort.click()));
  await context.close();
  const many = records.toLocaleString('en');
  return [
    { name: `list of ${many} records can be used, median of 3`, value: median(opened), unit: 's', limit: 1 },
    {
      name: `a key in its search, slowest of ${keys.length}`,
      value: Math.max(...keys),
      unit: 'ms',
      limit: goodInteraction,
    },
    {
      name: `sorting it by another record's name, slowest of 4`,
      value: Math.max(...sorts),
      unit: 'ms',
      limit: goodInteraction,
    },
  ];
}
