/** Reads a spec with a language model: it describes the app on top of what the reader found, and is held to the spec's words. */
import { checkAppModel } from '../../appModel/checkAppModel';
import { type Json, toConstructs } from '../../appModel/keep/constructs';
import type { ModelSession } from '../../models/session';
import type { AnalysisInput, AnalysisOutput } from '../../pipeline/phases';
import type { AgentContext } from '../../pipeline/ports';
import type { Clarification } from '../../pipeline/schema/clarification';
import type { StructuredSpec } from '../../pipeline/schema/spec';
import { applyAnswers } from '../../reader/applyAnswers';
import { writtenFor } from '../../scaffold/lowering/compact';
import { lostReason } from '../analysis/messages';
import { decidedPrompt, describingPrompt } from '../prompts/describing';
import { type Described, describe, describedAgain, withGap } from './describe';
import { constructsNaming, lostWords } from './heldToWords';
import { Numbers, numberedSpec, type Statement, statementsIn } from './numbering';
import { asProgram } from './program';
import { decidedIn, questionsOf } from './questions';
import { asDescribed } from './requirements';

/** `read` and its questions are the reader's. The answers given so far are applied. */
export async function describeWithModel(
  { spec, answers, remembered }: Pick<AnalysisInput, 'spec' | 'answers' | 'remembered'>,
  read: AnalysisOutput,
  session: ModelSession,
  context: AgentContext,
): Promise<AnalysisOutput> {
  const { structuredSpec, clarifications: asked } = read;
  const statements = statementsIn(structuredSpec);
  const numbers = new Numbers(statements);
  const base = numbers.toNumbers(writtenFor(structuredSpec));
  const messages = describingPrompt({
    spec: numberedSpec(spec, statements),
    description: JSON.stringify(base),
    changed: [],
    asked,
    decided: decidedIn(remembered, numbers),
  });
  context.progress({ current: 'Reading the spec', done: 0, total: 0 });
  const describing = {
    session,
    statements: new Set(statements.map((_, index) => `S${index + 1}`)),
    onProgress: (characters: number) =>
      context.progress({ current: `Reading the spec, ${characters} characters answered`, done: 0, total: 0 }),
  };
  const first = await describe(base, messages, describing);
  const questions = questionsOf(first.description, asked, {
    statements,
    numbers,
    language: structuredSpec.language,
    remembered,
  });
  if (answers.length === 0) {
    await report(first, context);
    return {
      structuredSpec: specOf(first.description, structuredSpec, statements, numbers),
      clarifications: questions,
    };
  }
  const answered = applyAnswers(structuredSpec, questions, answers);
  const again = describedAgain(numbers.toNumbers(writtenFor(answered)), first, describing.statements);
  const others = answeredOtherwise(questions, answers);
  const last =
    others.length > 0 ? await describe(again.description, decidedPrompt(first.messages, others), describing) : again;
  return { structuredSpec: specOf(last.description, answered, statements, numbers), clarifications: questions };
}

function specOf(
  description: Json,
  spec: StructuredSpec,
  statements: readonly Statement[],
  numbers: Numbers,
): StructuredSpec {
  const held = heldToWords(description, spec, statements);
  const written = numbers.toIds(held);
  const program = ((written.custom ?? []) as readonly Json[]).find(({ kind }) => kind === 'app');
  return program ? asProgram(spec, written) : asDescribed(spec, written);
}

/** Of statements that only the reader has carried so far, its own care is enough. */
function heldToWords(description: Json, spec: StructuredSpec, statements: readonly Statement[]): Json {
  const { resolved } = checkAppModel(description);
  if (!resolved) return description;
  const constructs = toConstructs(description);
  const understood = new Set(spec.requirements.flatMap(({ id, understood: is }) => (is ? [id] : [])));
  const scenarios = new Set(spec.requirements.flatMap(({ id, kind }) => (kind === 'scenario' ? [id] : [])));
  return statements.reduce((all, { id, text }, index) => {
    const number = `S${index + 1}`;
    const said = constructsNaming(number, constructs, scenarios.has(id));
    if (said.size === 0 || understood.has(id)) return all;
    const lost = lostWords(text, said, resolved.entities, spec.language);
    return lost.length > 0 ? withGap(all, number, `partly: ${lostReason(lost, spec.language)}`) : all;
  }, description);
}

/** As sentences. What is built unless somebody says otherwise needs no word. */
function answeredOtherwise(questions: readonly Clarification[], answers: AnalysisInput['answers']): readonly string[] {
  return answers.flatMap(({ clarificationId, value }) => {
    const question = questions.find(({ id }) => id === clarificationId);
    if (!question || value === question.recommended) return [];
    const { label = value, detail } = question.options.find(({ id }) => id === value) ?? {};
    return [`${question.question} ${label}${detail ? ` (${detail})` : ''}`];
  });
}

/** What was not taken from the model's reading is said, never done in silence. */
async function report({ left }: Described, context: AgentContext): Promise<void> {
  if (left.length === 0) return;
  const message = `Not taken from the model's reading: ${left.join('; ')}`;
  await context.emit({ type: 'agent_message', phase: 'spec_analysis', level: 'warning', message });
}
