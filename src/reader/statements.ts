/** Statements: every list item, line, table row and sentence of a spec that asks for something, with its id and place. */
import type { SourceRange } from '../pipeline/schema/range';
import type { Requirement } from '../pipeline/schema/spec';
import { refersBack, subjectIn } from './entities/sentences';
import { toldRecord } from './entities/toldRecords';
import { kindOfId, ownIdOf } from './forms/ownIds';
import { requirementOfRow } from './forms/requirementTable';
import type { SortedOut } from './forms/sortOut';
import type { Block, ItemBlock, ParagraphBlock, Section } from './outline';
import { cleanHeading, isHousekeeping, isOptionalSection, roleOfSection } from './sections';
import { oneLine } from './text';
import { has } from './vocabulary/lookup';
import type { SectionRole } from './vocabulary/vocabulary';

export interface RawStatement {
  readonly text: string;
  /** The spec's own id, if it has one. */
  readonly ownId?: string;
  /** Where the statement stands that this one is a part of: a scenario's story, a criterion's requirement. */
  readonly within?: SourceRange;
  readonly priority?: string;
  /** Told beside the requirements: it asks for nothing, or asks the writer. */
  readonly aside?: 'background' | 'question';
  readonly kind: Requirement['kind'];
  readonly optional: boolean;
  readonly role: SectionRole | undefined;
  readonly heading: string;
  readonly strong: string;
  readonly ordered: boolean;
  /** The name of the entity that the statement is about because of where it stands. */
  readonly about?: string;
  /** What a sentence before it in the paragraph is about, where it goes on about it: "It has a date." */
  readonly subject?: string;
  readonly items: readonly ItemBlock[];
  /** The cells of a table row, by lower-case column name. */
  readonly cells?: ReadonlyMap<string, string>;
  readonly range: SourceRange;
}

/** The statements of all sections that ask for something, without the blocks that were read as entities. */
export function readStatements(
  { sections, ownerOf, numbers }: Pick<SortedOut, 'sections' | 'ownerOf' | 'numbers'>,
  read: ReadonlySet<Block | ItemBlock>,
): readonly RawStatement[] {
  const listed = sections.reduce(
    (sum, section) => sum + section.blocks.filter((block) => block.kind !== 'paragraph').length,
    0,
  );
  const asks = listed >= 3 || read.size > 0 ? asksOutright : asksSomehow;
  return sections
    .filter((section) => !isHousekeeping(section))
    .flatMap((section) => sectionStatements(section, { read, asks, within: ownerOf.get(section), numbers }));
}

const outright =
  /^(?:as an? |as the |als |(?:i|we|users?|visitors?|people|members?|you|wir|ich) (?:want|need|would like|should|möchte\p{L}*|will|wollen|brauch\p{L}*) |(?:allow|let|enable) |(?:\S+ ){1,4}(?:can|can't|cannot|must|mustn't|should|shall|may (?:only|not)|never|has an?|have an?|is required|are required|lasts?|muss|müssen|kann|können|darf|dürfen|soll|sollen|möchte|möchten|will|wollen|hat ein\p{L}*|haben ein\p{L}*|belongs? to|gehör(?:t|en) zu)(?![\p{L}]))/iu;

/** In a spec with lists, prose counts where it says outright who can or must do what; the rest explains. */
function asksOutright(text: string): boolean {
  return outright.test(text) || tellsOfRecord(text);
}

function asksSomehow(text: string): boolean {
  return has(text, 'asks') || tellsOfRecord(text);
}

function tellsOfRecord(text: string): boolean {
  return text.length <= 500 && toldRecord(text, () => false) !== undefined;
}

interface SectionContext {
  readonly read: ReadonlySet<Block | ItemBlock>;
  readonly asks: (text: string) => boolean;
  readonly within: SourceRange | undefined;
  readonly numbers: ReadonlyMap<Block, string>;
}

