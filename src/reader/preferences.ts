/** Which of two statements holds that contradict each other, as a person answered. */
import type { Answer, Clarification } from '../pipeline/schema/clarification';
import type { SourceRange } from '../pipeline/schema/range';
import type { SpecReading } from './readSpec';

export interface Preference {
  readonly holds: SourceRange;
  /** The one that does not; absent for a list of fields. */
  readonly over?: SourceRange | undefined;
}

const mostQuestions = 5;

/** Reads once more where answers say that a later statement holds. What was asked stays asked. */
export function readPreferring(
  read: (preferences: readonly Preference[]) => SpecReading,
  answers: readonly Answer[],
): SpecReading {
  const first = read([]);
  const chosen = first.clarifications.filter((asked) => preferencesIn(asked, answers).length > 0);
  if (chosen.length === 0) return first;
  const again = read(chosen.flatMap((asked) => preferencesIn(asked, answers)));
  const others = again.clarifications.filter(({ id }) => chosen.every((one) => one.id !== id));
  return { ...again, clarifications: [...chosen, ...others].slice(0, mostQuestions) };
}

function preferencesIn({ id, options }: Clarification, answers: readonly Answer[]): readonly Preference[] {
  const value = answers.find(({ clarificationId }) => clarificationId === id)?.value;
  const option = options.find((one) => one.id === value);
  return (option?.changes ?? []).flatMap((change) => (change.kind === 'prefer' ? [change] : []));
}

export function isSamePlace(one: SourceRange, other: SourceRange): boolean {
  return one.file === other.file && one.startLine === other.startLine && one.startColumn === other.startColumn;
}

/** The line, with its file where the other one stands elsewhere. */
export function placeBeside({ file, startLine }: SourceRange, other: SourceRange): string {
  return file === undefined || file === other.file ? String(startLine) : `${file}:${startLine}`;
}
