/** A VS Code, a browser and a workspace for the tests of one `describe`, and the few words in which they speak of the panel. */
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import { patience } from '../../support/eventually';
import { repositoryRoot, temporaryFolder } from '../../support/paths';
import { startVSCodeServer, type VSCodeServer } from '../../support/vscodeServer';
import { Workbench } from '../../support/workbench';

export interface SessionOptions {
  /** Names of fixtures that are copied into the workspace. */
  readonly specs?: readonly string[];
  /** Adds to the workspace before it is opened. */
  readonly prepare?: (folder: string) => Promise<void>;
  readonly workspaceTrust?: 'on' | 'off';
  readonly withoutFolder?: boolean;
  /** Makes the packaged extension to install in the place of this repository; returns the path of its .vsix. */
  readonly packaged?: () => Promise<string>;
  /** Folders of extensions beside this repository's. */
  readonly extensions?: readonly string[];
  /** Variables of the server's environment; read when it starts. */
  readonly environment?: () => Readonly<Record<string, string>>;
  /** Read when it starts. */
  readonly settings?: () => Readonly<Record<string, unknown>>;
}

export const buildCommand = 'Build from Spec: Build from Spec';
export const statusItem = 'buildFromSpec.status';

/** The tests are the steps of one way: each builds on the one before, so after a failure the rest is not tried. */
export class Session {
  folder = '';
  private opened: Workbench | undefined;
  private browser: Browser | undefined;
  private server: VSCodeServer | undefined;
  private failed = false;

  /** Called within `describe`: starts everything before its first test and ends it after the last. */
  constructor(options: SessionOptions) {
    const session = this;
    before(() => session.start(options));
    beforeEach(function () {
      if (session.failed) this.skip();
    });
    afterEach(async function () {
      const test = this.currentTest;
      if (test?.state !== 'failed') return;
      if (test.err) test.err.message += `\n${await session.opened?.texts()}`;
      await session.pictureOf(test.title);
    });
    after(() => session.end());
  }

  /** The folder of the server's data: settings, logs, state. */
  get dataFolder(): string {
    return this.server?.folder ?? '';
  }

  get workbench(): Workbench {
    if (!this.opened) throw new Error('The workbench is not open.');
    return this.opened;
  }

  /** Another window on the same folder, with an extension host of its own. Whoever opens it closes it. */
  async openAnotherWindow(): Promise<Workbench> {
    if (!this.server || !this.browser) throw new Error('The session has not begun.');
    const window = await Workbench.open({ server: this.server, browser: this.browser, folder: this.folder });
    await window.openSideBar();
    return window;
  }

  /** Waits until the panel shows the text anywhere. */
  async sees(text: string | RegExp): Promise<void> {
    await this.workbench.panel().getByText(text).first().waitFor({ timeout: patience });
  }

  /** Waits until the panel's headline says so. */
  async headline(name: string | RegExp): Promise<void> {
    await this.workbench.panel().getByRole('heading', { name }).waitFor({ timeout: patience });
  }

  /** Presses a button of the panel. */
  async press(name: string | RegExp): Promise<void> {
    await this.workbench.panel().getByRole('button', { name }).first().click({ timeout: patience });
  }

  /** Leaves a picture of the window in out/screenshots, where `BUILD_FROM_SPEC_SCREENSHOTS` is set. */
  async look(name: string): Promise<void> {
    if (!process.env.BUILD_FROM_SPEC_SCREENSHOTS) return;
    const folder = join(repositoryRoot, 'out', 'screenshots');
    await mkdir(folder, { recursive: true });
    await this.workbench.screenshot(join(folder, `${name}.png`));
  }

  /** Runs the command on a file and takes the folder that is proposed. */
  async build(file: string): Promise<void> {
    await this.workbench.openFile(file);
    await this.workbench.runCommand(buildCommand);
    await this.workbench.quickInput.waitForOpen(`Where should the app of ${file} go?`);
    await this.workbench.quickInput.accept();
  }

  private async start({
    specs = [],
    prepare,
    workspaceTrust = 'off',
    withoutFolder,
    extensions = [],
    packaged,
    environment,
    settings,
  }: SessionOptions): Promise<void> {
    this.browser = await launchBrowser();
    this.server = await startVSCodeServer({
      workspaceTrust,
      extensions: [...(packaged ? [] : [repositoryRoot]), ...extensions],
      ...(packaged && { install: [await packaged()] }),
      ...(environment && { environment: environment() }),
      ...(settings && { settings: settings() }),
    });
    this.folder = await temporaryFolder('workbench');
    for (const spec of specs) await copyFile(`test/fixtures/specs/${spec}.md`, join(this.folder, `${spec}.md`));
    await prepare?.(this.folder);
    const place = withoutFolder ? {} : { folder: this.folder };
    this.opened = await Workbench.open({ server: this.server, browser: this.browser, ...place });
    if (!withoutFolder) await this.opened.openSideBar();
  }

  private async pictureOf(title: string): Promise<void> {
    this.failed = true;
    const folder = join('out', 'test-results');
    await mkdir(folder, { recursive: true });
    const place = join(folder, title.replace(/\W+/g, '-').slice(0, 60));
    await this.opened?.screenshot(`${place}.png`);
    // What was told and has gone from the corner since, and what the window logged: a picture alone shows no cause.
    await this.opened?.page
      .locator('[id="status.notifications"]')
      .click({ timeout: 2_000 })
      .catch(() => undefined);
    await this.opened?.screenshot(`${place}-told.png`);
    await this.server?.copyLogs(`${place}-logs`);
  }

  private async end(): Promise<void> {
    await this.opened?.close();
    await this.server?.stop();
    await this.browser?.close();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
