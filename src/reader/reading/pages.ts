/** Items of a page list: `**Books** `/` – all books, newest first; filter by status, search by title or author`. */
import type { Meaning } from '../../pipeline/schema/spec';
import { narrowPage, readingOf } from '../changes';
import { say } from '../messages';
import type { EntityDraft, PageDraft } from '../model/draft';
import { type Mention, readSentence, type Sentence, unknownWords } from '../model/sentence';
import type { SpecModel } from '../model/specModel';
import { readWhole } from '../phrases/readPhrases';
import type { RawStatement } from '../statements';
import { fold, humanLabel, oneLine, splitOutside } from '../text';
import { has, isRestricting } from '../vocabulary/lookup';
import { asksForCalendar, calendarReading, entityOfCalendar } from './calendars';
import type { Reading, ReadingContext } from './reading';

/** Reads an item as a page and adds the page to the model. */
export function readPage(statement: RawStatement, context: ReadingContext): Reading {
  const { model } = context;
  const { title, path, rest } = cutPage(statement);
  if (asksForCalendar(title, model)) return readCalendarPage({ title, path, rest }, statement, context);
  const entity = entityOfTitle(title, model);
  const kind = entity && path && /\/:[^/]+$/.test(path) ? 'detail' : kindOfPage(title, rest, entity, model);
  const page = model.addPage({
    // A page of nothing but signs still has to be called something.
    title: humanLabel(title) || statement.text,
    ...(path ? { path } : {}),
    kind,
    ...(entity ? { entity: entity.id } : {}),
    filterBy: [],
    searchBy: [],
    requirementIds: [context.requirementId],
    range: statement.range,
  });
  const { meanings, missing } = readClauses(rest, page, entity, context);
  if ((kind === 'other' || kind === 'dashboard') && meanings.length === 1 && missing.length === 0) missing.push(title);
  const isMore = entity !== undefined && saysMore(title, entity, kind, model);
  if (missing.length === 0 && (isFigure.test(title) || isMore)) missing.push(title);
  if (missing.length === 0) return { meanings };
  const part = missing.map((clause) => `"${clause}"`).join(', ');
  return { meanings, missing: say(model.language, 'partly', { part }), gap: 'needsModel', left: wordsOf(missing) };
}

function wordsOf(clauses: readonly string[]): readonly string[] {
  return clauses.flatMap((clause) => clause.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []);
}

interface PageText {
  readonly title: string;
  readonly path?: string | undefined;
  readonly rest: string;
}

/** "Booking calendar", "Week view per teacher": a list that opens with its calendar. */
function readCalendarPage(text: PageText, statement: RawStatement, context: ReadingContext): Reading {
  const { model } = context;
  // What follows the name's sentence is said about the page.
  const [title = text.title, ...more] = text.title.split(/\.\s+/);
  const sentence = readSentence(title, model);
  const entity = entityOfCalendar(sentence, model);
  const isOther = has(title, 'otherCalendar');
  const page = model.addPage({
    title: (entity && isOther ? entity.pluralLabel : humanLabel(title)) || statement.text,
    ...(text.path ? { path: text.path } : {}),
    kind: entity ? 'list' : 'other',
    ...(entity ? { entity: entity.id, view: 'calendar' } : {}),
    filterBy: [],
    searchBy: [],
    requirementIds: [context.requirementId],
    range: statement.range,
  });
  const named = entity && calendarReading(sentence, entity, page, context);
  const { meanings, missing } = readClauses([...more, text.rest].filter(Boolean).join('; '), page, entity, context);
  const parts = [...(named ? [] : [title]), ...missing].map((part) => `"${part}"`).join(', ');
  const reasons = [
    ...(named?.missing ? [named.missing] : []),
    ...(parts ? [say(model.language, 'partly', { part: parts })] : []),
  ];
  const all = [...meanings, ...(named?.meanings ?? [])];
  if (reasons.length === 0) return { meanings: all };
  const left = [...wordsOf([...(named ? [] : [title]), ...missing]), ...(named?.left ?? [])];
  return { meanings: all, missing: reasons.join(' '), gap: 'needsModel', left };
}

