/** The names of a test file: which of them come from the app, and which the file makes up itself. */
import { childrenOf, part, parts, rootName, type SyntaxNode, textAt, walk } from './syntax';

/** Globals that know nothing of the app. What else is global is the page or the browser, which the app changes. */
const pure: ReadonlySet<string> = new Set(
  'undefined NaN Infinity Math Number String Boolean Array Object JSON Date Set Map RegExp Symbol BigInt Error Intl Promise parseInt parseFloat isNaN structuredClone'.split(
    ' ',
  ),
);

export class Names {
  private readonly imported = new Map<string, string>();
  /** What a name is made from. Undefined where only the running test can tell. */
  private readonly made = new Map<string, (SyntaxNode | undefined)[]>();
  private readonly functions = new Map<string, SyntaxNode>();
  private readonly changed = new Set<string>();

  constructor(program: SyntaxNode) {
    for (const node of walk(program)) this.learn(node);
    this.learnUses(program);
  }

  /** The function of this file that has the name. */
  functionCalled(name: string): SyntaxNode | undefined {
    return this.functions.get(name);
  }

  /** Whether what comes out can depend on the app: it uses something of it, of the page, or of what was handed to it. */
  reachesApp(node: SyntaxNode, seen: ReadonlySet<string> = new Set()): boolean {
    return [...namesUsed(node)].some((name) => this.nameReachesApp(name, seen));
  }

  /** What the type check or the page itself gives: its being there says nothing of the app. */
  isAlwaysThere(node: SyntaxNode | undefined): boolean {
    if (node?.type === 'MemberExpression') {
      const [object, property] = [part(node, 'object'), part(node, 'property')];
      return textAt(object, 'name') === 'document' && /^(?:body|documentElement)$/.test(textAt(property, 'name') ?? '');
    }
    if (node?.type === 'CallExpression') return textAt(part(node, 'callee'), 'name') === 'render';
    if (node?.type !== 'Identifier') return false;
    const name = textAt(node, 'name') ?? '';
    if (this.imported.has(name) || /^(?:document|window|globalThis|container|screen)$/.test(name)) return true;
    return (this.made.get(name) ?? []).some((one) => textAt(part(one, 'callee'), 'name') === 'render');
  }

  private nameReachesApp(name: string, seen: ReadonlySet<string>): boolean {
    if (seen.has(name)) return false;
    const from = this.imported.get(name);
    // A spy is handed to the app, and tells what the app did with it.
    if (from !== undefined) return from !== 'vitest' || name === 'vi';
    const within = new Set([...seen, name]);
    const own = this.functions.get(name);
    if (own) return this.reachesApp(own, within);
    const makers = this.made.get(name);
    if (!makers) return !pure.has(name);
    return this.changed.has(name) || makers.some((one) => !one || this.reachesApp(one, within));
  }

  private learn(node: SyntaxNode): void {
    if (node.type === 'ImportDeclaration') {
      const from = textAt(part(node, 'source'), 'value') ?? '';
      for (const one of parts(node, 'specifiers')) this.imported.set(textAt(part(one, 'local'), 'name') ?? '', from);
    } else if (node.type === 'VariableDeclarator') {
      const init = part(node, 'init');
      const name = textAt(part(node, 'id'), 'name');
      if (name && init && isFunction(init)) this.functions.set(name, init);
      else for (const one of boundBy(part(node, 'id'))) this.make(one, init);
    } else if (isFunction(node)) {
      const name = textAt(part(node, 'id'), 'name');
      if (name) this.functions.set(name, node);
      for (const parameter of parts(node, 'params')) for (const one of boundBy(parameter)) this.make(one, undefined);
    } else if (node.type === 'CatchClause') {
      for (const one of boundBy(part(node, 'param'))) this.make(one, undefined);
    } else if (node.type === 'AssignmentExpression' || node.type === 'UpdateExpression') {
      for (const one of namesUsed(part(node, 'left') ?? part(node, 'argument') ?? node)) this.changed.add(one);
    }
  }

  /** A list or object that is handed on, or has a method called, may have been changed by whoever got it. */
  private learnUses(node: SyntaxNode): void {
    if (node.type === 'CallExpression') {
      const isExpected = rootName(node) === 'expect';
      for (const used of [part(part(node, 'callee'), 'object'), ...(isExpected ? [] : parts(node, 'arguments'))])
        if (used?.type === 'Identifier') this.noteChange(textAt(used, 'name') ?? '');
    } else if (node.type === 'JSXExpressionContainer') {
      for (const name of namesUsed(node)) this.noteChange(name);
    }
    for (const child of childrenOf(node)) this.learnUses(child);
  }

  private noteChange(name: string): void {
    const makers = this.made.get(name) ?? [];
    if (makers.some((one) => one && /^(?:Array|Object|New)Expression$/.test(one.type))) this.changed.add(name);
  }

  private make(name: string, from: SyntaxNode | undefined): void {
    this.made.set(name, [...(this.made.get(name) ?? []), from]);
  }
}

function isFunction({ type }: SyntaxNode): boolean {
  return /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|ObjectMethod)$/.test(type);
}

/** Every name that a pattern binds. */
function boundBy(pattern: SyntaxNode | undefined): string[] {
  if (!pattern) return [];
  if (pattern.type === 'Identifier') return [textAt(pattern, 'name') ?? ''];
  if (pattern.type === 'ObjectProperty') return boundBy(part(pattern, 'value'));
  if (pattern.type === 'AssignmentPattern') return boundBy(part(pattern, 'left'));
  return childrenOf(pattern).flatMap(boundBy);
}

/** The names that an expression reads; not those after a dot, or in front of a colon. */
function namesUsed(node: SyntaxNode): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (one: SyntaxNode): void => {
    const name = /^(?:JSX)?Identifier$/.test(one.type) ? textAt(one, 'name') : undefined;
    if (name !== undefined) names.add(name);
    for (const child of childrenOf(one)) if (!isLabel(child, one)) visit(child);
  };
  visit(node);
  names.delete('expect');
  return names;
}

function isLabel(child: SyntaxNode, parent: SyntaxNode): boolean {
  if (/^(?:Optional)?MemberExpression$/.test(parent.type))
    return child === part(parent, 'property') && !isComputed(parent);
  if (parent.type === 'ObjectProperty') return child === part(parent, 'key') && !isComputed(parent);
  return parent.type === 'JSXAttribute' && child === part(parent, 'name');
}

function isComputed(node: SyntaxNode): boolean {
  return 'computed' in node && node.computed === true;
}
