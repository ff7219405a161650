/** What reading a statement gives, and what a reader gets. */
import type { SourceRange } from '../../pipeline/schema/range';
import type { RuleMeaning } from '../../pipeline/schema/rules';
import type { GapKind, Meaning, Requirement } from '../../pipeline/schema/spec';
import { say } from '../messages';
import { residualText, type Sentence, unknownWords } from '../model/sentence';
import type { SpecModel } from '../model/specModel';
import { has } from '../vocabulary/lookup';

export interface Reading {
  readonly meanings: readonly Meaning[];
  /** What is missing, as a sentence; absent where all is understood. */
  readonly missing?: string;
  /** Why it is not understood in full; told from `left` where it is not said. */
  readonly gap?: GapKind;
  /** The words that nothing consumed, as written, in order. */
  readonly left?: readonly string[];
  /** The spec itself leaves it open. */
  readonly isOpen?: true;
}

export interface ReadingContext {
  readonly model: SpecModel;
  readonly requirementId: string;
  readonly text: string;
  readonly range: SourceRange;
  /** What the requirement that it is a part of was understood as. */
  readonly within?: readonly Meaning[];
}

/** Reads a sentence as one kind of demand, or gives undefined where it is another. */
export type Reader = (sentence: Sentence, context: ReadingContext) => Reading | undefined;

/** What a requirement that is not understood says of it. */
export function lackOf(
  { missing, gap, left = [] }: Reading,
  language: string,
): Pick<Requirement, 'missing' | 'gap' | 'left'> {
  return {
    missing: missing ?? say(language, 'nothing'),
    gap: gap ?? (left.length > 0 ? 'unknownWords' : 'needsModel'),
    ...(left.length > 0 && { left: [...left] }),
  };
}

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