function sectionStatements(section: Section, context: SectionContext): readonly RawStatement[] {
  const { read, asks, within } = context;
  const own = roleOfSection(section);
  // What a story or a requirement is held against is asked for; only criteria of the whole are measured.
  const role = within && own === 'criteria' ? 'requirements' : own;
  const optional = isOptionalSection(section);
  const heading = cleanHeading(section.heading);
  const base = { role, optional, heading, strong: '', ordered: false, items: [], ...(within && { within }) };
  const statements = section.blocks.flatMap((block) => {
    if (read.has(block)) return [];
    if (block.kind === 'paragraph') {
      const named = (numberedLinesOf(block) ?? namedLinesOf(block)).map((one) =>
        withId({ ...base, ...one, kind: kindOf(one.text, role, within !== undefined) }),
      );
      if (named.length > 0) return named;
      let subject: string | undefined;
      return sentencesOf(block).flatMap((one) => {
        const of = refersBack(one.text) ? subject : undefined;
        subject = subjectIn(one.text, role === 'data') ?? subject;
        return statementOfSentence(one, { ...base, ...(of !== undefined && { subject: of }) }, asks);
      });
    }
    if (block.kind === 'item') return statementsOfItem(block, base, context);
    return block.rows.map((row) => {
      const cells = new Map(block.header.map((name, index) => [name.toLowerCase(), row.cells[index] ?? '']));
      const told = requirementOfRow(block.header, row.cells);
      if (told) {
        const kind = kindOfId(told.ownId) ?? kindOf(told.text, role, within !== undefined);
        return { ...base, ...told, kind, cells, range: row.range };
      }
      const text = row.cells.filter((cell) => cell !== '').join(' – ') || '–';
      return withId({
        ...base,
        text,
        kind: cells.has('method') ? 'operation' : kindOf(text, role, within !== undefined),
        cells,
        range: row.range,
      });
    });
  });
  if (!glossary.test(heading)) return statements;
  // What a word means asks for nothing.
  return statements.map((one) => (has(one.text, 'asks') ? one : { ...one, aside: 'background' as const }));
}

const glossary = /^(?:glossary|glossar|terminology|terms(?: and definitions)?|begriffe|glosario|glossaire)$/i;

type Base = Pick<RawStatement, 'role' | 'optional' | 'heading' | 'strong' | 'ordered' | 'items' | 'within' | 'subject'>;

/** Only a sentence that asks for something counts: the rest of the prose describes. */
function statementOfSentence(
  sentence: { text: string; range: SourceRange },
  base: Base,
  asks: (text: string) => boolean,
): readonly RawStatement[] {
  const counts =
    base.subject !== undefined ||
    ownIdOf(sentence.text) !== undefined ||
    asks(sentence.text) ||
    has(sentence.text, 'undecided') ||
    has(sentence.text, 'nothingElse') ||
    has(sentence.text, 'access') ||
    /^(?:an?|the|each|every) [\p{L}-]+ is [^:]{3,100}: \p{L}/iu.test(sentence.text) ||
    /#[0-9a-f]{6}\b/i.test(sentence.text) ||
    /^(?:no|without|keine?|ohne)\s/i.test(sentence.text) ||
    /^(?:scenario|szenario): /i.test(sentence.text) ||
    (base.role !== undefined && base.role !== 'overview' && base.role !== 'roles' && base.role !== 'data');
  return counts
    ? [withId({ ...base, ...sentence, kind: kindOf(sentence.text, base.role, base.within !== undefined) })]
    : [];
}

function statementsOfItem(item: ItemBlock, base: Base, context: SectionContext): readonly RawStatement[] {
  const { read, numbers } = context;
  if (read.has(item)) return [];
  const number = numbers.get(item);
  const text = item.text.replace(/^\[[ xX]?\]\s*/, '');
  const isLead = /:$/.test(text) && item.children.length > 0;
  const own =
    text === ''
      ? []
      : [
          withId({
            ...base,
            text,
            strong: item.strong,
            ordered: item.ordered,
            items: item.children,
            kind: kindOf(text, base.role, base.within !== undefined),
            range: item.range,
            ...(number && { ownId: number }),
          }),
        ];
  const consumesChildren = isLead && item.children.every((child) => read.has(child));
  return [
    ...own,
    ...(consumesChildren
      ? []
      : item.children.flatMap((child) => statementsOfItem(child, { ...base, within: item.range }, context))),
  ];
}

function withId(statement: RawStatement): RawStatement {
  const found = ownIdOf(statement.text);
  if (!found) return statement;
  const { id, rest, priority } = found;
  const kind = kindOfId(id) ?? statement.kind;
  const isHeld = kind === 'criterion' && statement.within !== undefined;
  return { ...statement, text: rest, ownId: id, kind: isHeld ? 'requirement' : kind, ...(priority && { priority }) };
}

/** `isPart`: of a story or a requirement. */
function kindOf(text: string, role: SectionRole | undefined, isPart = false): Requirement['kind'] {
  if (role === 'criteria') return 'criterion';
  if (role === 'quality') return 'quality';
  if (role === 'rules') return 'rule';
  if (role === 'pages' && !isTelling(text)) return 'page';
  if ((role === 'stories' && !isPart) || /^(?:as an? |as the |als |users? can )/i.test(text)) return 'story';
  return 'requirement';
}

