/**
 * Text → tree, by the grammar of CEL (cel.dev). All that knows the parser's own nodes is here; nothing is ever evaluated by it.
 * Whole numbers come as bigint, loops as calls with what they run over before the dot.
 */
import { type ASTNode, Environment, ParseError } from '@marcbachmann/cel-js';
import { mendWriting, sayInstead } from './mendWriting';
import { type Complaint, type Expression, type ExpressionOf, type Loop, loops, type Span } from './tree';

export type Parsed = { readonly tree: Expression } | { readonly complaint: Complaint };

/** What is longer or deeper is a program; the parser would overflow the stack on some. */
const environment = new Environment({ limits: { maxAstNodes: 500, maxDepth: 40 } });

/** Never throws for what a text may hold: what is no expression becomes a complaint that says what to write. */
export function parseExpression(text: string): Parsed {
  try {
    return { tree: toTree(environment.parse(mendWriting(text)).ast) };
  } catch (error) {
    if (error instanceof NotOffered) return { complaint: { message: error.message, at: error.at } };
    if (error instanceof ParseError) return { complaint: complaintOf(text, error) };
    throw error;
  }
}

const tooMuch = 'This is too long or too deep. Give a part of it a name: a computed field.';

const noNumbers = 'The records of a list have no numbers. Use filter, exists or a reference.';

class NotOffered extends Error {
  constructor(
    message: string,
    readonly at: Span,
  ) {
    super(message);
  }
}

function complaintOf(text: string, { code, range, summary }: ParseError): Complaint {
  const at = { start: range?.start ?? 0, end: range?.end ?? text.length };
  if (code === 'limit_exceeded') return { message: tooMuch, at };
  return { message: sayInstead(text, at) ?? `This can't be read: ${summary.replace(/\.$/, '')}.`, at };
}

function toTree(node: ASTNode): Expression {
  const at: Span = { start: node.start, end: node.end };
  switch (node.op) {
    case 'value':
      return { kind: 'literal', value: literal(node.args, at), at };
    case 'id':
      return { kind: 'name', name: node.args, at };
    case '.':
      return { kind: 'member', of: toTree(node.args[0]), name: node.args[1], at };
    case 'list':
      return { kind: 'list', items: node.args.map(toTree), at };
    case '!_':
      return { kind: 'not', of: toTree(node.args), at };
    case '-_':
      return { kind: 'negative', of: toTree(node.args), at };
    case '?:': {
      const [test, yes, no] = node.args;
      return { kind: 'conditional', test: toTree(test), yes: toTree(yes), no: toTree(no), at };
    }
    case 'call':
      return { kind: 'call', name: node.args[0], args: node.args[1].map(toTree), at };
    case 'rcall':
      return methodOrLoop(...node.args, at);
    case '[]':
      return named(...node.args, at);
    case '[?]':
    case '.?':
      throw new NotOffered(noNumbers, at);
    case 'map':
      throw new NotOffered('A record is not written as {…}. Name a field, or let an action create the record.', at);
    default: {
      const [left, right] = node.args;
      return { kind: 'binary', operator: node.op, left: toTree(left), right: toTree(right), at };
    }
  }
}

/** `figures['Open loans']`: a name that is no identifier. */
function named(of: ASTNode, name: ASTNode, at: Span): Expression {
  if (name.op === 'value' && typeof name.args === 'string')
    return { kind: 'member', of: toTree(of), name: name.args, at };
  throw new NotOffered(noNumbers, at);
}

function methodOrLoop(name: string, receiver: ASTNode, inner: readonly ASTNode[], at: Span): Expression {
  if (name === 'exists_one') throw new NotOffered('Write size(list.filter(x, …)) == 1.', at);
  if (!isLoop(name)) return { kind: 'call', name, args: [receiver, ...inner].map(toTree), at };
  const [variable, body] = inner;
  if (inner.length !== 2 || variable?.op !== 'id' || !body) {
    throw new NotOffered(`Write ${name}(x, …): a name for a record of the list, and what is asked of it.`, at);
  }
  return { kind: 'loop', loop: name, list: toTree(receiver), variable: variable.args, body: toTree(body), at };
}

function isLoop(name: string): name is Loop {
  return (loops as readonly string[]).includes(name);
}

function literal(value: unknown, at: Span): ExpressionOf<'literal'>['value'] {
  if (typeof value === 'bigint') return Number(value);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new NotOffered('Write a plain number, or a text in quotes.', at);
}
