/** Operators between two things: what may stand beside them, and what comes of it. */
import type { Checker } from './check';
import { common, isUnclear, isWords, literalAs } from './fits';
import { type Calculation, type Comparison, calculations, type ExpressionOf, type Span } from './tree';
import { boolean, inWords, money, number, type Type, type Typed, text, unclear } from './types';

type Binary = ExpressionOf<'binary'>;

export function checkBinary(node: Binary, checker: Checker): Typed {
  const { operator } = node;
  if (operator === '&&' || operator === '||') return connective(node, checker);
  if (operator === 'in') return membership(node, checker);
  const read = { left: checker.check(node.left), right: checker.check(node.right) };
  if (isCalculation(operator)) return { ...node, ...read, ...calculated(operator, read, node.at, checker) };
  const sides = alike(read, checker);
  if (isEmptyLiteral(sides.left) || isEmptyLiteral(sides.right)) return asksForEmpty(node, sides, checker);
  const complaint = incomparable(operator as Comparison, sides.left.type, sides.right.type);
  if (complaint) checker.complain(complaint, node.at);
  return { ...node, ...sides, type: boolean, mayBeEmpty: sides.left.mayBeEmpty || sides.right.mayBeEmpty };
}

interface Sides {
  readonly left: Typed;
  readonly right: Typed;
}

function isCalculation(operator: string): operator is Calculation {
  return (calculations as readonly string[]).includes(operator);
}

function connective(node: Binary, checker: Checker): Typed {
  const left = checker.truth(node.left, node.operator);
  const right = checker.after(left, node.operator === '&&').truth(node.right, node.operator);
  return { ...node, left, right, type: boolean, mayBeEmpty: left.mayBeEmpty || right.mayBeEmpty };
}

function membership(node: Binary, checker: Checker): Typed {
  const left = checker.check(node.left);
  const right = checker.check(node.right);
  const result = { type: boolean, mayBeEmpty: left.mayBeEmpty };
  if (isUnclear(right.type)) return { ...node, left, right, ...result };
  if (right.type.kind !== 'list') {
    const instead = isWords(right.type) ? ' Write whole.contains(part).' : '';
    checker.complain(`in needs a list; this is ${inWords(right.type)}.${instead}`, right.at);
    return { ...node, left, right, ...result };
  }
  const list =
    right.kind === 'list' ? { ...right, items: right.items.map((item) => as(item, left.type, checker)) } : right;
  const [mine, theirs] = [left.type, list.kind === 'list' ? (list.items[0]?.type ?? left.type) : right.type.of];
  if (!common(mine, theirs)) checker.complain(`The list holds ${inWords(theirs)}; this is ${inWords(mine)}.`, node.at);
  return { ...node, left, right: list, ...result };
}

/** A date, a time or an option written in quotes takes the type of what it stands beside. */
function alike({ left, right }: Sides, checker: Checker): Sides {
  return { left: as(left, right.type, checker), right: as(right, left.type, checker) };
}

function as(node: Typed, type: Type, checker: Checker): Typed {
  const found = literalAs(node, type);
  if (!found) return node;
  if (!('message' in found)) return found;
  checker.complain(found.message, node.at);
  return { ...node, type: unclear };
}

function isEmptyLiteral(node: Typed): boolean {
  return node.kind === 'literal' && (node.value === null || node.value === '');
}

/** `x == null` and `x == ''` mean `isEmpty(x)`. */
function asksForEmpty(node: Binary, { left, right }: Sides, checker: Checker): Typed {
  const asked = isEmptyLiteral(left) ? right : left;
  const { at, operator } = node;
  if (operator !== '==' && operator !== '!=') {
    checker.complain(`Nothing is ${operator} empty. Write isEmpty(…).`, at);
  } else if (asked.type.kind === 'boolean') {
    checker.complain('Yes or no is never empty. Write it by itself, or ! before it.', at);
  }
  const isEmpty: Typed = { kind: 'call', name: 'isEmpty', args: [asked], at, type: boolean, mayBeEmpty: false };
  return operator === '!=' ? { kind: 'not', of: isEmpty, at, type: boolean, mayBeEmpty: false } : isEmpty;
}

