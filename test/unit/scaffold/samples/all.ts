/** All samples by name, and their files. */
import type { GeneratedFile } from '../../../../src/pipeline/schema/build';
import type { StructuredSpec } from '../../../../src/pipeline/schema/spec';
import { scaffold } from '../../../../src/scaffold/scaffold';
import { clinic } from './clinic';
import { everything } from './everything';
import { fahrradverleih } from './fahrradverleih';
import { firings } from './firings';
import { hostile, hostilePage } from './hostile';
import { landing } from './landing';
import { notes } from './notes';
import { readingList } from './readingList';
import { clicker, tally } from './tally';

export const samples: Readonly<Record<string, StructuredSpec>> = {
  readingList,
  fahrradverleih,
  clinic,
  tally,
  clicker,
  landing,
  notes,
  everything,
  firings,
  hostile,
  hostilePage,
};

export function filesOf(spec: StructuredSpec): Map<string, GeneratedFile> {
  return new Map([...scaffold(spec, { appName: 'sample' }).files()].map((file) => [file.path, file]));
}

/** The content of one file; throws where there is none. */
export function contentOf(spec: StructuredSpec, path: string): string {
  const file = filesOf(spec).get(path);
  if (!file) throw new Error(`No file ${path}`);
  return file.content;
}
