/** When a saved spec is built by itself, and what waits for the person instead. */
import { builtInModel } from './modelId';
import type { Project } from './project';

/** An app that a model has had a part in would lose it to the built-in engine; a run that waits for the person is theirs. */
export function mayBuildBySaving({ folder, model, status, pause, bySaving }: Project): boolean {
  if (folder === '' || model !== builtInModel || pause) return false;
  return status === 'clarifying' ? bySaving === true : true;
}
