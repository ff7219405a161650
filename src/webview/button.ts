/** Buttons of the page. Each sends one command to the host. */
import { element, keyedList, setAttribute, setText, type View } from './dom';
import type { PanelButton } from './protocol';

export type Send = (button: Pick<PanelButton, 'command' | 'argument'>) => void;

export type ButtonLook = 'button' | 'link';

/**
 * Keeps a row of buttons. A button whose command changes is another button: a key that was meant for Cancel must
 * not press Open App.
 */
export function buttonList(
  parent: HTMLElement,
  look: ButtonLook,
  send: Send,
): (buttons: readonly PanelButton[]) => void {
  const update = keyedList<PanelButton>(
    parent,
    ({ command, argument, label }) => `${command} ${argument ?? ''} ${command === 'cancel' ? '' : label}`,
    () => createButton(look, send),
  );
  return (buttons) => {
    update(buttons);
    parent.hidden = buttons.length === 0;
  };
}

function createButton(look: ButtonLook, send: Send): View<PanelButton> {
  const node = element('button', look);
  node.type = 'button';
  let shown: PanelButton | undefined;
  node.addEventListener('click', () => {
    if (shown && !shown.disabled) send(shown);
  });
  return {
    node,
    update: (button) => {
      shown = button;
      setText(node, button.label);
      node.classList.toggle('quiet', button.quiet === true);
      setAttribute(node, 'aria-label', button.about && `${button.label}: ${button.about}`);
      setAttribute(node, 'aria-disabled', button.disabled ? 'true' : undefined);
    },
  };
}
