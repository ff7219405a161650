/** The tests of a test file and what each expects, found in its syntax tree: what a check is judged by. */
import { childrenOf, part, parts, rootName, type SyntaxNode, stringOf, syntaxOf, textAt, walk } from './syntax';
import { Names } from './testNames';

export interface CheckTest {
  /** As it stands in the source; what a template fills in is "…". */
  readonly title: string;
  /** The whole test, on one line. */
  readonly text: string;
  readonly expectations: readonly Expectation[];
}

/** One `expect(…).matcher(…)`, or a query that throws where it finds nothing. */
export interface Expectation {
  /** On one line. */
  readonly text: string;
  /** 2: one value only. 1: some of many. 0: that there is anything, or not this one. */
  readonly strength: 0 | 1 | 2;
  /** The words and numbers that it names. */
  readonly literals: readonly string[];
  /** Whatever the app does, it holds. */
  readonly isTrivial: boolean;
}

/** None for a text that can't be parsed. */
export function testsIn(text: string, path = 'check.test.tsx'): readonly CheckTest[] {
  const program = syntaxOf(text, path);
  if (!program) return [];
  const names = new Names(program);
  return [...walk(program)].flatMap((node): CheckTest[] => {
    const body = testBody(node);
    if (!body) return [];
    const [title] = parts(node, 'arguments');
    const expectations = expectationsIn(body, names, text);
    return [{ title: stringOf(title) ?? '', text: oneLine(node, text), expectations }];
  });
}

