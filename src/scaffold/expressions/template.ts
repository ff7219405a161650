/** Words with expressions in braces: "{self.tool.name} is still out." */
import { checkExpression } from '../../expressions/check';
import { parseExpression } from '../../expressions/parse';
import { childrenOf } from '../../expressions/tree';
import { perhaps, type Scope, type Typed } from '../../expressions/types';

export interface Template {
  readonly parts: readonly (string | Typed)[];
  /** Where a part names `found`: the list of the first `exists` of the check, with only those that it looks for. */
  readonly found: Typed | undefined;
}

/** `must`: the check that the words are said of. Undefined where an expression does not fit what it names. */
export function templateOf(text: string, scope: Scope, must?: Typed): Template | undefined {
  const found = must && lookedFor(must);
  const more = found?.type.kind === 'list' ? { ...scope.names, found: perhaps(found.type.of) } : scope.names;
  const whole = { ...scope, names: more };
  const parts = text.split(/\{([^{}]*)\}/).map((part, index) => (index % 2 === 0 ? part : typedIn(part, whole)));
  const used = parts.filter((part) => part !== undefined);
  if (used.length < parts.length) return undefined;
  return {
    parts: used.filter((part) => part !== ''),
    found: used.some((part) => typeof part !== 'string' && names(part, 'found')) ? found : undefined,
  };
}

/** A template of which nothing depends on a record. */
export function plainText({ parts }: Template): string | undefined {
  return parts.every((part) => typeof part === 'string') ? parts.join('') : undefined;
}

function typedIn(expression: string, scope: Scope): Typed | undefined {
  const parsed = parseExpression(expression);
  if ('complaint' in parsed) return undefined;
  const { typed, complaints } = checkExpression(parsed.tree, scope);
  return complaints.length > 0 ? undefined : typed;
}

/** `loans.exists(l, …)` → `loans.filter(l, …)` */
function lookedFor(node: Typed): Typed | undefined {
  if (node.kind === 'loop' && node.loop === 'exists') {
    return { ...node, loop: 'filter', type: node.list.type, mayBeEmpty: false };
  }
  // What a loop within another looks for depends on where the outer one is.
  if (node.kind === 'loop') return lookedFor(node.list);
  for (const child of childrenOf(node)) {
    const found = lookedFor(child);
    if (found) return found;
  }
  return undefined;
}

function names(node: Typed, name: string): boolean {
  return (node.kind === 'name' && node.name === name) || childrenOf(node).some((child) => names(child, name));
}
