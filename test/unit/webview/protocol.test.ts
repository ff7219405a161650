/** What the host believes of the page. */
import { equal } from 'node:assert/strict';
import { isPanelMessage, panelCommands } from '../../../src/webview/protocol';

describe('isPanelMessage', () => {
  it('accepts ready and every command, with and without an argument', () => {
    equal(isPanelMessage({ type: 'ready' }), true);
    for (const command of panelCommands) {
      equal(isPanelMessage({ type: 'command', command }), true);
      equal(isPanelMessage({ type: 'command', command, argument: undefined }), true);
      equal(isPanelMessage({ type: 'command', command, argument: 'src/App.tsx' }), true);
    }
  });

  it('refuses everything else', () => {
    const strangers = [
      undefined,
      null,
      'ready',
      {},
      { type: 'state' },
      { type: 'command' },
      { type: 'command', command: 'workbench.action.quit' },
      { type: 'command', command: 'toString' },
      { type: 'command', command: ['build'] },
      { type: 'command', command: 'openFile', argument: 7 },
      { type: 'command', command: 'openFile', argument: null },
      { type: 'command', command: 'openFile', argument: { path: 'x' } },
    ];
    for (const stranger of strangers) equal(isPanelMessage(stranger), false, JSON.stringify(stranger));
  });
});
