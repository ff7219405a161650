/** Makes clarifications of a model's questions: at most five in all, the most important first, none that was answered in an earlier run. */
import { z } from 'zod';
import type { Json } from '../../appModel/keep/constructs';
import { questionSchema } from '../../pipeline/schema/appModel/about';
import type { AnswersFile, Clarification } from '../../pipeline/schema/clarification';
import type { StructuredSpec } from '../../pipeline/schema/spec';
import { decide } from '../../reader/specChanges';
import { aboutLines, whyAsked } from './messages';
import type { Numbers, Statement } from './numbering';

const mostQuestions = 5;
/** Above every weight of the reader's questions. */
const heaviest = 1_000;

/** The id of a question is its statement's, so that the answer is found again however the question is put the next time. */
function decisionId(statement: string, place: number): string {
  return place === 1 ? `${statement}.decision` : `${statement}.decision-${place}`;
}

const decisionPattern = /^(.+)\.decision(?:-\d+)?$/;

/** What was decided in earlier runs, as sentences for the model, by the numbers of the statements. */
export function decidedIn(remembered: AnswersFile, numbers: Numbers): readonly string[] {
  return Object.entries(remembered).flatMap(([id, decision]) => {
    const number = numbers.numberOf(decisionPattern.exec(id)?.[1] ?? '');
    return number === undefined ? [] : [`${number}: ${decision}`];
  });
}

/** What was decided in earlier runs holds without being asked again. */
export function applyDecisions(spec: StructuredSpec, remembered: AnswersFile): StructuredSpec {
  return Object.entries(remembered).reduce(
    (current, [id, decision]) => decide(current, decisionPattern.exec(id)?.[1] ?? '', decision),
    spec,
  );
}

export interface Asking {
  readonly statements: readonly Statement[];
  readonly numbers: Numbers;
  readonly language: string;
  readonly remembered: AnswersFile;
}

/** `description` in the numbers of the statements; `ofReader`: what the reader asks. */
export function questionsOf(
  { questions = [] }: Json,
  ofReader: readonly Clarification[],
  { statements, numbers, language, remembered }: Asking,
): readonly Clarification[] {
  const read = z.array(questionSchema).safeParse(questions).data ?? [];
  const open = new Map<string, Clarification>();
  const count = new Map<string, number>();
  for (const [index, question] of read.entries()) {
    const about = question.statements.flatMap(
      (number) => statements.find(({ id }) => numbers.numberOf(id) === number) ?? [],
    );
    const [first] = about;
    // One that is about nothing, or leaves no choice, can't be asked.
    if (!first || new Set(question.options).size < 2) continue;
    const place = (count.get(first.id) ?? 0) + 1;
    count.set(first.id, place);
    const id = decisionId(first.id, place);
    const said = { ...question, ask: numbers.inWords(question.ask), assumed: numbers.inWords(question.assumed) };
    if (remembered[id] === undefined) open.set(id, clarificationOf(said, about, id, heaviest - index, language));
  }
  const reader = ofReader.map((one) => (one.id === 'app.access' ? forOneVisitor(one) : one));
  return [...open.values(), ...reader].sort((a, b) => b.weight - a.weight).slice(0, mostQuestions);
}

function clarificationOf(
  { ask, options, recommended = 0, assumed }: z.infer<typeof questionSchema>,
  about: readonly Statement[],
  id: string,
  weight: number,
  language: string,
): Clarification {
  const lines = about.map(({ range }) => range.startLine);
  const [first] = about;
  const question = aboutLines(lines, ask, language);
  return {
    id,
    question,
    why: whyAsked(assumed, language),
    // An option's id is its label: answers.json stays readable, and an answer fits a question that is put in other words.
    options: [...new Set(options)].map((label) => ({
      id: label,
      label,
      changes: [{ kind: 'decide', requirementId: first?.id ?? '', decision: `${question} ${label}` }],
    })),
    recommended: options[recommended] ?? options[0] ?? '',
    freeText: { kind: 'text', maxLength: 300 },
    weight,
    range: first?.range ?? { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
  };
}

/** What needs a server is built for one visitor, as far as that goes. */
function forOneVisitor(question: Clarification): Clarification {
  const options = question.options.map((option) =>
    option.id === question.recommended
      ? {
          ...option,
          changes: option.changes.map((change) =>
            change.kind === 'leaveOut'
              ? {
                  kind: 'decide' as const,
                  requirementId: change.requirementId,
                  decision: option.label,
                  limit: change.reason,
                }
              : change,
          ),
        }
      : option,
  );
  return { ...question, options };
}
