/** The status bar item around a deployment to Vercel. */
import { commandIds } from '../ids';
import { canRollBack, changedText, liveUrl } from './deployView';
import { deployStep, missingText } from './headline';
import type { StatusBarState } from './statusBarState';
import { currentProgress, type ViewInput } from './viewInput';

/** How much is uploaded, as long as it is; then the step. */
export function deployDetail(input: ViewInput): string {
  const progress = currentProgress(input);
  return progress?.stage === 'upload' ? progress.current : deployStep(input);
}

/** The next step of an app that goes to Vercel; what runs here stays a link away. */
export function deploy(input: ViewInput, spec: string): StatusBarState {
  const { deployments, preview } = input;
  const again = deployments?.live !== undefined;
  const target = `${deployments?.projectName ?? spec} to Vercel (preview)`;
  return {
    text: `$(cloud-upload) ${again ? 'Redeploy' : 'Deploy'}`,
    tooltip: changedText(input) ?? `Deploy ${target}`,
    tooltipLinks: [
      ...(preview ? [openLink, { label: 'Stop Preview', command: commandIds.stopPreview }] : []),
      ...(deployments?.live ? [{ label: 'Open Live App', command: commandIds.openLiveApp }] : []),
      productionLink,
    ],
    command: commandIds.deploy,
    accessibilityLabel: `${spec} is built${missingText(input)}. ${again ? 'Redeploy' : 'Deploy'} ${target}.`,
  };
}

const openLink = { label: 'Open App', command: commandIds.openApp };
const productionLink = { label: 'Deploy to Production', command: commandIds.deployProduction };

export function live(input: ViewInput, spec: string): StatusBarState {
  const { project } = input;
  const isPublic = project?.deploymentResult?.production === true;
  return {
    text: '$(globe) Open App',
    tooltip: (project && liveUrl(project)) ?? '',
    tooltipLinks: [
      { label: 'Redeploy', command: commandIds.deploy },
      ...(isPublic ? [] : [productionLink]),
      ...(canRollBack(input) ? [{ label: 'Roll Back', command: commandIds.rollBackDeployment }] : []),
    ],
    command: commandIds.openApp,
    accessibilityLabel: `The app of ${spec} is deployed to Vercel${missingText(input)}. Open it.`,
  };
}

export function deployStopped(input: ViewInput, spec: string): StatusBarState {
  if (!input.deployments?.goesOn) return deploy(input, spec);
  return {
    text: '$(debug-continue) Watch Deployment',
    tooltip: 'The deployment goes on at Vercel',
    command: commandIds.resumeBuild,
    accessibilityLabel: `The deployment of ${spec} goes on at Vercel. Watch it.`,
  };
}
