/** Runs one of the app's tools, streams what it prints, and can stop it together with its children. */
import type { ChildProcess } from 'node:child_process';
import spawn from 'cross-spawn';
import { cancelledError } from '../pipeline/errors';
import { stopTree } from './stopTree';

export interface ToolOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly onOutput: (text: string) => void;
  /** Milliseconds; after them the tool is stopped and counts as failed. */
  readonly timeout: number;
}

export interface ToolResult {
  /** undefined when the tool could not be started or was stopped. */
  readonly exitCode: number | undefined;
  /** What it printed, both streams in order, the last 64 KB of it. */
  readonly output: string;
  readonly notFound: boolean;
  readonly timedOut: boolean;
}

const keptOutput = 64 * 1024;

/** @throws PipelineError `cancelled` when the signal fires; by then the tool and its children are told to end. */
export async function runTool(command: string, args: readonly string[], options: ToolOptions): Promise<ToolResult> {
  if (options.signal.aborted) throw cancelledError();
  // A group of its own on POSIX, so that npm, its shell and the tool below them can be stopped as one.
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const result = await finished(child, options);
  if (options.signal.aborted) throw cancelledError();
  return result;
}

function finished(child: ChildProcess, { signal, onOutput, timeout }: ToolOptions): Promise<ToolResult> {
  return new Promise((resolve) => {
    let output = '';
    let timedOut = false;
    let notFound = false;
    const stop = () => {
      void stopTree(child);
      // Whoever has got away may keep the pipes open, and is not waited for.
      child.once('exit', () => end(undefined));
    };
    const timer = setTimeout(() => {
      timedOut = true;
      stop();
    }, timeout);
    signal.addEventListener('abort', stop, { once: true });
    const keep = (chunk: Buffer) => {
      const text = chunk.toString('utf8');
      output = (output + text).slice(-keptOutput);
      onOutput(text);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const end = (exitCode: number | undefined) => {
      child.stdout?.destroy();
      child.stderr?.destroy();
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      resolve({ exitCode, output, notFound, timedOut });
    };
    child.on('error', (error: NodeJS.ErrnoException) => {
      notFound = error.code === 'ENOENT';
      output += error.message;
      end(undefined);
    });
    child.on('close', (code) => end(code ?? undefined));
  });
}