function readClauses(
  text: string,
  page: PageDraft,
  entity: EntityDraft | undefined,
  context: ReadingContext,
): { readonly meanings: Meaning[]; readonly missing: string[] } {
  const meanings: Meaning[] = [{ kind: 'page', page: page.id }];
  const missing: string[] = [];
  for (const clause of clausesOf(text)) {
    const found = entity ? readClause(clause, page, entity, context) : readWords(clause, undefined, undefined, context);
    if (found) meanings.push(...found.meanings);
    if (!found || found.missing) missing.push(clause);
  }
  return { meanings, missing };
}

/** A page named after a figure or a drawing is more than a list. */
const isFigure =
  /\b(?:average|mean|sum|total|chart|graph|statistics?|calendar|map|durchschnitt|summe|diagramm|statistik|kalender)\b/i;

const pageWords =
  /^(?:lists?|pages?|overview|details?|form|forms|table|view|screen|home|start|main|landing|all|every|each|liste\p{L}*|seite\p{L}*|übersicht|formular|tabelle|ansicht|startseite|alle|einzelheiten|detail\p{L}*)$/iu;

/** "Loan desk" is what a page is called; "overdue loans", "visits that are done" and "all but the first" ask for some of them. */
function saysMore(title: string, entity: EntityDraft, kind: PageDraft['kind'], model: SpecModel): boolean {
  const sentence = readSentence(title, model);
  const own = sentence.mentions.find((mention) => mention.entity === entity);
  if (sentence.mentions.some((mention) => mention !== own && !isOf(mention, entity))) return true;
  if (!own) return false;
  const end = own.from + own.length;
  const words = sentence.tokens.map(({ word }) => word);
  const isPlural = fold(words.slice(own.from, end).join(' ')) === fold(entity.pluralLabel);
  const isNew = (word: string) => kind === 'form' && !isPlural && /^(?:new|neue[nrs]?)$/i.test(word);
  const [last, another] = unknownWords(sentence, pageWords).filter((word) => !isNew(word));
  if (last === undefined) return false;
  const isCalled = !another && !isPlural && !isRestricting(last) && words.length === end + 1 && words.at(-1) === last;
  return !isCalled;
}

function isOf({ entity, fields }: Mention, own: EntityDraft): boolean {
  return entity === own || fields.some((field) => field.entity === own);
}

function cutPage(statement: RawStatement): { title: string; path?: string; rest: string } {
  const text = statement.text;
  const path = /(?:^|[\s`(])(\/(?::?[\p{L}\p{N}_-]+(?:\/:?[\p{L}\p{N}_-]+)*)?)(?=[\s`),;.:]|$)/u.exec(text)?.[1];
  const plain = oneLine(path ? text.replace(path, ' ').replace(/\(\s*\)|`\s*`/g, ' ') : text);
  if (statement.strong && plain.startsWith(statement.strong)) {
    return {
      title: statement.strong.replace(/:$/, ''),
      ...(path ? { path } : {}),
      rest: plain.slice(statement.strong.length).replace(/^[\s–—:,-]+/, ''),
    };
  }
  const cut = /^(.*?)(?:\s+[–—-]+\s+|\s*[:–—]\s+|\s*\((?=.*\)\s*\.?$))(.*)$/u.exec(plain);
  if (cut?.[1] !== undefined && cut[1] !== '')
    return {
      title: cut[1].trim(),
      ...(path ? { path } : {}),
      rest: (cut[2] ?? '').replace(/\)\s*\.?$/, (end) => (plain.includes('(') ? '' : end)).trim(),
    };
  const comma =
    plain.length > 60 || /,\s+(?:with|mit|sorted|newest|oldest|search|filter)/i.test(plain)
      ? splitOutside(plain, ',')
      : [plain];
  return { title: (comma[0] ?? plain).replace(/\.$/, ''), ...(path ? { path } : {}), rest: comma.slice(1).join(', ') };
}

function entityOfTitle(title: string, model: SpecModel): EntityDraft | undefined {
  const id =
    model.names.find(title) ??
    model.names.find(
      title
        .replace(/^(?:list of|all|new|add|edit|alle|neue[rs]?|liste der)\s+/i, '')
        .replace(/\s*(?:list|details?|page|form|overview|detail page|seite)$/i, '')
        .replace(/(?:liste|formular|übersicht|seite|details?)$/i, ''),
    );
  if (id) return model.entities.get(id);
  return readSentence(title, model).mentions.find((mention) => mention.entity)?.entity;
}

