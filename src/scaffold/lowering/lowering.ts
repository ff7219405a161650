/** What a spec is lowered with: its kinds with the names that they have in expressions, its rules, and where its statements go. */
import type { Meaning, StructuredSpec } from '../../pipeline/schema/spec';
import type { EntityModel } from '../model/types';
import type { Words } from '../words/words';
import type { FittingRule } from './fitting';

export interface Origin {
  /** Of the page or the rule of the spec. */
  readonly id: string;
  /** The spec's own words. */
  readonly text?: string;
}

export interface Lowering {
  readonly spec: StructuredSpec;
  readonly language: string;
  readonly words: Words;
  readonly currency: string;
  readonly entities: readonly EntityModel[];
  readonly rules: readonly FittingRule[];
  /** What a construct comes from, by its path. */
  readonly origins: Map<string, Origin>;
}

/** The statements of which a part means that. */
export function statementsOf({ spec }: Lowering, isMeant: (meaning: Meaning) => boolean): string[] {
  return spec.requirements.filter(({ meanings }) => meanings.some(isMeant)).map(({ id }) => id);
}
