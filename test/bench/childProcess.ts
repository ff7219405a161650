/** A helper of the benchmark in a process of its own: what it costs is not the product's. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { repositoryRoot } from '../support/paths';

export interface Child {
  /** One question at a time. */
  ask<T>(message: object): Promise<T>;
  stop(): Promise<void>;
}

/** `name` is that of a file in `test/support/executables`, without its ending. */
export function startChild(name: string): Child {
  const child = fork(join(repositoryRoot, 'out', 'test', 'support', 'executables', `${name}.mjs`));
  return {
    ask: async <T>(message: object) => {
      const answer = once(child, 'message');
      child.send(message);
      return (await answer)[0] as T;
    },
    stop: async () => {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}
