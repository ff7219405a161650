/** The top of the panel: which spec, how it stands, and what to do next. */
import { buttonList, type Send } from './button';
import { element, keyedList, setAttribute, setText, showText, type View } from './dom';
import { createIcon, icon } from './icon';
import { createPath } from './path';
import type { PanelNote, PanelOther, PanelState } from './protocol';

/** `headline` also takes the focus when the focused control disappears. */
export function createHeader(headline: HTMLElement, send: Send): View<PanelState> {
  const notes = element('div', 'notes');
  const updateNotes = keyedList<PanelNote>(notes, ({ text }) => text, createNote);
  const parts = [
    createSpecLink(send),
    createModel(send),
    createActions(send),
    createFolder(send),
    createBanner(send),
    createOthers(send),
  ] as const;
  const [spec, model, actions, folder, banner, others] = parts;
  return {
    node: element(
      'header',
      'top',
      spec.node,
      model.node,
      headline,
      notes,
      folder.node,
      actions.node,
      banner.node,
      others.node,
    ),
    update: (state) => {
      setText(headline, state.headline);
      updateNotes(state.notes);
      for (const part of parts) part.update(state);
    },
  };
}

export function createHeadline(): HTMLElement {
  const headline = element('h1', 'headline');
  headline.tabIndex = -1;
  return headline;
}

function createSpecLink(send: Send): View<PanelState> {
  const name = createPath();
  const node = element('button', 'link spec', name.node, icon('go-to-file'));
  node.type = 'button';
  node.addEventListener('click', () => send({ command: 'openSpec' }));
  return {
    node,
    update: ({ specName }) => {
      node.hidden = !specName;
      name.update(specName ?? '');
      setAttribute(node, 'aria-label', `${specName}, open spec`);
    },
  };
}

/** Which model the build uses, and what it has cost. */
function createModel(send: Send): View<PanelState> {
  const label = element('span');
  const usage = element('span', 'usage');
  const links = element('span', 'links');
  const updateLinks = buttonList(links, 'link', send);
  return {
    node: element('div', 'model', label, usage, links),
    update: (state) => {
      showText(label, state.modelLabel);
      showText(usage, state.usage ?? '');
      updateLinks(state.modelButton ? [state.modelButton] : []);
    },
  };
}

function createNote(): View<PanelNote> {
  const sign = createIcon();
  const text = element('span');
  return {
    node: element('p', 'note', sign.node, text),
    update: (note) => {
      sign.node.hidden = !note.icon;
      sign.update(note.icon ?? '');
      setText(text, note.text);
    },
  };
}

function createActions(send: Send): View<PanelState> {
  const primary = element('div', 'primary');
  const secondary = element('div', 'links');
  const updatePrimary = buttonList(primary, 'button', send);
  const updateSecondary = buttonList(secondary, 'link', send);
  return {
    node: element('div', 'actions', primary, secondary),
    update: (state) => {
      updatePrimary(state.primary ? [state.primary] : []);
      updateSecondary(state.secondary);
    },
  };
}

function createFolder(send: Send): View<PanelState> {
  const path = createPath();
  const links = element('span', 'links');
  const updateLinks = buttonList(links, 'link', send);
  const node = element('div', 'folder', icon('folder'), path.node, links);
  return {
    node,
    update: ({ folder }) => {
      node.hidden = !folder;
      path.update(folder?.path ?? '');
      updateLinks(folder ? [folder.button] : []);
    },
  };
}

function createBanner(send: Send): View<PanelState> {
  const text = element('span', 'banner-text');
  const links = element('span', 'links');
  const updateLinks = buttonList(links, 'link', send);
  const node = element('div', 'banner', icon('info'), text, links);
  return {
    node,
    update: ({ banner }) => {
      node.hidden = !banner;
      setText(text, banner?.text ?? '');
      updateLinks(banner ? [banner.button] : []);
    },
  };
}

/** What else is being built in this window. */
function createOthers(send: Send): View<PanelState> {
  const node = element('ul', 'others');
  node.setAttribute('aria-label', 'Other builds');
  const update = keyedList<PanelOther>(
    node,
    ({ button }) => button.argument ?? '',
    () => createOther(send),
  );
  return {
    node,
    update: ({ others = [] }) => {
      update(others);
      node.hidden = others.length === 0;
    },
  };
}

function createOther(send: Send): View<PanelOther> {
  const text = element('span');
  const links = element('span', 'links');
  const updateLinks = buttonList(links, 'link', send);
  return {
    node: element('li', 'other', text, links),
    update: (other) => {
      setText(text, other.text);
      updateLinks([other.button]);
    },
  };
}
