/** A list of things with a remark, an explanation and small actions: missing requirements, questions, skipped files. */
import { buttonList, type Send } from './button';
import { element, keyedList, setText, showText, type View } from './dom';
import { createPath } from './path';
import type { PanelItem } from './protocol';

export function createItemList(send: Send): View<{ readonly items: readonly PanelItem[] }> {
  const node = element('ul', 'items');
  const update = keyedList<PanelItem>(
    node,
    ({ id }) => id,
    ({ isPath }) => createItem(isPath === true, send),
  );
  return { node, update: ({ items }) => update(items) };
}

function createItem(isPath: boolean, send: Send): View<PanelItem> {
  const text = isPath ? createPath('item-text') : createText();
  const detail = element('p', 'item-detail');
  const tag = element('span', 'tag');
  const links = element('span', 'links');
  const updateLinks = buttonList(links, 'link', send);
  const foot = element('div', 'item-foot', tag, links);
  return {
    node: element('li', 'item', text.node, detail, foot),
    update: (item) => {
      text.update(item.text);
      showText(detail, item.detail);
      showText(tag, item.tag);
      updateLinks(item.buttons);
      foot.hidden = !item.tag && item.buttons.length === 0;
    },
  };
}

function createText(): View<string> {
  const node = element('p', 'item-text');
  return { node, update: (text) => setText(node, text) };
}
