/** Where things lie in an app's `.build-from-spec` folder. */
import { join } from 'node:path';

export const metaFolderName = '.build-from-spec';

/** The description that the app was compiled from, relative to the app's folder. */
export const structuredSpecPath = `${metaFolderName}/structured-spec.json`;

export interface Layout {
  readonly meta: string;
  readonly manifest: string;
  readonly answers: string;
  /** What was generated. */
  readonly originals: string;
  /** Where earlier versions kept that. */
  readonly base: string;
  readonly runs: string;
  readonly lock: string;
  readonly local: string;
  /** What was entered in the app's preview. */
  readonly previewData: string;
  /** Which project at Vercel the app belongs to. */
  readonly vercel: string;
  readonly deployments: string;
  /** What of a person's stood where an app's tools make theirs. */
  readonly setAside: string;
}

/** What a run needs to be undone. */
export function undoFolder(folder: string, runId: string): string {
  return join(layoutOf(folder).runs, `${runId}${undoEnd}`);
}

export const undoEnd = '.undo';

/** The journal of a run. */
export const journalEnd = '.ndjson';

/** Absolute paths for the app's absolute folder. */
export function layoutOf(folder: string): Layout {
  const meta = join(folder, metaFolderName);
  return {
    meta,
    manifest: join(meta, 'manifest.json'),
    answers: join(meta, 'answers.json'),
    originals: join(meta, 'originals.ndjson'),
    base: join(meta, 'base'),
    runs: join(meta, 'runs'),
    lock: join(meta, 'lock'),
    local: join(meta, 'local.json'),
    previewData: join(meta, 'preview-data.json'),
    vercel: join(meta, 'vercel.json'),
    deployments: join(meta, 'deployments.json'),
    setAside: join(meta, 'set-aside'),
  };
}

/** What of the folder is for this machine only. */
export const metaGitignore = 'runs/\nset-aside/\nlock*\nlocal.json\npreview-data*.json\ndeployments.json\n*.tmp\n';

/** Of manifest and originals git keeps the lines of both sides of a merge; the originals are nothing to read in a review. */
export const metaGitattributes = 'originals.ndjson merge=union linguist-generated\nmanifest.json merge=union\n';
