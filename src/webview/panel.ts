/** The panel's page: draws each state that the host posts, and sends back what the person asks for. */
import type { Send } from './button';
import type { View } from './dom';
import { keepingFocus } from './focus';
import { createHeader, createHeadline } from './header';
import { createLiveRegions } from './liveRegions';
import { createMemory, type Memory, type StateStore } from './memory';
import { createPhases } from './phases';
import type { PanelMessage, PanelState, PanelStateMessage } from './protocol';
import { createSections } from './sections';

declare function acquireVsCodeApi(): StateStore & { postMessage(message: PanelMessage): void };

const host = acquireVsCodeApi();
const main = document.getElementById('panel');
if (main) start(main);

function start(root: HTMLElement): void {
  const send: Send = ({ command, argument }) => host.postMessage({ type: 'command', command, argument });
  const draw = createPage(root, send, createMemory(host));
  window.addEventListener('message', ({ data }: MessageEvent<PanelStateMessage | undefined>) => {
    if (data?.type === 'state') draw(data.state);
  });
  host.postMessage({ type: 'ready' });
}

function createPage(root: HTMLElement, send: Send, memory: Memory): (state: PanelState) => void {
  const headline = createHeadline();
  const views: readonly View<PanelState>[] = [
    createHeader(headline, send),
    createPhases(),
    createSections({ send, memory, headline }),
    createLiveRegions(memory),
  ];
  root.append(...views.map(({ node }) => node));
  return (state) => {
    memory.enter(state.scope);
    root.dataset.kind = state.kind;
    keepingFocus(headline, () => {
      for (const view of views) view.update(state);
    });
  };
}
