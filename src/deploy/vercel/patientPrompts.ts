/** Questions that end with the deployment: whoever cancels, or closes the window, need not answer first. */
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

/** @throws the signal's reason */
function orAborted<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
