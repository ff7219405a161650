/** Reads the text of a demand: as a whole, sentence by sentence, or clause by clause. Changes are applied only where nothing is left. */
import { readingOf } from '../changes';
import { say } from '../messages';
import type { EntityDraft } from '../model/draft';
import { entitiesIn, readSentence } from '../model/sentence';
import { readNear, readWhole } from '../phrases/readPhrases';
import { readScenarioSteps } from '../scenarios/readScenario';
import { splitOutside } from '../text';
import { has } from '../vocabulary/lookup';
import { readCalendar } from './calendars';
import { conjunctsOf } from './conjuncts';
import { readAbsence, readAccess, readOffline, readQuality, readShared, readSignUp } from './general';
import { plainDemand } from './plainDemand';
import type { Reader, Reading, ReadingContext } from './reading';
import { storyOf } from './stories';
import { asWritten, isThingOf, withPlainSystem } from './systemName';

/** What is read by other means than phrases, and is complete or nothing as well. */
const wholeReaders: readonly Reader[] = [readAbsence, readCalendar, readOffline];

/** Which need no understanding to be told that they can't be met. */
const outsideReaders: readonly Reader[] = [readSignUp, readAccess, readShared, readQuality];

/** Undefined where nothing of the text is known. */
export function readDemand(text: string, about: EntityDraft | undefined, context: ReadingContext): Reading | undefined {
  const reading = readPlain(plainDemand(withPlainSystem(text, isThingOf(context.model))), about, context);
  return reading?.left ? { ...reading, left: asWritten(reading.left, text) } : reading;
}

function readPlain(demand: string, about: EntityDraft | undefined, context: ReadingContext): Reading | undefined {
  const whole = wholeReading(demand, about, context);
  if (whole) return whole;
  const parts =
    bySentences(demand, about, context) ?? byConjuncts(demand, about, context) ?? byClauses(demand, about, context);
  if (parts) return parts;
  const sentence = readSentence(demand, context.model, about);
  for (const reader of outsideReaders) {
    const reading = reader(sentence, context);
    if (reading) return reading;
  }
  return nearReading(demand, about, context);
}

function wholeReading(text: string, about: EntityDraft | undefined, context: ReadingContext): Reading | undefined {
  const phrase = readWhole(text, context.model, about) ?? readSteps(text, about, context);
  if (phrase) return readingOf(phrase, context);
  return readOtherwise(text, about, context) ?? readOtherwise(storyOf(text)?.rest, about, context);
}

/** "WHEN a berth is saved without a number, the system SHALL refuse it" tells a rule as a scenario does. */
function readSteps(text: string, about: EntityDraft | undefined, context: ReadingContext) {
  if (!/^(?:when|if|wenn|falls)\b/i.test(text)) return undefined;
  return readScenarioSteps(text, context.model, about, context.within ?? []);
}

function readOtherwise(
  text: string | undefined,
  about: EntityDraft | undefined,
  context: ReadingContext,
): Reading | undefined {
  if (text === undefined) return undefined;
  const sentence = readSentence(text, context.model, about);
  for (const reader of wholeReaders) {
    const reading = reader(sentence, context);
    if (reading && reading.missing === undefined) return reading;
  }
  return undefined;
}

/** The nearest phrase names the words that it does not hold. What people can do is there all the same; a rule is not. */
function nearReading(text: string, about: EntityDraft | undefined, context: ReadingContext): Reading | undefined {
  const phrase = readNear(text, context.model, about);
  if (!phrase) return undefined;
  const meanings = phrase.rule === 'operations' && !denies(phrase.left) ? phrase.meanings : [];
  const part = phrase.left.map((word) => `"${word}"`).join(', ');
  return { meanings, left: phrase.left, gap: 'unknownWords', missing: say(context.model.language, 'partly', { part }) };
}

/** "Not", "only" and the like turn a demand into another one. */
function denies(words: readonly string[]): boolean {
  const text = words.join(' ');
  return has(text, 'not') || has(text, 'only') || has(text, 'exception');
}

