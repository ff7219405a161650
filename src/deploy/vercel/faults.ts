/** What can go wrong with Vercel, as errors that say what to do. Told apart by status and code (vercel.com/docs/rest-api/errors). */
import { type ErrorReason, PipelineError } from '../../pipeline/errors';

export interface ApiFailure {
  /** Undefined where no answer came at all. */
  readonly status: number | undefined;
  readonly code?: string;
  /** Vercel's own words. */
  readonly message?: string;
  /** The token itself is refused, not only what it was used for. */
  readonly invalidToken?: boolean;
  /** Milliseconds until a limit ends. */
  readonly retryAfter?: number;
  readonly cause?: unknown;
}

/** `doing` is what was tried, such as "read the project clinic". */
export function vercelError(failure: ApiFailure, doing: string): PipelineError {
  const { status, retryAfter, cause } = failure;
  const [reason, userMessage] = explain(failure, doing);
  const isOutage = status === undefined || status === 408 || status >= 500;
  return new PipelineError({
    reason,
    userMessage,
    retryable: isOutage || status === 429,
    ...(retryAfter !== undefined && { retryAfter }),
    ...(cause !== undefined && { cause }),
  });
}

export function deployError(reason: ErrorReason, userMessage: string, log?: string): PipelineError {
  return new PipelineError({ reason, userMessage, ...(log && { log }) });
}

function explain(failure: ApiFailure, doing: string): readonly [ErrorReason, string] {
  const { status, code, message, invalidToken } = failure;
  const words = message ? `: ${message.replace(/\.$/, '')}` : '';
  if (status === undefined) {
    return ['deploy_unreachable', "Couldn't reach Vercel. Check the network, then try again. Your files are kept."];
  }
  if (status === 401 || invalidToken) {
    return ['deploy_token_rejected', 'Vercel did not accept the token: it is wrong or has expired. Set another one.'];
  }
  if (status === 403) {
    return ['deploy_forbidden', `The Vercel token may not ${doing}. Use a token with access to it, or another team.`];
  }
  if (status === 404) {
    return ['deploy_gone', `Vercel could not ${doing}: it is no longer there. Deploy again to make it anew.`];
  }
  if (status === 429) return ['deploy_limited', limitText(failure)];
  if (code === 'invalid_project_name') return ['deploy_name_invalid', `Vercel refused the project's name${words}.`];
  if (status === 408 || status >= 500) {
    return ['deploy_unreachable', `Vercel could not ${doing} (${status}). Try again in a while. Your files are kept.`];
  }
  if (status === 413) return ['deploy_too_large', 'The app is too large for Vercel. Remove large files from it.'];
  return ['deploy_rejected', `Vercel refused to ${doing}${words || ` (${status})`}.`];
}

function limitText({ message = 'too many requests', retryAfter }: ApiFailure): string {
  const words = message.replace(/\.$/, '');
  const when = retryAfter === undefined ? 'later' : `in ${waitText(retryAfter)}`;
  return `A limit of Vercel's is reached: ${words}. Try again ${when}; nothing was deployed.`;
}

/** "40 seconds", "12 minutes", "23 hours". */
function waitText(milliseconds: number): string {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  const [number, unit] =
    seconds < 90
      ? [seconds, 'second']
      : seconds < 5_400
        ? [Math.ceil(seconds / 60), 'minute']
        : [Math.ceil(seconds / 3600), 'hour'];
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}
