/** Ends a process together with all that it has started, and what those have. */
import { type ChildProcess, execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** `child` leads a group of its own on POSIX. Whoever has left that group is found by who started it. */
export async function stopTree({ pid }: ChildProcess): Promise<void> {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    await run('taskkill', ['/pid', String(pid), '/T', '/F']).catch(() => undefined);
    return;
  }
  // Asked before anything ends: the children of a process that is gone belong to nobody.
  const descendants = await descendantsOf(pid);
  for (const target of [-pid, ...descendants]) kill(target);
}

/** None where there is no `ps`, as in some containers: the group is ended all the same. */
async function descendantsOf(pid: number): Promise<readonly number[]> {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid='], { timeout: 500 }).catch(() => ({ stdout: '' }));
  const processes = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const found = [pid];
  for (const parent of found) {
    for (const [child, of] of processes) if (of === parent && child !== undefined) found.push(child);
  }
  return found.slice(1);
}

function kill(target: number): void {
  try {
    process.kill(target, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}
