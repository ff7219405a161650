/** `structured-spec.json` as it lies beside an app, read for the next build. */
import { type Kept, readKept } from '../../appModel/keep/kept';
import { PipelineError } from '../../pipeline/errors';
import { compilerVersion } from './compilerVersion';

/** @throws PipelineError `manifest_damaged` with the line that can't be read, `journal_newer` where a later version has built the app */
export function openKept(text: string): Kept {
  const read = readKept(text);
  if (!('kept' in read)) throw unreadable(`line ${read.line}: ${read.problem}`);
  if (!(Number(read.kept.versions.compiler) <= compilerVersion)) throw newer();
  return read.kept;
}

/** What the app needs of this version, where what an earlier one has made can't be built on. */
export function updateNeeded(): PipelineError {
  return new PipelineError({
    reason: 'update_needed',
    userMessage:
      'An earlier version of Build from Spec has made this app, and this one cannot add to what that made. Choose “Update This App” (on the command line: --update): it makes all of it anew, with what you have changed, and shows the difference.',
  });
}

function newer(): PipelineError {
  return new PipelineError({
    reason: 'journal_newer',
    userMessage: 'This app was built by a newer version of Build from Spec. Update the extension, then build again.',
  });
}

export function unreadable(what: string): PipelineError {
  return new PipelineError({
    reason: 'manifest_damaged',
    userMessage: `.build-from-spec/structured-spec.json can't be read (${what}). It knows which names the data of the app had before. Restore it from version control, or delete it to go on without it.`,
  });
}