function kindOfPage(title: string, rest: string, entity: EntityDraft | undefined, model: SpecModel): PageDraft['kind'] {
  if (!entity) return has(title, 'dashboardPage') ? 'dashboard' : 'other';
  if (has(title, 'formPage')) return 'form';
  if (/\bdetails?\b|detail/i.test(title)) return 'detail';
  const plain = fold(title.replace(/^(?:the|die|der|das)\s/i, ''));
  const isPlural = plain === fold(entity.pluralLabel) && entity.pluralLabel !== entity.label;
  if (isPlural || /\b(?:list|all|liste|alle)\b|liste$/i.test(title)) return 'list';
  const isSingle = plain === fold(entity.label) && entity.pluralLabel !== entity.label;
  const listed = model.pages.some((page) => page.kind === 'list' && page.entity === entity.id);
  if (isSingle && (listed || has(rest, 'detailPage') || rest === '')) return 'detail';
  return has(title, 'dashboardPage') ? 'dashboard' : 'list';
}

function clausesOf(text: string): readonly string[] {
  return splitOutside(text.replace(/[.!]$/, ''), ';,').flatMap((part) =>
    part.split(
      /\s+(?:and|und)\s+(?=(?:filter|search|sort|edit|delete|export|such|lösch|bearbeit)|.*\b(?:first|zuerst)\b)/i,
    ),
  );
}

function readClause(
  clause: string,
  page: PageDraft,
  entity: EntityDraft,
  context: ReadingContext,
): Reading | undefined {
  const sentence = readSentence(clause, context.model, entity);
  return (
    readCalendarClause(sentence, page, entity, context) ??
    readWords(clause, entity, page, context) ??
    readBare(sentence, page, entity, context)
  );
}

const withWord = /^(?:with|and|plus|also|mit|und)\s+(?:an?\s+|einer?\s+)?/iu;

/** A phrase; what it asks of the entity's list is asked of this page. */
function readWords(
  clause: string,
  entity: EntityDraft | undefined,
  page: PageDraft | undefined,
  context: ReadingContext,
): Reading | undefined {
  const phrase =
    readWhole(clause, context.model, entity) ?? readWhole(clause.replace(withWord, ''), context.model, entity);
  if (!phrase) return undefined;
  const [own, others] = partition(
    phrase.changes,
    (change) => page !== undefined && change.kind === 'listPage' && change.entity === entity,
  );
  for (const change of own) if (page && change.kind === 'listPage') narrowPage(page, change);
  return readingOf({ meanings: phrase.meanings, changes: others }, context);
}

function partition<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): readonly [Item[], Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

/** "month view": the page is a calendar; "with a calendar": it has one, too. */
function readCalendarClause(
  sentence: Sentence,
  page: PageDraft,
  entity: EntityDraft,
  context: ReadingContext,
): Reading | undefined {
  if (!asksForCalendar(sentence.text, context.model) || has(sentence.text, 'not')) return undefined;
  if (!/^(?:with|and|plus|also|mit|und|auch|sowie)\b/.test(sentence.lower)) page.view = 'calendar';
  return calendarReading(sentence, entity, page, context);
}

/** "all books", "details", "title and author": what a page shows anyway. */
function readBare(
  sentence: Sentence,
  page: PageDraft,
  entity: EntityDraft,
  context: ReadingContext,
): Reading | undefined {
  const words = unknownWords(
    sentence,
    /^(?:details?|all|every|alle|each|einzelheiten|form|formular|table|tabelle|everything|fields?|felder|of|one)$/,
  );
  if (words.length > 0 || has(sentence.text, 'today') || context.model.entities.size === 0) return undefined;
  const operation = page.kind === 'detail' ? 'view' : page.kind === 'form' ? 'create' : 'list';
  const others = sentence.mentions.filter(
    (mention) => mention.entity && mention.entity !== entity && !mention.fields.some((one) => one.entity === entity),
  );
  return others.length > 0 ? undefined : { meanings: [{ kind: 'operation', entity: entity.id, operation }] };
}
