/** Walks over a sentence: verbs wait for the next thing, which they then all apply to. */
import type { EntityDraft, FieldDraft } from '../model/draft';
import { entitiesIn, type Mention, operationAt, type Sentence, type Token } from '../model/sentence';
import { has } from '../vocabulary/lookup';
import type { OperationWord } from '../vocabulary/vocabulary';
import type { ReadingContext } from './reading';

export type Operation = Exclude<OperationWord, 'manage'>;

export interface FieldOfEntity {
  readonly entity: EntityDraft;
  readonly field: FieldDraft;
}

export interface OperationScan {
  readonly operations: { readonly entity: EntityDraft; readonly operation: Operation }[];
  readonly filterBy: FieldOfEntity[];
  readonly searchBy: FieldOfEntity[];
  readonly sortBy: FieldOfEntity[];
  /** Fields that are written: "write down a diagnosis". */
  readonly told: FieldOfEntity[];
  /** Verbs without anything to be done to. */
  readonly idle: readonly string[];
}

interface Walk extends OperationScan {
  /** What the sentence is about where it does not say. */
  readonly fallback: EntityDraft | undefined;
  /** Verbs whose object has not come yet. */
  waiting: { readonly word: string; readonly operation: OperationWord }[];
  /** The entity mentioned last. */
  latest: EntityDraft | undefined;
  /** Filter, search or sort, while fields may follow. */
  last: OperationWord | undefined;
}

export function scanOperations(sentence: Sentence, context: ReadingContext): OperationScan {
  const fallback = sentence.about ?? entitiesIn(sentence)[0] ?? soleEntity(context);
  const walk: Walk = {
    operations: [],
    filterBy: [],
    searchBy: [],
    sortBy: [],
    told: [],
    idle: [],
    fallback,
    waiting: [],
    latest: undefined,
    last: undefined,
  };
  const mentions = new Map(sentence.mentions.map((mention) => [mention.from, mention]));
  for (let index = 0; index < sentence.tokens.length; ) {
    const mention = mentions.get(index);
    const token = sentence.tokens[index];
    if (mention) meetMention(mention, walk);
    else if (token) meetWord(token, walk);
    if (mention?.entity) walk.latest = mention.entity;
    else if (isPassiveVerb(sentence, index) && walk.latest) apply(walk.latest, walk);
    index += mention?.length ?? 1;
  }
  addFieldsBefore(sentence, walk);
  applyTrailing(sentence, walk);
  const idle = walk.waiting
    .filter((one) => one.operation !== 'list' && one.operation !== 'view')
    .map((one) => one.word);
  return { ...walk, idle };
}

/** "Authors are listed with …": a verb behind "are" belongs to what stands before it. */
function isPassiveVerb(sentence: Sentence, index: number): boolean {
  const token = sentence.tokens[index];
  const before = sentence.tokens[index - 1]?.word.toLowerCase() ?? '';
  return token !== undefined && /^(?:are|is|be)$/.test(before) && operationAt(token) !== undefined;
}

function meetMention(mention: Mention, walk: Walk): void {
  if (walk.last && addFields(mention, walk.last, walk)) {
    const holder = mention.fields.find((one) => one.entity === walk.fallback)?.entity ?? mention.fields[0]?.entity;
    if (holder) apply(holder, walk);
  } else if (mention.entity) apply(mention.entity, walk);
  else if (walk.waiting.some(isWriting)) {
    const own = mention.fields.find((one) => one.entity === walk.fallback);
    const told = own ?? (mention.fields.length === 1 ? mention.fields[0] : undefined);
    if (!told) return;
    walk.told.push(told);
    walk.waiting = walk.waiting.filter((one) => !isWriting(one));
  }
}

