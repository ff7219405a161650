/** What leaves the machine: weighed, confirmed, and sent. */

import { toPipelineError } from '../../pipeline/errors';
import type { UnderWay } from '../../pipeline/schema/deployment';
import type { LeftOut } from './appFiles';
import { createOnce } from './createDeployment';
import { deployError } from './faults';
import { type DeployJob, say, warn } from './job';
import { whyPrivate } from './privatePath';
import type { Place } from './project';
import type { Scope } from './prompts';
import type { StagedApp } from './stage';
import { count, sizeText } from './words';

export interface Load {
  readonly files: number;
  /** Bytes. */
  readonly size: number;
}

/** What really would be uploaded is listed by the client itself, and nothing private may be in it. */
export async function weigh(staged: StagedApp): Promise<Load> {
  const { dryRun } = await import('./client');
  const listed = await dryRun(staged.folder);
  const leak = listed.find(({ path }) => whyPrivate(path) !== undefined);
  if (leak) {
    throw deployError(
      'deploy_rejected',
      `${leak.path} was about to be uploaded and must not leave this machine. Nothing was sent.`,
    );
  }
  const own = listed.filter(({ path }) => path in staged.files);
  return { files: own.length, size: own.reduce((sum, { size }) => sum + size, 0) };
}

export async function confirm(
  job: DeployJob,
  load: Load,
  { leftOut }: StagedApp,
  { project, name }: Place,
  scope: Scope,
): Promise<void> {
  for (const text of leftOutTexts(leftOut)) await warn(job, text);
  await job.prompts.confirmUpload({
    ...load,
    leftOut,
    appFolder: job.folder,
    projectName: name,
    scopeName: scope.name,
    isNewProject: project === undefined,
    production: job.request.production === true,
  });
}

export async function upload(
  job: DeployJob,
  staged: StagedApp,
  { files, size }: Load,
  underWay: UnderWay,
  name: string,
): Promise<string> {
  const { api, context } = job;
  const { attempt, projectId, production } = underWay;
  await say(job, `Uploading ${count(files, 'file')} (${sizeText(size)}) to the project ${name}.`);
  const onUpload = (sent: number, total: number) => {
    if (total === 0) return;
    const current = `Uploading ${sizeText(sent)} of ${sizeText(total)}`;
    context.progress({ current, done: sent, total, stage: 'upload' });
  };
  const onRemark = (text: string) => void warn(job, text).catch(() => undefined);
  return createOnce(api, { staged, projectId, production, attempt, name, onUpload, onRemark });
}

const shownPaths = 20;

/** What stays here, by the reason: a person can do something about the one and should not about the other. */
function leftOutTexts(leftOut: readonly LeftOut[]): readonly string[] {
  const unknown = leftOut.filter(({ why }) => why === 'unknown');
  const secret = leftOut.filter(({ why }) => why === 'secret');
  const links = leftOut.filter(({ why }) => why === 'link');
  return [
    ...(secret.length > 0 ? [`Not uploaded, as they may hold secrets: ${listOf(secret)}.`] : []),
    ...(links.length > 0 ? [`Not uploaded, as they are links: ${listOf(links)}.`] : []),
    ...(unknown.length > 0
      ? [`Not uploaded, as they were not generated and Git does not track them: ${listOf(unknown)}. ${addThem}`]
      : []),
  ];
}

const addThem = 'If the app needs them, add them to Git.';

function listOf(files: readonly LeftOut[]): string {
  const more = files.length > shownPaths ? ` and ${files.length - shownPaths} more` : '';
  return `${files
    .slice(0, shownPaths)
    .map(({ path }) => path)
    .join(', ')}${more}`;
}

/** A build that fails may lack what stayed here. */
export function explainMissing(thrown: unknown, leftOut: readonly LeftOut[]): unknown {
  const { reason, userMessage, log } = toPipelineError(thrown);
  const missing = leftOut.filter(({ why, path }) => why !== 'private folder' && path.startsWith('src/'));
  if (reason !== 'deploy_build_failed' || missing.length === 0) return thrown;
  return deployError(reason, `${userMessage} Not uploaded were ${listOf(missing)}. ${addThem}`, log);
}
