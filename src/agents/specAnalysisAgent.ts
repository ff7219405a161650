/** SpecAnalysisAgent: the first phase. Reads the spec's snapshot, applies the answers given so far, and says what stays open. */

import { PipelineError, toPipelineError } from '../pipeline/errors';
import type { AnalysisInput, AnalysisOutput } from '../pipeline/phases';
import type { Agent, AgentContext } from '../pipeline/ports';
import type { SpecSnapshot } from '../pipeline/schema/events';
import type { StructuredSpec } from '../pipeline/schema/spec';
import { applyAnswers } from '../reader/applyAnswers';
import { bareSpec } from '../reader/bareSpec';
import { askAboutRecords, isBuildable, withRecords } from '../reader/buildable';
import { readSnapshot } from '../reader/folder/readSnapshot';
import { unreadNames } from '../reader/folder/specFiles';
import { keepIds } from '../reader/keepIds';
import { readPreferring } from '../reader/preferences';
import type { SpecReading } from '../reader/readSpec';
import { askAboutRenames } from '../reader/renames';
import { carriedOver, formerDescription, isDescribed } from './analysis/former';
import { formerKinds, keptStatements } from './analysis/formerKinds';
import { readWithModel } from './analysis/modelReading';
import { asDescribed } from './analysis/requirements';
import { type ModelAccess, openSession } from './modelAccess';

const mostQuestions = 5;

export class SpecAnalysisAgent implements Agent<AnalysisInput, AnalysisOutput> {
  readonly phase = 'spec_analysis';

  constructor(private readonly models: ModelAccess) {}

  /** @throws PipelineError `spec_empty`, `spec_not_text`, `spec_too_large`, `nothing_to_build`, `nothing_buildable`, or one of the `model_…` reasons */
  async run(input: AnalysisInput, context: AgentContext): Promise<AnalysisOutput> {
    context.signal.throwIfAborted();
    // The spec is read again with the answers; this is said the first time.
    if (input.answers.length === 0) for (const message of notRead(input.spec)) await this.say(message, context);
    const session = await openSession(this.models, input.model, context);
    const { structuredSpec, clarifications } = session
      ? await readWithModel(input, readAnyForm(input), session, context)
      : readAlone(input);
    if (clarifications.length <= input.answers.length) {
      if (!session && !structuredSpec.description && !isBuildable(structuredSpec)) throw nothingBuildable();
      await this.say(summaryOf(structuredSpec), context);
    }
    return { structuredSpec: withAnswers(structuredSpec, input), clarifications };
  }

  private say(message: string, context: AgentContext): Promise<void> {
    return context.emit({ type: 'agent_message', phase: this.phase, level: 'info', message });
  }
}

function withAnswers(spec: StructuredSpec, { answers }: AnalysisInput): StructuredSpec {
  const given = answers.map(({ clarificationId, value }) => [clarificationId, value] as const);
  return given.length > 0 ? { ...spec, answers: Object.fromEntries(given) } : spec;
}

/** Without a model what one has described stays; questions about the rest would change nothing of it. */
function readDescribed(input: AnalysisInput): AnalysisOutput {
  const { structuredSpec: spec } = readAnyForm(input);
  const former = formerDescription(input.kept, spec);
  const described = former ? asDescribed(spec, carriedOver(former, spec)) : spec;
  return { structuredSpec: { ...described, answers: former?.answers }, clarifications: [] };
}

/** Without a model. */
function readAlone(input: AnalysisInput): AnalysisOutput {
  if (isDescribed(input.kept)) return readDescribed(input);
  const read = readWithRecords(input);
  const answered = applyAnswers(read.structuredSpec, read.clarifications, input.answers);
  const unanswered = read.clarifications.filter(({ id }) => input.answers.every((one) => one.clarificationId !== id));
  const renamed = askAboutRenames(answered, unanswered, formerKinds(input.kept));
  const renames = renamed.clarifications.filter((one) => !unanswered.includes(one));
  return {
    structuredSpec: applyAnswers(renamed.spec, renames, input.answers),
    clarifications: [...renames, ...read.clarifications].slice(0, mostQuestions),
  };
}

/** A spec of which nothing can be built is asked about, and read again with the records that the answers name. */
function readWithRecords(input: AnalysisInput): AnalysisOutput {
  const { spec, answers } = input;
  const first = readAnswered(input);
  if (isBuildable(first.spec)) return readingOf(first);
  const asked = askAboutRecords(first.spec);
  const more = withRecords(spec, asked, answers, first.spec.language);
  const read = more ? readAnswered({ ...input, spec: more }) : first;
  const others = read.clarifications.slice(0, Math.max(0, mostQuestions - asked.length));
  return { structuredSpec: read.spec, clarifications: [...asked, ...others] };
}

function readAnswered({ spec, before, kept, answers }: AnalysisInput): SpecReading {
  // What is kept comes with the app to another machine; the journal of its last run does not.
  const known = keptStatements(kept) ?? before?.requirements ?? [];
  return readPreferring((preferences) => keepIds(readSnapshot(spec, preferences), known), answers);
}

function nothingBuildable(): PipelineError {
  return new PipelineError({
    reason: 'nothing_buildable',
    userMessage:
      'Nothing in this spec can be built yet. Name the records that the app keeps and their fields, for example "Tool: name (required), number, price" under a heading "Data", or choose a language model, then build again.',
  });
}

function readingOf({ spec, clarifications }: SpecReading): AnalysisOutput {
  return { structuredSpec: spec, clarifications };
}

/** With a model a spec may be in a form that the reader finds nothing in; then its paragraphs are its statements. */
function readAnyForm(input: AnalysisInput): AnalysisOutput {
  try {
    const { spec, clarifications } = readAnswered(input);
    return readingOf(askAboutRenames(spec, clarifications, formerKinds(input.kept)));
  } catch (error) {
    const bare = toPipelineError(error).reason === 'nothing_to_build' ? bareSpec(input.spec.text) : undefined;
    if (!bare) throw error;
    return { structuredSpec: bare, clarifications: [] };
  }
}

function notRead({ files = [] }: SpecSnapshot): readonly string[] {
  const names = unreadNames(files);
  return names.length > 0
    ? [`Not read: ${names.join(', ')}. They say how and when it is built, not what the app does.`]
    : [];
}

function summaryOf({ description, requirements, notUnderstood, ...spec }: StructuredSpec): string {
  const entities = description ? ((description.entities ?? []) as readonly unknown[]) : spec.entities;
  const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
  const parts = [
    ...(entities.length > 0 ? [counted(entities.length, 'kind of record', 'kinds of records')] : []),
    counted(requirements.length, 'requirement', 'requirements'),
    `${counted(notUnderstood.length, 'statement', 'statements')} not understood`,
  ];
  return `Read the spec: ${parts.join(', ')}.`;
}
