/** Runs before the app in its page: keeps its data at the server, follows changes, and tells the frame around it how it goes. */
import { type FromPage, filesView, type PageNews } from '../protocol';
import { keepDataAtServer } from './storage';
import { watchWhatIsShown } from './watch';

const isFramed = window.parent !== window;

function tell(message: FromPage): void {
  if (isFramed) window.parent.postMessage({ buildFromSpec: message }, '*');
}

/** A page stays with what it was opened for, also when it is loaded again. True where another page is on its way. */
function keepToView(): boolean {
  const url = new URL(location.href);
  const isFiles = url.searchParams.get(filesView.key) === filesView.value;
  const wasFiles = sessionValue() === filesView.value;
  if (isFiles) {
    sessionValue(filesView.value);
    url.searchParams.delete(filesView.key);
    history.replaceState(history.state, '', url);
  } else if (wasFiles) {
    url.searchParams.set(filesView.key, filesView.value);
    location.replace(url);
    return true;
  }
  return false;
}

/** Reads, or sets; nothing where the browser keeps nothing for this page. */
function sessionValue(value?: string): string | undefined {
  try {
    if (value) sessionStorage.setItem('build-from-spec-view', value);
    return sessionStorage.getItem('build-from-spec-view') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Whether the app asks before it is left, as with a form that is not saved. */
function isHeld(): boolean {
  const question = new Event('beforeunload', { cancelable: true });
  return !window.dispatchEvent(question);
}

/** Only a page that is seen keeps a connection: browsers allow few of them. */
function follow(refresh: (by: string) => void): void {
  let version: string | undefined;
  let source: EventSource | undefined;
  const outdated = () => {
    if (isFramed) tell({ type: 'outdated', isHeld: isHeld() });
    else if (!isHeld()) location.reload();
  };
  const connect = () => {
    source = new EventSource('/@preview/events');
    source.addEventListener('hello', ({ data }) => {
      const now = (JSON.parse(data) as { version: string }).version;
      if (version !== undefined && version !== now) outdated();
      version = now;
      refresh('');
    });
    source.addEventListener('app', outdated);
    source.addEventListener('data', ({ data }) => refresh((JSON.parse(data) as PageNews & { by: string }).by));
  };
  const match = () => {
    if (document.visibilityState === 'hidden') source?.close();
    else if (!source || source.readyState === EventSource.CLOSED) connect();
  };
  document.addEventListener('visibilitychange', match);
  match();
}

if (!keepToView()) {
  const { refresh } = keepDataAtServer();
  watchWhatIsShown(tell);
  follow(refresh);
}
