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

/**
 * The statements in the order of the text, with the remarks that stand behind models. `folders` says of each file, in order, in which
 * feature's folder it lies: an id that two of them have gets the folder in front.
 */
export function identifyStatements(
  statements: readonly RawStatement[],
  structure: StructureReading,
  folders: ReadonlyMap<string, string> = new Map(),
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
  const repeated = repeatedIds(statements, folders);
  const all = [...statements, ...remarks]
    .sort((a, b) => byPlace(a.range, b.range, [...folders.keys()]))
    .map((statement) => {
      const { text, ownId, range } = statement;
      const folder = folderOf(range, folders);
      const own = ownId !== undefined && folder !== '' && repeated.has(ownId) ? `${folder}/${ownId}` : ownId;
      return { id: ids.take(text, own), folder, statement };
    });
  const byStart = new Map<string, string>();
  const byOwnId = new Map<string, string>();
  for (const { id, folder, statement } of all) {
    const start = startOf(statement.range);
    if (!byStart.has(start)) byStart.set(start, id);
    if (statement.ownId !== undefined) byOwnId.set(`${folder} ${statement.ownId}`, id);
  }
  return all.map(({ id, folder, statement }) => {
    // FR-1.2 is a part of FR-1, wherever they stand; other statements of what they stand under.
    const told = byOwnId.get(`${folder} ${parentIdOf(statement.ownId ?? '')}`);
    const parent = told ?? (statement.within && byStart.get(startOf(statement.within)));
    const isParent = parent !== undefined && parent !== id && !areSiblings(parent, id);
    return { id, parent: isParent ? parent : null, statement };
  });
}

function folderOf({ file }: SourceRange, folders: ReadonlyMap<string, string>): string {
  return file === undefined ? '' : (folders.get(file) ?? '');
}

/** The ids that statements of two folders have. */
function repeatedIds(statements: readonly RawStatement[], folders: ReadonlyMap<string, string>): ReadonlySet<string> {
  const first = new Map<string, string>();
  const repeated = new Set<string>();
  for (const { ownId, range } of statements) {
    if (ownId === undefined) continue;
    const folder = folderOf(range, folders);
    if ((first.get(ownId) ?? folder) !== folder) repeated.add(ownId);
    first.set(ownId, folder);
  }
  return repeated;
}

/** FR-9 in a table under the heading of FR-2 stands beside it. */
function areSiblings(one: string, other: string): boolean {
  const letters = (id: string) => /^(\S*?\p{Lu}+-?)\d+[a-z]?$/u.exec(id)?.[1];
  return letters(one) !== undefined && letters(one) === letters(other);
}

function startOf({ file, startLine, startColumn }: SourceRange): string {
  return `${file ?? ''}:${startLine}:${startColumn}`;
}

/** In the order of the files, then of the text. */
export function byPlace(a: SourceRange, b: SourceRange, files: readonly string[] = []): number {
  const place = ({ file }: SourceRange) => (file === undefined ? -1 : files.indexOf(file));
  return place(a) - place(b) || a.startLine - b.startLine || a.startColumn - b.startColumn;
}
