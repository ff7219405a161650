/** Events in words, for the command line and the editor's log. */
import type { PipelineEvent } from './schema/events';

/** One or more lines; undefined for events that say nothing to a person beyond the others. */
export function describeEvent(event: PipelineEvent): string | undefined {
  switch (event.type) {
    case 'project_created':
      return `${event.spec.name} → ${event.folder || 'analysis only'}`;
    case 'phase_started':
    case 'run_resumed':
      return `> ${event.phase}`;
    case 'phase_completed':
      return `  ${event.phase} ${event.outcome}`;
    case 'deployment_complete':
      return `  ${event.result.target}: ${event.result.url}`;
    case 'run_paused':
      return event.reason === 'budget' ? '  paused: the token budget is used up' : undefined;
    case 'usage_reported':
      return event.usage.label
        ? `  ${event.usage.label}: ${event.usage.input} tokens in (${event.usage.cached} cached), ${event.usage.output} out`
        : undefined;
    case 'model_changed':
      return `  goes on with ${event.model}`;
    case 'budget_changed':
      return `  may use ${event.budget} tokens in all`;
    case 'run_cancelled':
      return '  cancelled';
    case 'error':
      return event.fatal ? undefined : `  ${event.message}`;
    case 'file_generated':
      return `  ${event.change === 'mergedUnsaved' ? 'merged, unsaved,' : event.change} ${event.path}`;
    case 'file_removed':
      return `  removed ${event.path}`;
    case 'conflict_resolved':
      return `  settled ${event.path}`;
    case 'build_undone':
      return [
        ...event.restored.map((path) => `  as before ${path}`),
        ...event.kept.map(({ path, message }) => `  kept ${path}: ${message}`),
      ].join('\n');
    case 'file_skipped':
    case 'agent_message':
    case 'deployment_progress':
      return `  ${event.message}`;
    case 'clarification_requested':
      return event.clarifications.map(describeQuestion).join('\n');
    case 'clarification_answered':
      return `  ${event.answer.clarificationId} = ${event.answer.value} (${event.answer.how})`;
    case 'verification_completed':
      return event.evidence.items
        .map(
          ({ id, status, milliseconds, message }) =>
            `  ${id}: ${status} in ${milliseconds} ms${message ? `: ${message}` : ''}`,
        )
        .join('\n');
    default:
      return undefined;
  }
}

type Question = Extract<PipelineEvent, { type: 'clarification_requested' }>['clarifications'][number];

/** With its id, its options and the recommended one, as the command line shows it. */
export function describeQuestion({ id, question, why, options, recommended, range }: Question): string {
  const choices = options.map(({ id: option, label, detail }) => {
    const named = option === label ? label : `${option}: ${label}`;
    return `    ${option === recommended ? '*' : ' '} ${named}${detail ? ` (${detail})` : ''}`;
  });
  return [`  line ${range.startLine}: ${question} [${id}]`, `    ${why}`, ...choices].join('\n');
}
