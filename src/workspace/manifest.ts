/** The manifest: which files of the app we generated, as what, and for which requirements. It is committed and merges line by line. */
import { z } from 'zod';
import { sha256Schema } from '../pipeline/schema/build';
import { atomicWrite } from './atomicWrite';
import { readJsonFile } from './jsonFile';
import { layoutOf } from './layout';

const manifestEntrySchema = z.object({
  /** Of the content as generated, which `base/<sha256>` holds. */
  sha256: sha256Schema,
  requirementIds: z.array(z.string()),
  /** The run that generated this content; it changes only when the content does. */
  run: z.string(),
});
export type ManifestEntry = Readonly<z.infer<typeof manifestEntrySchema>>;

const manifestSchema = z.object({
  version: z.literal(1),
  /** The spec's file name, so that the app is found again from its spec and the spec from its app. */
  spec: z.string(),
  files: z.record(z.string(), manifestEntrySchema),
});
export type Manifest = Readonly<z.infer<typeof manifestSchema>>;

/** The app's manifest; undefined where there is none yet. */
export async function readManifest(
  folder: string,
  onInvalid?: (problem: Error) => void,
): Promise<Manifest | undefined> {
  return readJsonFile(layoutOf(folder).manifest, manifestSchema, onInvalid);
}

export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  await atomicWrite(layoutOf(folder).manifest, manifestText(manifest));
}

/** Sorted, one file a line, no times: two builds of the same spec give the same text. */
export function manifestText({ version, spec, files }: Manifest): string {
  const lines = Object.keys(files)
    .sort()
    .map((path) => `    ${JSON.stringify(path)}: ${JSON.stringify(files[path])}`);
  const body = lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : '';
  return `{\n  "version": ${version},\n  "spec": ${JSON.stringify(spec)},\n  "files": {${body}}\n}\n`;
}
