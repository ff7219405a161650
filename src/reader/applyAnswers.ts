/** Applies answers to a spec: what the chosen options change, as data, and what a person typed where the engine can read it. */
import type { Answer, Clarification } from '../pipeline/schema/clarification';
import type { StructuredSpec } from '../pipeline/schema/spec';
import { applyTypedText } from './applyTypedText';
import { applyChange } from './specChanges';

/** Pure. Applies the chosen options' changes (and free-text answers) to the spec. Unknown clarification ids in answers are ignored. */
export function applyAnswers(
  spec: StructuredSpec,
  clarifications: readonly Clarification[],
  answers: readonly Answer[],
): StructuredSpec {
  const asked = new Map(clarifications.map((clarification) => [clarification.id, clarification]));
  return answers.reduce((current, answer) => {
    const clarification = asked.get(answer.clarificationId);
    return clarification ? applyAnswer(current, clarification, answer) : current;
  }, spec);
}

function applyAnswer(spec: StructuredSpec, clarification: Clarification, answer: Answer): StructuredSpec {
  const option = clarification.options.find((one) => one.id === answer.value);
  if (!option) return applyTypedText(spec, clarification, answer.value);
  return option.changes.reduce(applyChange, spec);
}
