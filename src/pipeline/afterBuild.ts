/** What a person decides about a build when it has ended. */
import type { CodingPhase } from './phases';
import type { Run } from './run';
import { wrongState } from './stateErrors';

/** @throws PipelineError `nothing_to_undo` */
export async function undoRun(run: Run, coding: CodingPhase, merge: boolean): Promise<void> {
  const { folder, id } = run.project;
  const { restored, kept } = await coding.undo(folder, id, merge);
  await run.emit({ type: 'build_undone', restored: [...restored], kept: [...kept] });
}

/** What is in the person's file is what later builds go on from. */
export async function resolveConflict(run: Run, coding: CodingPhase, path: string): Promise<void> {
  const { folder, id } = run.project;
  const sha256 = offeredFor(run, path);
  if (sha256) await coding.acceptPersonsVersion(folder, id, path, sha256);
  await run.emit({ type: 'conflict_resolved', path });
}

/** @throws PipelineError `wrong_state` where there is nothing to restore, or no place for it */
export async function restoreFile(run: Run, coding: CodingPhase, path: string): Promise<void> {
  const { folder, id } = run.project;
  const sha256 = offeredFor(run, path);
  if (!sha256 || !(await coding.restoreFile(folder, id, path, sha256))) {
    throw wrongState(
      `can't restore ${path}: something else stands there, or its original is gone. Build again to get it`,
    );
  }
  await run.emit({ type: 'conflict_resolved', path });
}

/** The hash of what would have been written. */
function offeredFor(run: Run, path: string): string | undefined {
  return run.project.skipped.find((file) => file.path === path)?.sha256;
}
