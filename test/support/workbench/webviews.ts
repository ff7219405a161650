/** The documents of our webviews. Each is the inner frame of an inner frame, which VS Code serves from an origin of its own. */
import type { Frame, FrameLocator, Page } from 'playwright-core';
import { eventually } from '../eventually';
import { extensionId } from '../paths';

export interface WebviewChoice {
  /** The extension that shows it; ours if left out. */
  readonly extension?: string;
  /** The document's title, to choose among several of one extension. */
  readonly title?: string;
}

/** Finds its elements anew each time: stays good when the webview is hidden and shown again. */
export function webviewLocator(page: Page, extension = extensionId): FrameLocator {
  return page
    .frameLocator(`iframe.webview.ready[src*="extensionId=${extension}"]`)
    .first()
    .frameLocator('iframe#active-frame');
}

/** The frame itself, for `evaluate`. It is gone for good as soon as its webview is hidden. */
export async function webviewFrame(page: Page, choice: WebviewChoice = {}): Promise<Frame> {
  const { extension = extensionId, title } = choice;
  return eventually(`a webview of ${extension} is loaded`, async () => {
    for (const outer of await page.locator(`iframe.webview.ready[src*="extensionId=${extension}"]`).all()) {
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
