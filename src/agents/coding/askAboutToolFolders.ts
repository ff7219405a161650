/** Before an app's tools empty what they fill: what a person has put there is moved aside, or nothing is run. */
import { PipelineError } from '../../pipeline/errors';
import { orAborted } from '../../pipeline/orAborted';
import type { AgentContext } from '../../pipeline/ports';
import { personsFolders, setAside } from '../../workspace/toolFolders';
import type { FileQuestions } from './appWriter';

export interface ToolFoldersAsked {
  readonly folder: string;
  /** Under which name what is moved is kept: an undo of the run with this name brings it back. */
  readonly keptAs: string;
  /** The folder holds an app of ours already. */
  readonly isApp: boolean;
  readonly person: FileQuestions;
  readonly context: AgentContext;
}

/** @throws PipelineError `folder_taken` where it is to stay */
export async function askAboutToolFolders(asked: ToolFoldersAsked): Promise<void> {
  const { folder, keptAs, isApp, person, context } = asked;
  const names = await personsFolders(folder, isApp);
  if (names.length === 0) return;
  if (!(await orAborted(person.mayMoveAside(folder, names), context.signal))) throw foldersKept(folder, names);
  const message = `Moved your ${names.join(' and ')} to ${setAside(folder, keptAs, names)}.`;
  await context.emit({ type: 'agent_message', phase: 'code_generation', level: 'info', message });
}

function foldersKept(folder: string, names: readonly string[]): PipelineError {
  const [them, were] = names.length === 1 ? ['it', 'was'] : ['them', 'were'];
  return new PipelineError({
    reason: 'folder_taken',
    userMessage: `${folder} holds ${names.join(' and ')}, which ${were} not made by Build from Spec, and a build would empty ${them}. Nothing was written. Move ${them} elsewhere, or choose another folder for the app.`,
  });
}
