/** Which paths a generated file may have. Whatever asks for another one is refused, whoever it is. */

const forbiddenFolders = new Set(['.git', '.vscode', '.build-from-spec', 'node_modules']);
/** Also with the superscript digits that Windows takes for digits. */
const deviceName = /^(con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(\.|$)/i;
const forbiddenCharacters = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Co}<>:"|?*\\]/u;
/** Letters that are not seen; some disks leave them out of names. */
const invisible = /\p{Default_Ignorable_Code_Point}|\p{Cf}/u;
/** The short names that Windows makes: `GIT~1` is `.git`. */
const shortName = /^[^.]{1,8}~\d+(\.|$)/;

/** Of such characters nothing beyond the names has to be looked at. */
const plain = /^[\w./@()[\]+, -]+$/;

const longestPath = 240;
/** Bytes that disks allow a name, less what a temporary file adds. */
const longestName = 200;

/**
 * Why the relative path is refused, as a phrase; undefined when it is fine. Judged by the strictest of the file systems that an app
 * may be cloned to.
 */
export function complaintAboutPath(path: string): string | undefined {
  if (path === '' || path.length > longestPath) return 'is empty or too long';
  if (plain.test(path)) return path.startsWith('/') ? 'is not a plain relative path' : firstComplaint(path.split('/'));
  if (!path.isWellFormed() || forbiddenCharacters.test(path) || path.startsWith('/')) {
    return 'is not a plain relative path';
  }
  if (invisible.test(path)) return 'has invisible characters';
  if (path !== path.normalize('NFC')) return 'is not in Unicode normal form C';
  const parts = path.split('/');
  // Letters that only look like dots or slashes must not become them on a disk that normalizes names.
  const folded = path.normalize('NFKC').split('/');
  return firstComplaint(parts) ?? (folded.length === parts.length ? firstComplaint(folded) : 'hides a slash');
}

/** Paths of the same key are one file on a disk that does not tell case or Unicode forms apart. */
export function keyOfPath(path: string): string {
  if (plain.test(path)) return path.toLowerCase();
  return path.normalize('NFKC').toUpperCase().toLowerCase();
}

function firstComplaint(parts: readonly string[]): string | undefined {
  for (const part of parts) {
    const complaint = complaintAboutName(part);
    if (complaint) return complaint;
  }
  return undefined;
}

function complaintAboutName(name: string): string | undefined {
  if (name === '' || name === '.' || name === '..') return 'leaves or repeats a folder';
  if (name === '__proto__') return 'has a name that tools stumble over';
  if (Buffer.byteLength(name) > longestName) return 'has a name that is too long';
  if (/[. ]$/.test(name) || name.startsWith(' ')) return 'has a name with a dot or space at its end';
  if (deviceName.test(name)) return 'has the name of a device';
  if (shortName.test(name)) return 'has a short name of another file';
  const lower = name.toLowerCase();
  if (forbiddenFolders.has(lower)) return `would lie in ${lower}`;
  if (lower.startsWith('.env') && lower !== '.env.example') return 'is a dot-env file';
  return undefined;
}
