/** Sections of a content page that are written out under headings: menu, opening hours, address. */
import type { ContentBlock } from '../../pipeline/schema/content';
import type { Identified } from '../identify';
import { say } from '../messages';
import type { Block, Section } from '../outline';
import { RequirementIds } from '../requirementIds';
import { cleanHeading, isHousekeeping, isOptionalSection, roleOfSection } from '../sections';
import { oneLine } from '../text';
import { has } from '../vocabulary/lookup';
import { type BlocksReading, readParts, readText } from './blocks';
import { addSection, type ContentDraft, pushRequirement } from './contentSpec';
import { askAboutLink } from './linkQuestion';
import { readList } from './offers';

const demanding = new Set([
  'requirements',
  'quality',
  'criteria',
  'rules',
  'openPoints',
  'stories',
  'bonus',
  'pages',
  'data',
  'api',
]);

/** Reads the headings that hold content themselves. Gives the lines that are used up. */
export function readHeadings(sections: readonly Section[], draft: ContentDraft): ReadonlySet<number> {
  const used = new Set<number>();
  const ids = new RequirementIds();
  for (const section of sections) {
    if (!holdsContent(section)) continue;
    const heading = cleanHeading(section.heading);
    const shown = { ...section, blocks: section.blocks.filter((block) => !isInstruction(block)) };
    if (shown.blocks.length === 0) continue;
    const text = `${heading}: ${shown.blocks.map(textOf).join(' ')}`;
    const statement = {
      text: cut(text),
      kind: 'content' as const,
      optional: isOptionalSection(section),
      role: undefined,
      heading,
      strong: '',
      ordered: false,
      items: [],
      range: section.range,
    };
    readSection(shown, { id: ids.take(text), parent: null, statement }, draft);
    for (const block of shown.blocks)
      for (let line = block.range.startLine; line <= block.range.endLine; line += 1) used.add(line);
  }
  return used;
}

/** "Colours: dark green", "Show a map.": said to whoever makes the page, not to who reads it. */
function isInstruction(block: Block): boolean {
  if (block.kind !== 'paragraph') return false;
  return /(?:^|[.!]\s+)(?:(?:colou?rs?|farben?|design|style|theme|fonts?|schrift\p{L}*):|(?:show|add|include|use|embed|display|make|put|zeige|binde)\s)|#[0-9a-f]{6}\b/iu.test(
    block.text,
  );
}

function holdsContent(section: Section): boolean {
  if (section.depth < 2 || section.blocks.length === 0 || isHousekeeping(section)) return false;
  const role = roleOfSection({ ...section, ancestors: [] });
  if (role !== undefined && demanding.has(role)) return false;
  return !/^(?:colou?rs?|farben|design|style|layout|look|technik|technical|notes?|hinweise?|gestaltung|aussehen)$/i.test(
    cleanHeading(section.heading),
  );
}

function readSection(section: Section, one: Identified, draft: ContentDraft): void {
  const heading = one.statement.heading;
  const role = has(heading, 'footer') ? 'footer' : has(heading, 'header') ? 'header' : 'section';
  const readings =
    role === 'section' ? bodyOf(section, heading) : section.blocks.map((block) => readParts(textOf(block)));
  const blocks = readings.flatMap((reading) => reading.blocks);
  const missing = readings.flatMap((reading) => [...reading.missing, ...reading.openLinks]);
  for (const label of readings.flatMap((reading) => reading.openLinks))
    draft.clarifications.push(askAboutLink(one, label, draft.language));
  const shown = role === 'header' ? draft.name : role === 'footer' ? '' : heading;
  const id = addSection({ role, heading: shown, blocks, requirementIds: [one.id], range: section.range }, draft);
  const meanings = [{ kind: 'content' as const, section: id }];
  pushRequirement(
    one,
    missing.length === 0
      ? { meanings }
      : { meanings, missing: say(draft.language, 'partly', { part: missing.map((part) => `"${part}"`).join(', ') }) },
    draft,
  );
}

/** Items together are offers or a list; paragraphs stand as they are. */
function bodyOf(section: Section, heading: string): readonly BlocksReading[] {
  const items = section.blocks.filter((block) => block.kind === 'item').map(textOf);
  const others = section.blocks.filter((block) => block.kind !== 'item');
  const plain = (block: ContentBlock, missing: readonly string[] = []): BlocksReading => ({
    blocks: [block],
    missing,
    openLinks: [],
    showsName: false,
  });
  const read = others.map((block) => {
    if (block.kind !== 'table') return readText(heading, textOf(block));
    const rows = block.rows.map((row) => row.cells.filter((cell) => cell !== '').join(' – '));
    const offers = readList(rows);
    return plain(offers?.block ?? { kind: 'list', items: rows });
  });
  if (items.length === 0) return read;
  const offers = readList(items);
  if (offers) return [...read, plain(offers.block, offers.missing)];
  const single = items.map((item) => readText(heading, item));
  const linked = single.some((reading) => reading.blocks.some((block) => block.kind === 'link'));
  if (linked) return [...read, ...single];
  return [
    ...read,
    has(heading, 'openingHours')
      ? plain({ kind: 'openingHours', text: items.join('\n') })
      : has(heading, 'address')
        ? plain({ kind: 'address', text: items.join('\n') })
        : plain({ kind: 'list', items }),
  ];
}

function textOf(block: Block): string {
  return block.kind === 'table' ? block.rows.map((row) => row.cells.join(' ')).join(' ') : oneLine(block.text);
}

function cut(text: string): string {
  return text.length > 300 ? `${text.slice(0, 299)}…` : text;
}
