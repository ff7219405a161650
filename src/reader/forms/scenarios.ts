/** Gathers the steps of scenarios, however they are set, into one statement each. */
import type { SourceRange } from '../../pipeline/schema/range';
import type { RawStatement } from '../statements';
import { oneLine } from '../text';
import { isDemand, isWhole, saysThen, stepOf } from './steps';

interface OpenScenario {
  readonly name?: string;
  /** Where the statement stands that it is a part of. */
  readonly owner: SourceRange | undefined;
  readonly heading: string;
  steps: string[];
  range: SourceRange;
}

/** Texts come in their order; those that are no steps are refused. */
export class Scenarios {
  readonly #done: RawStatement[] = [];
  #open: OpenScenario | undefined;

  /** "Scenario: Order paid": all that follows is a step of it, until it is closed. */
  begin(name: string, owner: SourceRange | undefined, range: SourceRange): void {
    this.close();
    this.#open = { name, owner, heading: name, steps: [], range };
  }

  get isNamed(): boolean {
    return this.#open?.name !== undefined;
  }

  /**
   * Takes a text that is a step. `next` is the text after it. `among`: it stands where scenarios are expected, so that
   * "When …" needs no more to be one.
   */
  take(
    text: string,
    place: { owner: SourceRange | undefined; heading: string; range: SourceRange; next: string; among: boolean },
  ): boolean {
    const open = this.#open;
    if (open?.name !== undefined) {
      if (text !== '') open.steps.push(text);
      return true;
    }
    const step = stepOf(text);
    if (open && step && step !== 'given' && !(step === 'when' && this.#isComplete()) && !isWhole(text)) {
      open.steps.push(text);
      return true;
    }
    this.close();
    if (!begins(text, place.next, place.among)) return false;
    this.#open = { owner: place.owner, heading: place.heading, steps: [text], range: place.range };
    return true;
  }

  #isComplete(): boolean {
    return this.#open?.steps.some((text) => saysThen(text)) === true;
  }

  close(): void {
    const open = this.#open;
    this.#open = undefined;
    if (!open) return;
    const text = oneLine(open.steps.join(' '));
    this.#done.push({
      text: text === '' ? (open.name ?? '') : text,
      ...(open.name !== undefined && { ownId: open.name }),
      kind: 'scenario',
      optional: false,
      role: 'criteria',
      heading: open.heading,
      strong: '',
      ordered: false,
      items: [],
      ...(open.owner && { within: open.owner }),
      range: open.range,
    });
  }

  end(): readonly RawStatement[] {
    this.close();
    return this.#done;
  }
}

/** Whether a text opens a scenario that has no name. */
function begins(text: string, next: string, among: boolean): boolean {
  const step = stepOf(text);
  if (step !== 'given' && step !== 'when') return false;
  if (isDemand(text)) return false;
  if (isWhole(text)) return among || step === 'given' || /^\W*when\b/i.test(text);
  const follows = stepOf(next);
  const goesOn = follows === 'then' || follows === 'and' || (step === 'given' && follows === 'when');
  return goesOn || (among && step === 'given');
}
