/** Matches a form against a sentence; what of the sentence the form does not hold may be passed over, up to a number of words, and is told. */
import type { LanguagePhrases } from '../../language/phrase';
import type { Bindings } from './bindings';
import type { FormNode } from './form';
import { withoutDeterminers } from './names';
import type { PhraseSentence } from './phraseSentence';
import { slots } from './slots';

export interface Match {
  readonly bindings: Bindings;
  /** The indexes of the words that were passed over, in order. */
  readonly left: readonly number[];
}

/** How many steps the forms that are tried on a sentence may take together: hostile ones could be read in very many ways. */
export interface Effort {
  steps: number;
}

/** The first way in which `accept` takes what the slots hold, passing over at most `most` words. */
export function matchForm(
  nodes: readonly FormNode[],
  sentence: PhraseSentence,
  language: LanguagePhrases,
  most: number,
  effort: Effort,
  accept: (match: Match) => boolean,
): boolean {
  return walk(nodes, 0, 0, {}, [], (at, bindings, left) => {
    const rest = sentence.tokens.length - at;
    return (
      left.length + rest <= most && accept({ bindings, left: rest > 0 ? [...left, ...range(at, at + rest)] : left })
    );
  });

  type Next = (at: number, bindings: Bindings, left: readonly number[]) => boolean;

  /** Walks the nodes from `index` on, and goes on with `next` behind the last. */
  function walk(
    row: readonly FormNode[],
    index: number,
    at: number,
    bindings: Bindings,
    left: readonly number[],
    next: Next,
  ): boolean {
    const node = row[index];
    // Most choices end here: they are no effort.
    if (node?.kind === 'word' && left.length === most && sentence.tokens[at]?.folded !== node.word) return false;
    effort.steps -= 1;
    if (effort.steps < 0) return false;
    if (!node) return next(at, bindings, left);
    const onwards: Next = (end, filled, passed) => walk(row, index + 1, end, filled, passed, next);
    if (node.kind === 'optional')
      return walk(node.nodes, 0, at, bindings, left, onwards) || onwards(at, bindings, left);
    if (node.kind === 'oneOf') return node.choices.some((choice) => walk(choice, 0, at, bindings, left, onwards));
    const last = Math.min(sentence.tokens.length - 1, at + most - left.length);
    for (let start = at; start <= last; start += 1) {
      const passed = start === at ? left : [...left, ...range(at, start)];
      if (meet(node, start, bindings, (end, filled) => onwards(end, filled, passed))) return true;
    }
    return false;
  }

  function meet(
    node: Extract<FormNode, { kind: 'word' | 'slot' }>,
    at: number,
    bindings: Bindings,
    then: (end: number, bindings: Bindings) => boolean,
  ): boolean {
    if (node.kind === 'word') return sentence.tokens[at]?.folded === node.word && then(at + 1, bindings);
    const slot = slots[node.slot];
    if (!slot) throw new Error(`There is no slot {${node.slot}}.`);
    const fill = (from: number) =>
      slot(sentence, from, language).some(({ end, filling }) => then(end, { ...bindings, [node.name]: filling }));
    const start = withoutDeterminers(sentence, at, language);
    return fill(start) || (start !== at && fill(at));
  }
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
