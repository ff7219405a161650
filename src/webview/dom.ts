/** What the page is made of: nodes that are changed in place, so that focus, scrolling and open sections survive each state. */

/** A piece of the page that is made once and then follows the state. */
export interface View<T> {
  readonly node: HTMLElement;
  update(value: T): void;
}

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

/** Text is only ever set this way: nothing in it can become markup. */
export function setText(node: HTMLElement, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

/** `undefined` removes the attribute. */
export function setAttribute(node: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) node.removeAttribute(name);
  else if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

/** Sets the text, and shows the node only where there is some. */
export function showText(node: HTMLElement, text: string | undefined): void {
  setText(node, text ?? '');
  node.hidden = !text;
}

/**
 * Keeps a parent's children in step with a list. The node of an id that stays is kept and updated where it stands.
 * @returns the function that takes each new list.
 */
export function keyedList<T>(
  parent: HTMLElement,
  idOf: (item: T) => string,
  create: (item: T) => View<T>,
): (items: readonly T[]) => void {
  const views = new Map<string, View<T>>();
  return (items) => {
    const ids = new Set(items.map(idOf));
    for (const [id, { node }] of views) {
      if (ids.has(id)) continue;
      node.remove();
      views.delete(id);
    }
    items.forEach((item, index) => {
      const view = views.get(idOf(item)) ?? create(item);
      views.set(idOf(item), view);
      view.update(item);
      if (parent.children[index] !== view.node) parent.insertBefore(view.node, parent.children[index] ?? null);
    });
  };
}
