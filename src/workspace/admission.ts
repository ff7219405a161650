/** Which files a build may write: safe ones, none twice in another spelling, and not too many. */
import type { GeneratedFile } from '../pipeline/schema/build';
import { complaintAboutContent, mostCharacters, mostFiles } from './safeContent';
import { complaintAboutPath, keyOfPath } from './safePath';

export class Admission {
  /** The paths admitted so far and their folders, by their key. */
  private readonly seen = new Map<string, string>();
  private readonly admitted = new Set<string>();
  private characters = 0;

  /** As a sentence; undefined where the file is admitted. */
  complaintAbout({ path, content }: GeneratedFile): string | undefined {
    const name = JSON.stringify(path);
    const complaint = complaintAboutPath(path) ?? this.complaintAboutTwin(path) ?? complaintAboutContent(content);
    if (complaint) return `${name} ${complaint}.`;
    if (this.admitted.has(path)) return undefined;
    if (this.admitted.size >= mostFiles) return `${name} is one file more than the ${mostFiles} that a build may have.`;
    this.characters += content.length;
    if (this.characters > mostCharacters) return `${name} is more than a build may write in all.`;
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
    const inFolder = folderEnd > 0 ? this.complaintAboutTwin(path.slice(0, folderEnd)) : undefined;
    const key = keyOfPath(path);
    const twin = this.seen.get(key) ?? path;
    if (inFolder || twin !== path) return 'differs from another generated file only in case or in its Unicode form';
    this.seen.set(key, path);
    return undefined;
  }
}
