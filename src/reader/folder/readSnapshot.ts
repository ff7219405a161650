/** Reads what a build works on: one file, or a folder that is one spec. */
import type { SpecSnapshot } from '../../pipeline/schema/events';
import { readSpec, type SpecReading } from '../readSpec';
import { nameOfFolder } from '../title';
import { readSpecFiles } from './readSpecFiles';
import { nameBesideSpec } from './specFiles';

/** Throws PipelineError as `readSpec` does. */
export function readSnapshot({ source, name, text, files }: SpecSnapshot): SpecReading {
  if (files) return readSpecFiles(files, nameOfFolder(name));
  const folder = nameBesideSpec(source);
  return readSpec(text, folder && nameOfFolder(folder));
}
