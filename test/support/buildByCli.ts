/** Builds a spec with the command line, as CI would, and leaves its preview running until told to stop. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { EventOfType, PipelineEvent } from '../../src/pipeline/schema/events';
import { atExit } from './processes';

export interface CliBuild {
  readonly events: readonly PipelineEvent[];
  /** The address of the running preview. */
  readonly url: string;
  /** Ends the preview and returns the exit code. */
  stop(): Promise<number | null>;
}

/** @throws Error with what the command printed, when it ends before the preview answers. */
export function buildByCli(spec: string, out: string, ...options: string[]): Promise<CliBuild> {
  return untilItAnswers('build', spec, '--out', out, ...options);
}

/** Serves an app that is built already. @throws as above */
export function serveByCli(folder: string): Promise<CliBuild> {
  return untilItAnswers('resume', folder);
}

function untilItAnswers(...options: string[]): Promise<CliBuild> {
  const words = ['dist/cli.js', ...options, '--deploy', 'local', '--json'];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  const forget = atExit(() => child.kill());
  const events: PipelineEvent[] = [];
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      forget();
      resolve(code);
    });
  });
  const stop = () => {
    child.kill('SIGINT');
    return ended;
  };
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const event = JSON.parse(line) as PipelineEvent;
      events.push(event);
      if (event.type === 'deployment_complete') resolve({ events, url: event.result.url, stop });
    });
    void ended.then((code) =>
      reject(new Error(`The command ended with ${code}: ${complaints}\n${lastEvents(events)}`)),
    );
  });
}

/** The last event of a type. */
export function lastOf<T extends PipelineEvent['type']>(
  events: readonly PipelineEvent[],
  type: T,
): EventOfType<T> | undefined {
  return events.findLast((event): event is EventOfType<T> => event.type === type);
}

function lastEvents(events: readonly PipelineEvent[]): string {
  return events
    .slice(-3)
    .map((event) => JSON.stringify(event).slice(0, 2000))
    .join('\n');
}
