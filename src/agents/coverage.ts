/** Which requirements the app meets, judged by files and evidence: never by what an agent says of itself. */
import type { Coverage, CoverageItem, Evidence, EvidenceItem, GeneratedProject } from '../pipeline/schema/build';
import type { Requirement, StructuredSpec } from '../pipeline/schema/spec';

export interface Unserved {
  readonly requirementId: string;
  readonly reason: string;
}

/**
 * A requirement is implemented when it is understood, files that serve it were written as generated, and the evidence passed.
 * Everything else is not, with the reason.
 */
export function coverageOf(
  spec: StructuredSpec,
  unserved: readonly Unserved[],
  { files, skipped }: GeneratedProject,
  evidence: Evidence,
): Coverage {
  const reasons = new Map(unserved.map(({ requirementId, reason }) => [requirementId, reason]));
  const servedBy = pathsByRequirement(files);
  const notProved = evidence.items.find(({ status }) => status !== 'passed');
  const items = spec.requirements.map((requirement): CoverageItem => {
    const serving = servedBy.get(requirement.id) ?? [];
    const reason = reasons.get(requirement.id) ?? reasonAgainst(requirement, serving, notProved, skipped.length);
    const { id: requirementId, text, optional, range } = requirement;
    const judged = { requirementId, text, optional, line: range.startLine, files: serving };
    return reason === undefined
      ? { ...judged, status: 'implemented' }
      : { ...judged, status: 'notImplemented', reason };
  });
  return { items };
}

function pathsByRequirement(files: GeneratedProject['files']): ReadonlyMap<string, string[]> {
  const paths = new Map<string, string[]>();
  for (const { path, requirementIds } of files) {
    for (const id of requirementIds) {
      const known = paths.get(id);
      if (known) known.push(path);
      else paths.set(id, [path]);
    }
  }
  return paths;
}

function reasonAgainst(
  requirement: Requirement,
  serving: readonly string[],
  notProved: EvidenceItem | undefined,
  skipped: number,
): string | undefined {
  if (!requirement.understood) return requirement.missing ?? 'The built-in engine does not understand this yet.';
  if (serving.length === 0) {
    return skipped > 0 ? 'The files that serve it were kept as they are.' : 'No file of the app serves it.';
  }
  return notProved && `Not proved: ${notProved.message ?? 'the evidence did not pass.'}`;
}
