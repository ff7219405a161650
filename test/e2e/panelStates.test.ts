/** The panel's page in a real browser, with VS Code's colours and policy: every state, by eye (axe), by keyboard and by ear. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import type { ViewInput } from '../../src/vscode/viewState/viewInput';
import { type PanelInputName, panelInputs } from '../fixtures/panel/inputs';
import { type OpenOptions, openPanel, type PanelPage, type PanelServer, servePanel } from '../fixtures/panel/panelPage';
import { generatingNotice, replay, writing, written } from '../fixtures/panel/steps';
import { type ThemeName, themes } from '../fixtures/panel/themes';
import { launchBrowser } from '../support/browser';
import { itInLongRuns } from '../support/longRuns';

const inputs = Object.entries(panelInputs) as readonly [PanelInputName, ViewInput][];

describe('the panel page', function () {
  this.timeout(120_000);
  let browser: Browser;
  let server: PanelServer;
  let panel: PanelPage | undefined;

  before(async () => {
    browser = await launchBrowser();
    server = await servePanel();
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });
  afterEach(async () => {
    const last = panel;
    panel = undefined;
    await last?.close();
  });

  const open = async (options?: OpenOptions): Promise<PanelPage> => {
    panel = await openPanel(browser, server.origin, options);
    return panel;
  };

  for (const theme of Object.keys(themes) as ThemeName[]) {
    const itNow = theme === 'dark' ? it : itInLongRuns;
    itNow(`has no accessibility violation in any state, with everything open, in the ${theme} theme`, async () => {
      const { page, show } = await open({ theme });
      for (const [name, input] of inputs) {
        await show(input);
        await openEverything(page);
        deepEqual(await violations(page), [], `in the state ${name}`);
      }
    });
  }

  for (const width of [200, 300]) {
    it(`needs no sideways scrolling at ${width} px in any state, with everything open`, async () => {
      const { page, show } = await open({ width });
      for (const [name, input] of inputs) {
        await show(input);
        await openEverything(page);
        deepEqual(await overflowing(page), [], `in the state ${name}`);
      }
    });
  }

  it('needs no sideways scrolling at 300 px with text twice as large', async () => {
    const { page, show } = await open({ width: 300 });
    await page.evaluate(() => document.documentElement.style.setProperty('--vscode-font-size', '26px'));
    for (const [name, input] of inputs) {
      await show(input);
      await openEverything(page);
      deepEqual(await overflowing(page), [], `in the state ${name}`);
    }
  });

  it('says that it is ready, and sends what its buttons stand for', async () => {
    const { page, show, sent } = await open();
    await show(panelInputs.running);
    await page.getByRole('button', { name: 'reading-list.md, open spec' }).click();
    await page.getByRole('button', { name: 'Open App' }).click();
    await page.getByRole('button', { name: 'Show in Spec: A dark theme.' }).click();
    deepEqual(await sent(), [
      { type: 'ready' },
      { type: 'command', command: 'openSpec', argument: undefined },
      { type: 'command', command: 'openApp', argument: undefined },
      { type: 'command', command: 'showInSpec', argument: '41' },
    ]);
  });

  it('marks the current phase, and says of each how it stands', async () => {
    const { page, show } = await open();
    await show(panelInputs.generating);
    const phases = page.getByRole('list', { name: 'Phases' });
    equal(await phases.locator('[aria-current=step]').count(), 1);
    equal(await phases.locator('[aria-current=step] .row').textContent(), 'Generate, In progress, 18 of 40');
    const bar = page.getByRole('progressbar');
    deepEqual(
      [await bar.getAttribute('aria-valuenow'), await bar.getAttribute('aria-valuetext')],
      ['18', '18 of 40 files'],
    );
  });

  it('keeps the name of a long path in sight and the whole path in its title', async () => {
    const { page, show } = await open({ width: 200 });
    await show(panelInputs.generating);
    const path = page.locator('[aria-current=step] .current');
    equal(await path.getAttribute('title'), generatingNotice.current);
    const [head, tail] = await path
      .locator('span')
      .evaluateAll((parts) =>
        parts.map((part) => ({ cut: part.scrollWidth > part.clientWidth, text: part.textContent })),
      );
    equal(head?.cut, true);
    deepEqual(tail, { cut: false, text: 'angesDialog.tsx' });
  });

  it('shows text that looks like markup as text', async () => {
    const { page, show } = await open();
    const markup = '<img src=x onerror=alert(1)>';
    await show({ ...panelInputs.ready, specName: `${markup}.md`, folder: markup });
    equal(await page.locator('img').count(), 0);
    equal(await page.locator('.folder .path').textContent(), markup);
  });

  it('reaches every control with Tab, in the order of reading, and works them with the keyboard', async () => {
    const { page, show, sent } = await open();
    await show(panelInputs.previewStopped);
    deepEqual(await tabThrough(page, 7), [
      'reading-list.md, open spec',
      'Change…: model',
      'Start Preview',
      'Deploy to Vercel',
      'Rebuild',
      'Not Implemented (3)',
      'Show in Spec: The list can be exported as CSV.',
    ]);
    await page.getByRole('button', { name: 'Start Preview' }).focus();
    await page.keyboard.press('Enter');
    equal((await sent()).at(-1)?.type, 'command');
    const section = page.getByRole('button', { name: 'Not Implemented (3)' });
    await section.focus();
    await page.keyboard.press('Space');
    equal(await section.getAttribute('aria-expanded'), 'false');
    equal(await page.getByText('Only one theme is made.').isVisible(), false);
  });

  it('walks the file tree with arrows, Home, End and letters, with a single tab stop', async () => {
    const { page, show, sent } = await open();
    await show(panelInputs.running);
    await page.getByRole('button', { name: 'Files (18)' }).click();
    await page.keyboard.press('Tab');
    const steps = [
      ['ArrowRight', 'src, 13 files'],
      ['ArrowRight', 'authors, 3 files'],
      ['ArrowDown', 'books, 5 files'],
      ['ArrowRight', 'books, 5 files'],
      ['End', 'vite.config.ts, Created, Part of vite.config.ts'],
      ['Home', 'src, 13 files'],
      ['b', 'books, 5 files'],
      ['ArrowRight', 'BookDetail.tsx, Created, Part of src'],
      ['ArrowLeft', 'books, 5 files'],
      ['ArrowLeft', 'books, 5 files'],
    ] as const;
    for (const [key, label] of steps) {
      await page.keyboard.press(key);
      equal(await focusedLabel(page), label, `after ${key}`);
    }
    equal(await page.locator('[role=treeitem][tabindex="0"]').count(), 1);
    equal(await page.locator('[role=treeitem]:focus').getAttribute('aria-expanded'), 'false');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    deepEqual((await sent()).at(-1), { type: 'command', command: 'openFile', argument: 'vite.config.ts' });
    await page.keyboard.press('Tab');
    equal(await focusedLabel(page), 'Evidence (5 of 5)');
  });

  it('speaks at most once in five seconds while forty files stream in, and never moves the focus', async () => {
    const { page, show, announced } = await open({ stoppedClock: true });
    await show(fileNumber(0));
    await page.getByRole('button', { name: 'Cancel' }).focus();
    const before = (await announced()).length;
    for (let done = 1; done <= 40; done++) {
      await show(fileNumber(done));
      await page.clock.runFor(120);
      equal(await focusedLabel(page), 'Cancel');
    }
    const said = (await announced()).slice(before);
    ok(said.length <= 1, `said in 4.8 s: ${said.join(' | ')}`);
    await page.clock.runFor(5000);
    deepEqual((await announced()).slice(before), ['Generating files, 25 %', 'Generating files, 100 %']);
  });

  it('changes the file tree at most every 250 ms', async () => {
    const { page, show } = await open({ stoppedClock: true });
    await show(fileNumber(1));
    await page.getByRole('button', { name: 'Files (1)' }).click();
    const rows = page.getByRole('treeitem');
    await show(fileNumber(10));
    await show(fileNumber(20));
    equal(await rows.count(), 1);
    await page.clock.runFor(250);
    equal(await rows.count(), 20);
  });

  it('keeps focus, open sections, open folders and scrolling while states come in', async () => {
    const { page, show } = await open();
    await show(panelInputs.generating);
    await openEverything(page);
    await page.locator('[role=treeitem][tabindex="0"]').focus();
    await page.keyboard.press('End');
    const before = await position(page);
    ok(before.scroll > 0);
    for (let done = 18; done < 24; done++) {
      await show({ ...panelInputs.generating, progress: { ...generatingNotice, done } });
      deepEqual(await position(page), before);
    }
  });

  it('moves the focus to the headline when the focused control disappears', async () => {
    const { page, show } = await open();
    await show(panelInputs.verifying);
    await page.getByRole('button', { name: 'Cancel' }).focus();
    await show(panelInputs.running);
    equal(await page.evaluate(() => document.activeElement?.tagName), 'H1');
    equal(await page.evaluate(() => document.activeElement?.textContent), 'App is running');
  });

  it('keeps Cancel focused as "Cancelling…", and cancels only once', async () => {
    const { page, show, sent } = await open();
    await show(panelInputs.generating);
    await page.getByRole('button', { name: 'Cancel' }).focus();
    await page.keyboard.press('Enter');
    await show(panelInputs.cancelling);
    equal(await focusedLabel(page), 'Cancelling…');
    equal(await page.locator(':focus').getAttribute('aria-disabled'), 'true');
    await page.keyboard.press('Enter');
    equal((await sent()).filter(({ type }) => type === 'command').length, 1);
  });

  it('reads a final error out once, also when the page is made anew', async () => {
    const { page, show } = await open();
    const alert = page.locator('[role=alert]');
    await show(panelInputs.failedAnalysis);
    equal(await alert.textContent(), "Couldn't analyze the spec. The table in line 14 has no columns.");
    await page.reload();
    await show(panelInputs.failedAnalysis);
    equal(await alert.textContent(), '');
  });

  it('remembers open sections and folders when the page is made anew, and forgets them for another project', async () => {
    const { page, show } = await open();
    await show(panelInputs.cancelled);
    await page.getByRole('button', { name: 'Files (18)' }).click();
    await page.getByRole('treeitem', { name: 'src' }).click();
    const rows = await page.getByRole('treeitem').count();
    await page.reload();
    await show(panelInputs.cancelled);
    equal(await page.getByRole('treeitem').count(), rows);
    const { project } = panelInputs.cancelled;
    await show({ ...panelInputs.cancelled, project: { ...project, id: 'p-2' } });
    equal(await page.getByRole('button', { name: 'Files (18)' }).getAttribute('aria-expanded'), 'false');
    await page.getByRole('button', { name: 'Files (18)' }).click();
    equal(await page.getByRole('treeitem', { name: 'src' }).getAttribute('aria-expanded'), 'false');
  });

  it('lets nothing but the spinner move, and that also under reduced motion', async () => {
    const { page, show } = await open();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await show(panelInputs.generating);
    await openEverything(page);
    const moving = await page.evaluate(() =>
      document.getAnimations().map(({ effect }) => (effect as KeyframeEffect | null)?.target?.className ?? ''),
    );
    equal(moving.length, 1);
    ok(moving[0]?.includes('codicon-loading'));
  });

  it('shows progress in forced colours', async () => {
    const { page, show } = await open();
    await page.emulateMedia({ forcedColors: 'active' });
    await show(panelInputs.generating);
    const [bar, fill] = await page
      .locator('.progress, .progress-fill')
      .evaluateAll((nodes) => nodes.map((node) => getComputedStyle(node).backgroundColor));
    ok(bar !== fill, `both are ${fill}`);
  });
});

function fileNumber(done: number): ViewInput {
  const files = Array.from({ length: done }, (_, index) => written(`file-${index}.ts`));
  return {
    ...panelInputs.generating,
    project: replay(...writing, ...files),
    progress: { ...generatingNotice, current: `file-${done}.ts`, done },
  };
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: typeof import('axe-core') };
    const result = await runner.run(document, { rules: { 'target-size': { enabled: true } } });
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

/** Every section, and the folders of the file tree down to the last. */
async function openEverything(page: Page): Promise<void> {
  const closed = '.section-button[aria-expanded=false], [role=treeitem][aria-expanded=false]';
  for (let rounds = 0; rounds < 10; rounds++) {
    const opened = await page.evaluate((selector) => {
      const nodes = [...document.querySelectorAll<HTMLElement>(selector)];
      for (const node of nodes) node.click();
      return nodes.length;
    }, closed);
    if (opened === 0) return;
  }
}

/** What is cut off or sticks out on the right; a path is cut on purpose. */
function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const nodes = [...document.querySelectorAll('main *:not(.visually-hidden, .visually-hidden *, .path *)')];
    const outside = nodes.filter((node) => node.getBoundingClientRect().right > width + 0.5);
    const scrolls = document.documentElement.scrollWidth > width ? ['the page scrolls'] : [];
    return [...outside.map((node) => node.outerHTML), ...scrolls];
  });
}

function focusedLabel(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => {
    const node = document.activeElement;
    return node?.getAttribute('aria-label') ?? node?.textContent;
  });
}

async function tabThrough(page: Page, times: number): Promise<readonly (string | null | undefined)[]> {
  const labels = [];
  for (let index = 0; index < times; index++) {
    await page.keyboard.press('Tab');
    labels.push(await focusedLabel(page));
  }
  return labels;
}

function position(
  page: Page,
): Promise<{ scroll: number; focused: string | null | undefined; rows: number; open: number }> {
  return page.evaluate(() => ({
    scroll: window.scrollY,
    focused: document.activeElement?.getAttribute('aria-label'),
    rows: document.querySelectorAll('[role=treeitem]').length,
    open: document.querySelectorAll('[aria-expanded=true]').length,
  }));
}
