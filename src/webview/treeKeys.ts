/** What a key does in the file tree (ARIA Authoring Practices, "Tree View"): pure, so that it can be tested without a page. */
import { parentOf, type TreeRow } from './treeRows';

export type TreeStep =
  | { readonly kind: 'focus'; readonly path: string }
  | { readonly kind: 'open' | 'close' | 'activate'; readonly path: string };

/** `undefined` for a key that the tree leaves alone. */
export function treeStep(rows: readonly TreeRow[], path: string, key: string): TreeStep | undefined {
  const index = rows.findIndex((row) => row.path === path);
  const row = rows[index];
  if (!row) return undefined;
  switch (key) {
    case 'ArrowDown':
      return focusAt(rows, Math.min(index + 1, rows.length - 1));
    case 'ArrowUp':
      return focusAt(rows, Math.max(index - 1, 0));
    case 'Home':
      return focusAt(rows, 0);
    case 'End':
      return focusAt(rows, rows.length - 1);
    case 'ArrowRight':
      if (row.open === undefined) return undefined;
      return row.open ? focusAt(rows, index + 1) : { kind: 'open', path };
    case 'ArrowLeft':
      if (row.open) return { kind: 'close', path };
      return row.level > 1 ? { kind: 'focus', path: parentOf(path) } : undefined;
    case 'Enter':
    case ' ':
      if (row.open === undefined) return { kind: 'activate', path };
      return { kind: row.open ? 'close' : 'open', path };
    default:
      return undefined;
  }
}

/** The next row whose name begins with what was typed; a repeated single letter goes through all of them. */
export function typeAhead(rows: readonly TreeRow[], path: string, typed: string): string | undefined {
  const letters = [...typed.toLowerCase()];
  const isRepeated = letters.every((letter) => letter === letters[0]);
  const prefix = isRepeated ? (letters[0] ?? '') : letters.join('');
  const index = rows.findIndex((row) => row.path === path);
  const start = isRepeated ? index + 1 : index;
  const inOrder = [...rows.slice(start), ...rows.slice(0, start)];
  return inOrder.find(({ name }) => name.toLowerCase().startsWith(prefix))?.path;
}

function focusAt(rows: readonly TreeRow[], index: number): TreeStep | undefined {
  const row = rows[index];
  return row && { kind: 'focus', path: row.path };
}
