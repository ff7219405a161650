/** What a build is made from: the spec as it stands now, with what is typed and not saved yet. */
import type { SpecSnapshot } from '../pipeline/schema/events';
import type { CoreModule } from './loadCore';
import { openBuffers } from './openBuffers';
import type { SpecDocument } from './specDocument';

export async function specSnapshot(module: CoreModule, spec: SpecDocument): Promise<SpecSnapshot> {
  if (!spec.isFolder) return module.snapshotOf(spec.source, spec.name, spec.text);
  const { name, files } = await module.readSpecFolder(spec.source, openBuffers.textOf);
  return module.snapshotOfFolder(spec.source, name, files);
}
