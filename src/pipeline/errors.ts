/** The one error type of the product: told apart by `reason`, never by class or message, so that it survives crossing bundles. */
import { z } from 'zod';

export const errorReasonSchema = z.enum([
  'spec_empty',
  'spec_not_text',
  'spec_too_large',
  'nothing_to_build',
  'nothing_buildable',
  'unknown_project',
  'wrong_state',
  'folder_not_writable',
  'folder_taken',
  'folder_unusable',
  'disk_full',
  'unsafe_path',
  'files_not_written',
  'nothing_to_undo',
  'locked',
  'untrusted',
  'evidence_failed',
  'evidence_unavailable',
  'not_built',
  // Only in journals of earlier versions: a port that is taken is no error any more.
  'port_in_use',
  'preview_failed',
  'target_unavailable',
  'deploy_token_missing',
  'deploy_token_rejected',
  'deploy_forbidden',
  'deploy_name_invalid',
  'deploy_config_invalid',
  'deploy_too_large',
  'deploy_limited',
  'deploy_unreachable',
  'deploy_rejected',
  'deploy_gone',
  'deploy_timeout',
  'deploy_stopped_remotely',
  'deploy_build_failed',
  'deploy_not_live',
  'answers_invalid',
  'journal_damaged',
  'manifest_damaged',
  'journal_newer',
  'journal_older',
  'update_needed',
  'model_key_rejected',
  'model_forbidden',
  'model_unknown',
  'model_rate_limited',
  'model_unreachable',
  'model_answer_invalid',
  'model_refused',
  'model_input_too_long',
  'model_request_rejected',
  'model_unavailable',
  'budget_reached',
  'cancelled',
  'interrupted',
  'unexpected',
]);
export type ErrorReason = z.infer<typeof errorReasonSchema>;

export interface PipelineErrorOptions {
  readonly reason: ErrorReason;
  /** What happened and what to do, for the person. */
  readonly userMessage: string;
  readonly retryable?: boolean;
  readonly cause?: unknown;
  /** The line of the spec it is about, from 1. */
  readonly line?: number;
  /** Milliseconds that the other side asks to wait before the next try. */
  readonly retryAfter?: number;
  /** The relevant part of the output that it is about. */
  readonly log?: string;
}

export class PipelineError extends Error {
  readonly reason: ErrorReason;
  readonly userMessage: string;
  readonly retryable: boolean;
  readonly line: number | undefined;
  readonly retryAfter: number | undefined;
  readonly log: string | undefined;

  constructor(options: PipelineErrorOptions) {
    super(options.userMessage, { cause: options.cause });
    this.name = 'PipelineError';
    this.reason = options.reason;
    this.userMessage = options.userMessage;
    this.retryable = options.retryable ?? false;
    this.line = options.line;
    this.retryAfter = options.retryAfter;
    this.log = options.log;
  }
}

/** Whatever was thrown, as a PipelineError. An abort becomes `cancelled`; the unknown keeps its message and becomes `unexpected`. */
export function toPipelineError(thrown: unknown): PipelineError {
  if (isPipelineError(thrown)) return thrown;
  if (isAbort(thrown)) return cancelledError();
  const code = (thrown as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'ENOSPC') {
    return new PipelineError({
      reason: 'disk_full',
      userMessage: 'The disk is full. Free some space, then build again. Files written so far are kept.',
      retryable: true,
      cause: thrown,
    });
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new PipelineError({
      reason: 'folder_not_writable',
      userMessage: `The app's folder can't be written to (${code}). Choose another folder, or change its permissions.`,
      cause: thrown,
    });
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return new PipelineError({
      reason: 'folder_not_writable',
      userMessage: `A file stands where the app needs a folder (${message}). Move it, then build again.`,
      cause: thrown,
    });
  }
  return new PipelineError({
    reason: 'unexpected',
    userMessage: `Something unexpected happened: ${message}. The log has the details; your files are kept.`,
    cause: thrown,
  });
}

export function cancelledError(): PipelineError {
  return new PipelineError({ reason: 'cancelled', userMessage: 'Build stopped.', retryable: true });
}

/** The process that runs it ends: nobody has stopped the work, and it can be gone on with. */
export function interruptedError(): PipelineError {
  return new PipelineError({ reason: 'interrupted', userMessage: 'The window was closed.', retryable: true });
}

/** Ends a switch over a union: the compiler refuses the call while a member is unhandled. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled value: ${JSON.stringify(value)}`);
}

/** By its form: one that comes from another bundle is of another class. */
function isPipelineError(thrown: unknown): thrown is PipelineError {
  return thrown instanceof Error && thrown.name === 'PipelineError' && 'reason' in thrown && 'userMessage' in thrown;
}

function isAbort(thrown: unknown): boolean {
  return thrown instanceof Error && (thrown.name === 'AbortError' || thrown.name === 'CancelError');
}
