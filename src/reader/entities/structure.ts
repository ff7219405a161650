/** Entities that a spec lays out: tables of fields, headings with bullets, and inline models. */
import type { SourceRange } from '../../pipeline/schema/range';
import type { EntitySource, FieldSource } from '../fields/fieldSource';
import type { Block, ItemBlock, ParagraphBlock, Section, TableBlock } from '../outline';
import { startsWithOperation } from '../reading/readStatement';
import { cleanHeading, isHousekeeping, roleOfSection } from '../sections';
import { readDataTable } from './dataTable';
import { bulletsAreFields, fieldOfBullet } from './fieldBullets';
import { type FieldGroup, readFieldTable } from './fieldTable';
import { optionalMark, readModelLines, readModelText, withRequired } from './inlineModel';

/** A sentence that stands behind a model: "one per email and event". */
export interface ModelRemark {
  readonly text: string;
  readonly about: string;
  readonly range: SourceRange;
  readonly section: Section;
}

export interface StructureReading {
  readonly sources: readonly EntitySource[];
  /** The blocks that are used up. */
  readonly read: ReadonlySet<Block | ItemBlock>;
  readonly remarks: readonly ModelRemark[];
}

interface Reading {
  readonly takesRecords: boolean;
  sources: EntitySource[];
  read: Set<Block | ItemBlock>;
  remarks: ModelRemark[];
}

/** `takesRecords`: a table with records in it may say which fields they have. */
export function readStructure(sections: readonly Section[], takesRecords = true): StructureReading {
  const reading: Reading = { takesRecords, sources: [], read: new Set(), remarks: [] };
  for (const section of sections) {
    if (!isHousekeeping(section) || section.blocks.some((block) => block.kind === 'table'))
      readSection(section, reading);
    // "Resources" may head links, or the resources of an API.
    else for (const block of section.blocks) if (block.kind === 'paragraph') readModels(section, block, reading);
  }
  return reading;
}

function readSection(section: Section, reading: Reading): void {
  section.blocks.forEach((block, index) => {
    if (block.kind === 'table') readTable(section, block, section.blocks[index - 1], reading);
    else if (block.kind === 'paragraph') readModels(section, block, reading);
  });
  if (!section.blocks.some((block) => block.kind === 'table' && reading.read.has(block))) readBullets(section, reading);
}

function readTable(section: Section, table: TableBlock, before: Block | undefined, reading: Reading): void {
  const caption = before?.kind === 'paragraph' && isCaption(before.text) ? before : undefined;
  const told = readFieldTable(table, roleOfSection(section) === 'data');
  const groups = told ?? (reading.takesRecords ? recordsIn(section, table, caption) : undefined);
  if (!groups) return;
  reading.read.add(table);
  if (caption) reading.read.add(caption);
  for (const { entity, fields } of groups) {
    const range = entity ? (fields[0]?.range ?? table.range) : (caption?.range ?? headingOr(section, table.range));
    const name = entity ? entityName(entity) : caption ? entityName(caption.text) : nameUnder(section);
    reading.sources.push({ name, fields, range, origin: 'table', ...(!told && { isFromRecords: true }) });
  }
}

/** Only a table with a name of its own holds records of that name. */
function recordsIn(section: Section, table: TableBlock, caption: Block | undefined): readonly FieldGroup[] | undefined {
  const role = roleOfSection(section);
  const isNamed =
    caption !== undefined || (section.depth > 1 && cleanHeading(section.heading).split(/\s+/).length <= 3);
  const fields = isNamed && (role === undefined || role === 'data') ? readDataTable(table) : undefined;
  return fields && [{ fields }];
}

function isCaption(text: string): boolean {
  return text.length < 40 && text.split(/\s+/).length <= 3 && !/[.!?]$/.test(text);
}

function readModels(section: Section, block: ParagraphBlock, reading: Reading): void {
  const models = readModelLines(block, roleOfSection(section) === 'data', entityName(section.heading));
  if (models.length === 0) return;
  reading.read.add(block);
  for (const model of models) {
    reading.sources.push(model.source);
    reading.remarks.push(
      ...model.remarks.map((text) => ({ text, about: model.source.name, range: model.source.range, section })),
    );
  }
}

function readBullets(section: Section, reading: Reading): void {
  const items = section.blocks.filter((block) => block.kind === 'item');
  const role = roleOfSection(section);
  const within = section.ancestors.some((one) => roleOfSection(one) === 'data');
  const named = cleanHeading(section.heading);
  const ownRole = roleOfSection({ ...section, ancestors: [] });
  const isBold = saysBoldIsRequired(section);
  const nameable =
    named !== '' &&
    section.depth > 1 &&
    named.split(/\s+/).length <= 4 &&
    (ownRole === undefined || ownRole === 'data');
  if (
    nameable &&
    ownRole === undefined &&
    (role === undefined || role === 'data' || role === 'overview') &&
    bulletsAreFields(items, within)
  ) {
    for (const item of items) if (fieldOfBullet(item)) reading.read.add(item);
    reading.sources.push({
      name: entityName(section.heading),
      fields: items.flatMap((item) => fieldsOf(item, isBold)),
      range: section.range,
      origin: 'bullets',
    });
    return;
  }
  const isData = role === 'data' || (role === undefined && isOutlineOfThings(items));
  const models: EntitySource[] = [];
  for (const item of items) models.push(...readItem(section, item, isData, isBold, reading));
  // Where one of them marks a field as optional, those without the mark are required in all.
  const isMarked = items.some((item) => optionalMark.test(item.text));
  reading.sources.push(...(isMarked ? models.map(withRequired) : models));
}

