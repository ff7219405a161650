/** Calls of functions: whether the arguments fit, and what comes of it. */
import type { Checker } from './check';
import { common, isA, literalAs } from './fits';
import { type ExpressionFunction, functionNames, functions, resultOf, type Signature } from './functions';
import { pathOf } from './knownThere';
import { patternComplaint } from './patterns';
import { suggest } from './suggest';
import type { Expression, ExpressionOf } from './tree';
import { always, boolean, inWords, type Known, type Type, type Typed, unclear } from './types';

type Call = ExpressionOf<'call'>;

const notOffered: Readonly<Record<string, string>> = {
  has: '!isEmpty(self.due)',
  endsWith: "text.matches('.*end')",
  duration: 'minutes(from, to) or days(from, to)',
  timestamp: 'today, now, or the date in quotes',
  int: 'number(text), or round(number)',
  double: 'number(text)',
  string: 'text(value)',
  count: 'size(list.filter(x, …))',
  average: 'avg(list.map(x, x.amount))',
  len: 'size(list)',
  length: 'size(list)',
};

export function checkCall(node: Call, checker: Checker): Typed {
  const { name } = node;
  if (name === 'offered' && checker.scope.names.offered) return checker.check(isOffered(node));
  if (!functionNames.includes(name)) return { ...node, args: [], ...unknownFunction(node, checker) };
  if (name === 'or') return fallback(node, checker);
  const args = node.args.map((arg) => checker.check(arg));
  if (name === 'isEmpty') return { ...node, args, ...asked(node, args, checker) };
  if (name === 'changed') return { ...node, args, ...changed(node, checker) };
  const known = functions[name] as ExpressionFunction;
  const signature = fitting(known.signatures, args);
  if (!signature) return { ...node, args, ...misfit(known, node, args, checker) };
  const fitted = args.map((arg, index) => asWanted(arg, signature.takes[index]));
  if (name === 'matches') checkPattern(args[1], checker);
  return { ...node, args: fitted, ...resultOf(known, signature, fitted) };
}

/** `offered('approve')`, `offered(approve)`: in the list of what is offered. */
function isOffered({ args: [what], at }: Call): Expression {
  const name: Expression = { kind: 'literal', value: what?.kind === 'name' ? what.name : '', at };
  const left = what?.kind === 'literal' ? what : name;
  return { kind: 'binary', operator: 'in', left, right: { kind: 'name', name: 'offered', at }, at };
}

function unknownFunction({ name, at }: Call, checker: Checker): Known {
  const instead = Object.hasOwn(notOffered, name) ? ` Write ${notOffered[name]}.` : suggest(name, functionNames);
  checker.complain(`There is no function ${name}.${instead}`, at);
  return always(unclear);
}

function misfit({ written }: ExpressionFunction, { name, at }: Call, args: readonly Typed[], checker: Checker): Known {
  if (args.some(({ type }) => type.kind === 'unclear')) return always(unclear);
  const bad = args.flatMap((arg) => badDate(arg) ?? []);
  const [list] = args;
  const overRecords = list?.type.kind === 'list' && list.type.of.kind === 'record' && name !== 'contains';
  const instead = overRecords ? ` Say of which field: ${name}(list.map(x, x.amount)).` : ` Write ${written}.`;
  const types = args.map(({ type }) => inWords(type)).join(', ');
  checker.complain(bad[0] ?? `${name}(${types}) is not possible.${instead}`, at);
  return always(unclear);
}

/** A text in quotes among dates is meant to be one. */
function badDate(arg: Typed): string | undefined {
  const found = literalAs(arg, { kind: 'date' });
  return arg.kind === 'literal' && found && 'message' in found && /\d{4}/.test(String(arg.value))
    ? found.message
    : undefined;
}

/** One that fits to the letter comes before one in whose place money may stand for a number. */
function fitting(signatures: readonly Signature[], args: readonly Typed[]): Signature | undefined {
  const candidates = signatures.filter(
    ({ takes }) =>
      takes.length === args.length &&
      takes.every((type, index) => isA(asWanted(args[index] as Typed, type).type, type)),
  );
  return (
    candidates.find(({ takes }) => takes.every((type, index) => isSame((args[index] as Typed).type, type))) ??
    candidates[0]
  );
}

function asWanted(arg: Typed, wanted: Type | undefined): Typed {
  const found = wanted && literalAs(arg, wanted);
  return found && !('message' in found) ? found : arg;
}

function isSame(type: Type, wanted: Type): boolean {
  if (type.kind === 'list' && wanted.kind === 'list') return isSame(type.of, wanted.of);
  return type.kind === wanted.kind;
}

function fallback(node: Call, checker: Checker): Typed {
  const [first, second] = node.args;
  if (!first || !second || node.args.length !== 2) {
    checker.complain('or takes a value and what counts where it is empty. Write or(self.discount, 0).', node.at);
    return { ...node, args: node.args.map((arg) => checker.check(arg)), ...always(unclear) };
  }
  const [value, other] = [checker.check(first), checker.check(second)];
  const found = literalAs(other, value.type);
  if (found && 'message' in found) checker.complain(found.message, other.at);
  const instead = found && !('message' in found) ? found : other;
  const type = common(value.type, instead.type);
  if (!type && !found) {
    checker.complain(`or needs two of one type; these are ${inWords(value.type)} and ${inWords(other.type)}.`, node.at);
  }
  return { ...node, args: [value, instead], type: type ?? unclear, mayBeEmpty: value.mayBeEmpty && instead.mayBeEmpty };
}

function asked({ at }: Call, args: readonly Typed[], checker: Checker): Known {
  if (args.length !== 1) checker.complain('isEmpty takes one value. Write isEmpty(self.due).', at);
  if (args[0]?.type.kind === 'boolean') {
    checker.complain('Yes or no is never empty. Write it by itself, or ! before it.', at);
  }
  return always(boolean);
}

function changed({ args, at }: Call, checker: Checker): Known {
  const [field] = args;
  const path = field && pathOf(field);
  if (args.length !== 1 || !path || !/^self\.\w+$/.test(path)) {
    checker.complain('changed asks of a field of the record itself. Write changed(self.status).', at);
  } else if (!checker.scope.names.old) {
    checker.complain('changed can be asked only where the record before is known: in a check on change.', at);
  }
  return always(boolean);
}

function checkPattern(pattern: Typed | undefined, checker: Checker): void {
  if (!pattern) return;
  const written = pattern.kind === 'literal' && typeof pattern.value === 'string' ? pattern.value : undefined;
  const complaint = written === undefined ? 'matches needs its pattern in quotes.' : patternComplaint(written);
  if (complaint) checker.complain(complaint, pattern.at);
}
