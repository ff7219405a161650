/** SpecAnalysisAgent: the first phase. Reads the spec's snapshot, applies the answers given so far, and says what stays open. */

import { toPipelineError } from '../pipeline/errors';
import type { AnalysisInput, AnalysisOutput } from '../pipeline/phases';
import type { Agent, AgentContext } from '../pipeline/ports';
import type { SpecSnapshot } from '../pipeline/schema/events';
import type { StructuredSpec } from '../pipeline/schema/spec';
import { applyAnswers } from '../reader/applyAnswers';
import { bareSpec } from '../reader/bareSpec';
import { readSnapshot } from '../reader/folder/readSnapshot';
import type { SpecReading } from '../reader/readSpec';
import { readWithModel } from './analysis/modelReading';
import { type ModelAccess, openSession } from './modelAccess';

export class SpecAnalysisAgent implements Agent<AnalysisInput, AnalysisOutput> {
  readonly phase = 'spec_analysis';

  constructor(private readonly models: ModelAccess) {}

  /** @throws PipelineError `spec_empty`, `spec_not_text`, `spec_too_large`, `nothing_to_build`, or one of the `model_…` reasons */
  async run(input: AnalysisInput, context: AgentContext): Promise<AnalysisOutput> {
    context.signal.throwIfAborted();
    const session = await openSession(this.models, input.model, context);
    const read = session
      ? await readWithModel(input, readAnyForm(input.spec), session, context)
      : readingOf(readSnapshot(input.spec));
    const { clarifications } = read;
    const structuredSpec = applyAnswers(read.structuredSpec, clarifications, input.answers);
    if (clarifications.length <= input.answers.length) {
      const message = summaryOf(structuredSpec);
      await context.emit({ type: 'agent_message', phase: this.phase, level: 'info', message });
    }
    return { structuredSpec, clarifications };
  }
}

function readingOf({ spec, clarifications }: SpecReading): AnalysisOutput {
  return { structuredSpec: spec, clarifications };
}

/** With a model a spec may be in a form that the reader finds nothing in; then its paragraphs are its statements. */
function readAnyForm(spec: SpecSnapshot): AnalysisOutput {
  try {
    return readingOf(readSnapshot(spec));
  } catch (error) {
    const bare = toPipelineError(error).reason === 'nothing_to_build' ? bareSpec(spec.text) : undefined;
    if (!bare) throw error;
    return { structuredSpec: bare, clarifications: [] };
  }
}

function summaryOf({ entities, requirements, notUnderstood }: StructuredSpec): string {
  const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
  const parts = [
    ...(entities.length > 0 ? [counted(entities.length, 'kind of record', 'kinds of records')] : []),
    counted(requirements.length, 'requirement', 'requirements'),
    `${counted(notUnderstood.length, 'statement', 'statements')} not understood`,
  ];
  return `Read the spec: ${parts.join(', ')}.`;
}
