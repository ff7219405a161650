/** Which files a build may write: safe ones, none twice in another spelling, and not too many. */
import type { GeneratedFile } from '../pipeline/schema/build';
import { complaintAboutContent, mostCharacters, mostFiles } from './safeContent';
import { complaintAboutPath, keyOfPath } from './safePath';

export class Admission {
  /** The paths admitted so far and their folders, by their key. */
  private readonly seen = new Map<string, string>();
  /** Folders among them, which need not be looked up again for each of their files. */
  private readonly folders = new Set<string>();
  private readonly admitted = new Set<string>();
  private characters = 0;

  /** As a sentence; undefined where the file is admitted. `wasAdmitted`: a build before has had this very file. */
  complaintAbout(file: GeneratedFile, wasAdmitted = false): string | undefined {
    const complaint =
      (wasAdmitted ? undefined : (complaintAboutPath(file.path) ?? complaintAboutContent(file.content))) ??
      this.complaintAboutTwin(file.path) ??
      this.complaintAboutSize(file);
    return complaint && `${JSON.stringify(file.path)} ${complaint}.`;
  }

  private complaintAboutSize({ path, content }: GeneratedFile): string | undefined {
    if (this.admitted.has(path)) return undefined;
    if (this.admitted.size >= mostFiles) return `is one file more than the ${mostFiles} that a build may have`;
    this.characters += content.length;
    if (this.characters > mostCharacters) return 'is more than a build may write in all';
    this.admitted.add(path);
    return undefined;
  }

  /** Whether this path, in any spelling, is taken. */
  has(path: string): boolean {
    return this.seen.has(keyOfPath(path));
  }

  forget(path: string): void {
    this.admitted.delete(path);
    this.seen.delete(keyOfPath(path));
  }

  private complaintAboutTwin(path: string): string | undefined {
    const folderEnd = path.lastIndexOf('/');
    const folder = path.slice(0, Math.max(0, folderEnd));
    const inFolder = folder && !this.folders.has(folder) ? this.complaintAboutTwin(folder) : undefined;
    const key = keyOfPath(path);
    const twin = this.seen.get(key) ?? path;
    if (inFolder || twin !== path) return 'differs from another generated file only in case or in its Unicode form';
    this.seen.set(key, path);
    if (folder) this.folders.add(folder);
    return undefined;
  }
}
