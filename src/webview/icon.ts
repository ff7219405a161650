/** A codicon. It never stands alone: what it means is always there as text, too. */
import { element, setAttribute, type View } from './dom';

export function createIcon(className = ''): View<string> {
  const node = element('span');
  node.setAttribute('aria-hidden', 'true');
  return {
    node,
    update: (name) => setAttribute(node, 'class', `codicon codicon-${name} icon-${name} ${spin(name)} ${className}`),
  };
}

export function icon(name: string, className = ''): HTMLElement {
  const view = createIcon(className);
  view.update(name);
  return view.node;
}

/** The one thing on the page that moves. */
function spin(name: string): string {
  return name === 'loading' ? 'codicon-modifier-spin' : '';
}
