/** Mends an app that works on this machine and does not build where it was deployed to. */
import type { ModelSession } from '../../models/session';
import type { AgentContext } from '../../pipeline/ports';
import type { Evidence, EvidenceItem } from '../../pipeline/schema/build';
import type { StructuredSpec } from '../../pipeline/schema/spec';
import type { AppFiles, AppWriter } from './appWriter';
import type { Plan } from './plan';
import { repair } from './repair';
import type { Version } from './versions';

export interface ElsewhereWork {
  /** The relevant part of the log of the build that failed. */
  readonly log: string;
  readonly structuredSpec: StructuredSpec;
  readonly packages: readonly string[];
  readonly writer: AppWriter;
  readonly session: ModelSession;
  readonly context: AgentContext;
  readonly gatherEvidence: () => Promise<Evidence>;
}

/** The evidence of the mended app; undefined where nothing was changed, or what was changed does not work here: then it is taken back. */
export async function repairElsewhere(present: AppFiles, work: ElsewhereWork): Promise<Evidence | undefined> {
  const { log, writer, structuredSpec, ...parts } = work;
  writer.assume(present);
  const versions: Version[] = [];
  const failed: Evidence = { items: [failedItem(log)] };
  const { requirements } = structuredSpec;
  const onVersion = (files: AppFiles, evidence: Evidence) => versions.push({ files, evidence });
  await repair(failed, { ...parts, writer, requirements, plan: planOf(present), onVersion });
  const last = versions.at(-1)?.evidence;
  if (last?.items.every(({ status }) => status === 'passed')) {
    await writer.saveManifest();
    return last;
  }
  await writer.moveTo(present);
  return undefined;
}

/** As if it had failed here. */
function failedItem(log: string): EvidenceItem {
  const id = /\(\d+,\d+\): error TS\d+:/.test(log) ? 'typeCheck' : 'build';
  return { id, status: 'failed', milliseconds: 0, log };
}

/** What is known of it afterwards: which file serves which requirement. */
function planOf(present: AppFiles): Plan {
  const files = [...present.values()].map(({ path, requirementIds }) => ({
    path,
    serves: [...requirementIds],
    exports: [],
    uses: [],
    brief: '',
  }));
  return { files, remove: [], packages: [], left: [] };
}
