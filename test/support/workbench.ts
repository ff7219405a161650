/** A window of VS Code in the browser, driven as a person drives it. */
import { basename } from 'node:path';
import type { Browser, BrowserContext, Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { eventually, patience } from './eventually';
import { extensionId } from './paths';
import type { VSCodeServer } from './vscodeServer';
import {
  editorTitleButton,
  openSideBar,
  readStatusBarEntry,
  type StatusBarEntry,
  setSideBarWidth,
  statusBarItem,
} from './workbench/layout';
import { ModalDialog, Notifications } from './workbench/messages';
import { QuickInput } from './workbench/quickInput';
import { editorWebviewLocator, type WebviewChoice, webviewFrame, webviewLocator } from './workbench/webviews';

export interface WorkbenchOptions {
  readonly server: VSCodeServer;
  readonly browser: Browser;
  /** Absolute path of the workspace folder; an empty window without one. */
  readonly folder?: string;
  readonly size?: { readonly width: number; readonly height: number };
  /** Called on the fresh page, before it goes anywhere. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const themes = {
  light: { label: 'Light Modern', className: 'vs' },
  dark: { label: 'Dark Modern', className: 'vs-dark' },
  highContrast: { label: 'Dark High Contrast', className: 'hc-black' },
  highContrastLight: { label: 'Light High Contrast', className: 'hc-light' },
} as const;

export type Theme = keyof typeof themes;

export class Workbench {
  private readonly server: VSCodeServer;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly quickInput: QuickInput;
  readonly notifications: Notifications;
  readonly dialog: ModalDialog;

  private constructor(server: VSCodeServer, context: BrowserContext, page: Page) {
    this.server = server;
    this.context = context;
    this.page = page;
    this.quickInput = new QuickInput(page);
    this.notifications = new Notifications(page);
    this.dialog = new ModalDialog(page);
  }

  /** Opens a folder in a window of its own, with browser storage of its own, and waits until it can be used. */
  static async open(options: WorkbenchOptions): Promise<Workbench> {
    const viewport = options.size ?? { width: 1280, height: 800 };
    // With a scheme of its own for all frames a page could not give its frames another.
    const context = await options.browser.newContext({ viewport, reducedMotion: 'reduce', colorScheme: null });
    context.setDefaultTimeout(patience);
    const page = await context.newPage();
    await options.prepare?.(page);
    const workbench = new Workbench(options.server, context, page);
    try {
      await page.goto(`http://${options.server.authority}/?${workspaceQuery(options.folder)}`, {
        timeout: patience,
      });
      await workbench.waitUntilReady();
    } catch (error) {
      await context.close();
      throw error;
    }
    return workbench;
  }

  /** The editor part is there, and the extension host has told the page that it is connected. */
  async waitUntilReady(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor();
    await this.page.locator('.statusbar-item[id="status.host"]:not([aria-label*="Opening"])').waitFor();
  }

  /** Runs a command by the palette, by its whole title: "Build from Spec: Show Log". */
  async runCommand(title: string): Promise<void> {
    await this.chooseFromQuickAccess('F1', `>${title}`, title);
  }

  /** Whether the palette offers a command with this title now. */
  async offersCommand(title: string): Promise<boolean> {
    await this.page.keyboard.press('F1');
    await this.quickInput.type(`>${title}`);
    const offered = eventually('it does', () => this.quickInput.hasItem(title), 1_000);
    const answer = await offered.catch(() => false);
    await this.quickInput.cancel();
    return answer;
  }

  /** Opens a file of the workspace by its name, as by Ctrl+P, and waits until its editor is in front and takes what is typed. */
  async openFile(name: string): Promise<void> {
    // A list that is still being filled may have moved by the time of the click: then it is another file.
    await eventually(`${name} is open`, async () => {
      await this.chooseFromQuickAccess('ControlOrMeta+P', name, basename(name));
      await this.editorOf(basename(name), 5_000);
      return true;
    });
  }

  /** Waits until the editor of a file is in front, and has the keys. */
  async editorOf(name: string, timeout = patience): Promise<void> {
    // Two groups may have it in front.
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).first().waitFor({ timeout });
    // The file may have been in front before: then keys go to the list until it has closed.
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor({ timeout });
  }

  /** Puts the cursor behind the last character; an editor that was just opened may still go to where it was before. */
  async goToEnd(text: string): Promise<void> {
    const lines = text.split('\n');
    const place = `Ln ${lines.length}, Col ${(lines.at(-1) ?? '').length + 1}`;
    await eventually(`the cursor is at ${place}`, async () => {
      await this.page.keyboard.press('ControlOrMeta+End');
      await this.page
        .locator('.statusbar-item[id="status.editor.selection"]', { hasText: place })
        .waitFor({ timeout: 2_000 });
      return true;
    });
  }

  /** What an item of the status bar shows now; it is named by the id that its extension gave it, or by its accessible label. */
  async statusBar(idOrLabel: string, extension = extensionId): Promise<StatusBarEntry> {
    return readStatusBarEntry(statusBarItem(this.page, extension, idOrLabel));
  }

  /** Waits until an item of the status bar shows a text. */
  async waitForStatusBar(idOrLabel: string, text: string | RegExp, extension = extensionId): Promise<void> {
    await this.statusBarItem(idOrLabel, extension).filter({ hasText: text }).waitFor();
  }

  async clickStatusBar(idOrLabel: string, extension = extensionId): Promise<void> {
    await statusBarItem(this.page, extension, idOrLabel).click();
  }

  statusBarItem(idOrLabel: string, extension = extensionId): Locator {
    return statusBarItem(this.page, extension, idOrLabel);
  }

  openSideBar(title = 'Build from Spec'): Promise<void> {
    return openSideBar(this.page, title);
  }

  setSideBarWidth(width: number): Promise<number> {
    return setSideBarWidth(this.page, width);
  }

  editorTitleButton(title: string): Locator {
    return editorTitleButton(this.page, title);
  }

  /** The page of our panel, for locators. */
  panel(extension = extensionId): FrameLocator {
    return webviewLocator(this.page, extension);
  }

  /** The page of our preview in the editor area; the app is a frame in it. */
  appPreview(): FrameLocator {
    return editorWebviewLocator(this.page);
  }

  /** The app in our preview. */
  previewedApp(): FrameLocator {
    return this.appPreview().frameLocator('iframe[title="App"]');
  }

  /** The page of our panel, for `evaluate`; good until the panel is hidden. */
  panelFrame(choice: WebviewChoice = {}): Promise<Frame> {
    return webviewFrame(this.page, choice);
  }

  /** Chooses a theme with Preferences: Color Theme, and waits until it shows. */
  async setTheme(theme: Theme): Promise<void> {
    const { label, className } = themes[theme];
    await this.runCommand('Preferences: Color Theme');
    await this.quickInput.type(label);
    await this.quickInput.choose(label);
    await this.page.locator(`.monaco-workbench.${className}`).waitFor();
  }

  /** Trusts the workspace, which a server with workspace trust opens in Restricted Mode. */
  async trustWorkspace(): Promise<void> {
    await this.runCommand('Workspaces: Manage Workspace Trust');
    const editor = this.page.locator('.workspace-trust-editor');
    await editor.getByRole('button', { name: 'Trust', exact: true }).click();
    await this.page.locator('[id="status.workspaceTrust"]').waitFor({ state: 'hidden' });
    // The editor of the trust lies over everything else.
    await editor.press('Escape');
    await editor.waitFor({ state: 'hidden' });
  }

  setSize(width: number, height: number): Promise<void> {
    return this.page.setViewportSize({ width, height });
  }

  screenshot(path: string): Promise<Buffer> {
    return this.page.screenshot({ path });
  }

  /** What can be read in the window and in the panel now: for the report of a failed test. */
  async texts(): Promise<string> {
    const quick = { timeout: 2_000 };
    const part = (selector: string): Promise<string> => this.page.locator(selector).first().innerText(quick);
    const parts: Readonly<Record<string, Promise<string>>> = {
      Notifications: part('.notifications-toasts'),
      Dialog: part('.monaco-dialog-box'),
      'Side bar': part('.part.sidebar .composite.title'),
      'Status bar': part('.part.statusbar'),
      Panel: this.panel().locator('body').innerText(quick),
      Window: part('.monaco-workbench'),
    };
    const read = await Promise.allSettled(Object.values(parts));
    return read
      .map((end) => (end.status === 'fulfilled' ? end.value.replace(/\s+/g, ' ').slice(0, 1_000) : 'not to be read'))
      .map((text, index) => `${Object.keys(parts)[index]}: ${text}`)
      .join('\n');
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.waitUntilReady();
  }

  /**
   * Ends the extension host as a crash would. VS Code starts another in a few seconds and loses what it is told until
   * then: `reload` waits for it. After the third time in one window VS Code asks instead.
   */
  async killExtensionHost(): Promise<void> {
    if ((await this.server.killExtensionHosts()) === 0) throw new Error('No extension host is running.');
  }

  close(): Promise<void> {
    return this.context.close();
  }

  /** A window that is still starting may not know the item yet, and may close the list by taking the focus: try again then. */
  private async chooseFromQuickAccess(keys: string, text: string, label: string): Promise<void> {
    await eventually(`"${label}" could be chosen in the list of ${keys}`, async () => {
      await this.page.keyboard.press(keys);
      // Without a change of the text it would not look again.
      await this.quickInput.input.fill('', { timeout: 2_000 });
      await this.quickInput.input.fill(text, { timeout: 2_000 });
      await this.quickInput.choose(label, 2_000);
      return true;
    });
  }
}

/** `ew` is VS Code's own word for an empty window. */
function workspaceQuery(folder: string | undefined): URLSearchParams {
  return new URLSearchParams(folder === undefined ? { ew: 'true' } : { folder });
}
