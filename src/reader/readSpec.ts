/** Reads a Markdown spec: text in, what the built-in engine understands of it and what it must ask out. No model, no clock, no I/O. */
import { PipelineError } from '../pipeline/errors';
import type { Clarification } from '../pipeline/schema/clarification';
import type { Aside, StructuredSpec } from '../pipeline/schema/spec';
import { assembleSpec } from './assemble';
import { checkText } from './checkText';
import { askAbout } from './clarify/askAbout';
import { readContentSpec } from './content/contentSpec';
import { readTool } from './content/counter';
import { readTheme } from './content/theme';
import { nounForms } from './entities/plural';
import { readProseEntities } from './entities/prose';
import { resolveEntities } from './entities/resolve';
import { readStructure, type StructureReading } from './entities/structure';
import { type SortedOut, sortOut } from './forms/sortOut';
import { withHeadings } from './headings';
import { type Identified, identifyStatements } from './identify';
import { languageOf } from './language';
import { EntityNames } from './model/entityNames';
import { SpecModel } from './model/specModel';
import { readOutline, type Section } from './outline';
import type { Preference } from './preferences';
import { longLines } from './readableText';
import { isHousekeeping } from './sections';
import { readStatements } from './statements';
import { headOf, type SpecHead } from './title';

/**
 * Text of a Markdown spec → what the built-in engine understands of it and what it must ask: at most five questions, the weightiest first.
 * Throws PipelineError: `spec_empty`, `spec_not_text`, `spec_too_large`, and `nothing_to_build` (with the line) for a title alone.
 */
export function readSpec(text: string, name?: string, preferences: readonly Preference[] = []): SpecReading {
  const clean = checkText(text);
  return readSections(readOutline(clean), clean, name, new Map(), preferences);
}

/** What was read, and what must be asked. */
export interface SpecReading {
  readonly spec: StructuredSpec;
  readonly clarifications: readonly Clarification[];
}

/** The sections of one document, or of several that are one app. `name` stands in for a title that says nothing. */
export function readSections(
  sections: readonly Section[],
  text: string,
  name?: string,
  folders: ReadonlyMap<string, string> = new Map(),
  preferences: readonly Preference[] = [],
): SpecReading {
  const language = languageOf(sections);
  const sorted = sortOut(sections);
  const structure = readStructure(sorted.sections);
  const all = identified(sorted, structure, folders);
  const statements = all.filter(({ statement }) => !statement.aside);
  if (structure.sources.length === 0 && statements.length === 0) throwNothingToBuild(sections);
  const code = sorted.sections.filter((section) => !isHousekeeping(section)).flatMap((section) => section.code);
  const head = {
    ...headOf(text, sorted.sections, name),
    language,
    longLines: longLines(text),
    code,
    files: [...folders.keys()],
    stack: sorted.stack,
  };
  const asides = all.flatMap(asAside);
  const plain = structure.sources.every((source) => source.isFromRecords) ? readWithoutData(sorted, head) : undefined;
  const complete = (spec: StructuredSpec) => withHeadings({ ...spec, ...(asides.length > 0 && { asides }) }, sections);
  if (plain) return { ...plain, spec: complete(plain.spec) };
  const model = readEntities(withDefinitions(structure, statements), statements, language, text);
  readTheme(statements, model);
  const assembled = assembleSpec(model, statements, head, preferences);
  return {
    spec: complete(assembled.spec),
    clarifications: askAbout(assembled, model),
  };
}

function identified(
  sorted: SortedOut,
  structure: StructureReading,
  folders?: ReadonlyMap<string, string>,
): readonly Identified[] {
  return identifyStatements([...sorted.statements, ...readStatements(sorted, structure.read)], structure, folders);
}

function asAside({ id, parent, statement }: Identified): readonly Aside[] {
  const { aside, text, range } = statement;
  return aside ? [{ id, text, sort: aside, ...(parent !== null && { parent }), range }] : [];
}

/** A small tool or a page to read, where a table is one to read as well; undefined where the spec holds data. */
function readWithoutData(sorted: SortedOut, head: SpecHead): SpecReading | undefined {
  // Stories, requirements and scenarios ask for behaviour, which no page to read and no counter has.
  if (sorted.statements.some(({ aside }) => !aside)) return undefined;
  const structure = readStructure(sorted.sections, false);
  const statements = identified(sorted, structure).filter(({ statement }) => !statement.aside);
  // So does a table of requirements, each with its id.
  if (statements.some(({ statement }) => statement.cells && statement.ownId !== undefined)) return undefined;
  return readTool(statements, head) ?? readContentSpec(statements, sorted.sections, head);
}

function readEntities(
  structure: StructureReading,
  statements: readonly Identified[],
  language: string,
  text: string,
): SpecModel {
  const known = new EntityNames(language);
  for (const source of structure.sources) known.add(source.name, source.name);
  const isKnown = (name: string) => known.find(name) !== undefined;
  const asking = statements.filter(({ statement }) => statement.kind !== 'scenario');
  // What the stories of a spec with scenarios speak of is not yet a kind of record.
  const namesData = structure.sources.length > 0 || asking.length < statements.length;
  const told = readProseEntities(asking, namesData, isKnown, structure.sources);
  const resolved = resolveEntities([...structure.sources, ...told], language, nounForms(text, language));
  return new SpecModel(language, resolved.names, resolved.entities);
}

/** "Each item has the following attributes:" is the requirement that the entity under it belongs to. */
function withDefinitions(structure: StructureReading, statements: readonly Identified[]): StructureReading {
  const leads = new Map(
    statements.filter((one) => one.statement.items.length > 0).map((one) => [one.statement.range, one.id]),
  );
  const sources = structure.sources.map((source) => {
    const id = leads.get(source.range);
    return id ? { ...source, requirementId: id } : source;
  });
  return { ...structure, sources };
}

function throwNothingToBuild(sections: readonly Section[]): never {
  const titled = sections.find((section) => section.heading !== '');
  throw new PipelineError({
    reason: 'nothing_to_build',
    userMessage: 'The spec asks for nothing yet. Write what the app should keep, show or do, then build again.',
    line: titled?.range.startLine ?? 1,
  });
}
