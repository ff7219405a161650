/** What the command line prints: events as they come, and what came out at the end. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeEvent, describeQuestion } from './pipeline/describeEvent';
import { shownAddress } from './pipeline/endpointAddress';
import { openClarifications, type Project, usedTokens } from './pipeline/project';
import type { CoverageItem, DeploymentResult, EvidenceItem } from './pipeline/schema/build';
import type { PipelineEvent } from './pipeline/schema/events';

/** With `json` the event itself, one a line; otherwise the same in words. */
export function printEvent(event: PipelineEvent, json: boolean): void {
  if (json) {
    console.log(JSON.stringify(event));
    return;
  }
  const line = describeEvent(event);
  if (line) console.log(line);
}

/** The words were fine, but what they name is not there. */
export class UsageError extends Error {}

/** How the build is gone on with; the endpoint is named again, as nothing follows what a journal says. */
export function resumeCommand({ folder, endpoint }: Project, words = ''): string {
  return ['build-from-spec resume', quoted(folder), endpoint && `--base-url ${shownAddress(endpoint)}`, words]
    .filter(Boolean)
    .join(' ');
}

/**
 * The last words of a run: never a success that hides what is missing. `ended` says that the preview does not go on, `words` ask for
 * the same deployment again.
 */
export async function printSummary(project: Project, ended: boolean, words: string, core: Versions): Promise<void> {
  const resume = resumeCommand(project, words);
  if (project.pause === 'budget') {
    const used = usedTokens(project);
    console.log(
      `\nThe build has used ${used} of ${project.budget ?? used} tokens. Go on with: ${resume} --budget TOKENS`,
    );
    return;
  }
  if (project.status === 'clarifying') {
    console.log(`\nThe build waits for answers:\n${openClarifications(project).map(describeQuestion).join('\n')}`);
    console.log(`Go on with: ${resume} --answers FILE (or --defaults)`);
    return;
  }
  console.log(`\n${headline(project)}`);
  const isStopped = project.status === 'cancelled' && project.currentPhase === 'deployment';
  const toGoOn = project.status === 'cancelled' ? `To go on: ${resume}` : hintFor(project.error?.reason, resume);
  const hint = isStopped ? `To deploy again: ${resume}` : toGoOn;
  if (hint) console.log(hint);
  if (project.error?.log) console.log(`---\n${project.error.log}\n---`);
  for (const item of project.evidence?.items ?? []) printLog(item);
  printCoverage(project);
  await printConflicts(project, core);
  printUnneeded(project);
  if (project.usage.length > 0) console.log(`${usedTokens(project)} tokens in ${project.usage.length} requests.`);
  const isDone = project.status === 'completed' && project.phases.deployment.status === 'completed';
  if (!project.deploymentResult || !isDone) return;
  printDeployment(project.deploymentResult, ended);
}

/** As a shell takes it for one word. */
export function quoted(word: string): string {
  if (/^[\w./:\\-]+$/.test(word)) return word;
  // Between single quotes nothing means anything to a shell; Windows has none of those.
  return process.platform === 'win32' ? `"${word}"` : `'${word.replaceAll("'", "'\\''")}'`;
}

/** What tells where the versions of a file lie. */
export interface Versions {
  placeOfVersion(project: Project, sha256: string): Promise<string | undefined>;
}

/** Each with the words that bring both versions together. */
export async function printConflicts(project: Project, core: Versions): Promise<void> {
  const { folder, skipped } = project;
  const conflicts = skipped.filter(({ reason }) => reason === 'conflict');
  if (conflicts.length === 0) return;
  console.log(
    `${conflicts.length} ${conflicts.length === 1 ? 'file is' : 'files are'} in conflict; what both changed is as you have it:`,
  );
  for (const { path, message, sha256, base } of conflicts) {
    console.log(`  ${path}: ${message}`);
    if (!isPlain(join(folder, path))) continue;
    const versions = [base, sha256].map((hash) => hash && core.placeOfVersion(project, hash));
    const words = [join(folder, path), ...(await Promise.all(versions))].flatMap((word) => (word ? quoted(word) : []));
    if (words.length === 3) console.log(`    git merge-file ${words.join(' ')}`);
  }
  console.log(`When a file is as you want it: build-from-spec resolved ${quoted(folder)} FILE`);
}

