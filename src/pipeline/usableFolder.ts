/** Folders in which the tools of an app do not work, whatever the app is. */
import { delimiter } from 'node:path';
import { PipelineError } from './errors';

/** Vite and Vitest take paths for addresses, where the first three mean something; npm puts the folder into a list of folders. */
const stumblingBlocks = ['#', '%', '?', delimiter];

/** As a sentence; undefined where apps can be built in the folder. */
export function complaintAboutFolder(folder: string): string | undefined {
  const found = stumblingBlocks.find((one) => folder.includes(one));
  return (
    found &&
    `The tools that build and test an app fail in a folder with ${found} in its path, such as ${folder}. Choose another folder, or rename that one.`
  );
}

/** @throws PipelineError `folder_unusable`, before anything is written */
export function requireUsableFolder(folder: string): void {
  const userMessage = complaintAboutFolder(folder);
  if (userMessage) throw new PipelineError({ reason: 'folder_unusable', userMessage });
}
