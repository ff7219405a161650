/** How soon an app is seen: in a real VS Code that finds neither Node.js nor npm, beside a page of React that was written by hand. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { AppServer } from '../../src/preview/appServer';
import { OwnHosts } from '../../src/preview/ownHosts';
import { acceptPrompt } from '../support/acceptPrompt';
import { launchBrowser } from '../support/browser';
import { patience } from '../support/eventually';
import { repositoryRoot, temporaryFolder } from '../support/paths';
import { startVSCodeServer } from '../support/vscodeServer';
import { Workbench } from '../support/workbench';
import { measureEvidence } from './evidence';
import { type Figure, median } from './figure';

const specs = ['reading-list', 'clinic'] as const;
/** Each in a window of its own. */
const rounds = 3;

interface Measured {
  /** Milliseconds from the last answer until the app shows a heading. */
  readonly answered: number;
  /** The same from the last file that was written. */
  readonly written: number;
  /** Milliseconds from a save of one edited line until the app shows it, with what was entered. */
  readonly saved: number;
}

export async function measurePreview(): Promise<readonly Figure[]> {
  const folder = await temporaryFolder('bench-preview');
  const browser = await launchBrowser();
  try {
    const byHand = median(await repeated(rounds, () => loadByHand(browser, join(folder, 'by-hand'))));
    const figures: Figure[] = [];
    for (const spec of specs) {
      const measured = await repeated(rounds, (round) => measureOnce(browser, join(folder, `${spec}-${round}`), spec));
      const of = (part: keyof Measured) => measured.map((one) => one[part]);
      console.error(`${spec}: ${JSON.stringify(measured)}, by hand ${Math.round(byHand)} ms`);
      figures.push(
        {
          name: `${spec}: from the last answer to the app, median of ${rounds}`,
          value: median(of('answered')) / 1000,
          unit: 's',
          limit: 2.5,
        },
        {
          name: `${spec}: from the last file to the app over a page by hand`,
          value: median(of('written')) / byHand,
          unit: '×',
          limit: 3,
        },
        {
          name: `${spec}: from a saved edit to the app, data kept`,
          value: median(of('saved')) / 1000,
          unit: 's',
          limit: 2,
        },
      );
    }
    return [...figures, ...(await measureEvidence(join(folder, 'evidence')))];
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A page with a heading, through the same server and in a browser with nothing in its cache. */
async function loadByHand(browser: Browser, folder: string): Promise<number> {
  await mkdir(join(folder, 'src'), { recursive: true });
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><div id="root"></div><script type="module" src="/src/main.tsx"></script>',
  );
  await writeFile(join(folder, 'src', 'main.tsx'), byHand);
  const memory = { read: async () => ({}), write: async () => undefined };
  const assets = join(repositoryRoot, 'dist', 'preview');
  const server = await AppServer.start({ folder, port: 20_999, hosts: new OwnHosts(), assets, memory, expected: {} });
  const context = await browser.newContext();
  await noteHeadings(context);
  const page = await context.newPage();
  const started = Date.now();
  await page.goto(server.url, { waitUntil: 'commit' });
  await page.getByRole('heading', { level: 1 }).waitFor({ timeout: patience });
  const taken = (await headingSeen(page)) - started;
  await context.close();
  await server.close();
  return taken;
}

/** Each frame notes when its first heading was there: to ask it again and again would take the time of those who draw it. */
async function noteHeadings(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const note = () => {
      if (!document.querySelector('h1')) return;
      observer.disconnect();
      requestAnimationFrame(() => Reflect.set(window, 'headingAt', Date.now()));
    };
    const observer = new MutationObserver(note);
    observer.observe(document, { childList: true, subtree: true });
  });
}

/** Milliseconds since 1970. */
function headingSeen(frame: Pick<Page | FrameLocator, 'locator'>): Promise<number> {
  return frame.locator('body').evaluate(() => Number(Reflect.get(window, 'headingAt')));
}

const byHand = `import { createRoot } from 'react-dom/client';
createRoot(document.getElementById('root')!).render(<h1>Hello</h1>);
`;

async function measureOnce(browser: Browser, folder: string, spec: string): Promise<Measured> {
  await mkdir(folder, { recursive: true });
  const text = await readFile(join('test/fixtures/specs', `${spec}.md`), 'utf8');
  await writeFile(join(folder, `${spec}.md`), text);
  const settings = { 'buildFromSpec.buildOnSave': true };
  const server = await startVSCodeServer({ settings, environment: { PATH: '/nowhere' } });
  try {
    const workbench = await Workbench.open({ server, browser, folder });
    const measured = await buildAndSave(workbench, folder, spec);
    await workbench.close();
    return measured;
  } finally {
    await server.stop();
  }
}

async function buildAndSave(workbench: Workbench, folder: string, spec: string): Promise<Measured> {
  await noteHeadings(workbench.page.context());
  await workbench.openSideBar();
  await workbench.openFile(`${spec}.md`);
  await workbench.runCommand('Build from Spec: Build from Spec');
  const answered = await answerAll(workbench);
  const shown = await headingSeen(workbench.previewedApp());
  const written = shown - (await lastWritten(join(folder, spec, '.build-from-spec', 'runs')));
  await workbench.waitForStatusBar('buildFromSpec.status', 'App is shown, not proved');
  await workbench
    .previewedApp()
    .locator('body')
    .evaluate(() => localStorage.setItem('bench', 'kept'));
  const { page } = workbench;
  await page.locator('.editor-instance .view-lines').first().click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('End');
  await page.keyboard.type(' Renamed');
  const saving = Date.now();
  await page.keyboard.press('ControlOrMeta+S');
  await workbench
    .previewedApp()
    .getByText(/Renamed$/)
    .first()
    .waitFor({ timeout: patience });
  const saved = Date.now() - saving;
  const kept = await workbench
    .previewedApp()
    .locator('body')
    .evaluate(() => localStorage.getItem('bench'));
  if (kept !== 'kept') throw new Error('What was entered is gone after the edit.');
  return { answered: shown - answered, written, saved };
}

/** Agrees with every proposal until the app is there; when the last one was agreed with. */
async function answerAll(workbench: Workbench): Promise<number> {
  const heading = workbench.previewedApp().getByRole('heading', { level: 1 }).first();
  let answered = 0;
  while (!(await heading.isVisible())) {
    const accepted = await acceptPrompt(workbench.quickInput, async () => {
      answered = Date.now();
    });
    // Whoever looks all the time takes the time of those who draw.
    if (!accepted) await setTimeout(looked);
  }
  return answered;
}

/** Milliseconds. */
const looked = 100;

/** The time at which the journal says that the last file was written. */
async function lastWritten(runs: string): Promise<number> {
  const [name = ''] = (await readdir(runs)).filter((one) => one.endsWith('.ndjson'));
  const lines = (await readFile(join(runs, name), 'utf8')).trim().split('\n');
  const events = lines.map((line) => JSON.parse(line) as { readonly type: string; readonly at: string });
  return Date.parse(events.findLast(({ type }) => type === 'file_generated')?.at ?? '');
}

async function repeated<T>(times: number, work: (round: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let round = 0; round < times; round += 1) results.push(await work(round));
  return results;
}
