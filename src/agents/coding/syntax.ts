/** A plain view of a module's syntax tree, for whoever looks for calls, names and texts in it. */
import { parse } from '@babel/parser';
import { optionsFor } from './parse';

export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** Undefined for a text that can't be parsed. */
export function syntaxOf(text: string, path: string): SyntaxNode | undefined {
  try {
    const { program }: { readonly program: unknown } = parse(text, optionsFor(path));
    return isNode(program) ? program : undefined;
  } catch {
    return undefined;
  }
}

/** The node that stands at `key`; undefined where there is none. */
export function part(node: SyntaxNode | undefined, key: string): SyntaxNode | undefined {
  const found = node && valueAt(node, key);
  return isNode(found) ? found : undefined;
}

/** The nodes that stand in the list at `key`. */
export function parts(node: SyntaxNode | undefined, key: string): readonly SyntaxNode[] {
  const found = node && valueAt(node, key);
  return Array.isArray(found) ? found.filter(isNode) : [];
}

/** What is at `key` as text: a name, the value of a string, a kind of declaration. */
export function textAt(node: SyntaxNode | undefined, key: string): string | undefined {
  const found = node && valueAt(node, key);
  return typeof found === 'string' ? found : undefined;
}

export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  return Object.entries(node).flatMap(([key, value]) => {
    if (notSyntax.has(key)) return [];
    return Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [];
  });
}

/** The node and all below it, from left to right; what lies below a node that `isLeft` says of is left out. */
export function* walk(
  node: SyntaxNode,
  isLeft: (node: SyntaxNode) => boolean = () => false,
): Generator<SyntaxNode, void> {
  yield node;
  if (isLeft(node)) return;
  for (const child of childrenOf(node)) yield* walk(child, isLeft);
}

/** Of `test.each(…)` or `screen.getByRole` the first name. */
export function rootName(node: SyntaxNode | undefined): string | undefined {
  if (node?.type === 'Identifier') return textAt(node, 'name');
  const inner = part(node, 'object') ?? part(node, 'callee') ?? part(node, 'tag');
  return inner && rootName(inner);
}

/** The value of a string, or of a template whose expressions are left open as "…"; undefined for any other node. */
export function stringOf(node: SyntaxNode | undefined): string | undefined {
  if (node?.type === 'StringLiteral') return textAt(node, 'value');
  if (node?.type !== 'TemplateLiteral') return undefined;
  return parts(node, 'quasis')
    .map((quasi) => cooked(valueAt(quasi, 'value')))
    .join('…');
}

const notSyntax: ReadonlySet<string> = new Set([
  'loc',
  'extra',
  'leadingComments',
  'innerComments',
  'trailingComments',
  'typeAnnotation',
  'typeParameters',
  'returnType',
]);

function isNode(value: unknown): value is SyntaxNode {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    typeof value.type === 'string' &&
    'start' in value &&
    typeof value.start === 'number'
  );
}

function valueAt(node: SyntaxNode, key: string): unknown {
  return Object.entries(node).find(([name]) => name === key)?.[1];
}

function cooked(value: unknown): string {
  return typeof value === 'object' && value !== null && 'cooked' in value ? String(value.cooked) : '';
}
