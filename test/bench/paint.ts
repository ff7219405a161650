/** When what a page does is on the screen. */
import type { Page } from 'playwright-core';

/** Milliseconds from the start of the navigation until the page shows its heading and has nothing left to do. A page at rest
 * may get no idle callback before the time limit, which then counts. */
export async function usableAfter(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: 'commit' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page.evaluate(
    () => new Promise<number>((resolve) => requestIdleCallback(() => resolve(performance.now()), { timeout: 5_000 })),
  );
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
