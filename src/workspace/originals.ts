/**
 * `originals.ndjson`: what was generated, `{"sha256","text"}` a line. It is committed, so that another machine can merge, too; git keeps the
 * lines of both sides of a merge. Lines that are torn, or that are not what they say, count as not there.
 */
import { mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { sha256Schema } from '../pipeline/schema/build';
import { atomicWriteSync } from './atomicWrite';
import { hashOf } from './hash';
import { layoutOf } from './layout';
import { LineFile } from './lineFile';
import { namesIn, readOrNothing } from './reading';

/** Originals that may lie there beside those that are needed. */
const worthPruning = 50;

const lineSchema = z.object({ sha256: sha256Schema, text: z.string() });

export class Originals {
  private readonly path: string;
  /** Where earlier versions kept them, each under its hash as its name. */
  private readonly formerPlace: string;
  private readonly former: ReadonlySet<string>;
  /** By their hashes, in the order of the file. */
  private readonly texts = new Map<string, string>();
  private hasWrongLines = false;
  private file: LineFile | undefined;

  /** `folder`: the app's. The file is made when something is kept. */
  constructor(folder: string) {
    const { originals, base } = layoutOf(folder);
    this.path = originals;
    this.formerPlace = base;
    this.former = new Set(namesIn(base).filter((name) => name.length === 64));
    const lines = (readOrNothing(originals)?.toString('utf8') ?? '').replace(/^\uFEFF/, '').split('\n');
    for (const line of lines) this.take(line);
    // A last line without its end would be cut off by the next one.
    if (lines.at(-1) !== '') this.hasWrongLines = true;
  }

  has(hash: string): boolean {
    return this.texts.has(hash) || this.former.has(hash);
  }

  keep(hash: string, text: string): void {
    if (this.texts.has(hash)) return;
    if (this.hasWrongLines) this.rewrite();
    mkdirSync(dirname(this.path), { recursive: true });
    this.file ??= new LineFile(this.path);
    this.file.append(lineOf(hash, text));
    this.texts.set(hash, text);
  }

  /** In the order in which they were kept; without those that an earlier version kept in files. */
  all(): Iterable<string> {
    return this.texts.values();
  }

  /** Undefined where there is none, or where it is not what its name says. */
  read(hash: string): string | undefined {
    const text = this.texts.get(hash);
    if (text !== undefined || !this.former.has(hash)) return text;
    const content = readOrNothing(join(this.formerPlace, hash));
    return content && hashOf(content) === hash ? content.toString('utf8') : undefined;
  }

  /** Puts what earlier versions kept in a file each where everything is kept now. */
  takeOver(): void {
    for (const hash of [...this.former].sort()) {
      const text = this.read(hash);
      if (text !== undefined) this.keep(hash, text);
    }
    for (const hash of this.former) rmSync(join(this.formerPlace, hash), { force: true });
    // What else somebody has put there stays.
    if (this.former.size > 0 && namesIn(this.formerPlace).length === 0) rmdirSync(this.formerPlace);
  }

  /** Removes what nothing refers to any more. */
  prune(needed: ReadonlySet<string>): void {
    const unneeded = [...this.texts.keys()].filter((hash) => !needed.has(hash));
    for (const hash of unneeded) this.texts.delete(hash);
    if (unneeded.length > 0) this.rewrite();
  }

  /**
   * The same, but seldom: where the lines of a branch are gone that the other one has added to, git has to be told what to make of them.
   */
  pruneSometimes(needed: ReadonlySet<string>): void {
    if (this.texts.size <= worthPruning + 4 * needed.size) return;
    this.prune(needed);
  }

  close(): void {
    this.file?.close();
    this.file = undefined;
  }

  private take(line: string): void {
    if (line.trim() === '') return;
    const { sha256, text } = lineIn(line) ?? {};
    if (sha256 !== undefined && text !== undefined && hashOf(text) === sha256) this.texts.set(sha256, text);
    else this.hasWrongLines = true;
  }

  private rewrite(): void {
    this.close();
    atomicWriteSync(this.path, [...this.texts].map(([hash, text]) => lineOf(hash, text)).join(''));
    this.hasWrongLines = false;
  }
}

function lineOf(sha256: string, text: string): string {
  return `${JSON.stringify({ sha256, text })}\n`;
}

function lineIn(line: string): z.infer<typeof lineSchema> | undefined {
  try {
    return lineSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
