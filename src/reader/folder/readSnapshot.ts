/** Reads what a build works on: one file, or a folder that is one spec. */
import type { SpecSnapshot } from '../../pipeline/schema/events';
import type { Preference } from '../preferences';
import { readSpec, type SpecReading } from '../readSpec';
import { nameOfFolder } from '../title';
import { readSpecFiles } from './readSpecFiles';
import { nameBesideSpec } from './specFiles';

/** Throws PipelineError as `readSpec` does. */
export function readSnapshot(
  { source, name, text, files }: SpecSnapshot,
  preferences: readonly Preference[] = [],
): SpecReading {
  if (files) return readSpecFiles(files, nameOfFolder(name), preferences);
  const folder = nameBesideSpec(source);
  return readSpec(text, folder && nameOfFolder(folder), preferences);
}
