/** What reading a statement gives, and what a reader gets. */
import type { SourceRange } from '../../pipeline/schema/range';
import type { RuleMeaning } from '../../pipeline/schema/rules';
import type { Meaning } from '../../pipeline/schema/spec';
import { say } from '../messages';
import { residualText, type Sentence, unknownWords } from '../model/sentence';
import type { SpecModel } from '../model/specModel';
import { has } from '../vocabulary/lookup';

export interface Reading {
  readonly meanings: readonly Meaning[];
  /** What is missing, as a sentence; absent where all is understood. */
  readonly missing?: string;
  /** Why it could not be built: accounts, or data shared between people. */
  readonly needs?: 'access' | 'shared';
}

export interface ReadingContext {
  readonly model: SpecModel;
  readonly requirementId: string;
  readonly text: string;
  readonly range: SourceRange;
}

/** Reads a sentence as one kind of demand, or gives undefined where it is another. */
export type Reader = (sentence: Sentence, context: ReadingContext) => Reading | undefined;

/** Whether a sentence says no more than what was found in it: no exception, no day such as today, few unknown words. */
export function isComplete(sentence: Sentence, known: RegExp, tolerated: number): boolean {
  if (has(sentence.text, 'exception') || has(residualText(sentence), 'today')) return false;
  return unknownWords(sentence, known).length <= tolerated;
}

/** A rule with an exception is not added: kept without its exception it would refuse what the spec allows. */
export function ruleReading(meaning: RuleMeaning, sentence: Sentence, context: ReadingContext, known: RegExp): Reading {
  if (has(sentence.text, 'exception')) return { meanings: [], missing: say(context.model.language, 'exception') };
  const rule = context.model.addRule(meaning, context.text, context.requirementId, context.range);
  return complete([{ kind: 'rule', rule }], sentence, context, known, 2);
}

/** Understood in full, unless an exception or more than `tolerated` unknown words are left. */
export function complete(
  meanings: readonly Meaning[],
  sentence: Sentence,
  context: ReadingContext,
  known: RegExp,
  tolerated: number,
): Reading {
  const language = context.model.language;
  if (has(sentence.text, 'exception')) return { meanings, missing: say(language, 'exception') };
  if (isComplete(sentence, known, tolerated)) return { meanings };
  const unknown = unknownWords(sentence, known);
  return { meanings, missing: say(language, 'partly', { part: quoteWords(unknown, sentence.text) }) };
}

function quoteWords(words: readonly string[], text: string): string {
  if (words.length === 0 || words.length > 8)
    return `"${text.length > 120 ? `${text.slice(0, 117)}…` : text.replace(/[.!]$/, '')}"`;
  return words.map((word) => `"${word}"`).join(', ');
}
