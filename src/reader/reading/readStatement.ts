/** Reads one statement: tries the readers in turn, from the most particular to the most general. */
import { say } from '../messages';
import type { EntityDraft } from '../model/draft';
import { longestSentence, readSentence, type Sentence } from '../model/sentence';
import type { RawStatement } from '../statements';
import { splitOutside } from '../text';
import { has, operationOf, vocabularies } from '../vocabulary/lookup';
import { readEndpoint } from './api';
import { readButtons } from './buttons';
import { readCalendar } from './calendars';
import { readComputed } from './computed';
import { readOnlyWhen, readTargetMust } from './conditions';
import { readCounts } from './counts';
import { readDeletion } from './deletion';
import {
  readCurrency,
  readDefaultRule,
  readFormatRule,
  readLimitRule,
  readRequired,
  readUnique,
  readUsualLength,
} from './fieldRules';
import { readAbsence, readAccess, readOffline, readPersistence, readQuality, readShared, readSignUp } from './general';
import { readOperations } from './operations';
import { readListOrder } from './order';
import { readPage } from './pages';
import { readPerMonth, readToday } from './periods';
import { plainForm } from './plainForms';
import type { Reader, Reading, ReadingContext } from './reading';
import { readDateOrder, readInFuture, readNoOverlap, readPriceTimesDays } from './times';
import { readTransitions } from './transitions';

const ruleReaders: readonly Reader[] = [
  readNoOverlap,
  readPriceTimesDays,
  readTransitions,
  readComputed,
  readPerMonth,
  readDateOrder,
  readInFuture,
  readOnlyWhen,
  readDeletion,
  readTargetMust,
  readUnique,
  readRequired,
  readFormatRule,
  readLimitRule,
  readUsualLength,
  readDefaultRule,
  readCurrency,
  readCounts,
  readListOrder,
];

const generalReaders: readonly Reader[] = [
  readAbsence,
  readButtons,
  readToday,
  readPersistence,
  readSignUp,
  readAccess,
  readShared,
  readCalendar,
  readOperations,
  readOffline,
  readQuality,
];

/** What a statement asks for. Never undefined: a statement that no reader knows is not understood, with the reason. */
export function readStatement(statement: RawStatement, context: ReadingContext): Reading {
  const { model } = context;
  const about = statement.about ? model.names.find(statement.about) : undefined;
  const entity = about ? model.entities.get(about) : undefined;
  if (statement.text.length > longestSentence) return { meanings: [], missing: say(model.language, 'longLine') };
  const endpoint = readEndpoint(statement, context);
  if (endpoint) return endpoint;
  if (statement.role === 'openPoints' || (has(statement.text, 'undecided') && statement.kind !== 'page'))
    return { meanings: [], missing: say(model.language, 'undecided'), gap: 'leftOut', isOpen: true };
  const demand = plainForm(withoutPurpose(statement.text));
  // A scenario with a condition: read as a sentence, it would hold without it.
  if (/^(?:scenario|szenario): /iu.test(demand)) return { meanings: [], ...reasonFor(statement, model.language) };
  if (statement.role === 'pages' && statement.kind === 'page') return readPage(statement, context);
  const reading = bySentences(demand, entity, context) ??
    readDemand(demand, entity, context) ?? {
      meanings: [],
      ...reasonFor(statement, model.language),
    };
  const isUnmeasured = statement.kind === 'criterion' && reading.missing !== undefined && reading.gap === undefined;
  return isUnmeasured ? { ...reading, missing: say(model.language, 'unmeasured'), gap: 'measurement' } : reading;
}

function readDemand(text: string, entity: EntityDraft | undefined, context: ReadingContext): Reading | undefined {
  const sentence = readSentence(text, context.model, entity);
  const rule = firstOf(ruleReaders, sentence, context);
  if (rule && (rule.missing === undefined || rule.meanings.length > 0)) return rule;
  const access = readAbsence(sentence, context) ?? readAccess(sentence, context);
  if (access) return access;
  const story = storyOf(text);
  const rest = story ? readSentence(story.rest, context.model, entity) : sentence;
  const general = firstOf(generalReaders, rest, context) ?? (story ? firstOf(ruleReaders, rest, context) : undefined);
  if (general?.missing === undefined && general) return general;
  return byClauses(rest.text, entity, context) ?? general ?? rule;
}

/** "Deleting an order deletes its lines too. Deleting a customer is refused.": read as one, it would say the opposite. */
function bySentences(text: string, entity: EntityDraft | undefined, context: ReadingContext): Reading | undefined {
  const sentences = text.split(/(?<=\p{Ll}{2}[.!])\s+(?=\p{Lu})/u);
  return sentences.length < 2 ? undefined : byParts(sentences, (part) => readDemand(part, entity, context), context);
}

/** "search by title; one per member": each clause on its own. All must be understood for the whole to be. */
function byClauses(text: string, entity: EntityDraft | undefined, context: ReadingContext): Reading | undefined {
  const clauses = splitOutside(text.replace(/[.!]$/, ''), ';');
  if (clauses.length < 2) return undefined;
  const read = (clause: string) =>
    firstOf([...ruleReaders, ...generalReaders], readSentence(clause, context.model, entity), context);
  return byParts(clauses, read, context);
}

/** Undefined where no part means anything. */
function byParts(
  parts: readonly string[],
  read: (part: string) => Reading | undefined,
  context: ReadingContext,
): Reading | undefined {
  const readings = parts.map(read);
  const meanings = readings.flatMap((reading) => reading?.meanings ?? []);
  const missing = parts.filter((_, index) => readings[index] === undefined || readings[index]?.missing !== undefined);
  if (meanings.length === 0) return undefined;
  return missing.length === 0
    ? { meanings }
    : {
        meanings,
        missing: say(context.model.language, 'partly', { part: missing.map((clause) => `"${clause}"`).join(', ') }),
      };
}

function firstOf(readers: readonly Reader[], sentence: Sentence, context: ReadingContext): Reading | undefined {
  let partial: Reading | undefined;
  for (const reader of readers) {
    const reading = reader(sentence, context);
    if (reading && reading.missing === undefined) return reading;
    partial ??= reading;
    if (partial?.gap === 'accounts' || partial?.gap === 'sharedData') return partial;
  }
  return partial;
}

/** The role and the demand of a user story; undefined where the sentence is none. */
export function storyOf(text: string): { role: string; rest: string } | undefined {
  for (const vocabulary of vocabularies) {
    for (const pattern of vocabulary.stories) {
      const groups = pattern.exec(text)?.groups;
      const rest = groups?.rest;
      if (!rest || /^(?:be|not|werden)\b|\bwerden[.!]?$/.test(rest)) continue;
      return { role: groups.role ?? '', rest };
    }
  }
  return undefined;
}

/** Whether what follows is something that a person does. */
export function startsWithOperation(rest: string): boolean {
  return rest
    .split(/[\s,]+/)
    .slice(0, 2)
    .some((word) => operationOf(word) !== undefined);
}

export function withoutPurpose(text: string): string {
  for (const vocabulary of vocabularies) {
    const cut = vocabulary.purpose ? text.replace(vocabulary.purpose, '') : text;
    if (cut !== text && cut.trim() !== '') return cut;
  }
  return text;
}

function reasonFor(statement: RawStatement, language: string): Pick<Reading, 'missing' | 'gap'> {
  if (statement.kind === 'criterion' || statement.kind === 'quality')
    return { missing: say(language, 'unmeasured'), gap: 'measurement' };
  if (has(statement.text, 'access')) return { missing: say(language, 'access'), gap: 'accounts' };
  return { missing: say(language, 'nothing') };
}
