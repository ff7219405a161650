/** The bar over the app: reload, address, width, colours, reset, open outside; and how far the app is proved. */
import { element, setAttribute, setText, showText } from '../dom';
import { createIcon, icon } from '../icon';
import type { PreviewCommand, PreviewScheme, PreviewWidth, Proof } from './protocol';

export interface BarActions {
  readonly reload: () => void;
  readonly go: (path: string) => void;
  readonly width: (width: PreviewWidth) => void;
  readonly scheme: (scheme: PreviewScheme) => void;
  readonly command: (command: PreviewCommand) => void;
}

export interface BarChoice {
  readonly width: PreviewWidth;
  readonly scheme: PreviewScheme;
}

const widths: Readonly<Record<PreviewWidth, string>> = { full: 'Full width', tablet: 'Tablet', phone: 'Phone' };
const schemes: Readonly<Record<PreviewScheme, string>> = { editor: 'Editor’s colors', light: 'Light', dark: 'Dark' };

export interface Bar {
  readonly node: HTMLElement;
  setPath(path: string): void;
  setProof(proof: Proof): void;
  /** What stands in the way of showing the app as it is now. */
  setProblem(text: string | undefined): void;
  /** There is a newer app, and something is typed in the one that is shown. */
  setHeld(isHeld: boolean): void;
  focus(): void;
}

export function createBar(actions: BarActions, { width, scheme }: BarChoice): Bar {
  const reload = iconButton('refresh', 'Reload', actions.reload);
  const address = addressField(actions.go);
  const tools = element('div', 'tools');
  tools.setAttribute('role', 'toolbar');
  tools.setAttribute('aria-label', 'Preview');
  tools.append(
    reload,
    address,
    choice('Width', widths, width, actions.width),
    choice('Colors', schemes, scheme, actions.scheme),
    iconButton('clear-all', 'Reset Data', () => actions.command('reset')),
    iconButton('link-external', 'Open in Browser', () => actions.command('open')),
  );
  const proof = proofLine(actions.command);
  const problem = element('p', 'problem');
  problem.setAttribute('role', 'alert');
  showText(problem, undefined);
  const held = heldLine(actions.reload);
  return {
    node: element('header', '', tools, proof.node, held, problem),
    setPath: (path) => {
      if (document.activeElement !== address) address.value = path;
    },
    setProof: proof.update,
    setProblem: (text) => showText(problem, text && `The app as it is now can’t be shown. ${text}`),
    setHeld: (isHeld) => {
      held.hidden = !isHeld;
    },
    focus: () => reload.focus(),
  };
}

function iconButton(name: string, label: string, action: () => void): HTMLButtonElement {
  const node = element('button', 'tool', icon(name));
  node.type = 'button';
  node.title = label;
  node.setAttribute('aria-label', label);
  node.addEventListener('click', action);
  return node;
}

function addressField(go: (path: string) => void): HTMLInputElement {
  const node = element('input', 'address');
  node.type = 'text';
  node.value = '/';
  node.spellcheck = false;
  node.setAttribute('aria-label', 'Address in the app');
  node.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') go(node.value.trim());
  });
  return node;
}

function choice<T extends string>(
  label: string,
  options: Readonly<Record<T, string>>,
  chosen: T,
  choose: (value: T) => void,
): HTMLSelectElement {
  const node = element('select', 'choice');
  node.setAttribute('aria-label', label);
  node.title = label;
  for (const [value, text] of Object.entries<string>(options)) node.append(new Option(text, value));
  node.value = chosen;
  node.addEventListener('change', () => choose(node.value as T));
  return node;
}

const proofIcons: Readonly<Record<Proof['kind'], string>> = {
  proved: 'pass-filled',
  checking: 'loading',
  open: 'circle-large-outline',
  failed: 'warning',
};

function proofLine(command: (command: PreviewCommand) => void): {
  readonly node: HTMLElement;
  update(proof: Proof): void;
} {
  const mark = createIcon();
  const text = element('span');
  const button = element('button', 'link');
  button.type = 'button';
  let shown: Proof | undefined;
  button.addEventListener('click', () => shown?.button && command(shown.button.command));
  return {
    node: element('p', 'proof', mark.node, text, button),
    update: (proof) => {
      shown = proof;
      mark.update(proofIcons[proof.kind]);
      setText(text, proof.text);
      showText(button, proof.button?.label);
      setAttribute(button, 'data-command', proof.button?.command);
    },
  };
}

function heldLine(reload: () => void): HTMLElement {
  const button = element('button', 'link', 'Show the New App');
  button.type = 'button';
  button.addEventListener('click', reload);
  const node = element(
    'p',
    'held',
    element('span', '', 'The app has changed. What you are typing is kept until you go on.'),
    button,
  );
  node.setAttribute('role', 'status');
  node.hidden = true;
  return node;
}
