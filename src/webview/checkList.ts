/** The checks of the built app, each with its outcome, its time and its log. */
import { buttonList, type Send } from './button';
import { element, keyedList, setAttribute, setText, showText, type View } from './dom';
import { createIcon } from './icon';
import type { PanelCheck } from './protocol';

export function createCheckList(send: Send): View<{ readonly checks: readonly PanelCheck[] }> {
  const node = element('ul', 'checks');
  const update = keyedList<PanelCheck>(
    node,
    ({ id }) => id,
    () => createCheck(send),
  );
  return { node, update: ({ checks }) => update(checks) };
}

function createCheck(send: Send): View<PanelCheck> {
  const sign = createIcon();
  const label = element('span', 'label');
  const status = element('span', 'visually-hidden');
  const time = element('span', 'detail');
  const links = element('span', 'links');
  const updateLinks = buttonList(links, 'link', send);
  const message = element('p', 'check-message');
  return {
    node: element('li', '', element('div', 'row', sign.node, label, status, time, links), message),
    update: (check) => {
      sign.update(check.icon);
      setText(label, check.label);
      setText(status, `, ${check.status}${check.time && ', '}`);
      setText(time, check.time);
      // Where the icon in words is all there is to say, it is said once.
      setAttribute(time, 'aria-hidden', check.time === check.status ? 'true' : undefined);
      updateLinks(check.button ? [check.button] : []);
      showText(message, check.message);
    },
  };
}