/** "Students are sorted by name" stands among the pages and is none. */
function isTelling(text: string): boolean {
  return (
    !/(?:^|[\s`(])\/\p{L}*/u.test(text) &&
    /^(?:[^\s:–—]+ ){1,5}(?:can|can't|cannot|must|may|should|shall|are|is|have|has|kann|können|muss|müssen|darf|dürfen|soll|sollen|werden|wird|sind|hat|haben) \S/u.test(
      text,
    )
  );
}

/** Lines that begin with ids of their own: `R1: never negative`. A line without one goes on with the line above. */
function numberedLinesOf(block: ParagraphBlock): readonly { text: string; range: SourceRange }[] | undefined {
  const lines = block.text.split('\n');
  const isStart = (line: string) =>
    /^\[?[A-Z]{1,4}-?\d{1,4}\]?\s*[:.)–-]\s|^\d{1,3}(?:\.\d{1,3}){1,3}[.:)]?\s+\p{Lu}/u.test(line);
  if (lines.filter(isStart).length < 2) return undefined;
  const units: { text: string; range: SourceRange }[] = [];
  lines.forEach((line, index) => {
    const endLine = block.range.startLine + index;
    const last = units.at(-1);
    if (last && !isStart(line)) {
      last.text = oneLine(`${last.text} ${line}`);
      last.range = { ...last.range, endLine, endColumn: line.length + 1 };
    } else
      units.push({
        text: oneLine(line),
        range: { ...block.range, startLine: endLine, startColumn: 1, endLine, endColumn: line.length + 1 },
      });
  });
  return units.filter((unit) => isStart(unit.text) || unit.text.split(' ').length > 3);
}

/** Lines such as `Court: name, surface` or `Opening hours: Mon-Fri 9-18`, where a paragraph has no others: each says something. */
function namedLinesOf(block: ParagraphBlock): readonly { text: string; range: SourceRange }[] {
  const lines = block.text.split('\n');
  if (
    !lines.every(
      (line) =>
        /^\p{Lu}[\p{L}\p{N} -]{0,40}\s*(?:: |=\s*\{)/u.test(line) &&
        (/[,}]/.test(line) || has(line, 'openingHours')) &&
        !/\.\s+\p{Lu}/u.test(line),
    )
  )
    return [];
  return lines.map((line, index) => {
    const startLine = block.range.startLine + index;
    return {
      text: oneLine(line),
      range: { ...block.range, startLine, startColumn: 1, endLine: startLine, endColumn: line.length + 1 },
    };
  });
}

/** The sentences of a paragraph with the lines that each stands on. */
export function sentencesOf(block: ParagraphBlock): readonly { text: string; range: SourceRange }[] {
  const sentences: { text: string; range: SourceRange }[] = [];
  const pattern =
    /(?<=[\p{L}\p{N})"”“'%][.!?])(?<!^\s*\d+(?:\.\d+)+\.)(?<!\b(?:e\.g|i\.e|z\.B|bzw|ca|etc|No|Nr|vs|approx|min|max|St|Dr|d\.h|u\.a|inkl|incl)\.)\s+(?=[\p{Lu}"„“(\d])/gu;
  let start = 0;
  const ends = [...block.text.matchAll(pattern)].map((match) => match.index);
  for (const end of [...ends, block.text.length]) {
    const text = oneLine(block.text.slice(start, end));
    if (text !== '') sentences.push({ text, range: rangeWithin(block, start, end) });
    start = end;
  }
  return sentences;
}

function rangeWithin(block: ParagraphBlock, start: number, end: number): SourceRange {
  const lead = /^\s*/.exec(block.text.slice(start, end))?.[0].length ?? 0;
  const before = block.text.slice(0, start + lead);
  const within = block.text.slice(start + lead, end);
  const startLine = block.range.startLine + count(before);
  const endLine = Math.min(startLine + count(within.trimEnd()), block.range.endLine);
  const column = (text: string, line: number) =>
    (line === block.range.startLine ? block.range.startColumn : 1) + (text.length - (text.lastIndexOf('\n') + 1));
  const startColumn = column(before, startLine);
  const endColumn =
    endLine === block.range.endLine && end === block.text.length
      ? block.range.endColumn
      : column(block.text.slice(0, end), endLine);
  return {
    ...block.range,
    startLine,
    startColumn,
    endLine,
    endColumn: startLine === endLine ? Math.max(endColumn, startColumn) : endColumn,
  };
}

function count(text: string): number {
  return text.split('\n').length - 1;
}
