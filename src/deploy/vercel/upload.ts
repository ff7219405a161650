/** What leaves the machine: weighed, confirmed, and sent. */
import type { UnderWay } from '../../pipeline/schema/deployment';
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
  if (leftOut.length > 0) await warn(job, leftOutText(leftOut.map(({ path }) => path)));
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

function leftOutText(paths: readonly string[]): string {
  const shown = paths.slice(0, 8).join(', ');
  const more = paths.length > 8 ? ` and ${paths.length - 8} more` : '';
  return `Not uploaded, as they are private or neither generated nor tracked by Git: ${shown}${more}.`;
}
