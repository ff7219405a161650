/** Entities that a spec lays out: tables of fields, headings with bullets, and inline models. */
import type { SourceRange } from '../../pipeline/schema/range';
import type { EntitySource, FieldSource } from '../fields/fieldSource';
import type { Block, ItemBlock, ParagraphBlock, Section, TableBlock } from '../outline';
import { startsWithOperation } from '../reading/stories';
import { cleanHeading, isHousekeeping, roleOfSection } from '../sections';
import { readDataTable } from './dataTable';
import { type EntityPart, linkOf, ownerOf, partOf } from './entityParts';
import { bulletsAreFields, fieldOfBullet } from './fieldBullets';
import { type FieldGroup, readFieldTable } from './fieldTable';
import { optionalMark, readModelLines, readModelText, withRequired } from './inlineModel';
import { namedTogether, readKeyEntity, saysAttributes } from './keyEntities';
import { isKindName, isNoun, isProcessHeading } from './kindNames';
import { leadOf, ledFields } from './ledLists';

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
  readHeadingModel(section, reading);
  section.blocks.forEach((block, index) => {
    if (block.kind === 'table') readTable(section, block, section.blocks[index - 1], reading);
    else if (block.kind === 'paragraph') readModels(section, block, reading);
  });
  if (!section.blocks.some((block) => block.kind === 'table' && reading.read.has(block))) readItems(section, reading);
}

/** A short line above a list counts as a heading: "Tool: name (required), number". */
function readHeadingModel(section: Section, reading: Reading): void {
  if (!section.heading.includes(':') || !section.heading.includes(',')) return;
  const model = readModelText(section.heading, section.range, false, '');
  if (model) reading.sources.push(model.source);
}

function readItems(section: Section, reading: Reading): void {
  readLed(section, reading);
  const owner = ownerOf(section);
  const part = owner && isKindHeading(owner) && ownRoleOf(owner) === undefined ? partOf(section.heading) : undefined;
  if (owner && part) readEntityPart(section, owner, part, reading);
  else readBullets(section, reading);
}

/** "A job is made up of the following:" above a list: each item is a field, or the two of them that it names. */
function readLed(section: Section, reading: Reading): void {
  section.blocks.forEach((block, index) => {
    const name = block.kind === 'paragraph' ? leadOf(block.text) : undefined;
    if (block.kind !== 'paragraph' || !name) return;
    const behind = section.blocks.slice(index + 1);
    const end = behind.findIndex((one) => one.kind !== 'item');
    const items = (end === -1 ? behind : behind.slice(0, end)).filter((one) => one.kind === 'item');
    const fields = items.map(ledFields);
    if (items.length < 2 || fields.some((one) => one.length === 0)) return;
    for (const one of [block, ...items]) reading.read.add(one);
    reading.sources.push({ name, fields: fields.flat(), range: block.range, origin: 'bullets' });
  });
}

function readEntityPart(section: Section, owner: Section, part: EntityPart, reading: Reading): void {
  const name = entityName(owner.heading);
  const items = section.blocks.filter((block) => block.kind === 'item');
  const add = (fields: readonly FieldSource[]) =>
    reading.sources.push({ name, fields, range: owner.range, origin: 'bullets' });
  for (const item of items) {
    const link = part === 'links' ? linkOf(item) : undefined;
    const fields = part === 'fields' ? fieldsOf(item, saysBoldIsRequired(owner)) : [];
    if (part === 'rules') reading.remarks.push({ text: item.text, about: name, range: item.range, section });
    else if (link !== undefined && link !== 'many') add([link]);
    else if (fields.length > 0) add(fields);
    else if (link === undefined) continue;
    reading.read.add(item);
  }
}

