/** What a save can't do by itself, because it needs the model or an answer: said together, under one button, with what it would take. */
import { builtInModel } from '../../pipeline/modelId';
import { type Project, usedTokens } from '../../pipeline/project';
import type { PanelButton, PanelState } from '../../webview/protocol';
import type { ViewInput } from './viewInput';
import { count } from './words';

/** An app that a model has had a part in is built again only when the person says so. */
export function changedSpecBanner(input: ViewInput): PanelState['banner'] {
  const cost = input.project && input.project.model !== builtInModel && costOf(input);
  const text = 'Spec changed since this build';
  return { text: cost ? `${text}. Building it again takes ${cost}.` : text, button: rebuild('Rebuild') };
}

/** After a run by saving: what the chosen model would be asked for; undefined where nothing waits for it. */
export function waitingForModel(input: ViewInput): PanelState['banner'] {
  const { project, nextModel } = input;
  const open = project?.bySaving && nextModel ? requirementsForModel(project) : 0;
  if (open === 0) return undefined;
  const text = `${count(open, 'requirement')} ${open === 1 ? 'waits' : 'wait'} for ${nextModel}: ${costOf(input)}`;
  return { text, button: rebuild(`Build with ${nextModel}`) };
}

/** Where a run by saving waits for answers, and the model would be asked anyway: both in one go. */
export function answerAndBuild({ project, nextModel }: ViewInput): PanelButton | undefined {
  return project?.bySaving && nextModel ? rebuild(`Answer and Build with ${nextModel}`) : undefined;
}

/** What that would take; undefined where it asks no model. */
export function answerAndBuildCost(input: ViewInput): string | undefined {
  return answerAndBuild(input) && `Nothing was asked, and nothing sent. With ${input.nextModel}: ${costOf(input)}.`;
}

/** "about 48,000 tokens, as the last time" */
function costOf({ project, nextModel }: ViewInput): string | undefined {
  if (!project || !nextModel) return undefined;
  const before = usedTokens(project);
  if (before > 0) return `about ${before.toLocaleString('en')} tokens of ${nextModel}, as the last time`;
  // A quarter of the characters is near enough to plan with.
  const spec = Math.ceil(project.spec.text.length / 4);
  return `at least ${spec.toLocaleString('en')} tokens, for the spec alone`;
}

function requirementsForModel({ coverage }: Project): number {
  return coverage?.items.filter(({ gap }) => gap === 'needsModel' || gap === 'partly').length ?? 0;
}

function rebuild(label: string): PanelButton {
  return { command: 'rebuild', label };
}
