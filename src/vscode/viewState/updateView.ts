/** Whether this version of the product would make the app otherwise than the one that has made it. */
import type { PanelButton, PanelState } from '../../webview/protocol';
import type { ViewInput } from './viewInput';

export const updateButton: PanelButton = { command: 'updateApp', label: 'Update This App' };

export function canUpdate({ project, running }: ViewInput): boolean {
  return !running && (project?.isOlder === true || needsUpdate(project));
}

/** The build could not go on from what the earlier version has made. */
export function needsUpdate(project: ViewInput['project']): boolean {
  return project?.error?.reason === 'update_needed';
}

export function updateBanner(input: ViewInput): PanelState['banner'] {
  if (!canUpdate(input) || needsUpdate(input.project)) return undefined;
  return { text: 'Made by an earlier version of Build from Spec', button: updateButton };
}
