/** The events of a run, read from outside as they are written: what the panel shows, without looking at the panel. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CoverageItem, EvidenceItem } from '../../src/pipeline/schema/build';
import type { PipelineEvent } from '../../src/pipeline/schema/events';

export class JournalReader {
  private readonly folder: string;
  private readonly seen = new Map<string, number>();

  constructor(appFolder: string) {
    this.folder = join(appFolder, '.build-from-spec', 'runs');
  }

  /** The events that were written since the last call; none while there is no journal. */
  async next(): Promise<PipelineEvent[]> {
    const files = await readdir(this.folder).catch(() => []);
    const fresh: PipelineEvent[] = [];
    for (const file of files.filter((name) => name.endsWith('.ndjson')).sort()) {
      const events = await readEvents(join(this.folder, file));
      fresh.push(...events.slice(this.seen.get(file) ?? 0));
      this.seen.set(file, events.length);
    }
    return fresh;
  }
}

/** Whole lines only: the last one may be half written. */
async function readEvents(file: string): Promise<PipelineEvent[]> {
  const text = await readFile(file, 'utf8');
  const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n');
  return lines.filter(Boolean).map((line) => JSON.parse(line) as PipelineEvent);
}

/** What an event says, in one line for a person. */
export function describeEvent(event: PipelineEvent): string {
  switch (event.type) {
    case 'project_created':
      return `${event.spec.name} into ${event.folder}`;
    case 'phase_started':
    case 'run_resumed':
      return event.phase;
    case 'phase_completed':
      return `${event.phase} ${event.outcome}`;
    case 'agent_message':
    case 'deployment_progress':
      return event.message;
    case 'error':
      return `${event.reason}: ${event.message}`;
    case 'clarification_requested':
      return event.clarifications.map(({ question }) => question).join(' / ');
    case 'clarification_answered':
      return JSON.stringify(event.answer);
    case 'file_generated':
      return `${event.path} (${event.change})`;
    case 'file_skipped':
    case 'file_removed':
      return event.path;
    case 'verification_completed':
      return event.evidence.items.map(describeItem).join(', ');
    case 'coverage_reported':
      return describeCoverage(event.coverage.items);
    case 'deployment_complete':
      return event.result.url;
    default:
      return '';
  }
}

function describeItem({ id, status, milliseconds, log }: EvidenceItem): string {
  const seconds = `${(milliseconds / 1000).toFixed(1)} s`;
  return status === 'failed' ? `${id} failed in ${seconds}:\n${log.slice(-2_000)}\n` : `${id} ${status} in ${seconds}`;
}

function describeCoverage(items: readonly CoverageItem[]): string {
  const implemented = items.filter(({ status }) => status === 'implemented').length;
  return `${implemented} of ${items.length} requirements implemented`;
}
