/** The log of a build at Vercel: followed while it grows, or read as a whole. */
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';
import { jsonOf } from './answer';
import type { VercelApi } from './api';
import { pause } from './retry';
import { type LogLine, logLineSchema } from './shapes';

export interface LogListener {
  /** A line as a person reads it. */
  readonly onLine: (text: string) => void;
  /** The deployment has another state, or has got its address. */
  readonly onChange: () => void;
}

const textTypes = ['command', 'stdout', 'stderr'];
const mostLines = 5_000;

/** Until the signal aborts. Never fails: what is built is told by the deployment itself, the log only shows it. */
export async function followBuildLog(
  api: VercelApi,
  id: string,
  listener: LogListener,
  signal: AbortSignal,
): Promise<void> {
  const seen = new Set<string>();
  let since = 0;
  const take = (line: LogLine) => {
    since = Math.max(since, line.created ?? line.date ?? 0);
    const key = line.id ?? `${line.created} ${line.text}`;
    if (seen.has(key)) return;
    seen.add(key);
    if (line.type === 'alias-assigned' || line.type === 'deployment-state') listener.onChange();
    else if (textTypes.includes(line.type) && line.text) listener.onLine(plain(line.text));
  };
  while (!signal.aborted) {
    await readLines(api, `${pathOf(id, 1)}${since > 0 ? `&since=${since}` : ''}`, take, signal).catch(() => undefined);
    await pause(api.options.timing.reconnect, signal).catch(() => undefined);
  }
}

/** What has been logged so far, the oldest first. */
export async function readBuildLog(api: VercelApi, id: string): Promise<readonly string[]> {
  const lines = await api.call({ path: pathOf(id, 0), answer: z.array(z.unknown()), doing: 'read the build log' });
  return lines
    .flatMap((line) => logLineSchema.safeParse(flattened(line)).data ?? [])
    .filter(({ type, text }) => textTypes.includes(type) && text)
    .slice(-mostLines)
    .flatMap(({ text }) => plain(text ?? '').split('\n'));
}

function pathOf(id: string, follow: 0 | 1): string {
  return `/v3/deployments/${id}/events?direction=forward&follow=${follow}&limit=-1&builds=1`;
}

async function readLines(
  api: VercelApi,
  path: string,
  take: (line: LogLine) => void,
  signal: AbortSignal,
): Promise<void> {
  const body = await api.stream(path, signal);
  if (!body) return;
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = (lines.pop() ?? '').slice(-1_000_000);
    for (const line of lines) {
      const parsed = logLineSchema.safeParse(flattened(jsonOf(line)));
      if (parsed.success) take(parsed.data);
    }
  }
}

/** Older forms of the log keep what counts in `payload`. */
function flattened(line: unknown): unknown {
  if (typeof line !== 'object' || line === null || !('payload' in line)) return line;
  return { ...line, ...(line.payload as object) };
}

function plain(text: string): string {
  return stripVTControlCharacters(text).trimEnd();
}
