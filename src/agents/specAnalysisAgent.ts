/** SpecAnalysisAgent: the first phase. Reads the spec's snapshot, applies the answers given so far, and says what stays open. */
import type { AnalysisInput, AnalysisOutput } from '../pipeline/phases';
import type { Agent, AgentContext } from '../pipeline/ports';
import type { StructuredSpec } from '../pipeline/schema/spec';
import { applyAnswers } from '../spec/applyAnswers';
import { readSpec } from '../spec/readSpec';

export class SpecAnalysisAgent implements Agent<AnalysisInput, AnalysisOutput> {
  readonly phase = 'spec_analysis';

  /** @throws PipelineError `spec_empty`, `spec_not_text`, `spec_too_large` or `nothing_to_build` */
  async run({ spec, answers }: AnalysisInput, context: AgentContext): Promise<AnalysisOutput> {
    context.signal.throwIfAborted();
    const read = readSpec(spec.text);
    const structuredSpec = applyAnswers(read.spec, read.clarifications, answers);
    const open = read.clarifications.length - answers.length;
    if (open <= 0)
      await context.emit({
        type: 'agent_message',
        phase: this.phase,
        level: 'info',
        message: summaryOf(structuredSpec),
      });
    return { structuredSpec, clarifications: read.clarifications };
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
