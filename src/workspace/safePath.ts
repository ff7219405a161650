/** Which paths a generated file may have. Whatever asks for another one is refused, whoever it is. */
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { PipelineError } from '../pipeline/errors';

const forbiddenFolders = new Set(['.git', '.vscode', '.build-from-spec', 'node_modules']);
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const forbiddenCharacters = /[\p{Cc}<>:"|?*\\]/u;

/**
 * Why the relative path is refused, as a phrase; undefined when it is fine. Judged by the strictest of the file systems that an app
 * may be cloned to: no absolute or drive paths, no `..`, no control characters, no device names, no trailing dots or spaces.
 */
export function complaintAboutPath(path: string): string | undefined {
  if (path === '' || path.length > 240) return 'is empty or too long';
  if (path.startsWith('/') || forbiddenCharacters.test(path)) return 'is not a plain relative path';
  if (path !== path.normalize('NFC')) return 'is not in Unicode normal form C';
  for (const part of path.split('/')) {
    if (part === '' || part === '.' || part === '..') return 'leaves or repeats a folder';
    if (/[. ]$/.test(part) || part.startsWith(' ')) return 'has a name with a dot or space at its end';
    if (deviceName.test(part)) return 'has the name of a device';
    const lower = part.toLowerCase();
    if (forbiddenFolders.has(lower)) return `would lie in ${lower}`;
    if (lower.startsWith('.env') && lower !== '.env.example') return 'is a dot-env file';
  }
  return undefined;
}

/**
 * Checks that no existing part of the path is a symbolic link: a link could lead out of the app's folder.
 * Folders that are in order are added to `checked` and not looked at again.
 * @throws PipelineError `unsafe_path`
 */
export function refuseLinks(folder: string, path: string, checked: Set<string>): void {
  let current = folder;
  for (const part of path.split('/')) {
    current = join(current, part);
    if (checked.has(current)) continue;
    if (isLink(current)) {
      throw new PipelineError({
        reason: 'unsafe_path',
        userMessage: `${path} was not written: ${current} is a symbolic link. Replace the link by a folder or a file.`,
      });
    }
    if (current !== join(folder, path)) checked.add(current);
  }
}

/** Synchronous on purpose: for one small look at the disk the way through the thread pool costs more than the look. */
function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
