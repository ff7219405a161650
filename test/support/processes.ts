/** Child processes that take all their own children with them when they end, and when we end. */
import { type ChildProcess, execFile, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { promisify } from 'node:util';

const cleanUps = new Set<() => void>();
const fatalSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs when this process exits, also on Ctrl+C, the last one first; must be synchronous. Returns a function that forgets it. */
export function atExit(cleanUp: () => void): () => void {
  if (cleanUps.size === 0) listen();
  cleanUps.add(cleanUp);
  return () => {
    cleanUps.delete(cleanUp);
    if (cleanUps.size === 0) stopListening();
  };
}

/** Ends a child that was spawned with `detached: true` (outside Windows) and everything it started. */
export async function stopProcessTree(child: ChildProcess, gracePeriod = 3_000): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) {
    killTree(child, 'SIGKILL');
    return;
  }
  const exited = once(child, 'exit');
  killTree(child, 'SIGTERM');
  const timer = setTimeout(() => killTree(child, 'SIGKILL'), gracePeriod);
  await exited;
  clearTimeout(timer);
  killTree(child, 'SIGKILL');
}

export function killTree(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Nobody of that group is left.
  }
}

export interface ProcessEntry {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** All processes of this machine. Outside Windows only. */
export async function listProcesses(): Promise<ProcessEntry[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,args='], { maxBuffer: 16 * 1024 * 1024 });
  return stdout.split('\n').flatMap((line) => {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid && parent && command ? [{ pid: Number(pid), parent: Number(parent), command }] : [];
  });
}

function runCleanUps(): void {
  for (const cleanUp of [...cleanUps].reverse()) cleanUp();
  cleanUps.clear();
}

/** A signal alone would end us without the `exit` event that we, and the library that runs the browser, clean up on. */
function endBySignal(signal: NodeJS.Signals): void {
  process.exit(128 + constants.signals[signal]);
}

function listen(): void {
  process.on('exit', runCleanUps);
  for (const signal of fatalSignals) process.on(signal, endBySignal);
}

function stopListening(): void {
  process.off('exit', runCleanUps);
  for (const signal of fatalSignals) process.off(signal, endBySignal);
}
