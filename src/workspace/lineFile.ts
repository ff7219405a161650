/** A file to which whole lines are added. */
import { closeSync, constants, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';

/** A link in their place could lead anywhere. */
export const withoutLinks = constants.O_NOFOLLOW ?? 0;

/** Open for more until it is closed. A torn last line is cut off. */
export class LineFile {
  private readonly file: number;
  /** Bytes of whole lines. */
  private length: number;

  constructor(path: string) {
    this.file = openSync(path, constants.O_RDWR | constants.O_CREAT | constants.O_APPEND | withoutLinks, 0o644);
    const content = readFileSync(this.file);
    this.length = content.lastIndexOf(0x0a) + 1;
    if (this.length < content.length) ftruncateSync(this.file, this.length);
  }

  /** `text`: with its line break. */
  append(text: string): void {
    const line = Buffer.from(text);
    try {
      if (writeSync(this.file, line) < line.length)
        throw Object.assign(new Error('The disk is full'), { code: 'ENOSPC' });
      this.length += line.length;
    } catch (error) {
      // Half of a line would spoil the next one.
      ftruncateSync(this.file, this.length);
      throw error;
    }
  }

  close(): void {
    closeSync(this.file);
  }
}
