/** Whether a spec is still what a build was made from: a text, or the files of a folder. */
import { sep } from 'node:path';
import type { Project } from '../pipeline/project';
import type { SpecSnapshot } from '../pipeline/schema/events';
import { currentText, sourceOf, uriInSpec } from './specDocument';

type SpecFiles = readonly { readonly path: string; readonly text: string }[];

/** `filesNow` reads the folder; files may have come and gone. A spec that can't be read any more has not changed. */
export async function hasSpecChanged(
  { source, text, files }: SpecSnapshot,
  filesNow: (folder: string) => Promise<SpecFiles | undefined>,
): Promise<boolean> {
  if (files) return areOthers(files, await filesNow(source));
  const now = await currentText(source);
  return now !== undefined && now !== text;
}

function areOthers(before: SpecFiles, now: SpecFiles = []): boolean {
  const texts = new Map(before.map(({ path, text }) => [path, text]));
  return now.length > 0 && (now.length !== texts.size || now.some(({ path, text }) => texts.get(path) !== text));
}

/** A file of the spec's folder, or one that was added to it. */
export function isInSpecFolder(source: string, { spec, folder: app }: Project): boolean {
  if (!spec.files) return false;
  const isAdded = /\.md$/i.test(source) && source.startsWith(spec.source + sep) && !source.startsWith(app + sep);
  return isAdded || spec.files.some(({ path }) => sourceOf(uriInSpec(spec.source, path)) === source);
}
