/** What a condition tells of emptiness: behind `!isEmpty(self.due) &&` and `isEmpty(self.due) ||`, `self.due` is there. */
import type { Expression } from './tree';
import type { Typed } from './types';

/** Paths such as `self.due`. */
export type Surely = ReadonlySet<string>;

export function isSurelyThere(surely: Surely, path: string): boolean {
  return surely.has(path);
}

/** Undefined for what is no plain chain of names. */
export function pathOf(node: Expression): string | undefined {
  if (node.kind === 'name') return node.name;
  if (node.kind !== 'member') return undefined;
  const of = pathOf(node.of);
  return of && `${of}.${node.name}`;
}

/** The paths that are surely there once the condition is `outcome`. */
export function knownAfter(condition: Typed, outcome: boolean): readonly string[] {
  if (condition.kind === 'not') return knownAfter(condition.of, !outcome);
  if (condition.kind === 'call' && condition.name === 'isEmpty') {
    const [asked] = condition.args;
    // Of a list that has records TypeScript does not conclude that what it hangs on is there.
    const path = !outcome && asked && asked.type.kind !== 'list' ? pathOf(asked) : undefined;
    return path ? prefixes(path) : [];
  }
  if (condition.kind !== 'binary') return [];
  const { operator, left, right } = condition;
  const goesThrough = operator === (outcome ? '&&' : '||');
  return goesThrough ? [...knownAfter(left, outcome), ...knownAfter(right, outcome)] : [];
}

/** What is read through something that is empty is empty: with the whole path each part of it is there. */
function prefixes(path: string): readonly string[] {
  const names = path.split('.');
  return names.map((_, index) => names.slice(0, index + 1).join('.'));
}
