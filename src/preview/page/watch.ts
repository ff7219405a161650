/** Sees when the app shows something, where in it the person is, and what goes wrong in it. */
import type { FromPage } from '../protocol';

type Tell = (message: FromPage) => void;

export function watchWhatIsShown(tell: Tell): void {
  watchErrors(tell);
  watchAddress(tell);
  watchEscape(tell);
  const shown = () => {
    observer.disconnect();
    // The second frame begins when the first is on the screen.
    requestAnimationFrame(() => requestAnimationFrame(() => tell({ type: 'shown' })));
  };
  const observer = new MutationObserver(() => {
    if (document.querySelector(content)) shown();
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** A module that can't be read is told by the browser as one that could not be loaded: the server knows why. */
function watchErrors(tell: Tell): void {
  const failed = async (text: string) => {
    const problems = await problemsAtServer();
    const told = problems.length > 0 ? problems.join('\n') : text;
    showInstead(told);
    tell({ type: 'failed', text: told });
  };
  window.addEventListener(
    'error',
    ({ message, target }) => {
      if (message) void failed(message.replace(/^Uncaught (\w*Error: )?/, ''));
      else if (target instanceof HTMLScriptElement) void failed(`${new URL(target.src).pathname} could not be loaded.`);
    },
    true,
  );
  window.addEventListener('unhandledrejection', ({ reason }) => {
    void failed(reason instanceof Error ? reason.message : String(reason));
  });
}

async function problemsAtServer(): Promise<readonly string[]> {
  try {
    return await (await fetch('/@preview/problems')).json();
  } catch {
    return [];
  }
}

/** An app that could not be started leaves its page empty: then it says so. */
function showInstead(text: string): void {
  if (document.querySelector(content)) return;
  const message = document.createElement('main');
  message.setAttribute('role', 'alert');
  for (const [tag, words] of [
    ['h1', 'This app can’t be shown'],
    ['p', text],
  ] as const)
    message.append(Object.assign(document.createElement(tag), { textContent: words }));
  document.body.append(message);
}

/** What an app puts into its page. */
const content = '#root > *, body > :not(script, #root, [role="alert"])';

function watchAddress(tell: Tell): void {
  let told = '';
  const look = () => {
    const path = location.pathname + location.search + location.hash;
    if (path !== told) tell({ type: 'moved', path });
    told = path;
  };
  for (const name of ['pushState', 'replaceState'] as const) {
    const original = history[name].bind(history);
    history[name] = (...args) => {
      original(...args);
      look();
    };
  }
  window.addEventListener('popstate', look);
  look();
}

function watchEscape(tell: Tell): void {
  window.addEventListener('keydown', (event) => {
    const { key, defaultPrevented } = event;
    if (key === 'Escape' && !defaultPrevented && !document.querySelector('dialog[open], :popover-open'))
      tell({ type: 'escaped' });
  });
}
