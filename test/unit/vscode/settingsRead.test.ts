/** Settings that VS Code has not put together yet when a window has just opened. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Remembered, waitUntilRead } from '../../../src/vscode/settingsRead';

describe('Waiting for the settings of the machine', () => {
  it('goes on at once where nothing was set before, or all that was is there, whatever it says now', async () => {
    const before: Remembered[] = [{}, { model: 'openai:before' }];
    for (const last of before) {
      const window = new SettingsOfAWindow({ model: 'openai:now' });
      await window.waitFor(last);
      assert.equal(window.listeners.size, 0);
    }
  });

  it('waits until a setting that is missing comes, and for no other change', async () => {
    const window = new SettingsOfAWindow({ model: 'openai:a' });
    let isRead = false;
    const waiting = window.waitFor({ model: 'openai:a', endpoint: 'http://localhost:1/v1' }).then(() => {
      isRead = true;
    });
    window.change({ model: 'openai:b' });
    await Promise.resolve();
    assert.equal(isRead, false);
    window.change({ model: 'openai:b', endpoint: 'http://localhost:2/v1' });
    await waiting;
    assert.equal(window.listeners.size, 0);
  });

  it('takes a setting that does not come for removed', async () => {
    const window = new SettingsOfAWindow({});
    await window.waitFor({ model: 'openai:a' }, 1);
    assert.equal(window.listeners.size, 0);
  });
});

class SettingsOfAWindow {
  readonly listeners = new Set<() => void>();

  constructor(private settings: Remembered) {}

  waitFor(last: Remembered, patience?: number): Promise<void> {
    return waitUntilRead({
      read: () => this.settings,
      last,
      onDidChange: (listener) => {
        this.listeners.add(listener);
        return { dispose: () => this.listeners.delete(listener) };
      },
      ...(patience && { patience }),
    });
  }

  change(settings: Remembered): void {
    this.settings = settings;
    for (const listener of [...this.listeners]) listener();
  }
}