const ordered: readonly string[] = ['number', 'money', 'date', 'dateTime', 'time', 'text'];

/** Undefined where the two may be compared so. */
function incomparable(operator: Comparison, one: Type, other: Type): string | undefined {
  if (isUnclear(one) || isUnclear(other)) return undefined;
  if (one.kind === 'list' || other.kind === 'list') {
    return 'Lists are not compared. Write size(list) == 0, x in list, or list.exists(x, …).';
  }
  const together = common(one, other);
  if (!together) return `${inWords(one)} is not comparable with ${inWords(other)}.${conversion(one, other)}`;
  if (operator === '==' || operator === '!=' || ordered.includes(together.kind)) return undefined;
  return `${operator} needs numbers, dates or times; this is ${inWords(together)}.`;
}

function conversion(one: Type, other: Type): string {
  const kinds = [one.kind, other.kind];
  if (kinds.includes('date') && kinds.includes('dateTime')) return ' Write date(…) around the date with a time.';
  if (kinds.includes('record')) return ' Write which field of the record: self.member.name.';
  if (kinds.includes('number') && kinds.includes('text')) return ' Write number(…) around the text.';
  return '';
}

function calculated(operator: Calculation, sides: Sides, at: Span, checker: Checker) {
  const { left, right } = sides;
  const [one, other] = [left.type, right.type];
  const either = left.mayBeEmpty || right.mayBeEmpty;
  if (isUnclear(one) || isUnclear(other)) return { type: unclear, mayBeEmpty: either };
  // A text and nothing is the text.
  if (operator === '+' && isJoined(one, other)) return { type: text, mayBeEmpty: left.mayBeEmpty && right.mayBeEmpty };
  const type = outcome(operator, one.kind, other.kind);
  if (!type)
    checker.complain(`${inWords(one)} ${operator} ${inWords(other)} is nothing.${instead(operator, one, other)}`, at);
  const mayBeEmpty = either || ((operator === '/' || operator === '%') && !isOtherThanZero(right));
  return { type: type ?? unclear, mayBeEmpty };
}

const unjoinable: readonly string[] = ['record', 'list', 'group', 'boolean'];

function isJoined(one: Type, other: Type): boolean {
  if (unjoinable.includes(one.kind) || unjoinable.includes(other.kind)) return false;
  return [one, other].some((type) => isWords(type) || type.kind === 'empty');
}

function isOtherThanZero(node: Typed): boolean {
  return node.kind === 'literal' && typeof node.value === 'number' && node.value !== 0;
}

function outcome(operator: Calculation, one: string, other: string): Type | undefined {
  if (one === 'number' && other === 'number') return number;
  const kinds = `${one} ${operator} ${other}`;
  if (/^(money|number) [+-] (money|number)$/.test(kinds)) return money;
  if (/^(money \* number|number \* money|money \/ number|money % money|money % number)$/.test(kinds)) return money;
  return kinds === 'money / money' ? number : undefined;
}

function instead(operator: Calculation, one: Type, other: Type): string {
  const days = (type: Type): boolean => type.kind === 'date' || type.kind === 'dateTime';
  if (days(one) && other.kind === 'number') return ` Write addDays(date, ${operator === '-' ? '-' : ''}days).`;
  if (one.kind === 'time' && other.kind === 'number') return ' Write addMinutes(time, minutes).';
  if (one.kind === 'date' && other.kind === 'date') return ' Write days(from, to).';
  if (one.kind === other.kind && (one.kind === 'dateTime' || one.kind === 'time')) return ' Write minutes(from, to).';
  if (one.kind === 'record' || other.kind === 'record') return ' Write which field of the record.';
  if (isWords(one) || isWords(other)) return ' Write number(text) for the number in a text.';
  return '';
}
