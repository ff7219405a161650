/** A run's state from its events, in time linear in their number: `reduce` copies its lists, and a journal may be long. */
import type { Project, ProjectFile, ProjectMessage, SkippedFile } from './project';
import { reduce } from './reduce';
import type { Usage } from './schema/build';
import type { PipelineEvent } from './schema/events';

/**
 * The state that a journal's events add up to; undefined for none. The same as `events.reduce(reduce, undefined)`: of the long lists
 * each event is shown no more than it can change, and what it leaves is put together at the end.
 * @throws Error when the first event is not `project_created`
 */
export function replay(events: readonly PipelineEvent[]): Project | undefined {
  let project: Project | undefined;
  let lists = emptyLists();
  for (const event of events) {
    if (event.type === 'project_created') lists = emptyLists();
    project = reduce(project && { ...project, ...partFor(event, lists) }, event);
    keep(project, event, lists);
  }
  return project && { ...project, ...wholeOf(lists) };
}

interface Lists {
  readonly messages: ProjectMessage[];
  readonly usage: Usage[];
  readonly files: Map<string, ProjectFile>;
  readonly skipped: Map<string, SkippedFile>;
}

type ListsOfProject = Pick<Project, keyof Lists>;

function emptyLists(): Lists {
  return { messages: [], usage: [], files: new Map(), skipped: new Map() };
}

const none: readonly never[] = [];

/** Messages and usage only grow; of the files an event changes the one that it names, or all. */
function partFor(event: PipelineEvent, { files, skipped }: Lists): ListsOfProject {
  return { messages: none, usage: none, files: namedBy(event, files), skipped: namedBy(event, skipped) };
}

/** The file that an event is about; an error only tells of one. */
function pathOf(event: PipelineEvent): string | undefined {
  return event.type !== 'error' && 'path' in event ? event.path : undefined;
}

function namedBy<T>(event: PipelineEvent, byPath: ReadonlyMap<string, T>): readonly T[] {
  const entry = byPath.get(pathOf(event) ?? '');
  return entry === undefined ? none : [entry];
}

function keep(project: Project, event: PipelineEvent, lists: Lists): void {
  lists.messages.push(...project.messages);
  lists.usage.push(...project.usage);
  keepFiles(project.files, event, lists.files);
  keepFiles(project.skipped, event, lists.skipped);
  if (event.type === 'file_skipped') moveToEnd(event.path, lists.skipped);
}

function keepFiles<T extends { readonly path: string }>(
  left: readonly T[],
  event: PipelineEvent,
  byPath: Map<string, T>,
): void {
  const path = pathOf(event);
  if (path !== undefined) {
    const entry = left.find((one) => one.path === path);
    if (entry) byPath.set(path, entry);
    else byPath.delete(path);
  } else if (left !== none) {
    byPath.clear();
    for (const entry of left) byPath.set(entry.path, entry);
  }
}

/** Skipped again, a file is the last one that was. */
function moveToEnd(path: string, skipped: Map<string, SkippedFile>): void {
  const entry = skipped.get(path);
  skipped.delete(path);
  if (entry) skipped.set(path, entry);
}

function wholeOf({ messages, usage, files, skipped }: Lists): ListsOfProject {
  return { messages, usage, files: [...files.values()], skipped: [...skipped.values()] };
}
