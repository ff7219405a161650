// @vitest-environment jsdom
/** Opens the app, and every page that its first one leads to: none of them is empty. */
import { act, render, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { App } from './App';

/** What a visitor can use or look at, beside text. */
const content = 'a[href], button, input, select, textarea, img, svg, canvas, video, audio, iframe';

function isEmpty(): boolean {
  const place = document.querySelector('main') ?? document.body;
  return place.textContent?.trim() === '' && !place.querySelector(content);
}

/** Addresses within the app; those with an ending are files. */
function linkedPaths(): string[] {
  const paths = [...document.querySelectorAll('a[href^="/"]')].map((link) => link.getAttribute('href') ?? '');
  return [...new Set(paths)].filter((path) => !/^\/\/|\.\w+$/.test(path)).slice(0, 20);
}

async function hasSomething(path: string): Promise<void> {
  await waitFor(() => expect(isEmpty() ? `${path} is empty` : '').toBe(''));
}

test('no page is empty', async () => {
  vi.stubGlobal('scrollTo', () => {});
  window.history.replaceState(null, '', '/');
  render(<App />);
  await hasSomething('/');
  for (const path of linkedPaths()) {
    act(() => {
      window.history.pushState(null, '', path);
      window.dispatchEvent(new PopStateEvent('popstate'));
    });
    await hasSomething(path);
  }
});
