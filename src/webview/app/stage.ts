/** Where the app is shown. A changed app is loaded behind the one that is seen, and takes its place when it shows something. */
import { type FromPage, filesView } from '../../preview/protocol';
import { element } from '../dom';

export interface StageEvents {
  /** Where the person is in the app now. */
  readonly moved: (path: string) => void;
  /** What stands in the way of the app as it is now; nothing where it is shown. */
  readonly problem: (text: string | undefined) => void;
  /** There is a newer app, and something is typed in this one. */
  readonly held: () => void;
  readonly escaped: () => void;
}

/** Milliseconds after which an app is shown although it has not said that it shows something. */
const patience = 10_000;

export class Stage {
  readonly node = element('div', 'stage');
  private base: string | undefined;
  private shown: HTMLIFrameElement | undefined;
  private next: HTMLIFrameElement | undefined;
  private warm: HTMLIFrameElement | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly events: StageEvents,
    private path: string,
  ) {
    window.addEventListener('message', (event) => this.hear(event));
  }

  /** `base`: where the app is served; undefined empties the stage. */
  serveFrom(base: string | undefined): void {
    if (base === this.base) return;
    this.base = base;
    if (base) {
      this.load();
      return;
    }
    for (const frame of [this.shown, this.next]) frame?.remove();
    this.shown = undefined;
    this.next = undefined;
  }

  /** Loads the app anew, where the person is or at another address in it. */
  load(path = this.path): void {
    if (!this.base) return;
    this.path = path.startsWith('/') ? path : `/${path}`;
    const url = new URL(this.path.slice(1), this.base);
    url.searchParams.set(filesView.key, filesView.value);
    this.next?.remove();
    this.next = element('iframe');
    this.next.title = 'App to come';
    this.next.inert = true;
    this.next.src = url.href;
    this.next.allow = 'clipboard-read; clipboard-write';
    this.node.prepend(this.next);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.swap(), patience);
  }

  /** Loads what every app needs while there is none: the app to come then finds it, and a process that runs. */
  warmUp(url: string | undefined): void {
    if (url === undefined || this.base !== undefined || this.warm?.src === url) return;
    this.warm?.remove();
    this.warm = element('iframe');
    this.warm.hidden = true;
    this.warm.title = 'App to come';
    this.warm.inert = true;
    this.warm.src = url;
    this.node.append(this.warm);
  }

  focus(): void {
    this.shown?.focus();
  }

  private swap(): void {
    clearTimeout(this.timer);
    const { shown, next } = this;
    if (!next) return;
    // What had the focus last is still the active element when the keys go to another part of the window.
    const hadFocus = document.hasFocus() && document.activeElement === shown;
    next.title = 'App';
    next.inert = false;
    this.shown = next;
    this.next = undefined;
    this.warm?.remove();
    this.warm = undefined;
    shown?.remove();
    if (shown && hadFocus) next.focus();
  }

  private hear({ source, data }: MessageEvent): void {
    const message = (data as { readonly buildFromSpec?: FromPage } | undefined)?.buildFromSpec;
    const isNext = source !== null && source === this.next?.contentWindow;
    if (!message || (!isNext && source !== this.shown?.contentWindow)) return;
    if (message.type === 'shown') {
      if (isNext) this.swap();
      this.events.problem(undefined);
    } else if (message.type === 'failed') this.fail(message.text, isNext);
    else if (message.type === 'moved') this.move(message.path);
    else if (message.type === 'outdated' && !isNext) this.outdated(message.isHeld);
    else if (message.type === 'escaped') this.events.escaped();
  }

  /** One that can't be shown does not take the place of the one that is. */
  private fail(text: string, isNext: boolean): void {
    this.events.problem(text);
    if (!isNext) return;
    if (!this.shown) {
      this.swap();
      return;
    }
    clearTimeout(this.timer);
    this.next?.remove();
    this.next = undefined;
  }

  private move(path: string): void {
    this.path = path;
    this.events.moved(path);
  }

  private outdated(isHeld: boolean): void {
    if (isHeld) this.events.held();
    else this.load();
  }
}
