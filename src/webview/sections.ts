/** The sections: each a heading with a button that opens it, and a body by its kind. */
import type { Send } from './button';
import { createCheckList } from './checkList';
import { element, keyedList, setAttribute, setText, type View } from './dom';
import { createFileTree } from './fileTree';
import { icon } from './icon';
import { createItemList } from './itemList';
import type { Memory } from './memory';
import { createMessageLog } from './messageLog';
import type { PanelSection, PanelState } from './protocol';

export interface SectionOptions {
  readonly send: Send;
  readonly memory: Memory;
  /** Takes the focus when a focused row disappears. */
  readonly headline: HTMLElement;
}

export function createSections(options: SectionOptions): View<PanelState> {
  const node = element('div', 'sections');
  const update = keyedList<PanelSection & { readonly scope: string }>(
    node,
    // Another project gets its own sections: nothing of the last one's rows and positions stays.
    ({ id, scope }) => `${scope} ${id}`,
    (section) => createSection(section, options),
  );
  return { node, update: ({ sections, scope }) => update(sections.map((section) => ({ ...section, scope }))) };
}

function createSection({ id, kind }: PanelSection, options: SectionOptions): View<PanelSection> {
  const { memory } = options;
  const body = createBody(kind, options);
  body.node.id = `section-${id}`;
  const title = element('span', 'section-title');
  const button = element('button', 'section-button', icon('chevron-right'), title);
  button.type = 'button';
  button.setAttribute('aria-controls', body.node.id);
  const setOpen = (open: boolean): void => {
    setAttribute(button, 'aria-expanded', String(open));
    body.node.hidden = !open;
  };
  button.addEventListener('click', () => {
    const open = button.getAttribute('aria-expanded') === 'false';
    memory.setSectionOpen(id, open);
    setOpen(open);
  });
  return {
    node: element('div', 'section', element('h2', '', button), body.node),
    update: (section) => {
      setText(title, section.title);
      setOpen(memory.isSectionOpen(id) ?? section.open);
      body.update(section);
    },
  };
}

function createBody(kind: PanelSection['kind'], { send, memory, headline }: SectionOptions): View<PanelSection> {
  switch (kind) {
    case 'items':
      return bodyOf('items', createItemList(send));
    case 'checks':
      return bodyOf('checks', createCheckList(send));
    case 'messages':
      return bodyOf('messages', createMessageLog());
    case 'files':
      return bodyOf('files', createFileTree({ send, memory, headline }));
  }
}

/** A body that knows only its own kind, which is the only one that its section ever has. */
function bodyOf<K extends PanelSection['kind']>(
  kind: K,
  view: View<Extract<PanelSection, { kind: K }>>,
): View<PanelSection> {
  const isMine = (section: PanelSection): section is Extract<PanelSection, { kind: K }> => section.kind === kind;
  return {
    node: view.node,
    update: (section) => {
      if (isMine(section)) view.update(section);
    },
  };
}
