/** Looks at every page of an app as it stands: what axe-core finds in light and dark, and how much script its first page loads. */
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { type AxeViolation, findAxeViolations, formatAxeViolations } from './axe';

const recordId = /[0-9a-f]{8}-[0-9a-f-]{27}/;

export interface Audit {
  /** The addresses that were looked at, as paths. */
  readonly paths: readonly string[];
  /** For an assertion: page and finding; empty if all is well. */
  readonly findings: readonly string[];
}

/** Follows every link of the app that stays in the app, from its start page on; of the pages of records one of each sort. */
export async function auditPages(page: Page, start: string): Promise<Audit> {
  const seen = new Map<string, string>(['/', '/a-page-that-is-not-there'].map((path) => [path, path]));
  const findings: string[] = [];
  for (const path of seen.values()) {
    // A colour on its way to another one is no finding.
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(new URL(path, start).href);
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (const link of await linksOf(page)) {
      const sort = link.replace(recordId, ':id');
      if (!seen.has(sort)) seen.set(sort, link);
    }
    report(path, 'light', await findAxeViolations(page.mainFrame()), findings);
    // Only colours differ in the dark.
    await page.emulateMedia({ colorScheme: 'dark' });
    await nextFrames(page);
    const colours = { runOnly: { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] } };
    report(path, 'dark', await findAxeViolations(page.mainFrame(), colours), findings);
  }
  return { paths: [...seen.values()], findings };
}

/** Bytes of all script that the page at `url` loads before anything is done with it, each file compressed with gzip. */
export async function scriptBytes(url: string): Promise<number> {
  const html = await (await fetch(url)).text();
  const addresses = [...html.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="([^"]+\.js)"/g)].map(
    ([, path = '']) => path,
  );
  const sizes = addresses.map(async (path) => {
    const response = await fetch(new URL(path, url));
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return gzipSync(Buffer.from(await response.arrayBuffer())).byteLength;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Until the page is painted in its new colours. */
function nextFrames(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined)))),
  );
}

/** Without what only changes how a list is shown. */
async function linksOf(page: Page): Promise<string[]> {
  const hrefs = await page
    .locator('a[href^="/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  return [...new Set(hrefs.flatMap((href) => (href ? [href.split(/[?#]/)[0] || '/'] : [])))];
}

function report(path: string, scheme: string, violations: readonly AxeViolation[], findings: string[]): void {
  if (violations.length > 0) findings.push(`${path} (${scheme}): ${formatAxeViolations(violations)}`);
}
