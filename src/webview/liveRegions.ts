/** The two places that screen readers listen to. Both are out of sight: what they say also stands on the page. */
import { announcements } from './announcements';
import { element, setText, type View } from './dom';
import type { Memory } from './memory';
import type { PanelState } from './protocol';

export function createLiveRegions(memory: Memory): View<PanelState> {
  const status = element('div');
  status.setAttribute('role', 'status');
  const alert = element('div');
  alert.setAttribute('role', 'alert');
  const announce = announcements((text) => setText(status, text));
  return {
    node: element('div', 'visually-hidden', status, alert),
    update: (state) => {
      announce(state.announcement);
      updateAlert(alert, memory, state.alert);
    },
  };
}

/** Once for each error, also when the page is made anew because the panel was hidden meanwhile. */
function updateAlert(node: HTMLElement, memory: Memory, alert: PanelState['alert']): void {
  if (!alert) setText(node, '');
  if (!alert || memory.alerted() === alert.id) return;
  memory.setAlerted(alert.id);
  setText(node, alert.text);
}
