/** Markdown → outline: sections in order, each with its paragraphs, list items and tables, and where they stand. */
import type { Code, List, ListItem, Nodes, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { SourceRange } from '../pipeline/schema/range';
import { codeModels } from './codeModels';
import { containerOf, scenarioName } from './forms/containers';
import { chunksOf } from './markdownChunks';
import { makeReadable } from './readableText';
import { oneLine } from './text';

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  /** Plain text; soft line breaks are kept as `\n`. */
  readonly text: string;
  /** The text in bold at the start, which often names what the paragraph is about. */
  readonly strong: string;
  readonly range: SourceRange;
}

export interface ItemBlock {
  readonly kind: 'item';
  readonly text: string;
  /** The text in bold at the start, which often names what the item is about. */
  readonly strong: string;
  readonly ordered: boolean;
  /** The number in front of it, in an ordered list. */
  readonly number?: number;
  /** Which list of the section it belongs to. */
  readonly list: number;
  readonly children: readonly ItemBlock[];
  /** The paragraph that introduces the list, if it ends in a colon. */
  readonly lead: string;
  readonly range: SourceRange;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly header: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly range: SourceRange }[];
  readonly range: SourceRange;
}

export type Block = ParagraphBlock | ItemBlock | TableBlock;

export interface Section {
  /** Empty for what stands before the first heading. */
  readonly heading: string;
  readonly depth: number;
  readonly ancestors: readonly Section[];
  readonly blocks: readonly Block[];
  /** Code blocks: they are not read, and that is said. */
  readonly code: readonly SourceRange[];
  readonly range: SourceRange;
}

interface OpenSection {
  heading: string;
  depth: number;
  ancestors: readonly Section[];
  blocks: Block[];
  code: SourceRange[];
  range: SourceRange;
}

/** Text that is struck out is no longer meant, and a comment was never meant to be read. */
function withoutStruck(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  return nodes.filter(
    (node) => node.type !== 'delete' && !(node.type === 'html' && node.value.trimStart().startsWith('<!--')),
  );
}

const parser = unified().use(remarkParse).use(remarkGfm);

/** Reads a whole spec. Front matter and HTML are left out, code blocks only noted; line numbers are those of the text. */
export function readOutline(text: string, file?: string): readonly Section[] {
  const sections: OpenSection[] = [openSection('', 0, [], wholeLine(1))];
  for (const chunk of chunksOf(makeReadable(text))) {
    const tree = parser.parse(chunk.text);
    if (chunk.linesBefore > 0) shift(tree, chunk.linesBefore);
    for (const node of tree.children) addNode(node, sections);
  }
  nameNumbered(sections);
  return file === undefined ? sections : inFile(sections, file);
}

