/** Whether an address shows the very content that was deployed, and a page: only then is an app called live. */
import { jsonOf } from './answer';
import { deployError } from './faults';
import { markerName } from './framework';
import { pause } from './retry';
import type { VercelTiming } from './timing';

export interface LiveCheck {
  /** With a slash at their ends; the first is the one for visitors, the others are tried where it fails. */
  readonly urls: readonly string[];
  /** SHA-256 of what was deployed. */
  readonly content: string;
  readonly timing: Pick<VercelTiming, 'liveChecks' | 'request'>;
  readonly signal: AbortSignal;
}

export interface Seen {
  readonly url: string;
  /** Why it could not be looked at, as a sentence; absent where it was seen. */
  readonly unchecked?: string;
  /** What is wrong with the address for visitors, as a sentence. */
  readonly warning?: string;
}

/** @throws PipelineError `deploy_not_live`, or the signal's reason */
export async function checkLive({ urls: [url = '', ...others], content, timing, signal }: LiveCheck): Promise<Seen> {
  let last: Look = { kind: 'other', seen: 'nothing answers' };
  for (const delay of timing.liveChecks) {
    await pause(delay, signal);
    last = await lookAt(url, content, signal, timing.request);
    if (last.kind === 'live') return { url };
    if (last.kind === 'login') return { url, unchecked: uncheckedTexts.login };
  }
  const { seen } = last;
  for (const other of others) {
    const { kind } = await lookAt(other, content, signal, timing.request);
    if (kind === 'live') return { url: other, warning: `${url} does not show it: ${seen}. It is at ${other}.` };
  }
  if (last.kind === 'refused') return { url, unchecked: uncheckedTexts.refused };
  throw deployError(
    'deploy_not_live',
    `Vercel says that the deployment is ready, but ${url} does not show it: ${seen}. Try again, or look at it on Vercel.`,
  );
}

const uncheckedTexts = {
  login: "Its content could not be checked: the address asks for a Vercel login (the project's Deployment Protection).",
  refused: 'Its content could not be checked: the address refuses to be looked at by a program.',
};

interface Look {
  readonly kind: 'live' | 'login' | 'refused' | 'other';
  readonly seen: string;
}

async function lookAt(url: string, content: string, signal: AbortSignal, patience: number): Promise<Look> {
  const marker = await visit(new URL(markerName, url), signal, patience);
  if (marker.kind !== 'live') return marker;
  if ((jsonOf(marker.text) as { content?: unknown } | undefined)?.content !== content) {
    return { kind: 'other', seen: 'it shows something else' };
  }
  const page = await visit(new URL(url), signal, patience);
  return page.kind === 'other' ? { ...page, seen: `on its start page ${page.seen}` } : page;
}

const mostRedirects = 5;

/** Without our token: this is what a visitor gets. `live` is an answer that is fine. */
async function visit(
  url: URL,
  signal: AbortSignal,
  patience: number,
  redirects = mostRedirects,
): Promise<Look & { readonly text: string }> {
  // Protected previews send visitors to Vercel to log in (vercel.com/docs/deployment-protection).
  if (isVercelItself(url)) return { kind: 'login', seen: 'it asks for a login', text: '' };
  try {
    const bounded = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
    const response = await fetch(url, { cache: 'no-store', redirect: 'manual', signal: bounded });
    const { status, headers } = response;
    const text = (await response.text()).slice(0, 100_000);
    const next = status >= 300 && status < 400 ? headers.get('location') : null;
    if (next && redirects > 0 && URL.canParse(next, url)) {
      return visit(new URL(next, url), signal, patience, redirects - 1);
    }
    return { kind: kindOf(status), seen: `it answers with ${status}`, text };
  } catch {
    signal.throwIfAborted();
    return { kind: 'other', seen: 'nothing answers', text: '' };
  }
}

function kindOf(status: number): Look['kind'] {
  if (status === 401) return 'login';
  if (status === 403 || status === 429) return 'refused';
  return status >= 200 && status < 300 ? 'live' : 'other';
}

function isVercelItself({ hostname }: URL): boolean {
  return hostname === 'vercel.com' || hostname.endsWith('.vercel.com');
}
