/** `npm run demo`: builds a sample as a person would, in a real VS Code, prints what happens, and leaves pictures in out/demo. */
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { acceptPrompt } from './support/acceptPrompt';
import { launchBrowser } from './support/browser';
import { patience, withTimeLimit } from './support/eventually';
import { describeEvent, JournalReader } from './support/journalReader';
import { repositoryRoot, samplesFolder, temporaryFolder } from './support/paths';
import { startVSCodeServer } from './support/vscodeServer';
import { Workbench } from './support/workbench';

const sample = 'reading-list';
const pictures = join(repositoryRoot, 'out', 'demo');
const statusItem = 'buildFromSpec.status';
const timeLimit = 240_000;
const books = [
  ['The Dispossessed', 'read'],
  ['The Lathe of Heaven', 'owned'],
  ['A Wizard of Earthsea', 'wanted'],
] as const;
const start = performance.now();

process.exitCode = await demo();

async function demo(): Promise<number> {
  await rm(pictures, { recursive: true, force: true });
  await mkdir(pictures, { recursive: true });
  const workspace = await temporaryFolder('demo');
  await copyFile(join(samplesFolder, `${sample}.md`), join(workspace, `${sample}.md`));
  print('Starting VS Code and a browser');
  const server = await startVSCodeServer({ settings: { 'workbench.colorTheme': 'Dark Modern' } });
  try {
    const browser = await launchBrowser();
    try {
      const workbench = await Workbench.open({ server, browser, folder: workspace });
      return await buildAndShow(workbench, browser, workspace);
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
    await rm(workspace, { recursive: true, force: true });
  }
}

async function buildAndShow(workbench: Workbench, browser: Browser, workspace: string): Promise<number> {
  try {
    const url = await withTimeLimit('the app was running', build(workbench, workspace), timeLimit);
    const { status } = await fetch(url);
    if (status !== 200) throw new Error(`${url} answered ${status}.`);
    await showApp(browser, url);
    await showPanel(workbench);
    print(`Done. The app answered 200 at ${url}; it ended with VS Code.`);
    const names = ['prompt.png', 'preview.png', 'panel.png', 'panel-light.png', 'app.png', 'app-narrow-dark.png'];
    for (const name of names) console.log(`  ${relative(repositoryRoot, join(pictures, name))}`);
    return 0;
  } catch (error) {
    const picture = join(pictures, 'failure.png');
    await workbench.screenshot(picture);
    console.error(`The demo failed: ${(error as Error).message}\nA picture: ${relative(repositoryRoot, picture)}`);
    return 1;
  }
}

/** Runs the command, agrees with every proposal, and returns the address of the running app. */
async function build(workbench: Workbench, workspace: string): Promise<string> {
  await workbench.openSideBar();
  await workbench.openFile(`${sample}.md`);
  print(`Building ${sample}.md`);
  await workbench.runCommand('Build from Spec: Build from Spec');
  const journal = new JournalReader(join(workspace, sample));
  // The picture of a prompt is that of the first question; without any, that of the app's folder.
  let picture: 'wanted' | 'wanted of a question' | 'taken' = 'wanted';
  const takePicture = async (): Promise<void> => {
    if (picture === 'taken') return;
    await workbench.screenshot(join(pictures, 'prompt.png'));
    if (picture === 'wanted of a question') picture = 'taken';
  };
  let seen: Promise<void> | undefined;
  for (;;) {
    for (const event of await journal.next()) {
      print(`${event.type.padEnd(24)} ${describeEvent(event)}`);
      if (event.type === 'clarification_requested' && picture === 'wanted') picture = 'wanted of a question';
      if (event.type === 'file_generated') seen ??= pictureOfPreview(workbench);
      if (event.type === 'deployment_complete') {
        await seen;
        return event.result.url;
      }
      if (event.type === 'error' && event.fatal) throw new Error(event.message);
    }
    const prompt = await acceptPrompt(workbench.quickInput, takePicture);
    if (prompt) print(`${'asked'.padEnd(24)} ${prompt.title} → ${prompt.answer}`);
    await delay(50);
  }
}

/** The app beside its spec, before anything of it is proved. */
async function pictureOfPreview(workbench: Workbench): Promise<void> {
  await workbench.previewedApp().getByRole('link', { name: 'New book' }).first().waitFor({ timeout: patience });
  print(`${'seen'.padEnd(24)} the app, beside its spec`);
  await workbench.screenshot(join(pictures, 'preview.png'));
}

async function showPanel(workbench: Workbench): Promise<void> {
  await workbench.panel().getByRole('button', { name: 'Open App' }).waitFor({ timeout: patience });
  await workbench.waitForStatusBar(statusItem, 'Open App');
  // VS Code's own word about the port would lie over the picture.
  await workbench.runCommand('Notifications: Clear All Notifications');
  await workbench.quickInput.waitForClosed();
  await workbench.screenshot(join(pictures, 'panel.png'));
  await workbench.setTheme('light');
  // The colours of a theme come in slowly.
  await delay(1000);
  await workbench.screenshot(join(pictures, 'panel-light.png'));
}

async function showApp(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(url);
  await addBooks(page);
  await pictureOf(page, 'app.png');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 375, height: 800 });
  await pictureOf(page, 'app-narrow-dark.png');
}

/** Fresh from the address, without messages or colours on their way. */
async function pictureOf(page: Page, name: string): Promise<void> {
  await page.reload();
  await page.getByRole('heading', { name: 'Books', level: 1 }).waitFor({ timeout: patience });
  await page.screenshot({ path: join(pictures, name) });
}

/** Uses the app as a person would, so that there is something to see. */
async function addBooks(page: Page): Promise<void> {
  const save = async () => page.getByRole('button', { name: 'Save' }).click();
  const goTo = async (name: string) => page.getByRole('navigation').getByRole('link', { name }).click();
  await goTo('Authors');
  await page.getByRole('link', { name: 'New author' }).first().click();
  await page.getByLabel(/^Name/).fill('Ursula K. Le Guin');
  await save();
  for (const [title, status] of books) {
    await goTo('Books');
    await page.getByRole('link', { name: 'New book' }).first().click();
    await page.getByLabel(/^Title/).fill(title);
    await page.getByLabel(/^Author/).selectOption({ label: 'Ursula K. Le Guin' });
    await page.getByLabel(/^Status/).selectOption(status);
    if (status === 'read') await page.getByLabel(/^Rating/).fill('5');
    await save();
    await page.getByRole('heading', { name: title }).waitFor();
  }
  await goTo('Books');
}

function print(text: string): void {
  console.log(`${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s  ${text}`);
}