/** The same sections, with the file's name at every place in them. */
const numbered = /^(\d{1,3}(?:\.\d{1,3})*)[.)]?\s+(?=\S)/;
const criteria =
  /^(?:acceptance criteria|akzeptanzkriterien|criterios de aceptación|critères d'acceptation|critérios de aceitação)$/i;

/** "1. Taking in orders" with acceptance criteria below it is Requirement 1. */
function nameNumbered(sections: readonly OpenSection[]): void {
  const open = new Map<Section, OpenSection>(sections.map((section) => [section, section]));
  for (const { heading, ancestors } of sections) {
    const above = ancestors.at(-1);
    const owner = above && criteria.test(heading) ? open.get(above) : undefined;
    const found = owner && numbered.exec(owner.heading);
    if (owner && found) owner.heading = `Requirement ${found[1]}: ${owner.heading.slice(found[0].length)}`;
  }
}

function inFile(sections: readonly OpenSection[], file: string): readonly Section[] {
  const made = new Map<Section, Section>();
  const placed = (range: SourceRange): SourceRange => ({ ...range, file });
  const item = (block: ItemBlock): ItemBlock => ({
    ...block,
    range: placed(block.range),
    children: block.children.map(item),
  });
  const block = (one: Block): Block => {
    if (one.kind === 'item') return item(one);
    if (one.kind === 'paragraph') return { ...one, range: placed(one.range) };
    return { ...one, range: placed(one.range), rows: one.rows.map((row) => ({ ...row, range: placed(row.range) })) };
  };
  return sections.map((section) => {
    const ancestors = section.ancestors.map((one) => made.get(one) ?? one);
    const { heading, depth, blocks, code, range } = section;
    const copy = { heading, depth, ancestors, blocks: blocks.map(block), code: code.map(placed), range: placed(range) };
    made.set(section, copy);
    return copy;
  });
}

/** Moves the positions of a piece to where it stands in the whole text. */
function shift(node: Nodes, lines: number): void {
  if (node.position) {
    node.position.start.line += lines;
    node.position.end.line += lines;
  }
  if ('children' in node) for (const child of node.children) shift(child, lines);
}

function addNode(node: RootContent, sections: OpenSection[]): void {
  const current = sections.at(-1);
  if (!current) return;
  if (node.type === 'heading') {
    const heading = oneLine(plainText(node));
    sections.push(openSection(heading, node.depth, ancestorsFor(sections, node.depth), rangeOf(node)));
  } else if (node.type === 'paragraph') addParagraph(node, sections);
  else if (node.type === 'list') addList(node, sections);
  else if (node.type === 'table') current.blocks.push(tableBlock(node));
  else if (node.type === 'code' && isGherkin(node)) current.blocks.push(gherkinBlock(node));
  else if (node.type === 'code') addCode(node, current);
  else if (node.type === 'blockquote') for (const child of node.children) addNode(child, sections);
}

/** A line in bold such as "User Story 1 - Lend a tool" opens a section that was not marked as one. */
function addParagraph(node: Paragraph, sections: OpenSection[]): void {
  const block = paragraphBlock(node);
  const isBold = node.children.length === 1 && node.children[0]?.type === 'strong' && !block.text.includes('\n');
  const depth = !isBold ? undefined : containerOf(block.text) ? 6.3 : scenarioName(block.text) ? 6.6 : undefined;
  if (depth) {
    sections.push(openSection(block.text, depth, ancestorsFor(sections, depth), block.range));
  } else if (block.text !== '') sections.at(-1)?.blocks.push(block);
}

/** Where a spec names its data, types in code lay it out. */
function addCode(node: Code, current: OpenSection): void {
  const isData = [current, ...current.ancestors].some(({ heading }) =>
    /\b(?:data|entities|daten|entitäten)/i.test(heading),
  );
  const models = isData ? codeModels(node.value, rangeOf(node)) : [];
  if (models.length === 0) current.code.push(rangeOf(node));
  else current.blocks.push(...models);
}

/** Scenarios are often set as code. */
function isGherkin({ lang, value }: Code): boolean {
  return (
    /^(?:gherkin|feature|cucumber)$/i.test(lang ?? '') || (!lang && /^\s*(?:Feature|Scenario|Szenario):/m.test(value))
  );
}

function gherkinBlock(node: Code): ParagraphBlock {
  const range = rangeOf(node);
  return { kind: 'paragraph', text: node.value, strong: '', range: { ...range, startLine: range.startLine + 1 } };
}

function ancestorsFor(sections: readonly OpenSection[], depth: number): readonly Section[] {
  const previous = sections.at(-1);
  if (!previous) return [];
  return [...previous.ancestors, previous].filter((section) => section.depth < depth);
}

function openSection(heading: string, depth: number, ancestors: readonly Section[], range: SourceRange): OpenSection {
  return { heading, depth, ancestors, blocks: [], code: [], range };
}

/** A short paragraph right above a list, such as "Notes", is a heading that was not marked as one. */
function addList(list: List, sections: OpenSection[]): void {
  const current = sections.at(-1);
  if (!current) return;
  const before = current.blocks.at(-1);
  const adjacent = before?.kind === 'paragraph' && before.range.endLine + 2 >= rangeOf(list).startLine;
  if (adjacent && before.kind === 'paragraph' && looksLikeHeading(before.text)) {
    current.blocks.pop();
    const depth = current.depth < 7 ? 7 : current.depth;
    const section = openSection(before.text.replace(/:$/, ''), depth, ancestorsFor(sections, depth), before.range);
    sections.push(section);
    section.blocks.push(...itemBlocks(list, '', 0));
    return;
  }
  const lead =
    adjacent && before.kind === 'paragraph' && before.text.trimEnd().endsWith(':') ? oneLine(before.text) : '';
  current.blocks.push(...itemBlocks(list, lead, current.blocks.length));
}

function looksLikeHeading(text: string): boolean {
  return !text.includes('\n') && text.length < 50 && text.split(/\s+/).length <= 4 && !/[.!?,;]$/.test(text);
}

function itemBlocks(list: List, lead: string, number: number): ItemBlock[] {
  return list.children.map((item, index) => {
    const block = itemBlock(item, list.ordered === true, lead, number);
    return list.ordered ? { ...block, number: (list.start ?? 1) + index } : block;
  });
}

function itemBlock(item: ListItem, ordered: boolean, lead: string, number: number): ItemBlock {
  const children: ItemBlock[] = [];
  const texts: string[] = [];
  let strong = '';
  let range = rangeOf(item);
  for (const child of item.children) {
    if (child.type === 'list') children.push(...itemBlocks(child, texts.at(-1) ?? '', 0));
    else if (child.type === 'paragraph' || child.type === 'heading') {
      if (texts.length === 0) {
        strong = strongStart(child.children);
        range = { ...rangeOf(child), startColumn: rangeOf(item).startColumn };
      }
      texts.push(plainText({ ...child, children: [...withoutStruck(child.children)] }));
    }
  }
  return { kind: 'item', text: oneLine(texts.join(' ')), strong, ordered, list: number, children, lead, range };
}

function strongStart(children: readonly PhrasingContent[]): string {
  const first = children[0];
  return first && (first.type === 'strong' || first.type === 'emphasis') ? oneLine(plainText(first)) : '';
}

function paragraphBlock(node: Paragraph): ParagraphBlock {
  return {
    kind: 'paragraph',
    text: plainText({ ...node, children: [...withoutStruck(node.children)] }).trim(),
    strong: strongStart(node.children),
    range: rangeOf(node),
  };
}

function tableBlock(node: Table): TableBlock {
  const [header, ...rows] = node.children;
  const cellsOf = (row: Table['children'][number]) => row.children.map((cell) => oneLine(plainText(cell)));
  return {
    kind: 'table',
    header: header ? cellsOf(header) : [],
    rows: rows.map((row) => ({ cells: cellsOf(row), range: rangeOf(row) })),
    range: rangeOf(node),
  };
}

/** The range of a Markdown node; nodes of a parsed text always have a position. */
function rangeOf(node: {
  position?: { start: { line: number; column: number }; end: { line: number; column: number } } | undefined;
}): SourceRange {
  const position = node.position;
  if (!position) return wholeLine(1);
  return {
    startLine: position.start.line,
    startColumn: position.start.column,
    endLine: position.end.line,
    endColumn: position.end.column,
  };
}

function wholeLine(line: number): SourceRange {
  return { startLine: line, startColumn: 1, endLine: line, endColumn: 1 };
}
