/** Sorts a document out before it is read: stories and requirements under headings of their own, their scenarios, and what asks for nothing. */
import type { SourceRange } from '../../pipeline/schema/range';
import type { Block, ItemBlock, Section } from '../outline';
import { cleanHeading, isHousekeeping, isOptionalSection, roleOfSection } from '../sections';
import type { RawStatement } from '../statements';
import { oneLine } from '../text';
import { asideStatement } from './asideStatement';
import { type AsideSort, asideOf } from './asides';
import { type Body, bodyOf } from './body';
import { type Container, containerOf, scenarioName } from './containers';
import { Scenarios } from './scenarios';
import { isStory, SectionSorter } from './sectionSorter';

export interface SortedOut {
  /** The sections with what is left to read in them. */
  readonly sections: readonly Section[];
  /** Stories and requirements that headings open, scenarios, and what is told beside the requirements. */
  readonly statements: readonly RawStatement[];
  /** What the statements of a section are a part of. */
  readonly ownerOf: ReadonlyMap<Section, SourceRange>;
  /** The ids of numbered criteria: 2.1 of "Requirement 2". */
  readonly numbers: ReadonlyMap<Block, string>;
  /** A technology that the document prescribes. */
  readonly stack: readonly Section[];
}

export function sortOut(sections: readonly Section[]): SortedOut {
  const owners = new Map<SourceRange, { statement: RawStatement; container: Container }>();
  const ownerOf = new Map<Section, SourceRange>();
  const scenarios = new Scenarios();
  const sorter = new SectionSorter(scenarios);
  const statements: RawStatement[] = [];
  const stack: Section[] = [];
  let primary: RawStatement | undefined;
  const sorted = sections.map((section): Section => {
    const aside = asideOf(section);
    const up = [section, ...[...section.ancestors].reverse()];
    if (aside) {
      if (aside === 'stack') stack.push(section);
      else statements.push(...asidesOf(section, aside));
      scenarios.close();
      return { ...section, blocks: [], code: [] };
    }
    const name = scenarioName(section.heading);
    const container = name === undefined && section.depth > 1 ? containerOf(section.heading) : undefined;
    const isPrimary = /^primary user (?:story|journey)$/i.test(cleanHeading(section.heading));
    let blocks = section.blocks;
    if (container || isPrimary) {
      const hasParts = blocks.some((block) => block.kind !== 'paragraph') || hasSubsections(section, sections);
      const body = bodyOf(blocks, container);
      const statement = statementOf(section, container, body, hasParts);
      if (statement) {
        statements.push(statement);
        if (container) owners.set(section.range, { statement, container });
        else primary = statement;
        blocks = body.rest;
      }
    }
    const found = up.flatMap((one) => owners.get(one.range) ?? [])[0];
    const owner = (found?.statement ?? primary)?.range;
    const open = name ?? up.map((one) => scenarioName(one.heading)).find((one) => one !== undefined);
    if (name !== undefined) scenarios.begin(name, owner, section.range);
    else if (open === undefined) scenarios.close();
    const rest = { ...section, blocks: sorter.sort({ ...section, blocks }, found, owner) };
    if (found) ownerOf.set(rest, found.statement.range);
    return rest;
  });
  return {
    sections: sorted,
    statements: [...statements, ...sorter.asides, ...scenarios.end()],
    ownerOf,
    numbers: sorter.numbers,
    stack,
  };
}

function hasSubsections(section: Section, sections: readonly Section[]): boolean {
  const next = sections[sections.indexOf(section) + 1];
  return next?.ancestors.some(({ range }) => range === section.range) === true;
}

/** A heading with parts and without a text of its own only groups them. */
function statementOf(
  section: Section,
  container: Container | undefined,
  body: Body,
  hasParts: boolean,
): RawStatement | undefined {
  const text = body.text || container?.title || section.heading;
  const priority = container?.priority ?? body.priority;
  const isGroup = body.text === '' && hasParts && container?.form !== 'story';
  if (!container && body.text === '') return undefined;
  return {
    text,
    ...(container && { ownId: container.id }),
    ...(priority && { priority }),
    kind: !container || container.form === 'story' || isStory(text) ? 'story' : 'requirement',
    optional: isOptionalSection(section),
    role: roleOfSection(section),
    heading: container?.title ?? section.heading,
    strong: '',
    ordered: false,
    items: [],
    ...(isGroup && { aside: 'background' as const }),
    range: section.range,
  };
}

function asidesOf(section: Section, sort: AsideSort): readonly RawStatement[] {
  if (sort !== 'background' || isHousekeeping(section)) return [];
  const texts = section.blocks.flatMap(function flat(block: Block): readonly Block[] {
    return block.kind === 'item' ? [block, ...block.children.flatMap((child: ItemBlock) => flat(child))] : [block];
  });
  return texts.flatMap((block) =>
    block.kind === 'table' ? [] : asideStatement(oneLine(block.text), 'background', section, block.range),
  );
}