/** A list whose items are things and whose sub-items are what is kept of them. */
function isOutlineOfThings(items: readonly ItemBlock[]): boolean {
  const isThing = ({ text, children }: ItemBlock) =>
    children.length > 0 &&
    /^\p{L}[\p{L}\p{M} -]{1,30}:?$/u.test(text) &&
    text.split(/\s+/).length <= 3 &&
    children.filter((child) => startsWithOperation(child.text)).length * 3 <= children.length;
  if (items.length < 2 || !items.every(isThing)) return false;
  return items.filter((item) => bulletsAreFields(item.children, false)).length * 2 >= items.length;
}

/** `isBoldRequired`: the section says that what is in bold must be filled in. */
function fieldsOf(item: ItemBlock, isBoldRequired: boolean): readonly FieldSource[] {
  const field = fieldOfBullet(item);
  if (!field) return [];
  return [isBoldRequired && item.strong !== '' ? { ...field, required: true } : field];
}

function saysBoldIsRequired(section: Section): boolean {
  const says = /\b(?:bold|fett)\b.{0,40}\b(?:must|required|mandatory|filled|pflicht)/iu;
  return section.blocks.some((block) => block.kind === 'paragraph' && says.test(block.text));
}

/** An item that holds a model itself, or whose children are the fields. */
function readItem(
  section: Section,
  item: ItemBlock,
  isData: boolean,
  isBold: boolean,
  reading: Reading,
): readonly EntitySource[] {
  if (item.children.length > 0) {
    const name = nestedName(item.text, isData);
    if (name && bulletsAreFields(item.children, true)) {
      for (const child of item.children) if (fieldOfBullet(child)) reading.read.add(child);
      if (isData) reading.read.add(item);
      const fields = item.children.flatMap((child) => fieldsOf(child, isBold));
      reading.sources.push({ name, fields, range: item.range, origin: 'bullets' });
      return [];
    }
  }
  const model = readModelText(item.text, item.range, isData, entityName(section.heading));
  if (!model) return [];
  reading.read.add(item);
  reading.remarks.push(
    ...model.remarks.map((text) => ({ text, about: model.source.name, range: item.range, section })),
  );
  return [model.source];
}

/** "Each item should be defined with the following attributes:" and, in a data section, "Book". */
function nestedName(text: string, isData: boolean): string | undefined {
  const said =
    /(?:^|[.!?]\s+)(?:each|every|an?|the) ([\p{L}-]+(?: (?!should|must|will|can|is|has|have|contain|consist|include)[\p{L}-]+)?) (?:should |must |will |can |is |has |have |be |contains? |consists? |includes? |defined |described |with |of |the |following |these )+(?:attributes|fields|properties|data|information|details)?:$/iu.exec(
      text,
    );
  const german =
    /(?:^|[.!?]\s+)(?:jede[rs]?|eine?|zu jede[mr]) ([\p{L}-]+) .*(?:felder|angaben|eigenschaften|attribute)\s*:$/iu.exec(
      text,
    );
  const name = said?.[1] ?? german?.[1];
  if (name) return entityName(name);
  const plain = text.replace(/:$/, '');
  return isData && plain.split(/\s+/).length <= 3 ? entityName(plain) : undefined;
}

/** Under the title of the whole spec, the thing is what is collected: "Movie club" keeps movies. */
function nameUnder(section: Section): string {
  const name = entityName(section.heading);
  if (section.depth > 1) return name;
  const kept = name.replace(
    /\s+(?:club|list|box|tracker|manager|management|app|application|collection|library|catalogue?|log|diary|database|register|planner|organi[sz]er|board|overview|book)$/i,
    '',
  );
  return kept === '' ? name : kept;
}

/** "Book entity", "Table: Book" and "The Book model" are all `Book`. */
export function entityName(heading: string): string {
  const clean = cleanHeading(heading)
    .replace(/\s*\([^)]*\)\s*$/, '')
    .replace(
      /^(?:the|an?|each|table|entity|model|tabelle|entität|objekt|class|type|felder|fields of)\s*:?\s+(?=\S)/i,
      '',
    )
    .replace(/\s+(?:entity|table|model|record|fields|data|tabelle|entität|felder|daten)$/i, '')
    .replace(/[`*:]/g, '')
    .trim();
  return clean === '' ? cleanHeading(heading) || 'Entry' : clean;
}

function headingOr(section: Section, range: SourceRange): SourceRange {
  return section.heading === '' ? range : section.range;
}
