/** Reads a spec with a language model, on top of what the reader found. */
import { isWholeJson, readJson, requestSchema } from '../../models/json';
import type { ModelSession } from '../../models/session';
import type { AnalysisInput, AnalysisOutput } from '../../pipeline/phases';
import type { AgentContext } from '../../pipeline/ports';
import type { StructuredSpec } from '../../pipeline/schema/spec';
import { analysisPrompt } from '../prompts/analysis';
import { type AnalysisAnswer, analysisAnswerSchema, complaintsAbout } from './answer';
import { mergeSpec, readerQuestions } from './mergeSpec';
import { applyDecisions, decisionsIn, mergeQuestions } from './questions';

/** `read` and its questions are the reader's. Answers are not applied yet. */
export async function readWithModel(
  { spec, answers, remembered }: Pick<AnalysisInput, 'spec' | 'answers' | 'remembered'>,
  read: AnalysisOutput,
  session: ModelSession,
  context: AgentContext,
): Promise<AnalysisOutput> {
  const text = spec.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const decided = decisionsIn(remembered);
  const answer = await ask(text, read, decided, session, context);
  // Asked again with the answers, it has said this already.
  if (answers.length === 0) await report(answer, read.structuredSpec, context);
  const merged = mergeSpec(read.structuredSpec, answer, text);
  const ofReader = readerQuestions(read.clarifications, merged);
  return {
    structuredSpec: applyDecisions(merged, decided),
    clarifications: mergeQuestions(answer, ofReader, merged, decided, text),
  };
}

function ask(
  text: string,
  { structuredSpec: read, clarifications: questions }: AnalysisOutput,
  remembered: AnalysisInput['remembered'],
  session: ModelSession,
  context: AgentContext,
): Promise<AnalysisAnswer> {
  const schema = requestSchema('analysis', analysisAnswerSchema);
  const messages = analysisPrompt({ text, read, questions, remembered });
  context.progress({ current: 'Reading the spec', done: 0, total: 0 });
  return session.ask({
    requests: [{ label: 'analysis', messages, schema }],
    read: (answer) => readJson(answer, analysisAnswerSchema, (value) => complaintsAbout(value, read, text)),
    isWhole: isWholeJson,
    onProgress: (characters) =>
      context.progress({ current: `Reading the spec, ${characters} characters answered`, done: 0, total: 0 }),
  });
}

/** What the model left out or found wrong is said, never done in silence. */
async function report(answer: AnalysisAnswer, read: StructuredSpec, context: AgentContext): Promise<void> {
  const say = (level: 'info' | 'warning', message: string) =>
    context.emit({ type: 'agent_message', phase: 'spec_analysis', level, message });
  const lines = read.requirements
    .filter(({ id }) => answer.background.includes(id))
    .map(({ range }) => range.startLine);
  if (lines.length > 0) await say('info', `Taken as remarks that ask for nothing: line ${lines.join(', ')}.`);
  for (const { lines: both, question } of answer.questions) {
    if (both.length > 1) await say('warning', `Lines ${both.join(' and ')} contradict each other. ${question}`);
  }
}
