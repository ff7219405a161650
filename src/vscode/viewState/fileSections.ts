/** The files of a build: those that were written, and those that were left as they are, each with the reason. */
import type { Project, SkippedFile } from '../../pipeline/project';
import type { SkipReason } from '../../pipeline/schema/build';
import type { PanelItem, PanelKind, PanelSection } from '../../webview/protocol';

export function filesSection({ files }: Project): PanelSection | undefined {
  if (files.length === 0) return undefined;
  return {
    kind: 'files',
    id: 'files',
    title: `Files (${files.length})`,
    open: false,
    files: files.map(({ path, change, purpose }) => ({ path, purpose, ...changes[change] })),
  };
}

export function skippedSection(kind: PanelKind, { skipped }: Project): PanelSection | undefined {
  if (skipped.length === 0) return undefined;
  return {
    kind: 'items',
    id: 'skipped',
    title: `Skipped Files (${skipped.length})`,
    open: kind === 'failedGeneration',
    items: skipped.map(skippedItem),
  };
}

const changes = {
  created: { change: 'Created', mark: 'A' },
  updated: { change: 'Updated', mark: 'M' },
  unchanged: { change: 'Unchanged', mark: '' },
} as const;

const tags: Record<SkipReason, string> = {
  conflict: 'Kept your version',
  exists: 'Kept your version',
  deleted: 'Left deleted',
  rejected: 'Not written',
  locked: 'Not written',
};

function skippedItem({ path, reason, message }: SkippedFile): PanelItem {
  return {
    id: path,
    text: path,
    isPath: true,
    detail: message,
    tag: tags[reason],
    buttons: skippedButtons(path, reason),
  };
}

function skippedButtons(path: string, reason: SkipReason): PanelItem['buttons'] {
  if (reason === 'deleted') return [{ command: 'restoreFile', argument: path, label: 'Restore', about: path }];
  const hasTwoVersions = reason === 'conflict' || reason === 'exists';
  return hasTwoVersions ? [{ command: 'compareFile', argument: path, label: 'Compare', about: path }] : [];
}
