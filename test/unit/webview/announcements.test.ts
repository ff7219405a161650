/** How often a screen reader is spoken to. */
import { deepEqual } from 'node:assert/strict';
import { announcementInterval, announcements } from '../../../src/webview/announcements';
import { latestEvery } from '../../../src/webview/latestEvery';
import { FakeTimers } from './fakeTimers';

describe('announcements', () => {
  it('stays silent about what the person finds on opening the panel', () => {
    const { said, announce } = listener();
    announce('App is running');
    deepEqual(said, []);
  });

  it('says at most one thing in five seconds, the latest of those that came meanwhile', () => {
    const { said, announce, timers } = listener();
    announce('');
    for (let file = 1; file <= 40; file++) {
      announce(`File ${file}`);
      timers.pass(announcementInterval / 40);
    }
    deepEqual(said, ['0: File 1', '5000: File 40']);
  });

  it('does not repeat itself', () => {
    const { said, announce, timers } = listener();
    announce('');
    announce('Analyzing spec…');
    announce('Analyzing spec…');
    timers.pass(60_000);
    announce('Analyzing spec…');
    deepEqual(said, ['0: Analyzing spec…']);
  });

  it('drops what is waiting when there is nothing to say any more', () => {
    const { said, announce, timers } = listener();
    announce('');
    announce('Generating files');
    announce('Generating files, 50 %');
    announce('');
    timers.pass(60_000);
    deepEqual(said, ['0: Generating files', '0: ']);
  });

  it('says the same again after there was nothing to say', () => {
    const { said, announce, timers } = listener();
    announce('');
    announce('Analyzing spec…');
    announce('');
    timers.pass(1000);
    announce('Analyzing spec…');
    timers.pass(60_000);
    deepEqual(said, ['0: Analyzing spec…', '0: ', '5000: Analyzing spec…']);
  });
});

describe('latestEvery', () => {
  it('delivers the first value at once and the last one always', () => {
    const timers = new FakeTimers();
    const delivered: string[] = [];
    const batch = latestEvery<number>(250, (value) => delivered.push(`${timers.now()}: ${value}`), timers);
    for (let value = 0; value < 10; value++) {
      batch.push(value);
      timers.pass(60);
    }
    timers.pass(1000);
    deepEqual(delivered, ['0: 0', '250: 4', '500: 8', '750: 9']);
  });
});

function listener(): { said: string[]; announce: (text: string) => void; timers: FakeTimers } {
  const timers = new FakeTimers();
  const said: string[] = [];
  return { said, timers, announce: announcements((text) => said.push(`${timers.now()}: ${text}`), timers) };
}
