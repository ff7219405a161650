/** What the views say of an app's deployments. */
import type { Project } from '../../pipeline/project';
import type { DeploymentRecord } from '../../pipeline/schema/deployment';
import type { PanelButton, PanelItem, PanelNote, PanelSection } from '../../webview/protocol';
import type { ViewInput } from './viewInput';
import { count } from './words';

/** Whether the next step for a built app is Vercel: by setting, or because the app is there already. */
export function isVercelChosen({ deployments, vercelWanted }: ViewInput): boolean {
  return vercelWanted || (deployments?.history.length ?? 0) > 0 || deployments?.live !== undefined;
}

/** A click deploys: the app is to go to Vercel, and what is live there is not what lies here. */
export function isDeployNext(input: ViewInput): boolean {
  const { live, changedFiles = 0 } = input.deployments ?? {};
  return isVercelChosen(input) && !(live && changedFiles === 0);
}

/** The last deployment went to Vercel, or was to. */
export function concernsVercel(project: Project | undefined): boolean {
  return project?.deployRequest?.target === 'vercel';
}

/** The address at which the app is live; undefined while it is not, or only in a preview on this machine. */
export function liveUrl({ deploymentResult, status }: Project): string | undefined {
  return status !== 'deploying' && deploymentResult?.target === 'vercel' ? deploymentResult.url : undefined;
}

/** "4 files changed since the last deployment"; undefined where nothing has, or nothing is live. */
export function changedText({ deployments }: ViewInput): string | undefined {
  const changed = deployments?.live ? deployments.changedFiles : 0;
  return changed > 0 ? `${count(changed, 'file')} changed since the last deployment` : undefined;
}

export function liveHeadline({ deploymentResult }: Pick<Project, 'deploymentResult'>): string {
  // An address that nobody could look at is not called live.
  if (deploymentResult?.unchecked) return 'App is deployed, not checked';
  return deploymentResult?.production ? 'App is live' : 'App is live as a preview';
}

export function liveNotes(input: ViewInput): readonly PanelNote[] {
  const { unchecked, warning, reused, url } = input.project?.deploymentResult ?? {};
  const changed = changedText(input);
  const notes: PanelNote[] = url ? [{ text: url }] : [];
  for (const text of [unchecked, warning]) if (text) notes.push({ text, icon: 'warning' });
  if (reused) notes.push({ text: 'The same content was deployed already; nothing was uploaded.' });
  return changed ? [...notes, { text: changed }] : notes;
}

/** The project's deployments, the newest first. */
export function deploymentsSection({ deployments }: ViewInput): PanelSection | undefined {
  const history = deployments?.history ?? [];
  if (history.length === 0) return undefined;
  return {
    kind: 'items',
    id: 'deployments',
    title: `Deployments (${history.length})`,
    open: false,
    items: history.map(deploymentItem),
  };
}

/** What the build at Vercel prints: open while it runs, closed when it is done; of one that failed what tells why. */
export function buildLogSection({ buildLog = [], project, running }: ViewInput): PanelSection | undefined {
  const failed = project?.error?.phase === 'deployment' ? project.error.log?.split('\n') : undefined;
  const lines = failed ?? (concernsVercel(project) ? buildLog : []);
  if (lines.length === 0) return undefined;
  const first = Math.max(0, lines.length - shownLines);
  return {
    kind: 'messages',
    id: 'buildLog',
    title: failed ? 'Build Log' : `Build Log (${count(lines.length, 'line')})`,
    open: failed !== undefined || (running && project?.status === 'deploying'),
    messages: lines.slice(first).map((text, index) => ({ id: String(first + index), level: 'info', text })),
  };
}

/** Deployments that can be made the public one without another build: those that were made for it. */
export function publishable({ deployments }: Pick<ViewInput, 'deployments'>): readonly DeploymentRecord[] {
  return (deployments?.history ?? []).filter(
    ({ state, production, current }) => production && state === 'ready' && !current,
  );
}

/** Something is public, and something else could be. */
export function canRollBack(input: Pick<ViewInput, 'deployments'>): boolean {
  return publishable(input).length > 0 && (input.deployments?.history ?? []).some(({ current }) => current);
}

/** More lines than this are in the log only. */
const shownLines = 200;

const stateTags = { building: 'Building', failed: 'Failed', cancelled: 'Cancelled' } as const;

function deploymentItem(record: DeploymentRecord): PanelItem {
  const { id, url, production, state, createdAt, current } = record;
  const time = deploymentTime(createdAt);
  const name = `${production ? 'Production' : 'Preview'}, ${time}`;
  const buttons: PanelButton[] = state === 'ready' ? [openButton(record, name)] : [];
  if (production && state === 'ready' && !current) {
    buttons.push({ command: 'rollBack', argument: id, label: 'Make Public', about: name });
  }
  return {
    id,
    text: name,
    detail: url,
    tag: current ? 'Public' : state === 'ready' ? undefined : stateTags[state],
    buttons,
  };
}

function openButton({ id }: DeploymentRecord, about: string): PanelButton {
  return { command: 'openDeployment', argument: id, label: 'Open', about };
}

/** "24 Nov 2026, 08:31", in the time zone of the person who reads it. */
export function deploymentTime(milliseconds: number): string {
  return new Date(milliseconds).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}
