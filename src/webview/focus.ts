/** Keeps the keyboard's place: a state never moves the focus, unless the focused control is gone. */

/** Runs a change of the page. Where it takes away the focused control, the focus goes to `fallback`. */
export function keepingFocus(fallback: HTMLElement, change: () => void): void {
  const focused = document.activeElement;
  change();
  if (!(focused instanceof HTMLElement) || focused === document.body || isShown(focused)) return;
  // Without the window's focus this would take it from the editor.
  if (document.hasFocus()) fallback.focus();
}

function isShown(node: HTMLElement): boolean {
  return node.isConnected && node.getClientRects().length > 0;
}
