/** Recognises pages to read, and makes their sections from numbered items or from headings. */
import type { Clarification } from '../../pipeline/schema/clarification';
import type { ContentSection } from '../../pipeline/schema/content';
import type { Meaning, Requirement, StructuredSpec } from '../../pipeline/schema/spec';
import { isForMany, notUnderstoodOf, unreadNotes } from '../assemble';
import { askAboutAccess } from '../clarify/askAboutScope';
import type { Identified } from '../identify';
import { say } from '../messages';
import { EntityNames } from '../model/entityNames';
import { readSentence } from '../model/sentence';
import { SpecModel } from '../model/specModel';
import type { Section } from '../outline';
import { readAccess, readQuality, readShared } from '../reading/general';
import { lackOf, type Reading } from '../reading/reading';
import { storyOf } from '../reading/stories';
import { cleanHeading, isHousekeeping } from '../sections';
import { sentencesOf } from '../statements';
import { oneLine, slug, splitOutside, uniqueName } from '../text';
import type { SpecHead } from '../title';
import { has, operationOf } from '../vocabulary/lookup';
import { readParts, readText } from './blocks';
import { readHeadings } from './contentHeadings';
import { readAside } from './general';
import { askAboutLink } from './linkQuestion';
import { themeIn } from './theme';

export interface ContentDraft {
  readonly name: string;
  readonly language: string;
  readonly sections: ContentSection[];
  readonly requirements: Requirement[];
  readonly clarifications: Clarification[];
  readonly taken: Set<string>;
}

/** The page that a spec without records describes; undefined where it describes something else. */
export function readContentSpec(
  statements: readonly Identified[],
  sections: readonly Section[],
  head: SpecHead,
): { spec: StructuredSpec; clarifications: readonly Clarification[] } | undefined {
  if (!isContent(statements, sections, head)) return undefined;
  const draft: ContentDraft = {
    name: siteName(head.title),
    language: head.language,
    sections: [],
    requirements: [],
    clarifications: [],
    taken: new Set(),
  };
  const model = new SpecModel(head.language, new EntityNames(head.language), []);
  const used = readHeadings(sections.filter(isToRead), draft);
  for (const one of statements) {
    if (used.has(one.statement.range.startLine)) continue;
    readItem(one, draft, model);
    model.theme = { ...themeIn(one.statement.text), ...model.theme };
  }
  const needing = draft.requirements.filter(isForMany);
  const clarifications = [...draft.clarifications, ...askAboutAccess({ needing }, head.language)]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 5);
  const spec = contentSpec(draft, model, head);
  const left = leftOver(statements, sections, used, head);
  return { spec: { ...spec, notUnderstood: [...spec.notUnderstood, ...left] }, clarifications };
}

/** Sentences below the introduction that nothing was made of. */
function leftOver(
  statements: readonly Identified[],
  sections: readonly Section[],
  used: ReadonlySet<number>,
  head: SpecHead,
): StructuredSpec['notUnderstood'] {
  const read = new Set(statements.map((one) => one.statement.text));
  const blocks = sections.filter((section) => !isHousekeeping(section)).flatMap((section) => section.blocks);
  return blocks.flatMap((block) => {
    if (
      block.kind !== 'paragraph' ||
      used.has(block.range.startLine) ||
      head.summary.startsWith(oneLine(block.text).slice(0, 60))
    )
      return [];
    return sentencesOf(block)
      .filter((one) => !read.has(one.text) && block.text.split('\n').every((line) => !read.has(oneLine(line))))
      .map(({ text, range }) => ({ text, reason: say(head.language, 'prose'), range }));
  });
}

/** Two words of websites, or a title that says so, and nobody who makes or changes records. */
function isContent(statements: readonly Identified[], sections: readonly Section[], head: SpecHead): boolean {
  const lines = [
    head.title,
    head.summary,
    ...sections.map((section) => section.heading),
    ...statements.map((one) => one.statement.text),
  ];
  const hits = lines.filter((line) => has(line, 'contentWord')).length;
  const makes = statements.filter((one) => {
    const rest = storyOf(one.statement.text)?.rest;
    const operation = rest ? operationOf(rest.split(/[\s,]+/)[0] ?? '') : undefined;
    return operation !== undefined && operation !== 'view' && operation !== 'list';
  }).length;
  const asking = statements.filter((one) => asksForBehaviour(one.statement.text)).length;
  return hits >= 2 && makes === 0 && hits * 4 >= statements.length && asking * 2 <= statements.length;
}

/** What a program is to do is never a text of a page. */
function isToRead({ blocks }: Section): boolean {
  return blocks.every((block) => block.kind === 'table' || !asksForBehaviour(block.text));
}

