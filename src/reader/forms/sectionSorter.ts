/** Sorts the blocks of one section: steps to their scenarios, criteria to their numbers, and out what asks for nothing. */
import type { SourceRange } from '../../pipeline/schema/range';
import type { Block, ItemBlock, ParagraphBlock, Section } from '../outline';
import { cleanHeading, roleOfSection } from '../sections';
import type { RawStatement } from '../statements';
import { oneLine } from '../text';
import { asideStatement } from './asideStatement';
import { isClarified, isEdgeCases, isHeadLine, isMetadata, isOpenQuestion, isReason } from './asides';
import { afterCriteriaLabel, isCriteriaLabel } from './body';
import { type Container, scenarioName } from './containers';
import type { Scenarios } from './scenarios';
import { stepOf } from './steps';

interface Place {
  readonly section: Section;
  readonly owner: SourceRange | undefined;
  readonly container: Container | undefined;
  /** Where scenarios and criteria are expected. */
  readonly among: boolean;
}

export class SectionSorter {
  readonly numbers = new Map<Block, string>();
  readonly asides: RawStatement[] = [];
  /** The story that stands last in a list or a paragraph: criteria after it are its own. */
  #story: Block | undefined;
  #storyIn: Section | undefined;

  constructor(private readonly scenarios: Scenarios) {}

  /** What is left to read of the section. */
  sort(
    section: Section,
    found: { statement: RawStatement; container: Container } | undefined,
    owner: SourceRange | undefined,
  ): readonly Block[] {
    const within = this.#storyIn && section.ancestors.some((one) => one.range === this.#storyIn?.range);
    if (!within) this.#story = undefined;
    let place: Place = {
      section,
      owner: found ? owner : (this.#story?.range ?? owner),
      container: found?.container,
      among: roleOfSection(section) === 'criteria' || isCriteriaLabel(cleanHeading(section.heading)),
    };
    const blocks = section.depth <= 1 ? withoutMetadata(section.blocks) : section.blocks;
    return blocks.flatMap((block, index): readonly Block[] => {
      const next = blocks[index + 1];
      if (block.kind === 'table') return this.scenarios.isNamed ? [] : [block];
      if (block.kind === 'item') return this.#item(block, next, place);
      if (isCriteriaLabel(block.text)) place = { ...place, among: true };
      const rest = this.#paragraph(block, next, place);
      if (!found && rest.length > 0 && isStory(block.text)) {
        this.#remember(block, section);
        place = { ...place, owner: block.range };
      }
      return rest;
    });
  }

  #remember(block: Block, section: Section): void {
    this.#story = block;
    this.#storyIn = section;
  }

