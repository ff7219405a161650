/** What the preview in the editor area and the extension say to each other. */

export { warmUpPage } from '../../preview/protocol';

/** From the host to the page. */
export type ToPreview = { readonly type: 'state'; readonly state: AppPreviewState };

export interface AppPreviewState {
  /** The app's, as a person calls it. */
  readonly title: string;
  /** Where the page finds it, such as `http://127.0.0.1:21783/`; nothing while it is not served. */
  readonly url?: string;
  /** While there is no app yet: a page that loads what every app needs, so that it is there when the app is. */
  readonly warmUp?: string;
  /** Why there is nothing to show yet; nothing where an app was only stopped. */
  readonly absent?: string;
  readonly proof: Proof;
}

/** How far the app that is shown is proved. */
export interface Proof {
  readonly kind: 'proved' | 'checking' | 'open' | 'failed';
  /** Such as "Not proved yet: Type Check, 1 of 5". */
  readonly text: string;
  /** What helps where it is not proved. */
  readonly button?: PreviewButton;
}

/** What the page asks the host for. `open`: the address, within the app, at which the person is. */
export const previewCommands = ['open', 'reset', 'start', 'verify', 'getNode'] as const;
export type PreviewCommand = (typeof previewCommands)[number];

export interface PreviewButton {
  readonly command: PreviewCommand;
  readonly label: string;
}

/** From the page to the host. */
export type FromPreview =
  | { readonly type: 'ready' }
  | { readonly type: 'command'; readonly command: PreviewCommand; readonly path?: string };

/** Whether a message that claims to come from the page is one that the host knows. */
export function isFromPreview(value: unknown): value is FromPreview {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  if (value.type === 'ready') return true;
  if (value.type !== 'command' || !('command' in value)) return false;
  const hasPath = !('path' in value) || value.path === undefined || typeof value.path === 'string';
  return hasPath && previewCommands.some((command) => command === value.command);
}

/** What the page keeps while the editor hides it, and what the host finds it by after a reload of the window. */
export interface KeptPreview {
  /** Absolute path of the app's folder. */
  readonly folder: string;
  readonly path: string;
  readonly width: PreviewWidth;
  readonly scheme: PreviewScheme;
}

/** Whether what the editor has kept of a page is of this form; another version may have written it. */
export function isKeptPreview(value: unknown): value is KeptPreview {
  return typeof value === 'object' && value !== null && 'folder' in value && typeof value.folder === 'string';
}

export type PreviewWidth = 'full' | 'tablet' | 'phone';
export type PreviewScheme = 'editor' | 'light' | 'dark';