function printUnneeded({ messages }: Project): void {
  const isOpen = messages.some(({ text }) => text.startsWith('The spec no longer needs') && text.includes('Nobody'));
  if (isOpen) console.log('Some files are no longer needed by the spec. To remove them, build with --remove-unneeded.');
}

/** Git merges files that are stored like the generated ones only. */
function isPlain(path: string): boolean {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '\0';
  return !/\r\n|\0|\ufffd|^\ufeff/.test(text);
}

function printDeployment(
  { target, url, production, reused, unchecked, warning, inspectorUrl }: DeploymentResult,
  ended: boolean,
): void {
  if (target === 'local') {
    console.log(ended ? `The preview answered at ${url} and has ended.` : `Preview: ${url}`);
    return;
  }
  const what = production ? 'Live' : 'Live as a preview';
  console.log(`${reused ? 'Deployed already. ' : ''}${what}: ${url}`);
  for (const remark of [unchecked, warning]) if (remark) console.log(remark);
  if (inspectorUrl) console.log(`On Vercel: ${inspectorUrl}`);
}

/** What the person can do on the command line after an error. */
function hintFor(reason: string | undefined, resume: string): string | undefined {
  if (reason?.startsWith('evidence')) return `To verify again: ${resume}`;
  if (reason === 'model_key_rejected') return `Set BUILD_FROM_SPEC_API_KEY to the right key, then: ${resume}`;
  if (reason?.startsWith('deploy_token'))
    return `Set VERCEL_TOKEN to the right token (vercel.com/account/settings/tokens), then: ${resume}`;
  if (reason?.startsWith('deploy_')) return `To deploy again: ${resume}`;
  if (reason?.startsWith('model_')) return `To go on: ${resume} (another model: --model openai:NAME)`;
  return undefined;
}

function printCoverage(project: Project): void {
  const items = project.coverage?.items ?? [];
  const done = items.filter((item) => item.status === 'implemented');
  const checked = done.filter((item) => item.check !== undefined).length;
  const own = checked > 0 ? `, ${checked} of them shown by checks of their own` : '';
  if (done.length > 0) console.log(`${done.length} of ${items.length} requirements are implemented${own}.`);
  printMissing(project);
}

function printMissing({ coverage, evidence }: Project): void {
  const items = coverage?.items ?? [];
  const missing = items.filter((item) => item.status === 'notImplemented');
  if (missing.length === 0) return;
  if (evidence?.items.some(({ status }) => status !== 'passed')) {
    console.log(`Nothing is proved of the ${items.length} requirements.`);
    return;
  }
  console.log(
    `${missing.length} of ${items.length} requirements ${missing.length === 1 ? 'is' : 'are'} not implemented:`,
  );
  for (const item of missing)
    console.log(
      `  ${item.file === undefined ? `line ${item.line}` : `${item.file}:${item.line}`}${gapNote(item)}: ${item.text}\n    ${item.reason ?? ''}`,
    );
}

const gapTexts = { partly: 'partly done', needsModel: 'needs a model', outOfScope: 'out of scope' };

function gapNote({ gap }: CoverageItem): string {
  return gap ? `, ${gapTexts[gap]}` : '';
}

function printLog({ id, status, log }: EvidenceItem): void {
  if (status === 'failed' && log) console.log(`--- ${id}\n${log.split('\n').slice(-20).join('\n')}\n---`);
}

function headline(project: Project): string {
  if (project.status === 'completed') return `App built in ${project.folder}`;
  if (project.status === 'cancelled' && project.currentPhase === 'deployment') {
    return 'Deployment stopped, also at Vercel unless a line above says otherwise. The app is built.';
  }
  if (project.status === 'cancelled') return `Build stopped. ${project.files.length} files kept.`;
  return project.error?.message ?? 'The build failed.';
}
