/** Makes a folder with its parents, and says what stands in the way where it can't. */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PipelineError } from '../pipeline/errors';
import { isMissing } from './atomicWrite';

/** @throws PipelineError `folder_not_writable` with what to do */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw notWritable(path, await realReason(path, error));
  }
}

/** On a read-only disk the recursive form reports a missing parent; one folder made by itself tells the truth. */
async function realReason(path: string, error: unknown): Promise<unknown> {
  if (!isMissing(error)) return error;
  try {
    await mkdir(path);
    return error;
  } catch (other) {
    return isMissing(other) && dirname(path) !== path ? realReason(dirname(path), other) : other;
  }
}

function notWritable(path: string, cause: unknown): PipelineError {
  const { code } = cause as NodeJS.ErrnoException;
  const isFile = code === 'EEXIST' || code === 'ENOTDIR';
  return new PipelineError({
    reason: 'folder_not_writable',
    userMessage: isFile
      ? `${path} can't be the app's folder: a file stands there or above it. Choose another folder.`
      : `${path} can't be written to (${code ?? 'unknown error'}). Choose another folder, or change its permissions.`,
    cause,
  });
}
