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

/**
 * `webview=view EXTENSION` and `webview=editor EXTENSION`: the outer frames of an extension's webviews, told apart by where they are
 * shown: an editor says which container it flows to. The `purpose` in a frame's address is no use: VS Code drops it when a view's
 * provider sets options before the view's element is made, which happens now and then after a reload.
 */
export function webviewEngine() {
  function queryAll(root: Element | Document, wanted: string): Element[] {
    const [place = '', extension = ''] = wanted.split(' ');
    const frames = [...root.querySelectorAll(`iframe.webview.ready[src*="extensionId=${extension}"]`)];
    return frames.filter((frame) => {
      const container = CSS.escape(frame.parentElement?.id ?? '');
      const isEditor = container !== '' && document.querySelector(`[aria-flowto="${container}"]`) !== null;
      return isEditor === (place === 'editor');
    });
  }
  return { queryAll, query: (root: Element | Document, wanted: string) => queryAll(root, wanted)[0] };
}

function outerFrames(extension: string, inEditor: boolean): string {
  return `webview=${inEditor ? 'editor' : 'view'} ${extension}`;
}

/** Finds its elements anew each time: stays good when the webview is hidden and shown again. */
export function webviewLocator(page: Page, extension = extensionId): FrameLocator {
  return page.frameLocator(outerFrames(extension, false)).first().frameLocator('iframe#active-frame');
}

/** The same of the one in the editor area that is in front of its group. */
export function editorWebviewLocator(page: Page, extension = extensionId): FrameLocator {
  const outer = `${outerFrames(extension, true)} >> visible=true`;
  return page.frameLocator(outer).first().frameLocator('iframe#active-frame');
}

/** The frame itself, for `evaluate`. It is gone for good as soon as its webview is hidden. */
export async function webviewFrame(page: Page, choice: WebviewChoice = {}): Promise<Frame> {
  const { extension = extensionId, title, inEditor = false } = choice;
  return eventually(`a webview of ${extension} is loaded`, async () => {
    for (const outer of await page.locator(outerFrames(extension, inEditor)).all()) {
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
