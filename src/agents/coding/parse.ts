/** Parses a TypeScript module with Babel's parser: whether it is one, what it imports and exports, and its comments. */
import { type ParserOptions, parse } from '@babel/parser';

/** A name that other files can import; `isType` for interfaces and type aliases. */
export interface Export {
  readonly name: string;
  readonly isType: boolean;
}

export interface Import {
  /** The whole statement, and where it begins in the text. */
  readonly statement: string;
  readonly index: number;
  readonly from: string;
  /** Names as the other file exports them; `default` for a default import. */
  readonly names: readonly string[];
  readonly isType: boolean;
}

export interface ParsedModule {
  readonly imports: readonly Import[];
  readonly exports: readonly Export[];
  /** It hands on all that another module exports: then `exports` is not all. */
  readonly exportsMore: boolean;
  /** It does or declares something: words alone can be a program, too. */
  readonly isCode: boolean;
  /** Their words, without the signs around them. */
  readonly comments: readonly string[];
}

/** Whether a file is a script, which can be parsed. */
export function isScript(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path);
}

/** The module, or what is wrong with its syntax, with the line. `path` tells whether JSX is allowed. */
export function parseModule(text: string, path = 'module.tsx'): ParsedModule | { readonly complaint: string } {
  try {
    const { program, comments } = parse(text, optionsFor(path));
    return {
      imports: program.body.flatMap((node) => importOf(node, text)),
      exports: program.body.flatMap(exportsOfNode),
      exportsMore: program.body.some(({ type }) => type === 'ExportAllDeclaration'),
      isCode: program.body.some(isMoreThanWords),
      comments: (comments ?? []).map(({ value }) => value),
    };
  } catch (error) {
    return { complaint: error instanceof Error ? error.message : String(error) };
  }
}

/** How a module is parsed; its path tells whether JSX is allowed. */
export function optionsFor(path: string): ParserOptions {
  const common: ParserOptions['plugins'] = ['typescript', 'decorators', 'decoratorAutoAccessors'];
  const plugins: ParserOptions['plugins'] = /\.m?ts$/.test(path) ? common : [...common, 'jsx'];
  return { sourceType: 'module', plugins, errorRecovery: false };
}

type Node = ReturnType<typeof parse>['program']['body'][number];

function isMoreThanWords(node: Node): boolean {
  const words = ['Identifier', 'StringLiteral', 'TemplateLiteral', 'TaggedTemplateExpression', 'TSAsExpression'];
  return node.type !== 'ExpressionStatement' || !words.includes(node.expression.type);
}

function importOf(node: Node, text: string): Import[] {
  if (node.type !== 'ImportDeclaration') return [];
  const { start, end } = node;
  if (typeof start !== 'number' || typeof end !== 'number') return [];
  const names = node.specifiers.flatMap((one) => {
    if (one.type === 'ImportDefaultSpecifier') return ['default'];
    if (one.type === 'ImportNamespaceSpecifier') return [];
    return [nameOf(one.imported)];
  });
  return [
    {
      statement: text.slice(start, end),
      index: start,
      from: node.source.value,
      names,
      isType: node.importKind === 'type',
    },
  ];
}

function exportsOfNode(node: Node): Export[] {
  if (node.type === 'ExportDefaultDeclaration') return [{ name: 'default', isType: false }];
  if (node.type === 'ExportAllDeclaration' || node.type !== 'ExportNamedDeclaration') return [];
  const isType = node.exportKind === 'type';
  const listed = node.specifiers.map(({ exported, ...one }) => ({
    name: nameOf(exported),
    isType: isType || ('exportKind' in one && one.exportKind === 'type'),
  }));
  return [...listed, ...declaredBy(node.declaration).map((name) => ({ name, isType }))];
}

function declaredBy(declaration: object | null | undefined): string[] {
  if (!declaration) return [];
  if ('declarations' in declaration && Array.isArray(declaration.declarations)) {
    return declaration.declarations.flatMap(({ id }) => namesIn(id));
  }
  return 'id' in declaration ? namesIn(declaration.id) : [];
}

/** Every name that a pattern binds: `{ a, b: [c] }` binds a and c. */
function namesIn(pattern: unknown): string[] {
  if (typeof pattern !== 'object' || pattern === null || !('type' in pattern)) return [];
  if (pattern.type === 'Identifier' && 'name' in pattern) return [String(pattern.name)];
  return ['properties', 'elements', 'value', 'argument', 'left'].flatMap((key) => {
    const part: unknown = Object.entries(pattern).find(([name]) => name === key)?.[1];
    return Array.isArray(part) ? part.flatMap(namesIn) : namesIn(part);
  });
}

function nameOf(node: { readonly type: string; readonly name?: unknown; readonly value?: unknown }): string {
  return String(node.type === 'StringLiteral' ? node.value : node.name);
}
