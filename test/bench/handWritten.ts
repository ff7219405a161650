/** Generated apps beside pages that somebody wrote by hand for the same data, built by the same tools and measured in turns. */
import { cp, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { serveStatic } from '../../src/preview/staticServer';
import { toolEnvironment } from '../../src/verify/environment';
import { runScript } from '../../src/verify/npm';
import { buildByCli } from '../support/buildByCli';
import { manyBooks } from '../support/manyBooks';
import { quiet } from './agentParts';
import { type Figure, median } from './figure';
import { untilPainted, usableAfter } from './paint';

const rounds = 7;

/** The same in both: what is measured on a page that is open, or how long it took to open. */
type Measure = (page: Page, url: string) => Promise<number>;

interface Pair {
  readonly generated: string;
  readonly byHand: string;
}

/** `folder`: of the app of reading-list.md, built. */
export async function measureBesideHandWritten(browser: Browser, folder: string): Promise<readonly Figure[]> {
  const [ordersFolder, handFolder] = [`${folder}-orders`, `${folder}-by-hand`];
  await (await buildByCli('test/fixtures/handWritten/orders.md', ordersFolder, '--defaults')).stop();
  await buildByHand(folder, handFolder);
  const servers = await Promise.all(
    [folder, ordersFolder, handFolder].map((built) => serveStatic(join(built, 'dist'))),
  );
  const [books = '', orders = '', byHand = ''] = servers.map(({ url }) => url);
  const booksPair = { generated: books, byHand };
  const customers = { generated: `${orders}customers`, byHand: `${byHand}customers` };
  const ratio = (pair: Pair, stored: Readonly<Record<string, object>>, measure: Measure) =>
    ratioOf(browser, pair, stored, measure);
  const many = { 'reading-list': manyBooks(10_000) };
  try {
    return [
      figure('first page can be used', await ratio(booksPair, { 'reading-list': manyBooks(20) }, usableAfter), 1.3),
      figure('list of 10,000 can be used', await ratio(booksPair, many, usableAfter), 1.5),
      figure('a key in its search', await ratio(booksPair, many, keyInSearch), 1.5),
      figure('sorting by a sum over related records', await ratio(customers, manyOrders(), sortByTotal), 2),
    ];
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
}

function figure(what: string, value: number, limit: number): Figure {
  return { name: `${what}, over a page by hand, median of ${rounds}`, value, unit: '×', limit };
}

/** With the packages and settings of a generated app. */
async function buildByHand(app: string, folder: string): Promise<void> {
  await cp('test/fixtures/handWritten', folder, { recursive: true });
  for (const file of ['tsconfig.json', 'vite.config.ts', 'package.json']) await cp(join(app, file), join(folder, file));
  await symlink(join(app, 'node_modules'), join(folder, 'node_modules'));
  const built = await runScript('build', [], {
    cwd: folder,
    env: toolEnvironment(process.env),
    signal: quiet().signal,
    onOutput: () => undefined,
    timeout: 60_000,
  });
  if (built.exitCode !== 0) throw new Error(`The page by hand was not built: ${built.output}`);
}

/** What the generated app takes over what the page by hand takes: of each round, then their median. */
async function ratioOf(
  browser: Browser,
  { generated, byHand }: Pair,
  stored: Readonly<Record<string, object>>,
  measure: Measure,
): Promise<number> {
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const ours = await measured(browser, generated, stored, measure);
    const theirs = await measured(browser, byHand, stored, measure);
    console.error(`${measure.name}: ${ours.toFixed(1)} ms generated, ${theirs.toFixed(1)} ms by hand`);
    ratios.push(ours / theirs);
  }
  return median(ratios);
}

/** In a context of its own, which has an empty cache. */
async function measured(
  browser: Browser,
  url: string,
  stored: Readonly<Record<string, object>>,
  measure: Measure,
): Promise<number> {
  const context = await browser.newContext();
  const texts = Object.entries(stored).map(([key, data]) => [key, JSON.stringify(data)] as const);
  await context.addInitScript((entries) => {
    for (const [key, text] of entries) localStorage.setItem(key, text);
  }, texts);
  const time = await measure(await context.newPage(), url);
  await context.close();
  return time;
}

async function keyInSearch(page: Page, url: string): Promise<number> {
  await usableAfter(page, url);
  await page.getByRole('searchbox').focus();
  const keys: number[] = [];
  for (const key of 'author 77') keys.push(await untilPainted(page, () => page.keyboard.press(key)));
  return median(keys);
}

async function sortByTotal(page: Page, url: string): Promise<number> {
  await usableAfter(page, url);
  const button = page.getByRole('columnheader', { name: 'Total' }).getByRole('button');
  const sorts: number[] = [];
  for (let round = 0; round < 4; round += 1) sorts.push(await untilPainted(page, () => button.click()));
  return median(sorts);
}

/** Ten orders of each of a thousand customers. */
function manyOrders(): Readonly<Record<string, object>> {
  const time = '2026-05-01T10:00:00.000Z';
  const base = (id: string) => ({ id, createdAt: time, updatedAt: time });
  const numbers = Array.from({ length: 10_000 }, (_, index) => index);
  const customer = numbers.slice(0, 1_000).map((n) => ({ ...base(`customer-${n}`), name: `Customer ${n}` }));
  const order = numbers.map((n) => ({
    ...base(`order-${n}`),
    customer: `customer-${(n * 7919) % 1_000}`,
    amount: (n * 31) % 977,
  }));
  return { orders: { version: 1, records: { customer, order } } };
}
