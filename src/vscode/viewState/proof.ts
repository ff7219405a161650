/** How far the app that the preview shows is proved, and what helps where it is not. */
import type { Proof } from '../../webview/app/protocol';
import { evidenceHeadline, firstProblem, needsNode } from './evidenceView';
import { currentProgress, type ViewInput } from './viewInput';
import { viewKind } from './viewKind';

export function proofOf(input: ViewInput): Proof {
  const { project, running, appChanged } = input;
  const checking = currentProgress(input);
  if (checking?.stage === 'evidence' && checking.current)
    return {
      kind: 'checking',
      text: `Not proved yet: ${checking.current}, ${checking.done} of ${checking.total} done`,
    };
  if (running && project?.status !== 'deploying') return { kind: 'checking', text: 'Not proved yet' };
  if (project?.undone) return { kind: 'open', text: 'Undone' };
  const problem = firstProblem(project?.evidence);
  if (problem?.skippedBecause === 'machine')
    return {
      kind: 'failed',
      text: evidenceHeadline(project?.evidence),
      button: needsNode(project?.evidence) ? getNode : verify,
    };
  if (problem) return { kind: 'failed', text: `Not proved. ${evidenceHeadline(project?.evidence)}`, button: verify };
  if (appChanged) return { kind: 'open', text: 'Changed since it was proved', button: verify };
  const items = project?.evidence?.items ?? [];
  if (items.length === 0) return { kind: 'open', text: 'Not proved yet' };
  return { kind: 'proved', text: `Proved: ${items.length} of ${items.length} checks passed` };
}

/** There is an app once a generation has written files: this one's, or that of a build before which is served, or was saved over. */
export function canShow({ project, trusted, preview }: ViewInput): boolean {
  if (!trusted || !project || project.folder === '') return false;
  if (preview !== undefined) return true;
  return !project.undone && (project.files.length > 0 || project.bySaving === true);
}

/** Why a preview that has no app yet has nothing to show. */
export function absenceOf(input: ViewInput): string {
  if (input.project?.undone) return 'The build was undone. There is no app here now.';
  if (viewKind(input) === 'clarifying') return 'The app will be seen here when the questions are answered.';
  return input.running ? 'The app is being written.' : 'There is no app here yet.';
}

const verify = { command: 'verify', label: 'Verify Again' } as const;
const getNode = { command: 'getNode', label: 'Get Node.js' } as const;
