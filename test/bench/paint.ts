/** When what a page does is on the screen. */
import type { Page } from 'playwright-core';

/**
 * Milliseconds from the start of the navigation until the page shows its heading and takes the next event. (An idle callback would not do: a
 * page at rest may get none for seconds.)
 */
export async function usableAfter(page: Page, url: string): Promise<number> {
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('h1')) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => Reflect.set(window, 'usableAfter', performance.now())));
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  await page.goto(url, { waitUntil: 'commit' });
  const known = await page.waitForFunction(() => Reflect.get(window, 'usableAfter'));
  return Number(await known.jsonValue());
}

/** Milliseconds from the event that `act` causes to the frame after next, when what it changed is on the screen. */
export async function untilPainted(page: Page, act: () => Promise<void>): Promise<number> {
  const painted = await page.evaluateHandle(() => {
    const promise = new Promise<number>((resolve) => {
      const seen = (event: Event) => {
        for (const type of ['keydown', 'click']) removeEventListener(type, seen, true);
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - event.timeStamp)));
      };
      for (const type of ['keydown', 'click']) addEventListener(type, seen, true);
    });
    // In an object, so that the listeners are there before it is waited for.
    return { promise };
  });
  await act();
  return painted.evaluate(({ promise }) => promise);
}
