/** Which requirements which files serve, and which requirements nothing serves. */
import { gapOf } from '../../pipeline/gap';
import type { Meaning, StructuredSpec } from '../../pipeline/schema/spec';
import type { Served, Unserved } from '../plan';
import type { Words } from '../words/words';

export interface Coverage {
  /** Requirement ids by path, in the order of the spec. */
  readonly byPath: ReadonlyMap<string, readonly string[]>;
  readonly unserved: readonly Unserved[];
  /** By requirement what a person should know of how it was proved. */
  readonly notes?: ReadonlyMap<string, string>;
}

/** `serve` says what one meaning comes to; a path that is not among `paths` does not count. */
export function coverageOf(
  spec: StructuredSpec,
  paths: ReadonlySet<string>,
  serve: (meaning: Meaning) => Served,
  words: Words,
): Coverage {
  const byPath = new Map<string, string[]>();
  const unserved: Unserved[] = [];
  for (const requirement of spec.requirements) {
    const served = requirement.meanings.map((meaning) => serve(meaning));
    const files = new Set(served.flatMap((one) => one.paths).filter((path) => paths.has(path)));
    for (const path of files) byPath.set(path, [...new Set([...(byPath.get(path) ?? []), requirement.id])]);
    const nothing = files.size === 0 ? words.reasons.nothingToBuild : undefined;
    const missing = requirement.understood ? undefined : (requirement.missing ?? words.reasons.nothingToBuild);
    const reason = missing ?? served.find((one) => one.reason !== undefined)?.reason ?? nothing;
    if (reason !== undefined)
      unserved.push({ requirementId: requirement.id, reason, gap: gapOf(requirement, [...files]) });
  }
  return { byPath, unserved };
}
