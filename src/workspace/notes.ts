/** The notes that a run makes before it touches a file: what was there, what comes, and what the manifest is to say of it. */
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { z } from 'zod';
import { sha256Schema } from '../pipeline/schema/build';
import { isMissing } from './atomicWrite';
import { structuredSpecPath } from './layout';
import { withoutLinks } from './lineFile';
import { manifestEntrySchema } from './manifest';
import { complaintAboutPath } from './safePath';

/** Of bytes; null for no file. */
const hash = sha256Schema.nullable();
/** The notes may come from anywhere: of paths that we would never have written they say nothing. */
const safePath = z.string().refine((path) => !complaintAboutPath(path));

const fileNoteSchema = z.object({
  path: z.union([safePath, z.literal(structuredSpecPath)]),
  /** What was there before the run first touched the file. */
  before: hash,
  /** What was there when this note was made. */
  found: hash,
  /** What the run puts there. */
  after: hash,
  /** Of what was generated, which the originals have; not set for a removal. */
  generated: sha256Schema.optional(),
  /** What the manifest is to say of the file that was generated for `at`; null for nothing. Not set where it stays as it is. */
  entry: z.object({ at: safePath, entry: manifestEntrySchema.nullable() }).optional(),
});
export type FileNote = Readonly<z.infer<typeof fileNoteSchema>>;

/** The manifest says all that was noted so far. */
const savedNoteSchema = z.object({ saved: z.literal(true) });
const noteSchema = z.union([fileNoteSchema, savedNoteSchema]);
export type Note = z.infer<typeof noteSchema>;

export interface Notes {
  readonly notes: readonly Note[];
  /** From 1: the first line that can't be read. */
  readonly damagedLine?: number;
}

/** A last line that the process died in is no note: what it would have told of was not done. */
function parseNotes(text: string): Notes {
  const lines = text.split('\n').slice(0, -1).map(parseNote);
  const damaged = lines.indexOf(undefined);
  const notes = lines.filter((note) => note !== undefined);
  return damaged < 0 ? { notes } : { notes, damagedLine: damaged + 1 };
}

function parseNote(line: string): Note | undefined {
  try {
    return noteSchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

export function textOfNotes(notes: readonly Note[]): string {
  return notes.map((note) => `${JSON.stringify(note)}\n`).join('');
}

const savedLine = Buffer.from(textOfNotes([{ saved: true }]));

/** Of a large build there are many notes: only the end is read. */
function endsSaved(file: number): boolean {
  const end = Buffer.alloc(savedLine.length);
  const start = fstatSync(file).size - end.length;
  return start >= 0 && readSync(file, end, 0, end.length, start) === end.length && end.equals(savedLine);
}

/** Undefined where there are none, where a link stands in their place, or where `unlessSaved` and the manifest says all of them. */
export function readNotes(path: string, unlessSaved = false): Notes | undefined {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | withoutLinks);
  } catch (error) {
    if (isMissing(error) || (error as NodeJS.ErrnoException).code === 'ELOOP') return undefined;
    throw error;
  }
  try {
    return unlessSaved && endsSaved(file) ? undefined : parseNotes(readFileSync(file, 'utf8'));
  } finally {
    closeSync(file);
  }
}
