/** Reads a Markdown spec: text in, what the built-in engine understands of it and what it must ask out. No model, no clock, no I/O. */
import { PipelineError } from '../pipeline/errors';
import type { Clarification } from '../pipeline/schema/clarification';
import type { StructuredSpec } from '../pipeline/schema/spec';
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
import { type Identified, identifyStatements } from './identify';
import { languageOf } from './language';
import { EntityNames } from './model/entityNames';
import { SpecModel } from './model/specModel';
import { readOutline, type Section } from './outline';
import { longLines } from './readableText';
import { isHousekeeping } from './sections';
import { readStatements } from './statements';
import { headOf, type SpecHead } from './title';

/**
 * Text of a Markdown spec → what the built-in engine understands of it and what it must ask: at most five questions, the weightiest first.
 * Throws PipelineError: `spec_empty`, `spec_not_text`, `spec_too_large`, and `nothing_to_build` (with the line) for a title alone.
 */
export function readSpec(text: string): { spec: StructuredSpec; clarifications: readonly Clarification[] } {
  const clean = checkText(text);
  const sections = readOutline(clean);
  const language = languageOf(sections);
  const structure = readStructure(sections);
  const statements = identifyStatements(readStatements(sections, structure.read), structure);
  if (structure.sources.length === 0 && statements.length === 0) throwNothingToBuild(sections);
  const code = sections.filter((section) => !isHousekeeping(section)).flatMap((section) => section.code);
  const head = { ...headOf(clean, sections), language, longLines: longLines(clean), code };
  const plain = structure.sources.every((source) => source.isFromRecords) ? readWithoutData(sections, head) : undefined;
  if (plain) return plain;
  const model = readEntities(withDefinitions(structure, statements), statements, language, clean);
  readTheme(statements, model);
  const assembled = assembleSpec(model, statements, head);
  return { spec: assembled.spec, clarifications: askAbout(assembled, model) };
}

/** A small tool or a page to read, where a table is one to read as well; undefined where the spec holds data. */
function readWithoutData(
  sections: readonly Section[],
  head: SpecHead,
): { spec: StructuredSpec; clarifications: readonly Clarification[] } | undefined {
  const structure = readStructure(sections, false);
  const statements = identifyStatements(readStatements(sections, structure.read), structure);
  return readTool(statements, head) ?? readContentSpec(statements, sections, head);
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
  const told = readProseEntities(statements, structure.sources.length > 0, isKnown);
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