/** Whether tests are marked to be skipped, to fail, or to be the only ones that run. */
export function leavesTestsOut(text: string): boolean {
  const modifier =
    /\b(?:test|it|describe|suite)(?:\.\w+)*\.(?:skip|only|todo|fails|skipIf|runIf)\b|\b(?:x|f)(?:test|it|describe)\(/;
  return modifier.test(text) || /\{\s*(?:skip|only|todo|fails)\s*[:,}]|\bskip\(\)/.test(text);
}

/** The function that a call of `test` or `it` runs; undefined for any other node. */
function testBody(node: SyntaxNode): SyntaxNode | undefined {
  const callee = part(node, 'callee');
  const root = node.type === 'CallExpression' && rootName(callee);
  if (!root || !/^(?:x|f)?(?:test|it)$/.test(root)) return undefined;
  return parts(node, 'arguments').find(({ type }) => /^(?:ArrowFunction|Function)Expression$/.test(type));
}

/** In the test itself and in the functions of the file that it calls. */
function expectationsIn(body: SyntaxNode, names: Names, source: string): readonly Expectation[] {
  const seen = new Set<SyntaxNode>();
  const waiting = [body];
  const found: Expectation[] = [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    for (const node of effective(next)) {
      const expectation = expectationAt(node, names, source);
      if (expectation) found.push(expectation);
      const called = node.type === 'Identifier' ? names.functionCalled(textAt(node, 'name') ?? '') : undefined;
      if (called) waiting.push(called);
    }
  }
  return found;
}

/** All nodes but those of a `try` whose `catch` keeps quiet: what fails there fails no test; and of functions that are only made. */
function* effective(node: SyntaxNode): Generator<SyntaxNode, void> {
  yield node;
  const handler = node.type === 'TryStatement' ? part(node, 'handler') : undefined;
  const keepsQuiet = handler && [...walk(handler)].every((one) => !isLoud(one));
  for (const child of childrenOf(node)) {
    const isQuiet = keepsQuiet && child === part(node, 'block');
    if (!isQuiet && !isNamedFunction(child)) yield* effective(child);
  }
}

function isRoleQuery(node: SyntaxNode): boolean {
  return node.type === 'CallExpression' && /ByRole$/.test(calledName(node));
}

/** The last name of what is called: of `screen.getByRole(…)` `getByRole`. */
function calledName(call: SyntaxNode): string {
  const callee = part(call, 'callee');
  return textAt(part(callee, 'property') ?? callee, 'name') ?? '';
}

function isNamedFunction(node: SyntaxNode): boolean {
  const init = node.type === 'VariableDeclarator' ? part(node, 'init') : undefined;
  return node.type === 'FunctionDeclaration' || /FunctionExpression$/.test(init?.type ?? '');
}

function isLoud(node: SyntaxNode): boolean {
  return node.type === 'ThrowStatement' || (node.type === 'CallExpression' && rootName(node) === 'expect');
}

function expectationAt(node: SyntaxNode, names: Names, source: string): Expectation | undefined {
  if (node.type !== 'CallExpression') return undefined;
  const text = oneLine(node, source);
  const matched = matchedBy(node);
  if (matched) {
    const literals = literalsIn(node, source);
    return { text, strength: strengthOf(matched), literals, isTrivial: alwaysHolds(matched, names, source) };
  }
  const isThrowingQuery = /^(?:get|find)(?:All)?By[A-Z]/.test(calledName(node));
  if (!isThrowingQuery && rootName(part(node, 'callee')) !== 'assert') return undefined;
  const isTrivial = !isThrowingQuery && !names.reachesApp(node);
  return { text, strength: 1, literals: literalsIn(node, source), isTrivial };
}

interface Matched {
  readonly node: SyntaxNode;
  readonly actual: SyntaxNode | undefined;
  readonly matcher: string;
  readonly isNegated: boolean;
  readonly expected: readonly SyntaxNode[];
}

/** `expect(actual).not.matcher(expected)`, taken apart. */
function matchedBy(node: SyntaxNode): Matched | undefined {
  const callee = part(node, 'callee');
  let inner = part(callee, 'object');
  const names = [textAt(part(callee, 'property'), 'name') ?? ''];
  while (inner?.type === 'MemberExpression') {
    names.push(textAt(part(inner, 'property'), 'name') ?? '');
    inner = part(inner, 'object');
  }
  const isExpect = inner?.type === 'CallExpression' && rootName(part(inner, 'callee')) === 'expect';
  const [matcher = ''] = names;
  if (!isExpect || matcher === '') return undefined;
  const [actual] = parts(inner, 'arguments');
  return { node, actual, matcher, isNegated: names.includes('not'), expected: parts(node, 'arguments') };
}

const exact =
  /^(?:toBe|toEqual|toStrictEqual|toHaveLength|toBeNull|toBeUndefined|toBeNaN|toBeCloseTo|to(?:HaveBeen)?(?:Last|Nth)?CalledWith|toHaveBeenCalledTimes|toMatchInlineSnapshot|toHaveBeenCalledOnce|toHaveReturnedWith)$/;
const partial =
  /^(?:toContain|toContainEqual|toMatch|toMatchObject|toHaveProperty|toThrow|toThrowError|toBe(?:Greater|Less)Than(?:OrEqual)?|toBeOneOf|toSatisfy|toBeInstanceOf|toBeTypeOf)$/;

function strengthOf({ matcher, isNegated, expected }: Matched): Expectation['strength'] {
  if (isNegated || matcher === 'toMatchSnapshot') return 0;
  const isOpen = expected.some((one) => [...walk(one)].some((node) => rootName(part(node, 'callee')) === 'expect'));
  if (exact.test(matcher)) return isOpen ? 1 : 2;
  return partial.test(matcher) && (expected.length > 0 || !matcher.startsWith('toThrow')) ? 1 : 0;
}

function alwaysHolds(matched: Matched, names: Names, source: string): boolean {
  const { node, actual, matcher, isNegated, expected } = matched;
  if (!actual || !names.reachesApp(node)) return true;
  const textOf = (one: SyntaxNode | undefined) => one && oneLine(one, source).replaceAll(' ', '');
  const isSame = textOf(actual) === textOf(expected[0]);
  if (isSame && !isNegated && /^(?:toBe|toEqual|toStrictEqual|toMatchObject)$/.test(matcher)) return true;
  const isLength = textAt(part(actual, 'property'), 'name') === 'length';
  if (isLength && `${matcher}(${textOf(expected[0])})` === 'toBeGreaterThanOrEqual(0)') return true;
  // What the type check has said already.
  if (actual.type === 'UnaryExpression' && textAt(actual, 'operator') === 'typeof')
    return names.isAlwaysThere(part(actual, 'argument'));
  return saysThatItIs(matched) && names.isAlwaysThere(actual) ? true : saysThatNullIs(matched);
}

function saysThatItIs({ matcher, isNegated }: Matched): boolean {
  const words = isNegated ? /^toBe(?:Null|Undefined|Falsy)$/ : /^toBe(?:Defined|Truthy|InstanceOf|TypeOf)$/;
  return words.test(matcher);
}

/** A query that finds nothing gives null, which is defined. */
function saysThatNullIs({ actual, matcher, isNegated }: Matched): boolean {
  const isQuery = actual?.type === 'CallExpression' && /^query(?:All)?By[A-Z]/.test(calledName(actual));
  return isQuery && matcher === (isNegated ? 'toBeUndefined' : 'toBeDefined');
}

function oneLine({ start, end }: SyntaxNode, source: string): string {
  return source.slice(start, end).replace(/\s+/g, ' ');
}

/** Strings, numbers and patterns, as text; not the role that an element is looked up by, which is no word of the page. */
function literalsIn(node: SyntaxNode, source: string): readonly string[] {
  const roles = new Set([...walk(node)].filter(isRoleQuery).map((one) => parts(one, 'arguments')[0]));
  return [...walk(node)].flatMap((one) => {
    if (roles.has(one)) return [];
    const string = stringOf(one);
    if (string !== undefined) return string === '' ? [] : [string];
    if (one.type === 'NumericLiteral') return [source.slice(one.start, one.end)];
    return one.type === 'RegExpLiteral' ? [textAt(one, 'pattern') ?? ''] : [];
  });
}
