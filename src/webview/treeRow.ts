/** One row of the file tree. */
import { element, setAttribute, type View } from './dom';
import { createIcon } from './icon';
import { createPath } from './path';
import type { TreeRow } from './treeRows';

export interface ShownTreeRow extends TreeRow {
  /** The row that Tab reaches. */
  readonly active: boolean;
}

export function createTreeRow(): View<ShownTreeRow> {
  const twistie = createIcon('twistie');
  const sign = createIcon();
  const name = createPath('label');
  const mark = element('span', 'mark');
  const node = element('div', 'row tree-row', twistie.node, sign.node, name.node, mark);
  node.setAttribute('role', 'treeitem');
  return {
    node,
    update: (row) => {
      describe(node, row);
      twistie.update(row.open === undefined ? 'blank' : row.open ? 'chevron-down' : 'chevron-right');
      sign.update(row.open === undefined ? 'file' : row.open ? 'folder-opened' : 'folder');
      name.update(row.name);
      // A letter for the eye, drawn by the style sheet: the row's label says it in words.
      setAttribute(mark, 'data-mark', row.file?.mark ?? '');
    },
  };
}

function describe(node: HTMLElement, row: ShownTreeRow): void {
  node.dataset.path = row.path;
  node.tabIndex = row.active ? 0 : -1;
  node.style.setProperty('--level', String(row.level));
  setAttribute(node, 'aria-level', String(row.level));
  setAttribute(node, 'aria-posinset', String(row.position));
  setAttribute(node, 'aria-setsize', String(row.siblings));
  setAttribute(node, 'aria-expanded', row.open === undefined ? undefined : String(row.open));
  setAttribute(node, 'aria-label', [row.name, ...remarks(row)].join(', '));
  setAttribute(node, 'title', [row.path, ...remarks(row)].join('\n'));
}

function remarks({ file, fileCount }: TreeRow): readonly string[] {
  if (file) return [file.change, file.purpose].filter(Boolean);
  return [fileCount === 1 ? '1 file' : `${fileCount} files`];
}
