/** What earlier builds wrote and a new one has no use for: proposed for removal, never removed unasked. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { orAborted } from '../../pipeline/orAborted';
import type { AgentContext } from '../../pipeline/ports';
import type { Publisher } from '../../workspace/publish';
import { importsOf, resolveImport } from './sources';

export interface RemovalParts {
  /** Absolute path of the app's folder. */
  readonly folder: string;
  readonly publisher: Publisher;
  readonly context: AgentContext;
  readonly isNeeded: (path: string) => boolean;
  /** Files where the person's version stands in the place of a generated one. */
  readonly persons: readonly string[];
  /** Undefined where nobody decides. */
  readonly choose: (paths: readonly string[]) => Promise<readonly string[] | undefined>;
  /** False where the file stays. */
  readonly take: (path: string) => Promise<boolean>;
}

/**
 * What a person wrote, changed or kept stays, and so does what it imports. What of ours stays is left out of the checks: they could
 * only show that it does not fit an app that has no use for it.
 */
export async function proposeRemovals(parts: RemovalParts): Promise<void> {
  const { folder, publisher, context, isNeeded, choose } = parts;
  const { ours, changed, foreign, kept } = publisher.unneeded(isNeeded);
  const persons = [...foreign.filter((path) => path.startsWith('src/')), ...changed, ...kept, ...parts.persons];
  const used = await importedBy(persons, (path) => readFile(join(folder, path), 'utf8'), new Set(ours));
  const proposed = ours.filter((path) => !used.has(path));
  for (const path of ours) publisher.leaveOut(path);
  for (const path of changed) publisher.keep(path);
  if (changed.length > 0) {
    const list = changed.join(', ');
    await say(context, 'warning', `The spec no longer needs ${list}. You changed what is there, so it stays.`);
  }
  if (proposed.length === 0) return;
  await removeChosen(proposed, await orAborted(choose(proposed), context.signal), parts);
}

async function removeChosen(
  proposed: readonly string[],
  chosen: readonly string[] | undefined,
  { publisher, context, take }: RemovalParts,
): Promise<void> {
  if (!chosen) {
    const list = proposed.join(', ');
    return say(
      context,
      'warning',
      `The spec no longer needs ${list}. Nobody was there to decide, so nothing was removed. The checks leave it out.`,
    );
  }
  const removed: string[] = [];
  for (const path of chosen) if (proposed.includes(path) && (await take(path))) removed.push(path);
  const kept = proposed.filter((path) => !removed.includes(path));
  for (const path of kept) publisher.keep(path);
  if (removed.length > 0) await say(context, 'info', `Removed what the spec no longer needs: ${removed.join(', ')}.`);
  if (kept.length > 0)
    await say(
      context,
      'info',
      `Kept although the spec no longer needs it, and left out of the checks: ${kept.join(', ')}.`,
    );
}

function say(context: AgentContext, level: 'info' | 'warning', message: string): Promise<void> {
  return context.emit({ type: 'agent_message', phase: 'code_generation', level, message });
}

/** Of the candidates those that the files import, directly or through one another. */
export async function importedBy(
  paths: readonly string[],
  read: (path: string) => Promise<string>,
  candidates: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const reached = new Set<string>();
  const waiting = [...paths];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const from = path;
    for (const { from: target } of importsOf(await read(from).catch(() => ''))) {
      const found = resolveImport(from, target, (other) => candidates.has(other));
      if (!found || reached.has(found)) continue;
      reached.add(found);
      waiting.push(found);
    }
  }
  return reached;
}
