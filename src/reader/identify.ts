/** Gives every statement its id: its own, or one made from its text. */
import type { SourceRange } from '../pipeline/schema/range';
import type { StructureReading } from './entities/structure';
import { parentIdOf } from './forms/ownIds';
import { RequirementIds } from './requirementIds';
import { cleanHeading, roleOfSection } from './sections';
import type { RawStatement } from './statements';

export interface Identified {
  readonly id: string;
  /** The id of the statement that it is a part of. */
  readonly parent: string | null;
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
  const all = [...statements, ...remarks]
    .sort((a, b) => byPlace(a.range, b.range))
    .map((statement) => ({ id: ids.take(statement.text, statement.ownId), statement }));
  const byStart = new Map<string, string>();
  for (const { id, statement } of all)
    if (!byStart.has(startOf(statement.range))) byStart.set(startOf(statement.range), id);
  const known = new Set(all.map(({ id }) => id));
  return all.map(({ id, statement }) => ({ id, parent: parentOf(id, statement, byStart, known), statement }));
}

/** FR-1.2 is a part of FR-1, wherever they stand; other statements of what they stand under. */
function parentOf(
  id: string,
  { within }: RawStatement,
  byStart: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
): string | null {
  const told = parentIdOf(id);
  if (told !== undefined && known.has(told)) return told;
  const parent = within && byStart.get(startOf(within));
  return parent === undefined || parent === id || areSiblings(parent, id) ? null : parent;
}

/** FR-9 in a table under the heading of FR-2 stands beside it. */
function areSiblings(one: string, other: string): boolean {
  const letters = (id: string) => /^(\p{Lu}+-?)\d+[a-z]?$/u.exec(id)?.[1];
  return letters(one) !== undefined && letters(one) === letters(other);
}

function startOf({ startLine, startColumn }: SourceRange): string {
  return `${startLine}:${startColumn}`;
}

function byPlace(a: SourceRange, b: SourceRange): number {
  return a.startLine - b.startLine || a.startColumn - b.startColumn;
}
