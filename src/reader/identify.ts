/** Gives every statement its id: its own, or one made from its text. */
import type { SourceRange } from '../pipeline/schema/range';
import type { StructureReading } from './entities/structure';
import { RequirementIds } from './requirementIds';
import { cleanHeading, roleOfSection } from './sections';
import type { RawStatement } from './statements';

export interface Identified {
  readonly id: string;
  readonly statement: RawStatement;
}

/** The statements in the order of the text, with the remarks that stand behind models. */
export function identifyStatements(
  statements: readonly RawStatement[],
  structure: StructureReading,
): readonly Identified[] {
  const remarks = structure.remarks.map((remark): RawStatement => {
    const role = roleOfSection(remark.section);
    return {
      text: remark.text,
      kind: 'rule',
      optional: false,
      role: role === 'pages' ? undefined : role,
      heading: cleanHeading(remark.section.heading),
      strong: '',
      ordered: false,
      about: remark.about,
      items: [],
      range: remark.range,
    };
  });
  const ids = new RequirementIds();
  return [...statements, ...remarks]
    .sort((a, b) => byPlace(a.range, b.range))
    .map((statement) => ({ id: ids.take(statement.text, statement.ownId), statement }));
}

function byPlace(a: SourceRange, b: SourceRange): number {
  return a.startLine - b.startLine || a.startColumn - b.startColumn;
}
