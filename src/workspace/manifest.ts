/** The manifest: which files of the app we generated, as what, and for which requirements. It is committed and merges line by line. */
import { z } from 'zod';
import { PipelineError } from '../pipeline/errors';
import { sha256Schema } from '../pipeline/schema/build';
import { atomicWriteSync } from './atomicWrite';
import { layoutOf } from './layout';
import { readOrNothing } from './reading';
import { complaintAboutPath } from './safePath';

export const manifestEntrySchema = z.object({
  /** Of the content as generated, which the originals have. */
  sha256: sha256Schema,
  requirementIds: z.array(z.string()),
  /** The run that generated this content; it changes only when the content does. */
  run: z.string(),
  /** What generated it: `built-in` or the id of a language model. Manifests of the first version lack it. */
  model: z.string().default('built-in'),
  /** A hash of what the model was asked that wrote it. */
  asked: z.string().optional(),
  /** Where the person has moved the file. */
  movedTo: z.string().optional(),
  /** The spec no longer needs the file, and the person keeps it. */
  kept: z.literal(true).optional(),
  /** The spec no longer needs the file, and nobody has decided on it: it is left out of the checks. */
  unneeded: z.literal(true).optional(),
});
export type ManifestEntry = Readonly<z.infer<typeof manifestEntrySchema>>;

/** A line that is always there, so that each file's line can begin with its comma. */
const remark = {
  '//': 'One line a file, each with its comma, so that git can put together the lines of two branches.',
};

const manifestSchema = z.object({
  version: z.union([z.literal(1), z.literal(2)]),
  /** The spec's file name, so that the app is found again from its spec and the spec from its app. */
  spec: z.string(),
  /** What the app is called for good; manifests of earlier versions lack it. */
  app: z.string().min(1).optional(),
  files: z.preprocess(
    (files) => (files instanceof Object ? withoutRemark(files) : files),
    z.record(z.string(), manifestEntrySchema),
  ),
});

const lineSchema = z.record(z.string(), manifestEntrySchema);

export interface Manifest {
  readonly spec: string;
  readonly app?: string | undefined;
  /** By path. */
  readonly files: ReadonlyMap<string, ManifestEntry>;
  /** Of those for which there are several lines, as Git has merged what branches generated: the hash of each. */
  readonly merged?: ReadonlyMap<string, readonly string[]>;
}

/** The app's manifest; undefined where there is none yet. */
export async function readManifest(
  folder: string,
  onInvalid?: (problem: Error) => void,
): Promise<Manifest | undefined> {
  return readManifestAt(layoutOf(folder).manifest, onInvalid);
}

/**
 * The same for whoever is going to write it: what can't be read must not be replaced.
 * @throws PipelineError `manifest_damaged`
 */
export function requireManifest(folder: string): Promise<Manifest | undefined> {
  return readManifest(folder, (cause) => {
    throw new PipelineError({
      reason: 'manifest_damaged',
      userMessage: `${layoutOf(folder).manifest} can't be read. Restore it from version control, or delete it to be asked about every file.`,
      cause,
    });
  });
}

/** The file name of the spec that the folder's app was built from; undefined where it holds none. @throws PipelineError `manifest_damaged` */
export async function specOfApp(folder: string): Promise<string | undefined> {
  return (await requireManifest(folder))?.spec || undefined;
}

/** What this process read or wrote last: the same bytes say the same, and a large manifest takes a while to be checked. */
let latest: { readonly bytes: Buffer; readonly manifest: Manifest } | undefined;

export async function readManifestAt(
  path: string,
  onInvalid?: (problem: Error) => void,
): Promise<Manifest | undefined> {
  const bytes = readOrNothing(path);
  if (!bytes || bytes.length === 0) return undefined;
  if (latest?.bytes.equals(bytes)) return latest.manifest;
  const manifest = manifestIn(bytes.toString('utf8'), onInvalid);
  if (manifest) latest = { bytes, manifest };
  return manifest;
}