  #paragraph(block: ParagraphBlock, next: Block | undefined, place: Place): readonly Block[] {
    const lines = block.text.split('\n');
    if (lines.every((line) => line.trim() === '')) return [];
    if (!place.container && !place.among && !this.scenarios.isNamed && !lines.some(isStep)) return [block];
    const kept = this.#lines(block, next, place);
    if (kept.length === 0) return [];
    const whole = kept.map((line) => line.text).join('\n');
    return whole === block.text ? [block] : [{ ...block, text: whole, range: spanOf(kept.map(({ range }) => range)) }];
  }

  /** The lines of a paragraph that are no steps, reasons or metadata. */
  #lines(
    block: ParagraphBlock,
    next: Block | undefined,
    place: Place,
  ): readonly { text: string; range: SourceRange }[] {
    const isOwn = place.container !== undefined || place.owner !== undefined;
    const units = isOwn ? labelledLines(block) : linesOf(block);
    return units.flatMap((unit, index) => {
      const after = units[index + 1]?.text ?? (next && next.kind !== 'table' ? next.text : '');
      if (isOwn && (isMetadata(unit.text) || isReason(unit.text))) return [];
      if (/^\s*(?:feature|background|funktionalität|grundlage)\s*:/i.test(unit.text) && place.among) return [];
      const name = scenarioName(unit.text);
      if (name !== undefined) {
        this.scenarios.begin(name, place.owner, unit.range);
        return [];
      }
      if (this.#step(unit.text, after, unit.range, place)) return [];
      const told = isCriteriaLabel(unit.text) ? afterCriteriaLabel(unit.text) : unit.text;
      return told === '' ? [] : [{ ...unit, text: told }];
    });
  }

  #step(text: string, next: string, range: SourceRange, { owner, section, among }: Place): boolean {
    return this.scenarios.take(oneLine(text), { owner, heading: cleanHeading(section.heading), range, next, among });
  }

  #item(block: ItemBlock, next: Block | undefined, place: Place): readonly ItemBlock[] {
    const { text } = block;
    const name = scenarioName(text);
    if (name !== undefined) {
      this.scenarios.begin(name, place.owner, block.range);
      this.#items(block.children, { ...place, among: true });
      this.scenarios.close();
      return [];
    }
    if (isCriteriaLabel(text) && afterCriteriaLabel(text) === '')
      return this.#items(block.children, { ...place, among: true });
    if (this.#isAside(block, place)) return [];
    const after = block.children[0]?.text ?? (next?.kind === 'item' ? next.text : '');
    if (this.#step(text, after, block.range, place)) {
      this.#items(block.children, { ...place, among: true });
      return [];
    }
    if (place.container?.form === 'numbered' && block.number !== undefined && (place.among || place.owner))
      this.numbers.set(block, `${place.container.id}.${block.number}`);
    if (!place.container && isStory(text)) this.#remember(block, place.section);
    const children = this.#items(block.children, {
      ...place,
      owner: block.range,
      container: undefined,
      among: place.among || isStory(text),
    });
    if (children.length === block.children.length && children.every((child, index) => child === block.children[index]))
      return [block];
    const kept = { ...block, children };
    const number = this.numbers.get(block);
    if (number) this.numbers.set(kept, number);
    return [kept];
  }

  #items(items: readonly ItemBlock[], place: Place): readonly ItemBlock[] {
    return items.flatMap((item, index) => this.#item(item, items[index + 1], place));
  }

  #isAside(block: ItemBlock, { section, container, owner }: Place): boolean {
    const { text } = block;
    if (isClarified(text)) this.asides.push(...asideStatement(text, 'background', section, block.range));
    else if (
      isOpenQuestion(text) &&
      (isEdgeCases(section.heading) || /^\W{0,3}(?:what happens|was (?:passiert|geschieht))\b/i.test(text))
    )
      this.asides.push(...asideStatement(text, 'question', section, block.range));
    else return (container !== undefined || owner !== undefined) && (isReason(text) || isMetadata(text));
    return true;
  }
}

/** Under the title of a document stands who wrote it and when, in lines or in a list. */
function withoutMetadata(blocks: readonly Block[]): readonly Block[] {
  const items = blocks.filter((block) => block.kind === 'item');
  const isList = items.every((item) => isHeadLine(item.text) && item.children.length === 0);
  return blocks.filter(
    (block) =>
      !(block.kind === 'paragraph' && block.text.split('\n').every(isHeadLine)) && !(block.kind === 'item' && isList),
  );
}

function isStep(line: string): boolean {
  return stepOf(line) !== undefined || scenarioName(line) !== undefined;
}

/** A story of a list or a paragraph. */
export function isStory(text: string): boolean {
  return /^\W{0,3}(?:(?:US|HU)-?\d|user story\b|as an? |als |como |en tant qu)/i.test(text);
}

interface Line {
  readonly text: string;
  readonly range: SourceRange;
}

function linesOf({ text, range }: ParagraphBlock): readonly Line[] {
  return text.split('\n').map((line, index) => {
    const at = range.startLine + index;
    return {
      text: line,
      range: {
        ...range,
        startLine: at,
        startColumn: index === 0 ? range.startColumn : 1,
        endLine: at,
        endColumn: line.length + 1,
      },
    };
  });
}

/** Lines with labels; what follows a reason on the next line belongs to it. */
function labelledLines(block: ParagraphBlock): readonly Line[] {
  const lines: Line[] = [];
  for (const line of linesOf(block)) {
    const last = lines.at(-1);
    const goesOn =
      last && isLabel(last.text) && !isLabel(line.text) && !isStep(line.text) && !isCriteriaLabel(line.text);
    if (goesOn)
      lines[lines.length - 1] = { text: `${last.text} ${line.text}`, range: spanOf([last.range, line.range]) };
    else lines.push(line);
  }
  return lines;
}

function isLabel(line: string): boolean {
  return isReason(line) || isMetadata(line);
}

function spanOf(ranges: readonly SourceRange[]): SourceRange {
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) throw new Error('There is no line to span.');
  return { ...first, endLine: last.endLine, endColumn: last.endColumn };
}
