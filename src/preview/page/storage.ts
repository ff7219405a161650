/** `localStorage` of the page: what it holds lies behind the preview server, so that every browser and the editor show the same. */
import { type Changes, ownHeader } from '../protocol';

/** Names this page among those that change the data. */
const own = Math.random().toString(36).slice(2);
const address = '/@preview/data';

/** Puts it in the place of the browser's own; `refresh` is called when something may have changed elsewhere. */
export function keepDataAtServer(): { readonly refresh: (by: string) => void } {
  const browser = browserStorage();
  const data = new ServedStorage();
  if (data.isNew && browser) data.bringAlong(browser);
  Object.defineProperty(window, 'localStorage', { configurable: true, value: asStorage(data) });
  return { refresh: (by) => by !== own && data.announceChanges() };
}

/** Requests wait for their answer, as the app takes what it has stored as kept, and what it reads as the latest. */
class ServedStorage {
  readonly values = new Map<string, string>();
  isNew = false;
  private epoch = '';
  private revision = 0;
  /** What was read in this very task is still true. */
  private isFresh = false;

  constructor() {
    this.update();
  }

  /** What has changed since it was last asked for: key and value before. */
  update(): readonly (readonly [string, string | null])[] {
    if (this.isFresh) return [];
    const query = new URLSearchParams({ epoch: this.epoch, revision: String(this.revision) });
    const changes = JSON.parse(send('GET', `?${query}`)) as Changes & { readonly isNew: boolean };
    const before = new Map(this.values);
    if (changes.isWhole) this.values.clear();
    for (const [key, value] of Object.entries(changes.values))
      value === null ? this.values.delete(key) : this.values.set(key, value);
    this.isNew = changes.isNew;
    this.epoch = changes.epoch;
    this.revision = changes.revision;
    this.isFresh = true;
    setTimeout(() => {
      this.isFresh = false;
    });
    const keys = new Set([...before.keys(), ...this.values.keys()]);
    return [...keys]
      .filter((key) => before.get(key) !== this.values.get(key))
      .map((key) => [key, before.get(key) ?? null]);
  }

  set(key: string, value: string): void {
    send('PUT', `?key=${encodeURIComponent(key)}`, value);
    this.values.set(key, value);
  }

  delete(key: string): void {
    send('DELETE', `?key=${encodeURIComponent(key)}`);
    this.values.delete(key);
  }

  clear(): void {
    send('DELETE', '');
    this.values.clear();
  }

  /** From before the data lay behind the server. It stays in the browser, too. */
  bringAlong(browser: Storage): void {
    for (const [key, value] of Object.entries(browser)) this.set(key, String(value));
  }

  /** As a browser does in the other windows of an app. */
  announceChanges(): void {
    this.isFresh = false;
    for (const [key, oldValue] of this.update()) {
      const newValue = this.values.get(key) ?? null;
      window.dispatchEvent(new StorageEvent('storage', { key, oldValue, newValue, url: location.href }));
    }
  }
}

/** @throws DOMException `QuotaExceededError`, or what the browser throws where the server does not answer */
function send(method: 'GET' | 'PUT' | 'DELETE', query: string, body?: string): string {
  const request = new XMLHttpRequest();
  request.open(method, address + query, false);
  if (method !== 'GET') request.setRequestHeader(ownHeader, own);
  request.send(body);
  if (request.status === 413) throw new DOMException('There is no room for more.', 'QuotaExceededError');
  if (request.status !== 200) throw new DOMException('The preview has not kept it.', 'InvalidStateError');
  return request.responseText;
}

/** Undefined where the browser keeps nothing for this page, as in a frame it may not. */
function browserStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

/** With the methods of a `Storage`, and its entries as properties. */
function asStorage(data: ServedStorage): object {
  const read = (key: string) => {
    data.update();
    return data.values.get(String(key)) ?? null;
  };
  const keys = () => {
    data.update();
    return [...data.values.keys()];
  };
  const methods = {
    getItem: read,
    setItem: (key: string, value: string) => data.set(String(key), String(value)),
    removeItem: (key: string) => data.delete(String(key)),
    clear: () => data.clear(),
    key: (index: number) => keys()[index] ?? null,
    get length() {
      return keys().length;
    },
  };
  return new Proxy(methods, {
    get: (target, name) =>
      typeof name === 'symbol' || name in target ? Reflect.get(target, name) : (read(name) ?? undefined),
    set: (_, name, value) => {
      methods.setItem(String(name), value);
      return true;
    },
    has: (target, name) => name in target || (typeof name === 'string' && read(name) !== null),
    deleteProperty: (_, name) => {
      methods.removeItem(String(name));
      return true;
    },
    ownKeys: () => keys(),
    getOwnPropertyDescriptor: (_, name) => {
      const value = typeof name === 'string' ? read(name) : null;
      return value === null ? undefined : { value, writable: true, enumerable: true, configurable: true };
    },
  });
}