/** The manifest may come from anywhere: of paths that we would never have written it says nothing. */
function manifestIn(text: string, onInvalid?: (problem: Error) => void): Manifest | undefined {
  const manifest = parseManifest(text, onInvalid);
  if (!manifest) return undefined;
  const { latest, merged } = linesOf(text, Object.keys(manifest.files).length);
  const safe = Object.entries({ ...manifest.files, ...latest }).filter(
    ([at, { movedTo = at }]) => !complaintAboutPath(at) && !complaintAboutPath(movedTo),
  );
  return { spec: manifest.spec, app: manifest.app, files: new Map(safe), ...(merged.size > 0 && { merged }) };
}

function parseManifest(text: string, onInvalid: (problem: Error) => void = () => undefined) {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (error) {
    onInvalid(error instanceof Error ? error : new Error(String(error)));
    return undefined;
  }
}

/** Of two lines for a file, from two branches, the later run's counts: run ids sort by time. */
function linesOf(text: string, files: number) {
  const latest = new Map<string, ManifestEntry>();
  const hashes = new Map<string, readonly string[]>();
  const lines = text.split('\n');
  // Without a line too many there are no two for a file.
  if (lines.filter((line) => line.startsWith('    ,"')).length === files)
    return { latest: {}, merged: new Map<string, readonly string[]>() };
  for (const line of lines) {
    const [path, entry] = entryIn(line) ?? [];
    if (path === undefined || !entry) continue;
    hashes.set(path, [...(hashes.get(path) ?? []), entry.sha256]);
    if (entry.run >= (latest.get(path)?.run ?? '')) latest.set(path, entry);
  }
  return { latest: Object.fromEntries(latest), merged: new Map([...hashes].filter(([, each]) => each.length > 1)) };
}

/** Undefined where the line is none of ours, such as in a manifest that somebody has formatted. */
function entryIn(line: string): readonly [string, ManifestEntry] | undefined {
  if (!/^\s*,".*\}$/.test(line)) return undefined;
  try {
    return Object.entries(lineSchema.parse(JSON.parse(`{${line.trim().slice(1)}}`)))[0];
  } catch {
    return undefined;
  }
}

export async function writeManifest(folder: string, { spec, app, files }: Manifest): Promise<void> {
  const manifest = { spec, app, files: new Map(byPath(files)) };
  const bytes = Buffer.from(manifestText(manifest));
  atomicWriteSync(layoutOf(folder).manifest, bytes);
  latest = { bytes, manifest };
}

/** The manifest as it is kept for an undo: where it is the one that was read last, byte by byte. */
export function manifestBytes(manifest: Manifest): Buffer {
  return latest?.manifest === manifest ? latest.bytes : Buffer.from(manifestText(manifest));
}

/**
 * Sorted, one file a line, no times: two builds of the same spec give the same text. Lines can be added, changed and taken away by
 * themselves; git keeps those of both sides (`metaGitattributes`).
 */
export function manifestText({ spec, app, files }: Manifest): string {
  const lines = byPath(files).map(([path, entry]) => `    ,${JSON.stringify(path)}: ${textOf(entry)}\n`);
  const names = `  "spec": ${JSON.stringify(spec)},\n${app === undefined ? '' : `  "app": ${JSON.stringify(app)},\n`}`;
  const head = `{\n  "version": 2,\n${names}  "files": {\n`;
  return `${head}    ${JSON.stringify(remark).slice(1, -1)}\n${lines.join('')}  }\n}\n`;
}

/** Most entries of a rebuild are those of the build before. */
const texts = new WeakMap<ManifestEntry, string>();

function textOf(entry: ManifestEntry): string {
  const text = texts.get(entry) ?? JSON.stringify(entry);
  texts.set(entry, text);
  return text;
}

function byPath(files: Manifest['files']): [string, ManifestEntry][] {
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1));
}

function withoutRemark(files: object): object {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !Object.hasOwn(remark, path)));
}
