/** The next of many promises to settle, asked again and again: `Promise.race` over all that are left takes a second for a thousand. */

interface Settled {
  readonly ready: Promise<unknown>[];
  wake: (() => void) | undefined;
}

const queues = new WeakMap<object, Settled>();

/** Takes the place of `Promise.race` in the client's loop over its uploads (see esbuild.mjs). Each promise is given out once. */
export async function firstOf(promises: Readonly<Record<string, Promise<unknown>>>): Promise<unknown> {
  const queue = queues.get(promises) ?? watch(promises);
  if (queue.ready.length === 0) {
    await new Promise<void>((resolve) => {
      queue.wake = resolve;
    });
  }
  return queue.ready.shift();
}

function watch(promises: Readonly<Record<string, Promise<unknown>>>): Settled {
  const queue: Settled = { ready: [], wake: undefined };
  queues.set(promises, queue);
  for (const promise of Object.values(promises)) {
    const settle = () => {
      queue.ready.push(promise);
      queue.wake?.();
    };
    promise.then(settle, settle);
  }
  return queue;
}
