/** What reading a statement gives, and what a reader gets. */
import type { SourceRange } from '../../pipeline/schema/range';
import type { GapKind, Meaning, Requirement } from '../../pipeline/schema/spec';
import type { Settled } from '../conflicts';
import { say } from '../messages';
import type { Sentence } from '../model/sentence';
import type { SpecModel } from '../model/specModel';

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
  /** What a statement before says otherwise. */
  readonly contradiction?: Settled;
}

export interface ReadingContext {
  readonly model: SpecModel;
  readonly requirementId: string;
  readonly text: string;
  readonly range: SourceRange;
  /** Whether it holds, whatever a list of fields says. */
  readonly holds?: boolean;
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
