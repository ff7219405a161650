/** Which requirements the app meets, judged by files, evidence and checks: never by what an agent says of itself. */
import { gapOf, isOutOfScope } from '../pipeline/gap';
import type { Coverage, CoverageItem, Evidence, EvidenceItem, GeneratedProject } from '../pipeline/schema/build';
import type { Requirement, StructuredSpec } from '../pipeline/schema/spec';
import type { CheckResult } from './coding/versions';

export interface Unserved {
  readonly requirementId: string;
  readonly reason: string;
}

export interface CoverageParts {
  /** What the engine's files leave. */
  readonly unserved: readonly Unserved[];
  readonly project: GeneratedProject;
  readonly evidence: Evidence;
  /** By requirement: what the test that a model wrote for it came to. */
  readonly checks: ReadonlyMap<string, CheckResult>;
  /** By requirement: why the model's part does not meet it. */
  readonly reasons: ReadonlyMap<string, string>;
  /** By requirement: how its check was changed while the app was mended. */
  readonly changedChecks?: ReadonlyMap<string, string>;
}

/**
 * A requirement is implemented when files that serve it were written as generated, the evidence passed, and either the engine
 * understands all of it or its own check passed. Everything else is not, with the reason; so is what was left out of it knowingly.
 */
export function coverageOf(spec: StructuredSpec, parts: CoverageParts): Coverage {
  const { unserved, project, evidence, checks } = parts;
  const left = new Map(unserved.map(({ requirementId, reason }) => [requirementId, reason]));
  const servedBy = pathsByRequirement(project.files);
  const notProved = evidence.items.find(({ status }) => status !== 'passed');
  const items = spec.requirements.map((requirement): CoverageItem => {
    const { id: requirementId, text, optional, range } = requirement;
    const serving = servedBy.get(requirementId) ?? [];
    const check = checks.get(requirementId);
    const note = check && parts.changedChecks?.get(requirementId);
    const unproved = reasonOfEvidence(notProved);
    const reason =
      limitOf(requirement) ??
      reasonOfCheck(requirementId, left.get(requirementId), parts) ??
      (check ? reasonOfFiles(serving, project) : reasonAgainst(requirement, serving, project)) ??
      unproved;
    const judged = {
      requirementId,
      text,
      optional,
      line: range.startLine,
      ...(range.file !== undefined && { file: range.file }),
      files: serving,
      ...(check && { check: check.path }),
      ...(note !== undefined && { note }),
    };
    return reason === undefined
      ? { ...judged, status: 'implemented' }
      : { ...judged, status: 'notImplemented', reason, ...(!unproved && { gap: gapOf(requirement, serving) }) };
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

/** No check within one browser shows accounts, data that people share, or a measurement. */
function limitOf({ limit, gap, by, decisions, missing }: Requirement): string | undefined {
  return limit ?? (isOutOfScope({ gap }) && by === 'model' ? (decisions?.at(-1) ?? missing) : undefined);
}

/** What the engine leaves counts only by its check. */
function reasonOfCheck(id: string, left: string | undefined, { checks, reasons }: CoverageParts): string | undefined {
  const check = checks.get(id);
  if (check?.status === 'failed') return `Its check fails: ${firstLine(check.message) ?? `see ${check.path}`}`;
  if (check) return undefined;
  return reasons.get(id) ?? left;
}

function reasonAgainst(
  requirement: Requirement,
  serving: readonly string[],
  project: GeneratedProject,
): string | undefined {
  if (!requirement.understood) return requirement.missing ?? 'The built-in engine does not understand this yet.';
  return reasonOfFiles(serving, project);
}

function reasonOfFiles(serving: readonly string[], { skipped }: GeneratedProject): string | undefined {
  if (serving.length > 0) return undefined;
  return skipped.length > 0 ? 'The files that serve it were kept as they are.' : 'No file of the app serves it.';
}

function reasonOfEvidence(notProved: EvidenceItem | undefined): string | undefined {
  return notProved && `Not proved: ${notProved.message ?? 'the evidence did not pass.'}`;
}

function firstLine(message: string | undefined): string | undefined {
  return message
    ?.split('\n')
    .find((line) => line.trim() !== '')
    ?.trim()
    .slice(0, 200);
}
