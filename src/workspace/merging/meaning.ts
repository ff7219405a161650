/** Whether two texts with the same tokens mean the same: what they are parsed to tells, as a line break or a sign left out may not. */
import { parse } from '@babel/parser';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** The parsers' trees, as far as they are looked at here. */
type Tree = unknown;

export function isScript(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path);
}

export function parseScript(text: string, path: string): ReturnType<typeof parse> | undefined {
  try {
    return parse(text, {
      sourceType: 'module',
      plugins: path.endsWith('x') ? ['typescript', 'jsx'] : ['typescript'],
      tokens: true,
    });
  } catch {
    return undefined;
  }
}

/** Undefined where it can't be read, or is nested too deeply to be told; empty where the tokens tell all. */
export function meaningOf(text: string, path: string): string | undefined {
  if (text.length > 250_000) return undefined;
  try {
    return plainMeaning(text, path);
  } catch {
    return undefined;
  }
}

function plainMeaning(text: string, path: string): string | undefined {
  if (isScript(path)) {
    const file = parseScript(text, path);
    return file && JSON.stringify(plainScript(file.program));
  }
  if (path.endsWith('.md')) return JSON.stringify(plainProse(unified().use(remarkParse).use(remarkGfm).parse(text)));
  if (/\.(?:json|webmanifest)$/.test(path)) return JSON.stringify(JSON.parse(text));
  return '';
}

const ofNoMeaning = new Set([
  'start',
  'end',
  'loc',
  'extra',
  'tokens',
  'comments',
  'leadingComments',
  'innerComments',
  'trailingComments',
]);

/** Without places, brackets, empty statements, and what JSX makes of line breaks. */
function plainScript(tree: Tree): Tree {
  if (Array.isArray(tree)) return tree.map(plainScript).filter((one) => one !== undefined);
  if (typeof tree === 'bigint' || tree instanceof RegExp) return String(tree);
  if (tree === null || typeof tree !== 'object') return tree;
  const node = tree as Record<string, unknown> & { readonly type?: string };
  if (node.type === 'EmptyStatement') return undefined;
  if (node.type === 'TSParenthesizedType') return plainScript(node.typeAnnotation);
  if (node.type === 'TSUnionType' && (node.types as Tree[]).length === 1) return plainScript((node.types as Tree[])[0]);
  const plain = Object.fromEntries(
    Object.entries(node).flatMap(([key, value]) => (ofNoMeaning.has(key) ? [] : [[key, plainScript(value)]])),
  );
  if (Array.isArray(node.children)) return { ...plain, children: shownChildren(node.children) };
  if (node.type === 'JSXAttribute') return { ...plain, value: plainAttribute(plain.value) };
  const key = node.key as Record<string, unknown> | undefined;
  const isName = key?.type === 'StringLiteral' && !node.computed && /^[A-Za-z_$][\w$]*$/.test(String(key.value));
  return isName ? { ...plain, key: { type: 'Identifier', name: key.value } } : plain;
}

/** `{"a"}` is `"a"`. */
function plainAttribute(value: Tree): Tree {
  const { type, expression } = (value ?? {}) as { type?: string; expression?: { type?: string } };
  return type === 'JSXExpressionContainer' && expression?.type === 'StringLiteral' ? expression : value;
}

/** Texts as they are shown: lines without their indentation, put together by blanks; `{' '}` is a blank. */
function shownChildren(children: readonly Tree[]): readonly Tree[] {
  const shown: Tree[] = [];
  for (const child of children as readonly (Record<string, unknown> & { expression?: Record<string, unknown> })[]) {
    const text = child.type === 'JSXText' ? shownText(String(child.value)) : blankOf(child.expression);
    if (text === '') continue;
    if (text === undefined) shown.push(plainScript(child));
    else if (typeof shown.at(-1) === 'string') shown.push(`${shown.pop()}${text}`.replace(/ +/g, ' '));
    else shown.push(text);
  }
  return shown;
}

function blankOf(expression: Record<string, unknown> | undefined): string | undefined {
  return expression?.type === 'StringLiteral' && expression.value === ' ' ? ' ' : undefined;
}

function shownText(text: string): string {
  const lines = text.split(/\r?\n/);
  const trimmed = lines.map((line, index) => {
    const begun = index === 0 ? line : line.replace(/^[ \t]+/, '');
    return index === lines.length - 1 ? begun : begun.replace(/[ \t]+$/, '');
  });
  return trimmed
    .filter((line) => line !== '')
    .join(' ')
    .replace(/[ \t]+/g, ' ');
}

/** Without places; a line break within a paragraph is a blank. */
function plainProse(tree: Tree): Tree {
  if (Array.isArray(tree)) return tree.map(plainProse);
  if (tree === null || typeof tree !== 'object') return tree;
  const { position, ...node } = tree as Record<string, unknown>;
  const plain = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, plainProse(value)]));
  return node.type === 'text' ? { ...plain, value: String(node.value).replace(/\s+/g, ' ') } : plain;
}
