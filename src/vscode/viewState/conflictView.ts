/** Files in which the person and the build have changed the same: once nothing runs they come before everything else. */
import type { Project, SkippedFile } from '../../pipeline/project';
import type { PanelButton, PanelKind, PanelNote } from '../../webview/protocol';
import type { ViewInput } from './viewInput';
import { count } from './words';

const resting: readonly PanelKind[] = ['running', 'previewStopped', 'live', 'failedEvidence', 'failedPreview'];

export function conflictsOf(project: Project | undefined): readonly SkippedFile[] {
  return project?.skipped.filter(({ reason }) => reason === 'conflict') ?? [];
}

/** After an undo they are no conflict with a build: they are what changed since. */
export function conflictsComeFirst(kind: PanelKind, { project }: ViewInput): boolean {
  return resting.includes(kind) && !project?.undone && conflictsOf(project).length > 0;
}

/** "1 file is in conflict with your changes" */
export function conflictHeadline(project: Project | undefined): string {
  const { length } = conflictsOf(project);
  return `${count(length, 'file')} ${length === 1 ? 'is' : 'are'} in conflict with your changes`;
}

export const conflictNote: PanelNote = { text: 'What both changed is kept as you have it.', icon: 'warning' };

/** Undefined where there is none. */
export function mergeButton({ project }: ViewInput): PanelButton | undefined {
  const [file] = conflictsOf(project);
  if (!file) return undefined;
  const { path, sha256, base } = file;
  if (sha256 && base) return { command: 'mergeFile', argument: path, label: 'Merge', about: path };
  return sha256
    ? { command: 'compareFile', argument: path, label: 'Compare', about: path }
    : { command: 'resolveFile', argument: path, label: 'Mark as Resolved', about: path };
}
