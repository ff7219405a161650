/** The files of a build: those that were written, and those that were left as they are, each with the reason. */
import type { Project, SkippedFile } from '../../pipeline/project';
import type { SkipReason } from '../../pipeline/schema/build';
import type { PanelCommand, PanelItem, PanelKind, PanelSection } from '../../webview/protocol';
import { conflictsOf } from './conflictView';

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

/** Files that the person and the build have both changed: the person's version stays until they bring both together. */
export function conflictsSection(kind: PanelKind, project: Project): PanelSection | undefined {
  const { undone } = project;
  const conflicts = conflictsOf(project);
  if (conflicts.length === 0) return undefined;
  return {
    kind: 'items',
    id: 'conflicts',
    title: `${undone ? 'Changed Since the Build' : 'Conflicts'} (${conflicts.length})`,
    open: kind !== 'generating' && kind !== 'verifying',
    items: conflicts.map(skippedItem),
  };
}

export function skippedSection(kind: PanelKind, { skipped }: Project): PanelSection | undefined {
  const others = skipped.filter(({ reason }) => reason !== 'conflict');
  if (others.length === 0) return undefined;
  return {
    kind: 'items',
    id: 'skipped',
    title: `Skipped Files (${others.length})`,
    open: kind === 'failedGeneration',
    items: others.map(skippedItem),
  };
}

const changes = {
  created: { change: 'Created', mark: 'A' },
  updated: { change: 'Updated', mark: 'M' },
  unchanged: { change: 'Unchanged', mark: '' },
  merged: { change: 'Merged with your changes', mark: 'M' },
  mergedUnsaved: { change: 'Merged into your unsaved changes', mark: 'M' },
} as const;

const tags: Record<SkipReason, string> = {
  conflict: 'Kept your version',
  exists: 'Kept your version',
  deleted: 'Left deleted',
  rejected: 'Not written',
  locked: 'Not written',
};

function skippedItem(file: SkippedFile): PanelItem {
  const { path, reason, message } = file;
  return { id: path, text: path, isPath: true, detail: message, tag: tags[reason], buttons: skippedButtons(file) };
}

function skippedButtons({ path, reason, sha256, base }: SkippedFile): PanelItem['buttons'] {
  const button = (command: PanelCommand, label: string) => ({ command, argument: path, label, about: path });
  if (reason === 'deleted') return [button('restoreFile', 'Restore')];
  if (reason === 'exists') return sha256 ? [button('compareFile', 'Compare')] : [];
  if (reason !== 'conflict') return [];
  const versions = [
    ...(sha256 && base ? [button('mergeFile', 'Merge')] : []),
    ...(sha256 ? [button('compareFile', 'Compare')] : []),
  ];
  return [...versions, button('resolveFile', 'Mark as Resolved')];
}
