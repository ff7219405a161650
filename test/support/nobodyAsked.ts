/** Where nobody is there to be asked about files: nothing of a person's is touched, what a build has no use for goes. */
import type { FileQuestions } from '../../src/agents/coding/appWriter';

export const nobodyAsked: FileQuestions = {
  chooseReplaceable: async () => [],
  chooseRemovable: async (_, paths) => paths,
  mayMoveAside: async () => false,
  mayRun: async () => false,
};
