/** What the command line does after a build: takes it back, or settles conflicts. */
import { relative, resolve, sep } from 'node:path';
import type { CliOptions } from './cliOptions';
import { printConflicts, quoted, UsageError } from './cliOutput';
import type { Core } from './core';

/** 8 where something was changed since and stays. */
export async function undo(core: Core, { subject, merge, json }: CliOptions): Promise<number> {
  const run = await core.undoableProject(subject);
  if (!run) throw new UsageError(`${subject} holds no build to undo.`);
  await core.orchestrator.adopt(run);
  const project = await core.orchestrator.undo(run.id, merge);
  const restored = project.undone?.restored.length ?? 0;
  if (!json) {
    console.log(
      `\n${restored} ${restored === 1 ? 'file is' : 'files are'} as before the build of ${project.spec.name}.`,
    );
    await printConflicts(project, core);
    const mayMerge = !merge && project.skipped.some(({ base, sha256 }) => base && sha256);
    if (mayMerge)
      console.log(`To take only the build's part out of them: build-from-spec undo ${quoted(subject)} --merge`);
  }
  return project.skipped.length > 0 ? 8 : 0;
}

/** 8 while conflicts are left. */
export async function resolved(core: Core, { subject, files, json }: CliOptions): Promise<number> {
  const latest = await core.latestProject(subject);
  if (!latest) throw new UsageError(`${subject} holds no build.`);
  const inConflict = latest.skipped.filter(({ reason }) => reason === 'conflict').map(({ path }) => path);
  // Named within the app, or as the shell completes it.
  const named = files.map((file) => (inConflict.includes(file) ? file : pathWithin(subject, file)));
  const unknown = named.filter((file) => !inConflict.includes(file));
  if (unknown.length > 0) {
    const list = inConflict.length > 0 ? `In conflict are ${inConflict.join(', ')}.` : 'Nothing is in conflict.';
    throw new UsageError(`${unknown.join(', ')}: there is no conflict. ${list}`);
  }
  let project = await core.orchestrator.adopt(latest);
  for (const file of named) project = await core.orchestrator.resolveConflict(project.id, file);
  if (!json) await printConflicts(project, core);
  return project.skipped.some(({ reason }) => reason === 'conflict') ? 8 : 0;
}

function pathWithin(folder: string, path: string): string {
  return relative(folder, resolve(path)).split(sep).join('/');
}