function meetWord(token: Token, walk: Walk): void {
  const operation = operationAt(token);
  if (walk.last === 'filter' && /^(?:status|state|zustand)$/i.test(token.word)) {
    const state = stateField(walk.fallback);
    if (!walk.fallback || !state) return;
    walk.filterBy.push({ entity: walk.fallback, field: state });
    apply(walk.fallback, walk);
  } else if (operation) {
    walk.waiting.push({ word: token.word, operation });
    walk.last = operation === 'filter' || operation === 'search' || operation === 'sort' ? operation : undefined;
  }
}

function apply(entity: EntityDraft, walk: Walk): void {
  for (const { operation } of walk.waiting) {
    for (const one of expand(operation)) walk.operations.push({ entity, operation: one });
  }
  walk.waiting = [];
}

/** German puts the field before the verb: "nach Stimme gefiltert". */
function addFieldsBefore(sentence: Sentence, walk: Walk): void {
  for (const { operation } of walk.waiting) {
    if (operation !== 'filter' && operation !== 'search' && operation !== 'sort') continue;
    for (const mention of sentence.mentions) {
      if (!mention.entity && /^nach$/i.test(sentence.tokens[mention.from - 1]?.word ?? ''))
        addFields(mention, operation, walk);
    }
  }
}

/** Verbs at the end apply to what the sentence is about, where the sentence is passive or speaks of its list. */
function applyTrailing(sentence: Sentence, walk: Walk): void {
  const { fallback } = walk;
  if (!fallback) return;
  const csv = has(sentence.text, 'csv');
  const all = sentence.about !== undefined || isPassive(sentence);
  const fits = ({ operation }: { operation: OperationWord }) =>
    all || (csv && operation === 'export') || (operation === 'list' && speaksOfList(sentence));
  const rest = walk.waiting.filter((one) => !fits(one));
  walk.waiting = walk.waiting.filter(fits);
  apply(fallback, walk);
  walk.waiting = rest;
}

function isWriting(one: { readonly operation: OperationWord }): boolean {
  return one.operation === 'create' || one.operation === 'edit';
}

function addFields(mention: Mention, operation: OperationWord, walk: Walk): boolean {
  const own =
    mention.fields.find((one) => one.entity === walk.fallback) ??
    (mention.fields.length === 1 ? mention.fields[0] : undefined);
  if (!own || (mention.entity && mention.entity === walk.fallback)) return false;
  const lists = { filter: walk.filterBy, search: walk.searchBy, sort: walk.sortBy };
  if (operation !== 'filter' && operation !== 'search' && operation !== 'sort') return false;
  lists[operation].push(own);
  return true;
}

function speaksOfList(sentence: Sentence): boolean {
  return /\b(?:the|this|a|die|eine|der) (?:\w+ )?(?:list|liste|table|overview|übersicht|tabelle)/.test(sentence.lower);
}

/** What "status" means where no field is called so: the only yes-no field. */
function stateField(entity: EntityDraft | undefined): FieldDraft | undefined {
  const states = entity?.fields.filter((field) => field.type.kind === 'boolean') ?? [];
  return states.length === 1 ? states[0] : undefined;
}

/** "The list can be exported", "Bücher können gelöscht werden": the verb stands behind its object. */
function isPassive(sentence: Sentence): boolean {
  return (
    /\b(?:be|is|are|werden|wird|lassen sich|lässt sich)\b/.test(sentence.lower) ||
    /(?:en|ieren)[.!]?$/.test(sentence.lower.trim())
  );
}

/** With one entity, or one that stands out, "the list" is the list of it. */
function soleEntity(context: ReadingContext): EntityDraft | undefined {
  const listed = context.model.pages.find((page) => page.kind === 'list' && page.entity);
  const first = context.model.entities.values().next().value;
  return context.model.entities.size === 1 ? first : listed?.entity ? context.model.entities.get(listed.entity) : first;
}

function expand(operation: OperationWord): readonly Operation[] {
  return operation === 'manage' ? ['create', 'edit', 'delete', 'list'] : [operation];
}
