/** Which of a window's projects panel and status bar show, and what they say of the others. */
import { headline } from './headline';
import type { OtherBuild, ViewInput } from './viewInput';
import { viewKind } from './viewKind';

export interface Candidates<T> {
  /** The builds under way, in the order in which they began. */
  readonly running: readonly T[];
  /** What the person has switched to. */
  readonly chosen: T | undefined;
  /** Of the spec in the active editor; `none` where such a spec has no project yet. */
  readonly ofSpec: T | 'none' | undefined;
  /** The one that something happened to last. */
  readonly last: T | undefined;
}

/** What the person chose; then a running build, of the active spec before others; then the active spec's; then the last one. */
export function inView<T>({ running, chosen, ofSpec, last }: Candidates<T>): T | undefined {
  if (chosen) return chosen;
  if (running.length > 0) return running.find((one) => one === ofSpec) ?? running.at(-1);
  return ofSpec === 'none' ? undefined : (ofSpec ?? last);
}

/** What goes on elsewhere in this window, or waits for the person; undefined where nothing does. */
export function otherBuild(input: ViewInput): OtherBuild | undefined {
  const { project } = input;
  const kind = viewKind(input);
  if (!project || !(input.running || kind === 'clarifying')) return undefined;
  return { folder: project.folder, name: project.spec.name, state: headline(kind, input) };
}
