/** The written files as a tree: one tab stop, arrow keys inside, and new files at a pace that the eye can follow. */
import { element, keyedList, type View } from './dom';
import { keepingFocus } from './focus';
import { latestEvery } from './latestEvery';
import type { PanelFile } from './protocol';
import type { SectionOptions } from './sections';
import { type TreeStep, treeStep, typeAhead } from './treeKeys';
import { createTreeRow } from './treeRow';
import { type TreeRow, treeRows } from './treeRows';

export function createFileTree(options: SectionOptions): View<{ readonly files: readonly PanelFile[] }> {
  const tree = new FileTree(options);
  const batch = latestEvery<readonly PanelFile[]>(batchInterval, (files) =>
    keepingFocus(options.headline, () => tree.show(files)),
  );
  return { node: tree.node, update: ({ files }) => batch.push(files) };
}

/** Milliseconds between two changes of the tree. */
const batchInterval = 250;

/** Letters typed with longer pauses than this begin a new word. */
const typingPause = 500;

class FileTree {
  readonly node = element('div', 'tree');
  private readonly updateRows: (rows: readonly (TreeRow & { readonly active: boolean })[]) => void;
  private files: readonly PanelFile[] = [];
  private rows: readonly TreeRow[] = [];
  /** The row that Tab reaches. */
  private active = '';
  private typed = { text: '', at: 0 };

  constructor(private readonly options: SectionOptions) {
    this.node.setAttribute('role', 'tree');
    this.node.setAttribute('aria-label', 'Files');
    this.updateRows = keyedList(this.node, ({ path }) => path, createTreeRow);
    this.node.addEventListener('keydown', (event) => this.onKey(event));
    this.node.addEventListener('click', (event) => this.onClick(event));
  }

  show(files: readonly PanelFile[]): void {
    this.files = files;
    this.draw();
  }

  private draw(): void {
    this.rows = treeRows(this.files, (path) => this.options.memory.isFolderOpen(path));
    if (!this.rows.some(({ path }) => path === this.active)) this.active = this.rows[0]?.path ?? '';
    this.updateRows(this.rows.map((row) => ({ ...row, active: row.path === this.active })));
  }

  private onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = treeStep(this.rows, this.active, event.key) ?? this.typeAheadStep(event.key);
    if (!step) return;
    event.preventDefault();
    this.take(step);
  }

  private onClick(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return;
    const path = event.target.closest<HTMLElement>('[role=treeitem]')?.dataset.path;
    if (!path) return;
    this.focus(path);
    const step = treeStep(this.rows, path, 'Enter');
    if (step) this.take(step);
  }

  private take({ kind, path }: TreeStep): void {
    if (kind === 'focus') this.focus(path);
    else if (kind === 'activate') this.options.send({ command: 'openFile', argument: path });
    else this.setFolderOpen(path, kind === 'open');
  }

  private setFolderOpen(path: string, open: boolean): void {
    this.options.memory.setFolderOpen(path, open);
    this.draw();
  }

  private focus(path: string): void {
    this.active = path;
    this.draw();
    this.node.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }

  private typeAheadStep(key: string): TreeStep | undefined {
    if ([...key].length !== 1 || key === ' ') return undefined;
    const now = Date.now();
    const text = now - this.typed.at > typingPause ? key : this.typed.text + key;
    this.typed = { text, at: now };
    const path = typeAhead(this.rows, this.active, text);
    return path === undefined ? undefined : { kind: 'focus', path };
  }
}
