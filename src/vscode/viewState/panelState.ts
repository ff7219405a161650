/** Everything that the panel shows, from one project's state. Pure: the same input gives the same view. */
import { usedTokens } from '../../pipeline/project';
import type { PanelKind, PanelState } from '../../webview/protocol';
import { changeBanner, primaryButton, secondaryButtons } from './buttons';
import { alert, announcement, headline, notes } from './headline';
import { phaseList } from './phaseList';
import { sections } from './sections';
import { currentProgress, type ViewInput } from './viewInput';
import { viewKind } from './viewKind';

export function panelState(input: ViewInput): PanelState {
  const kind = viewKind(input);
  const { project, specName, modelLabel } = input;
  return {
    kind,
    scope: project?.id ?? specName ?? '',
    specName: project?.spec.name ?? specName,
    modelLabel,
    usage: usageText(project),
    modelButton: modelButton(kind),
    headline: headline(kind, input),
    notes: notes(kind, input),
    alert: alert(kind, input),
    primary: primaryButton(kind, input),
    secondary: secondaryButtons(kind, input),
    others: input.others?.map(({ folder, name, state }) => ({
      text: `${name}: ${state}`,
      button: { command: 'showProject', argument: folder, label: 'Show', about: name },
    })),
    banner: changeBanner(kind, input),
    folder: targetFolder(kind, input),
    phases: phaseList(kind, input),
    ...progressView(kind, input),
    sections: sections(kind, input),
    announcement: announcement(kind, input),
  };
}

function modelButton(kind: PanelKind): PanelState['modelButton'] {
  const isBusy = ['analyzing', 'clarifying', 'generating', 'verifying', 'startingPreview', 'deploying'].includes(kind);
  return isBusy ? undefined : { command: 'selectModel', label: 'Change…', about: 'model' };
}

function usageText(project: ViewInput['project']): string | undefined {
  const tokens = project ? usedTokens(project) : 0;
  return tokens > 0 ? `${tokens.toLocaleString('en')} tokens` : undefined;
}

function targetFolder(kind: PanelKind, { folder }: ViewInput): PanelState['folder'] {
  if (kind !== 'ready' || !folder) return undefined;
  return { path: folder, button: { command: 'changeFolder', label: 'Change…', about: 'target folder' } };
}

function progressView(kind: PanelKind, input: ViewInput): Pick<PanelState, 'progress' | 'current'> {
  const progress = currentProgress(input);
  if (!progress || !withProgress.includes(kind)) return {};
  const { current, done, total } = progress;
  const noun = kind === 'generating' ? 'files' : 'checks';
  if (total === 0) return { current };
  return {
    current: current || undefined,
    progress: {
      value: done,
      max: total,
      label: headline(kind, input),
      valueText: kind === 'deploying' ? current : `${done} of ${total} ${noun}`,
    },
  };
}

const withProgress: readonly PanelKind[] = ['analyzing', 'generating', 'verifying', 'deploying'];