const behaviour =
  /\b(?:SHALL|MUST)\b|^\W*(?:given|when|as an? [\p{L}-]+,? i)\b|(?<![\p{L}])(?:shall|must|can|cannot|can't|should|kann|können|muss|müssen|soll|sollen|darf|dürfen)(?![\p{L}])/iu;

function asksForBehaviour(text: string): boolean {
  return behaviour.test(text);
}

function readItem(one: Identified, draft: ContentDraft, model: SpecModel): void {
  const { statement, id } = one;
  const general = readGeneral(one, model);
  if (general) {
    pushRequirement(one, general, draft);
    return;
  }
  if (asksForBehaviour(statement.text)) {
    pushRequirement(one, { meanings: [], missing: say(draft.language, 'nothing') }, draft);
    return;
  }
  const text = statement.text.replace(/\.$/, '');
  const named = /^(.{2,50}?):\s+(.+)$/s.exec(text);
  const framed =
    /^((?:an? |the |der |die |das |ein(?:e[nr]?)? )?[\p{L}-]+)(?:\s*:\s*|\s+(?:with|showing|containing|mit|zeigt|enthält)\s+)(.+)$/isu.exec(
      text,
    );
  const isFrame = framed !== null && (has(framed[1] ?? '', 'header') || has(framed[1] ?? '', 'footer'));
  if (!named && !isFrame) {
    const reason = statement.ordered || statement.strong ? 'nothing' : 'prose';
    pushRequirement(one, { meanings: [], missing: say(draft.language, reason) }, draft);
    return;
  }
  const role = isFrame ? (has(framed[1] ?? '', 'footer') ? 'footer' : 'header') : 'section';
  const heading = role === 'section' ? (named?.[1] ?? '') : role === 'header' ? draft.name : '';
  const body = isFrame ? (framed[2] ?? '') : (named?.[2] ?? '');
  const read = isFrame ? readParts(body) : readText(heading, body);
  const section = addSection(
    { role, heading, blocks: [...read.blocks], requirementIds: [id], range: statement.range },
    draft,
  );
  const meanings: Meaning[] = [{ kind: 'content', section }];
  for (const label of read.openLinks) draft.clarifications.push(askAboutLink(one, label, draft.language));
  const missing = [...read.missing, ...read.openLinks.map((label) => label)];
  const reason =
    read.openLinks[0] && read.missing.length === 0
      ? say(draft.language, 'linkTarget', { label: read.openLinks[0] })
      : say(draft.language, 'notGiven', { part: missing.map((part) => `"${part}"`).join(', ') });
  pushRequirement(one, missing.length === 0 ? { meanings } : { meanings, missing: reason }, draft);
}

/** Colours, absences and qualities: they stand beside the content. A sentence may hold several of them. */
function readGeneral(one: Identified, model: SpecModel): Reading | undefined {
  const { statement, id } = one;
  const context = { model, requirementId: id, text: statement.text, range: statement.range };
  const aside = readAside(statement.text, context);
  if (aside) return aside;
  const sentence = readSentence(statement.text, model);
  const parts = splitOutside(statement.text.replace(/[.!]$/, ''), ',;');
  if (/:\s/.test(statement.text) || statement.ordered) return undefined;
  const reading = readAccess(sentence, context) ?? readShared(sentence, context) ?? readQuality(sentence, context);
  return reading && parts.length <= 4 ? reading : undefined;
}

export function pushRequirement(one: Identified, reading: Reading, draft: ContentDraft): void {
  const { statement, id } = one;
  const understood = reading.missing === undefined;
  const kind = reading.meanings.some((meaning) => meaning.kind === 'content') ? 'content' : statement.kind;
  draft.requirements.push({
    id,
    text: statement.text,
    kind,
    optional: statement.optional,
    meanings: [...reading.meanings],
    understood,
    ...(understood ? {} : lackOf(reading, draft.language)),
    range: statement.range,
  });
}

/** Adds a section under an id of its own, and gives the id. */
export function addSection(section: Omit<ContentSection, 'id'>, draft: ContentDraft): string {
  const id = uniqueName(section.role === 'section' ? slug(section.heading, 'section') : section.role, draft.taken, '-');
  draft.taken.add(id);
  draft.sections.push({ ...section, id });
  return id;
}

/** `Bakery "Drei Körner" website` is the site of the bakery, not called "website". */
function siteName(title: string): string {
  const plain = cleanHeading(title)
    .replace(
      /\s*[-–—:]?\s*\b(?:website|web site|webseite|landing ?page|homepage|internetseite|site)\b\s*(?:for|of|für|von)?\s*/gi,
      ' ',
    )
    .trim()
    .replace(/^(?:the|das|die|der|den) /i, '');
  return plain === '' ? title : plain;
}

function contentSpec(draft: ContentDraft, model: SpecModel, head: SpecHead): StructuredSpec {
  const requirements = [...draft.requirements].sort(
    (a, b) => a.range.startLine - b.range.startLine || a.range.startColumn - b.range.startColumn,
  );
  return {
    title: head.title,
    summary: head.summary,
    language: head.language,
    kind: 'content',
    entities: [],
    relations: [],
    pages: [],
    roles: [],
    rules: [],
    requirements,
    content: draft.sections,
    theme: model.theme,
    notUnderstood: [...notUnderstoodOf(requirements), ...unreadNotes(head)],
  };
}
