/** Questions that end with the deployment: whoever cancels, or closes the window, need not answer first. */
import { orAborted } from '../../pipeline/orAborted';
import type { Patience } from './patience';
import type { DeployPrompts } from './prompts';

export function patientPrompts(prompts: DeployPrompts, patience: Patience, signal: AbortSignal): DeployPrompts {
  const ask = <T>(question: () => Promise<T>) => patience.during(() => orAborted(question(), signal));
  return {
    chooseScope: (scopes) => ask(() => prompts.chooseScope(scopes)),
    nameTaken: (name, scopeName) => ask(() => prompts.nameTaken(name, scopeName)),
    nameRefused: (name, why) => ask(() => prompts.nameRefused(name, why)),
    confirmUpload: (summary) => ask(() => prompts.confirmUpload(summary)),
    environment: (names, projectName) => ask(() => prompts.environment(names, projectName)),
    useExisting: (url, createdAt) => ask(() => prompts.useExisting(url, createdAt)),
  };
}
