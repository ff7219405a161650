/** What the agents or a build said, with the time where it counts. It is there to be read, not to be read out: aria-live is off. */
import { element, keyedList, setText, type View } from './dom';
import { createIcon } from './icon';
import type { PanelLogLine } from './protocol';

export function createMessageLog(): View<{ readonly messages: readonly PanelLogLine[] }> {
  const node = element('div', 'messages');
  node.setAttribute('role', 'log');
  node.setAttribute('aria-live', 'off');
  node.setAttribute('aria-label', 'Messages');
  const update = keyedList<PanelLogLine>(node, ({ id }) => id, createLine);
  return { node, update: ({ messages }) => update(messages) };
}

const levels = { info: '', warning: 'Warning: ', error: 'Error: ' } as const;

function createLine(): View<PanelLogLine> {
  const time = element('time');
  const sign = createIcon();
  const level = element('span', 'visually-hidden');
  const text = element('span', 'message-text');
  return {
    node: element('div', 'message', time, sign.node, level, text),
    update: (line) => {
      time.hidden = line.at === undefined;
      time.dateTime = line.at ?? '';
      setText(time, line.at === undefined ? '' : clockTime(line.at));
      sign.node.hidden = line.level === 'info';
      sign.update(line.level);
      setText(level, levels[line.level]);
      setText(text, line.text);
    },
  };
}

/** "14:03:22", in the time zone of the person who reads it. */
function clockTime(at: string): string {
  return new Date(at).toLocaleTimeString('en-GB');
}