function readTable(section: Section, table: TableBlock, before: Block | undefined, reading: Reading): void {
  const lead = before?.kind === 'paragraph' ? nestedName(before.text, false) : undefined;
  const caption = before?.kind === 'paragraph' && (lead !== undefined || isCaption(before.text)) ? before : undefined;
  const told = readFieldTable(table, roleOfSection(section) === 'data');
  const groups = told ?? (reading.takesRecords ? recordsIn(section, table, caption) : undefined);
  if (!groups) return;
  reading.read.add(table);
  if (caption) reading.read.add(caption);
  for (const { entity, fields } of groups) {
    const range = entity ? (fields[0]?.range ?? table.range) : (caption?.range ?? headingOr(section, table.range));
    const named = caption && !partOf(caption.text) ? caption : undefined;
    const owner = partOf(section.heading) ? (ownerOf(section) ?? section) : section;
    const name = entity ? entityName(entity) : (lead ?? (named ? entityName(named.text) : nameUnder(owner)));
    if (!entity && lead === undefined && !named && isProcessHeading(owner.heading)) continue;
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
  const items = section.blocks.filter((block) => block.kind === 'item' && !reading.read.has(block)) as ItemBlock[];
  const role = roleOfSection(section);
  const within = section.ancestors.some((one) => roleOfSection(one) === 'data');
  const named = cleanHeading(section.heading);
  const ownRole = ownRoleOf(section);
  const isBold = saysBoldIsRequired(section);
  const nameable =
    named !== '' &&
    section.depth > 1 &&
    named.split(/\s+/).length <= 4 &&
    isKindHeading(section) &&
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
  const isData =
    role === 'data' || within || isKeyEntities(section) || (role === undefined && isOutlineOfThings(items));
  const keys = isKeyEntities(section) ? items.map(readKeyEntity) : [];
  const models: EntitySource[] = [];
  items.forEach((item, index) => {
    const several = isKeyEntities(section) ? namedTogether(item) : [];
    if (several.length > 1) {
      reading.read.add(item);
      models.push(...several.flatMap((one) => readKeyEntity(one) ?? []));
      return;
    }
    const key = keys[index];
    const isKey = key !== undefined && (key.fields.length > 0 ? saysAttributes(item.text) : !item.text.includes(','));
    const read = isKey ? [] : readItem(section, item, isData, isBold, reading);
    // What is a list of fields and nothing else says more than what can be made out in prose.
    if (read.length > 0 || reading.read.has(item) || !key) models.push(...read);
    else {
      reading.read.add(item);
      for (const child of item.children) reading.read.add(child);
      models.push(key);
    }
  });
  // Where one of them marks a field as optional, those without the mark are required in all.
  const isMarked = items.some((item) => optionalMark.test(item.text));
  reading.sources.push(...(isMarked ? models.map(withRequired) : models));
}

/** "Key Entities *(include if feature involves data)*" */
function isKeyEntities({ heading }: Section): boolean {
  return /^(?:key |core |main |domain |data |wichtige )?(?:entities|concepts|objects|entitäten|objekte)\b/iu.test(
    cleanHeading(heading),
  );
}

function ownRoleOf(section: Section): ReturnType<typeof roleOfSection> {
  return roleOfSection({ ...section, ancestors: [] });
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
  const model = readModelText(item.text, item.range, isData, entityName(section.heading), item.strong !== '');
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
    /(?:^|[.!?]\s+)(?:each|every|an?|the) ([\p{L}-]+(?: (?!should|must|will|can|is|has|have|contain|consist|include)[\p{L}-]+)?) (?:should |must |will |can |is |has |have |(?:has|have|contains|includes)(?=:)|be |contains? |consists? |includes? |defined |described |with |of |the |following |these )+(?:attributes|fields|properties|data|information|details)?:$/iu.exec(
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

/** Under "Requirement: Return" or "Scenario: Late" nothing is laid out that has that name. */
function isKindHeading({ heading, ancestors }: Section): boolean {
  const name = cleanHeading(heading);
  const isNamed = ancestors.some((one) => roleOfSection(one) === 'data') ? isNoun(name) : isKindName(name);
  return isNamed && !isProcessHeading(heading) && !isProcessHeading(name);
}

function headingOr(section: Section, range: SourceRange): SourceRange {
  return section.heading === '' ? range : section.range;
}
