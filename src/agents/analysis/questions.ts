/** Makes clarifications of a model's questions: at most five in all, the most important first, none that was answered in an earlier run. */
import type { AnswersFile, Clarification } from '../../pipeline/schema/clarification';
import type { StructuredSpec } from '../../pipeline/schema/spec';
import { decide } from '../../reader/specChanges';
import type { AnalysisAnswer, AnsweredQuestion } from './answer';
import { contradictionQuestion } from './messages';
import { rangeOfLine } from './quotes';

const mostQuestions = 5;
/** Above every weight of the reader's questions. */
const heaviest = 1_000;

/** The id of a question is its requirement's, so that the answer is found again however the question is put the next time. */
export function decisionId(requirementId: string, place = 1): string {
  return place === 1 ? `${requirementId}.decision` : `${requirementId}.decision-${place}`;
}

const decisionPattern = /^(.+)\.decision(?:-\d+)?$/;

/** The answers of earlier runs that are decisions of this kind. */
export function decisionsIn(remembered: AnswersFile): AnswersFile {
  return Object.fromEntries(Object.entries(remembered).filter(([id]) => decisionPattern.test(id)));
}

export function mergeQuestions(
  { questions }: AnalysisAnswer,
  ofReader: readonly Clarification[],
  spec: StructuredSpec,
  remembered: AnswersFile,
  text: string,
): readonly Clarification[] {
  const open = new Map<string, Clarification>();
  for (const [index, question] of questions.entries()) {
    const { requirementId } = question;
    const isOpen =
      spec.requirements.some(({ id }) => id === requirementId) && remembered[decisionId(requirementId)] === undefined;
    const place = questions.slice(0, index).filter((one) => one.requirementId === requirementId).length + 1;
    const id = decisionId(requirementId, place);
    if (isOpen) open.set(id, clarificationOf(question, id, heaviest - index, spec.language, text));
  }
  return [...open.values(), ...ofReader].sort((a, b) => b.weight - a.weight).slice(0, mostQuestions);
}

/** What was decided in earlier runs holds without being asked again. */
export function applyDecisions(spec: StructuredSpec, remembered: AnswersFile): StructuredSpec {
  return Object.entries(remembered).reduce(
    (current, [id, decision]) => decide(current, decisionPattern.exec(id)?.[1] ?? '', decision),
    spec,
  );
}

function clarificationOf(
  { requirementId, lines, question, why, options, recommended }: AnsweredQuestion,
  id: string,
  weight: number,
  language: string,
  text: string,
): Clarification {
  const put = contradictionQuestion(lines, question, language);
  return {
    id,
    question: put,
    why,
    // An option's id is its label: answers.json stays readable, and an answer fits a question that is put in other words.
    options: options.map(({ label, detail }) => ({
      id: label,
      label,
      ...(detail && { detail }),
      changes: [{ kind: 'decide', requirementId, decision: `${put} ${label}` }],
    })),
    recommended: options[recommended]?.label ?? '',
    freeText: { kind: 'text', maxLength: 300 },
    weight,
    range: rangeOfLine(text, lines[0] ?? 1),
  };
}
