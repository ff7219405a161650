/** What the server, the page with the app and the frame around it in the editor say to each other. */

/** The header without which nothing is changed: a page of another origin can't set it. Its value names the page. */
export const ownHeader = 'x-build-from-spec';

/** Where the preview's own script is. */
export const pageScript = '/@preview/page.js';

/** An address with this shows the files as they are; one without, the app that was built last, where there is one. */
export const filesView = { key: 'view', value: 'files' } as const;

/** What has changed since a page last asked; `null` is gone. */
export interface Changes {
  /** Another one after each start of the server: numbers of before mean nothing to it. */
  readonly epoch: string;
  readonly revision: number;
  /** All there is, and not only what has changed. */
  readonly isWhole: boolean;
  readonly values: Readonly<Record<string, string | null>>;
}

/** `app`: the files are others now. `data`: something was entered, in the page named or elsewhere. `end`: the server stops. */
export type PageNews = { readonly type: 'app' | 'end' } | { readonly type: 'data'; readonly by: string };

/** From the page with the app to the frame around it. */
export type FromPage =
  /** The app shows something. */
  | { readonly type: 'shown' }
  /** It shows nothing, or part of it failed. */
  | { readonly type: 'failed'; readonly text: string }
  /** Where the person is in the app, such as `/books/new?sort=title`. */
  | { readonly type: 'moved'; readonly path: string }
  /** There is a newer app. `isHeld`: something is typed in this one that is not saved. */
  | { readonly type: 'outdated'; readonly isHeld: boolean }
  /** Esc, where the app does nothing with it. */
  | { readonly type: 'escaped' };

/** The page that loads what every app needs, and shows nothing; below the address of the app, wherever that is. */
export const warmUpPage = '@preview/warm-up';
