/** Reads a spec with a language model, on top of what the reader found. */
import { isWholeJson, readJson, requestSchema } from '../../models/json';
import type { ModelSession } from '../../models/session';
import type { AnalysisInput, AnalysisOutput } from '../../pipeline/phases';
import type { AgentContext } from '../../pipeline/ports';
import { type StructuredSpec, structuredSpecSchema } from '../../pipeline/schema/spec';
import { findInconsistencies } from '../../reader/checkConsistency';
import { analysisPrompt } from '../prompts/analysis';
import { type AnalysisAnswer, analysisAnswerSchema, complaintsAbout } from './answer';
import { mergeSpec, readerQuestions } from './mergeSpec';
import { applyDecisions, decisionsIn, mergeQuestions } from './questions';
import { type SoundPart, soundPart } from './soundPart';

/** `read` and its questions are the reader's. Answers are not applied yet. */
export async function readWithModel(
  { spec, answers, remembered }: Pick<AnalysisInput, 'spec' | 'answers' | 'remembered'>,
  read: AnalysisOutput,
  session: ModelSession,
  context: AgentContext,
): Promise<AnalysisOutput> {
  const text = spec.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const decided = decisionsIn(remembered);
  const merge = (answer: AnalysisAnswer): AnalysisOutput => {
    const merged = mergeSpec(read.structuredSpec, answer, text);
    const ofReader = readerQuestions(read.clarifications, merged);
    return {
      structuredSpec: applyDecisions(merged, decided),
      clarifications: mergeQuestions(answer, ofReader, merged, decided, text),
    };
  };
  const answered = await ask(text, read, decided, session, context);
  const sound = soundPart(answered, (answer) => problemsIn(merge(answer)));
  // Asked again with the answers, it has said this already.
  if (answers.length === 0) await report(sound, read.structuredSpec, context);
  return sound ? merge(sound.answer) : read;
}

/** No StructuredSpec that contradicts itself goes any further. */
function problemsIn({ structuredSpec, clarifications }: AnalysisOutput): readonly string[] {
  const issues = structuredSpecSchema.safeParse(structuredSpec).error?.issues ?? [];
  return [
    ...issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    ...findInconsistencies(structuredSpec, clarifications),
  ];
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
async function report(sound: SoundPart | undefined, read: StructuredSpec, context: AgentContext): Promise<void> {
  const say = (level: 'info' | 'warning', message: string) =>
    context.emit({ type: 'agent_message', phase: 'spec_analysis', level, message });
  if (!sound) return say('warning', "The model's reading contradicts the spec's own, so it was not used.");
  const { answer, left } = sound;
  if (left.length > 0) await say('warning', `Not taken from the model's reading: ${left.join('; ')}.`);
  const lines = read.requirements
    .filter(({ id }) => answer.background.includes(id))
    .map(({ range }) => range.startLine);
  if (lines.length > 0) await say('info', `Taken as remarks that ask for nothing: line ${lines.join(', ')}.`);
  for (const { lines: both, question } of answer.questions) {
    if (both.length > 1) await say('warning', `Lines ${both.join(' and ')} contradict each other. ${question}`);
  }
}