/** "Deleting an order deletes its lines too. Deleting a customer is refused.": read as one, it would say the opposite. */
function bySentences(text: string, about: EntityDraft | undefined, context: ReadingContext): Reading | undefined {
  const sentences = text.split(/(?<=\p{Ll}{2}[.!])\s+(?=\p{Lu})/u);
  return sentences.length < 2 ? undefined : byParts(sentences, about, context);
}

/** "search by title; one per member", "deleting a, deleting b": each on its own, where all of them are whole. */
function byClauses(text: string, about: EntityDraft | undefined, context: ReadingContext): Reading | undefined {
  const plain = text.replace(/[.!]$/, '');
  const clauses = splitOutside(plain, ';');
  if (clauses.length > 1) return byParts(clauses, about, context);
  const commas = splitOutside(plain, ',');
  return commas.length > 1 && commas.length < 5 && allWhole(commas, about, context)
    ? byParts(commas, about, context)
    : undefined;
}

/** "The plate is mandatory, and no two vans may have the same one": only where both are whole. */
function byConjuncts(text: string, about: EntityDraft | undefined, context: ReadingContext): Reading | undefined {
  const parts = wholeConjuncts(text, about, context, 3, { tries: mostTries });
  return parts && byParts(parts, about, context);
}

/** A sentence can be cut at very many places. */
const mostTries = 60;

/** "The code is required and unique, and has the form A-00" are three. */
function wholeConjuncts(
  text: string,
  about: EntityDraft | undefined,
  context: ReadingContext,
  depth: number,
  effort: { tries: number },
): readonly string[] | undefined {
  for (const pair of conjunctsOf(text)) {
    const parts = pair.map((part) => {
      effort.tries -= 1;
      if (effort.tries < 0) return undefined;
      if (allWhole([part], about, context)) return [part];
      return depth > 1 ? wholeConjuncts(part, about, context, depth - 1, effort) : undefined;
    });
    if (parts.every((part) => part !== undefined)) return parts.flat();
  }
  return undefined;
}

function allWhole(parts: readonly string[], about: EntityDraft | undefined, context: ReadingContext): boolean {
  return parts.every((part) => part.includes(' ') && readWhole(plainDemand(part), context.model, about) !== undefined);
}

/** Words that speak of what was said before: what is around them must not be taken without them. */
const pointsBack = /\b(?:this|that|these|those|it|they|otherwise|dies|das|diese|sonst|dabei|dafür|davon)\b/iu;

/** Undefined where no part means anything. A part that is not understood and speaks of the others takes them along. */
function byParts(
  parts: readonly string[],
  about: EntityDraft | undefined,
  context: ReadingContext,
): Reading | undefined {
  const spokenOf = about ?? onlyKindIn(parts[0] ?? '', context);
  const kindFor = (part: string) => (isWhole(part, about, context) ? about : spokenOf);
  const unread = parts.filter((part) => !isWhole(part, kindFor(part), context));
  const takesAlong = unread.some(
    (part) => pointsBack.test(part) || has(part, 'exception') || has(part, 'only') || has(part, 'not'),
  );
  if (unread.length === parts.length || takesAlong) return undefined;
  const meanings = parts.flatMap((part) =>
    unread.includes(part) ? [] : (wholeReading(plainDemand(part), kindFor(part), context)?.meanings ?? []),
  );
  if (unread.length === 0) return { meanings };
  const part = unread.map((clause) => `"${clause}"`).join(', ');
  return {
    meanings,
    missing: say(context.model.language, 'partly', { part }),
    left: unread.flatMap((clause) => clause.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’_-]*/gu) ?? []),
  };
}

/** "System MUST record inspections. The date is required.": what follows is said of the only kind that was named. */
function onlyKindIn(text: string, context: ReadingContext): EntityDraft | undefined {
  const [only, second] = entitiesIn(readSentence(text, context.model, undefined));
  return second ? undefined : only;
}

function isWhole(part: string, about: EntityDraft | undefined, context: ReadingContext): boolean {
  const demand = plainDemand(part);
  if (readWhole(demand, context.model, about)) return true;
  const sentence = readSentence(demand, context.model, about);
  return [readAbsence, readOffline].some((reader) => {
    const reading = reader(sentence, context);
    return reading !== undefined && reading.missing === undefined;
  });
}
