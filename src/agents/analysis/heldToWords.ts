/**
 * Holds a model to the words of the spec as the reader is held: what a statement says with a number, a unit's amount, a date, a quoted word,
 * a restriction or the name of something recurs in the constructs that name it, or the statement counts as met in part.
 */
import { checkAppModel } from '../../appModel/checkAppModel';
import { type Constructs, type Json, toConstructs } from '../../appModel/keep/constructs';
import type { StructuredSpec } from '../../pipeline/schema/spec';
import { withGap } from './describe';
import { namedIn } from './edits';
import { constructsNaming, inventedNumbers, lostWords } from './lostWords';
import { inventedReason, lostReason } from './messages';
import type { Statement } from './numbering';

export interface HeldStatement extends Statement {
  readonly number: string;
  /** Not as it was when a model read it last. */
  readonly isChanged: boolean;
}

/** `description` with a gap for each statement of which a word is lost. What the reader made of one itself, with its own care, stays. */
export function withLostWords(
  description: Json,
  ofReader: Json,
  statements: readonly HeldStatement[],
  spec: StructuredSpec,
): Json {
  const { resolved } = checkAppModel(description);
  if (!resolved) return description;
  const constructs = toConstructs(description);
  const reader = toConstructs(ofReader);
  const kinds = new Map(spec.requirements.map(({ id, kind, understood }) => [id, { kind, understood }]));
  const invented = inventedIn(constructs, reader, statements, spec.language);
  return statements.reduce((all, { id, text, number, isChanged }) => {
    const { kind, understood } = kinds.get(id) ?? {};
    const said = constructsNaming(number, constructs, kind === 'scenario');
    const isSame = understood === true && isAsReader(said, constructsNaming(number, reader, kind === 'scenario'));
    // A part in free code has a check of its own to show it.
    const isRead = [...said.keys()].some((path) => !path.startsWith('custom.'));
    if (!isRead || isSame || !isChanged) return all;
    const lost = lostWords(text, said, resolved.entities, spec.language);
    if (lost.length > 0) return withGap(all, number, `partly: ${lostReason(lost, spec.language)}`);
    const more = invented.get(number);
    return more ? withGap(all, number, `partly: ${inventedReason(more, spec.language)}`) : all;
  }, description);
}

/** By statement: a number of a rule that carries it, and that no statement of this rule says. */
function inventedIn(
  constructs: Constructs,
  reader: Constructs,
  statements: readonly HeldStatement[],
  language: string,
): ReadonlyMap<string, string> {
  const texts = new Map(statements.map(({ number, text }) => [number, text]));
  return new Map(
    [...constructs].flatMap(([path, value]) => {
      if (/^(?:gap|question|example|custom)\./.test(path) || JSON.stringify(reader.get(path)) === JSON.stringify(value))
        return [];
      const kind = constructs.get(path.split('.field.')[0] ?? '');
      const own = [...namedIn([value])];
      const named = own.length > 0 ? own : [...namedIn([kind])];
      const [number] = inventedNumbers(
        value,
        named.flatMap((one) => texts.get(one) ?? []),
        language,
      );
      return number === undefined ? [] : named.map((one) => [one, number] as const);
    }),
  );
}

/** Whatever else is said beside it. */
function isAsReader(said: Constructs, reader: Constructs): boolean {
  return [...reader].every(([path, value]) => JSON.stringify(said.get(path)) === JSON.stringify(value));
}
