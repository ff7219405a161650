/** What the command line prints: events as they come, and what came out at the end. */
import { describeEvent } from './pipeline/describeEvent';
import type { Project } from './pipeline/project';
import type { EvidenceItem } from './pipeline/schema/build';
import type { PipelineEvent } from './pipeline/schema/events';

/** With `json` the event itself, one a line; otherwise the same in words. */
export function printEvent(event: PipelineEvent, json: boolean): void {
  if (json) {
    console.log(JSON.stringify(event));
    return;
  }
  const line = describeEvent(event);
  if (line) console.log(line);
}

/** The last words of a run: never a success that hides what is missing. */
export function printSummary(project: Project): void {
  const missing = project.coverage?.items.filter((item) => item.status === 'notImplemented') ?? [];
  if (project.status === 'clarifying') {
    console.log(
      `\nThe build waits for answers. Go on with: build-from-spec resume ${project.folder} --answers FILE (or --defaults)`,
    );
    return;
  }
  console.log(`\n${headline(project)}`);
  if (project.error?.reason === 'port_in_use') {
    console.log(`Free the port, then: build-from-spec resume ${project.folder} --deploy local`);
  }
  if (project.status === 'failed') for (const item of project.evidence?.items ?? []) printLog(item);
  if (project.coverage && missing.length > 0) {
    console.log(`${missing.length} of ${project.coverage.items.length} requirements are not implemented:`);
    for (const item of missing) console.log(`  line ${item.line}: ${item.text}\n    ${item.reason ?? ''}`);
  }
  if (project.deploymentResult) console.log(`Preview: ${project.deploymentResult.url}`);
}

function printLog({ id, status, log }: EvidenceItem): void {
  if (status === 'failed' && log) console.log(`--- ${id}\n${log.split('\n').slice(-20).join('\n')}\n---`);
}

function headline(project: Project): string {
  if (project.status === 'completed') return `App built in ${project.folder}`;
  if (project.status === 'cancelled') return `Build stopped. ${project.files.length} files kept.`;
  return project.error?.message ?? 'The build failed.';
}
