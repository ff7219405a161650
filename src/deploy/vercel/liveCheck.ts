/** Whether an address shows the very content that was deployed: only then is an app called live. */
import { jsonOf } from './answer';
import { deployError } from './faults';
import { markerName } from './framework';
import { pause } from './retry';
import type { VercelTiming } from './timing';

/** `protected`: the address asks for a login, so it can't be looked at from here. */
export type Liveness = 'live' | 'protected';

export interface LiveCheck {
  /** With a slash at its end. */
  readonly url: string;
  /** SHA-256 of what was deployed. */
  readonly content: string;
  readonly timing: Pick<VercelTiming, 'liveChecks' | 'request'>;
  readonly signal: AbortSignal;
}

/** @throws PipelineError `deploy_not_live`, or the signal's reason */
export async function checkLive({ url, content, timing, signal }: LiveCheck): Promise<Liveness> {
  let seen = 'nothing answers';
  for (const delay of timing.liveChecks) {
    await pause(delay, signal);
    const found = await lookAt(url, content, signal, timing.request);
    if (found === 'live' || found === 'protected') return found;
    seen = found.seen;
  }
  throw deployError(
    'deploy_not_live',
    `Vercel says that the deployment is ready, but ${url} does not show it: ${seen}. Try again, or look at it on Vercel.`,
  );
}

async function lookAt(
  url: string,
  content: string,
  signal: AbortSignal,
  patience: number,
): Promise<Liveness | { readonly seen: string }> {
  try {
    // Without our token: this is what a visitor gets.
    const response = await fetch(new URL(markerName, url), {
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    });
    const { status, headers } = response;
    const text = await response.text();
    if (status === 401 || isLogin(status, headers.get('location'))) return 'protected';
    if (status !== 200) return { seen: `it answers with ${status}` };
    const marker = jsonOf(text) as { content?: unknown } | undefined;
    return marker?.content === content ? 'live' : { seen: 'it shows something else' };
  } catch {
    signal.throwIfAborted();
    return { seen: 'nothing answers' };
  }
}

/** Protected previews send visitors to Vercel to log in (vercel.com/docs/deployment-protection). */
function isLogin(status: number, location: string | null): boolean {
  if (status < 300 || status >= 400 || !location || !URL.canParse(location)) return false;
  const { hostname } = new URL(location);
  return hostname === 'vercel.com' || hostname.endsWith('.vercel.com');
}
