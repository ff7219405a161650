/** The documents of our webviews. Each is the inner frame of an inner frame, which VS Code serves from an origin of its own. */
import type { Frame, FrameLocator, Page } from 'playwright-core';
import { eventually } from '../eventually';
import { extensionId } from '../paths';

export interface WebviewChoice {
  /** The extension that shows it; ours if left out. */
  readonly extension?: string;
  /** The document's title, to choose among several of one extension. */
  readonly title?: string;
  /** One in the editor area, not one of a view. */
  readonly inEditor?: boolean;
}

/** Finds its elements anew each time: stays good when the webview is hidden and shown again. */
export function webviewLocator(page: Page, extension = extensionId): FrameLocator {
  return page
    .frameLocator(`iframe.webview.ready[src*="extensionId=${extension}"][src*="purpose=webviewView"]`)
    .first()
    .frameLocator('iframe#active-frame');
}

/** The same of one in the editor area. */
export function editorWebviewLocator(page: Page, extension = extensionId): FrameLocator {
  return page
    .frameLocator(`iframe.webview.ready[src*="extensionId=${extension}"]:not([src*="purpose=webviewView"])`)
    .first()
    .frameLocator('iframe#active-frame');
}

/** The frame itself, for `evaluate`. It is gone for good as soon as its webview is hidden. */
export async function webviewFrame(page: Page, choice: WebviewChoice = {}): Promise<Frame> {
  const { extension = extensionId, title, inEditor = false } = choice;
  const purpose = inEditor ? ':not([src*="purpose=webviewView"])' : '[src*="purpose=webviewView"]';
  return eventually(`a webview of ${extension} is loaded`, async () => {
    for (const outer of await page.locator(`iframe.webview.ready[src*="extensionId=${extension}"]${purpose}`).all()) {
      const outerFrame = await (await outer.elementHandle())?.contentFrame();
      const inner = await outerFrame?.$('iframe#active-frame');
      const frame = await inner?.contentFrame();
      if (!frame) continue;
      await frame.waitForLoadState('domcontentloaded');
      if (title === undefined || (await frame.title()) === title) return frame;
    }
    return undefined;
  });
}
