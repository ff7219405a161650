/** Ids of requirements: the spec's own, otherwise a hash of the text, so that edits elsewhere leave an id alone. */
import { oneLine, shortHash } from './text';

/** Hands out ids; the second statement with the same id gets a suffix. */
export class RequirementIds {
  readonly #counts = new Map<string, number>();

  /** The id for a statement's text, or for its own id where it has one. */
  take(text: string, ownId?: string): string {
    const base = ownId ?? `R-${shortHash(normalise(text))}`;
    const count = (this.#counts.get(base) ?? 0) + 1;
    this.#counts.set(base, count);
    return count === 1 ? base : `${base}-${count}`;
  }
}

/** White space, case, list markers and checkboxes do not tell two texts apart. */
export function normalise(text: string): string {
  return oneLine(text)
    .replace(/^(?:[-*+•]|\d+[.)])\s+/, '')
    .replace(/^\[[ xX]?\]\s*/, '')
    .toLowerCase();
}
