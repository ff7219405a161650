/** Takes from a model's reading what goes together with the reader's: whatever would make an inconsistent StructuredSpec is left. */
import type { AnalysisAnswer, AnsweredEntity } from './answer';

export interface SoundPart {
  readonly answer: AnalysisAnswer;
  /** What was left and why, each as a phrase. */
  readonly left: readonly string[];
}

/**
 * `problemsOf` says what is inconsistent in the StructuredSpec that an answer leads to; empty for a sound one. Undefined where not
 * even the answer's beginning is of use.
 */
export function soundPart(
  answer: AnalysisAnswer,
  problemsOf: (answer: AnalysisAnswer) => readonly string[],
): SoundPart | undefined {
  if (problemsOf(answer).length === 0) return { answer, left: [] };
  const nothing = { ...answer, entities: [], background: [], more: [], incomplete: [], questions: [] };
  if (problemsOf(nothing).length > 0) return undefined;
  const left: string[] = [];
  const add = (before: AnalysisAnswer, after: AnalysisAnswer, what: string): AnalysisAnswer => {
    const [problem] = problemsOf(after);
    if (problem !== undefined) left.push(`${what} (${problem})`);
    return problem === undefined ? after : before;
  };
  let kept: AnalysisAnswer = nothing;
  for (const entity of answer.entities) kept = withEntity(kept, entity, add);
  for (const one of answer.more) kept = add(kept, { ...kept, more: [...kept.more, one] }, `"${one.quote}"`);
  for (const one of answer.incomplete)
    kept = add(kept, { ...kept, incomplete: [...kept.incomplete, one] }, `what ${one.requirementId} lacks`);
  for (const id of answer.background)
    kept = add(kept, { ...kept, background: [...kept.background, id] }, `that ${id} asks for nothing`);
  for (const one of answer.questions)
    kept = add(kept, { ...kept, questions: [...kept.questions, one] }, `"${one.question}"`);
  return { answer: kept, left };
}

/** Field by field: one that can't be does not take its kind of record with it. */
function withEntity(
  before: AnalysisAnswer,
  entity: AnsweredEntity,
  add: (before: AnalysisAnswer, after: AnalysisAnswer, what: string) => AnalysisAnswer,
): AnalysisAnswer {
  const holding = (fields: AnsweredEntity['fields']) => ({
    ...before,
    entities: [...before.entities, { ...entity, fields }],
  });
  let kept = before;
  let fields: AnsweredEntity['fields'] = [];
  for (const field of entity.fields) {
    const next = [...fields, field];
    const after = holding(next);
    kept = add(kept, after, `${entity.label}.${field.label}`);
    if (kept === after) fields = next;
  }
  return kept;
}
