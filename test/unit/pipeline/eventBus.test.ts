import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type BusMessage, EventBus } from '../../../src/pipeline/eventBus';
import { silentLogger } from '../helpers/fakes';

const message = (current: string): BusMessage => ({
  type: 'progress',
  projectId: 'p',
  phase: 'spec_analysis',
  current,
  done: 0,
  total: 1,
});
const currentOf = (received: BusMessage) => (received.type === 'progress' ? received.current : '');

describe('EventBus', () => {
  it('queues what a listener publishes, so that every listener sees the same order', () => {
    const bus = new EventBus(silentLogger);
    const first: string[] = [];
    const second: string[] = [];
    bus.subscribe((received) => {
      first.push(currentOf(received));
      if (currentOf(received) === 'a') bus.publish(message('b'));
    });
    bus.subscribe((received) => second.push(currentOf(received)));
    bus.publish(message('a'));
    assert.deepEqual(
      [first, second],
      [
        ['a', 'b'],
        ['a', 'b'],
      ],
    );
  });

  it('logs a listener that fails and goes on with the others', () => {
    const errors: unknown[] = [];
    const bus = new EventBus({ ...silentLogger, error: (text) => errors.push(text) });
    const received: string[] = [];
    bus.subscribe(() => {
      throw new Error('broken');
    });
    bus.subscribe((event) => received.push(currentOf(event)));
    bus.publish(message('a'));
    assert.deepEqual(received, ['a']);
    assert.deepEqual(errors, ['A listener failed on progress']);
  });

  it('delivers nothing to a listener that has unsubscribed', () => {
    const bus = new EventBus(silentLogger);
    const received: string[] = [];
    bus.subscribe((event) => received.push(currentOf(event)))();
    bus.publish(message('a'));
    assert.deepEqual(received, []);
  });
});
