/** What a person decides about a build when it has ended. */
import type { CodingPhase } from './phases';
import type { Run } from './run';

/** @throws PipelineError `nothing_to_undo` */
export async function undoRun(run: Run, coding: CodingPhase, merge: boolean): Promise<void> {
  const { folder, id } = run.project;
  const { restored, kept } = await coding.undo(folder, id, merge);
  await run.emit({ type: 'build_undone', restored: [...restored], kept: [...kept] });
}

/** A file that was skipped, and is not spoken of again. `how` gets the app's folder and the hash of what would have been written. */
export async function settle(
  run: Run,
  path: string,
  how: (folder: string, sha256: string) => Promise<unknown>,
): Promise<void> {
  const { skipped, folder } = run.project;
  const sha256 = skipped.find((file) => file.path === path)?.sha256;
  if (sha256) await how(folder, sha256);
  await run.emit({ type: 'conflict_resolved', path });
}
