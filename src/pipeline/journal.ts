/** The journal: one line of JSON an event, appended in order. The project's state is whatever this file says. */
import { constants } from 'node:fs';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { PipelineError } from './errors';
import type { Journal } from './ports';
import { eventBodySchema, eventEnvelopeSchema, journalVersion, type PipelineEvent } from './schema/events';

/** A link in its place could lead anywhere. Windows has no such flag, and makes links for administrators only. */
const appending = constants.O_RDWR | constants.O_CREAT | constants.O_APPEND | (constants.O_NOFOLLOW ?? 0);

/**
 * Opens the file for appending and creates it where there is none. Its folder must exist.
 * A torn last line is cut off first, so that the next event starts on a line of its own.
 */
export async function openFileJournal(path: string): Promise<Journal> {
  const file = await open(path, appending, 0o644);
  const content = await file.readFile();
  const whole = content.lastIndexOf(0x0a) + 1;
  if (whole < content.length) await file.truncate(whole);
  return new FileJournal(file, path, whole);
}

/** A journal for an analysis that may write nothing. */
export function memoryJournal(): Journal {
  const nothing = async () => undefined;
  return { size: async () => 0, read: async () => [], append: nothing, sync: nothing, close: nothing };
}

/**
 * Reads a journal. A torn last line (the process died while writing it) is dropped.
 * @throws PipelineError `journal_newer` when a later version wrote it, `journal_damaged` (with the line) when it
 * cannot be read, or is not numbered from 1 without a gap.
 */
export async function readJournal(path: string): Promise<readonly PipelineEvent[]> {
  const text = await readFile(path, 'utf8');
  const lines = text.split('\n');
  lines.pop();
  const events = lines.map((line, index) => parseLine(line, index + 1, path));
  const gap = events.findIndex(({ seq }, index) => seq !== index + 1);
  if (gap >= 0) throw damaged(`Before line ${gap + 1} of ${path}, or there, lines were taken out or added.`);
  return events;
}

class FileJournal implements Journal {
  constructor(
    private readonly file: FileHandle,
    private readonly path: string,
    /** Bytes of whole lines. */
    private length: number,
  ) {}

  async size(): Promise<number> {
    return (await this.file.stat()).size;
  }

  read(): Promise<readonly PipelineEvent[]> {
    return readJournal(this.path);
  }

  async append(event: PipelineEvent): Promise<void> {
    const line = Buffer.from(`${JSON.stringify(event)}\n`);
    try {
      await this.file.appendFile(line);
      this.length += line.length;
    } catch (error) {
      // A full disk may have taken half of the line; the next one must not be appended to that.
      await this.file.truncate(this.length).catch(() => undefined);
      throw error;
    }
  }

  async sync(): Promise<void> {
    await this.file.sync();
  }

  async close(): Promise<void> {
    await this.file.close();
  }
}

const versionSchema = z.object({ v: z.number() });

function parseLine(line: string, number: number, path: string): PipelineEvent {
  const value = parseJson(line);
  const version = versionSchema.safeParse(value);
  if (version.success && version.data.v > journalVersion) {
    throw new PipelineError({
      reason: 'journal_newer',
      userMessage: `${path} was written by a newer version of Build from Spec. Update the extension to go on with this build.`,
    });
  }
  if (version.success && version.data.v < journalVersion) {
    throw new PipelineError({
      reason: 'journal_older',
      userMessage: `${path} was written by an older version of Build from Spec that this one can't go on from. Build again; the app's files are kept.`,
    });
  }
  const envelope = eventEnvelopeSchema.safeParse(value);
  const body = eventBodySchema.safeParse(value);
  if (envelope.success && body.success) return { ...envelope.data, ...body.data };
  throw damaged(`Line ${number} of ${path} can't be read.`, envelope.error ?? body.error);
}

function damaged(what: string, cause?: unknown): PipelineError {
  return new PipelineError({
    reason: 'journal_damaged',
    userMessage: `${what} Start the build over; the app's files are kept.`,
    cause,
  });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
