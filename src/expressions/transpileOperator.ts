/** Calculations and comparisons in TypeScript. */
import { bracketed, type Code, type Codes, code, ranks, type Unknown } from './code';
import { pathOf } from './knownThere';
import type { Calculation, Comparison } from './tree';
import type { Typed } from './types';

type Binary = Extract<Typed, { kind: 'binary' }>;

const calculations: Readonly<Record<Calculation, { readonly rank: number; readonly kit: string }>> = {
  '+': { rank: ranks.sum, kit: 'plus' },
  '-': { rank: ranks.sum, kit: 'minus' },
  '*': { rank: ranks.product, kit: 'times' },
  '/': { rank: ranks.product, kit: 'divide' },
  '%': { rank: ranks.product, kit: 'remainder' },
};

function isCalculation(operator: string): operator is Calculation {
  return Object.hasOwn(calculations, operator);
}

/** Undefined where the operator is none of a calculation. */
export function calculationCode(node: Binary, codes: Codes): Code | undefined {
  const { operator, left, right } = node;
  if (!isCalculation(operator)) return undefined;
  const { rank, kit } = calculations[operator];
  const joins = operator === '+' && node.type.kind === 'text';
  const needsCare = joins ? left.mayBeEmpty || right.mayBeEmpty : node.mayBeEmpty;
  if (needsCare) {
    return code(`${codes.kit(joins ? 'join' : kit)}(${codes.of(left, 'kept').text}, ${codes.of(right, 'kept').text})`);
  }
  const one = bracketed(codes.of(left, 'kept'), isMixed(operator, left) ? ranks.unary : rank);
  const other = bracketed(codes.of(right, 'kept'), isMixed(operator, right) ? ranks.unary : rank + 1);
  return code(`${one} ${operator} ${other}`, rank);
}

/** `(a * b) / c`, `a + (b % c)`: formatters, and readers, want these brackets. */
function isMixed(operator: Calculation, operand: Typed): boolean {
  if (operand.kind !== 'binary' || !isCalculation(operand.operator)) return false;
  if (operand.operator === '%') return true;
  const { rank } = calculations[operator];
  return rank === ranks.product && calculations[operand.operator].rank === rank && operator !== operand.operator;
}

/** `swapped`: the function of the kit takes the sides the other way round. */
const comparisons: Readonly<
  Record<Comparison, { readonly sign: string; readonly kit: string; readonly swapped?: true }>
> = {
  '==': { sign: '===', kit: 'equal' },
  '!=': { sign: '!==', kit: 'different' },
  '<': { sign: '<', kit: 'less' },
  '<=': { sign: '<=', kit: 'atMost' },
  '>': { sign: '>', kit: 'less', swapped: true },
  '>=': { sign: '>=', kit: 'atMost', swapped: true },
};

export function comparisonCode(node: Binary, unknown: Unknown, codes: Codes): Code {
  const { left, right } = node;
  if (node.operator === 'in') return membership(node, unknown, codes);
  const { sign, kit, swapped } = comparisons[node.operator as Comparison];
  const rank = sign.length === 3 ? ranks.equality : ranks.relation;
  const [one, other] = [left, right].map((side) => compared(side, codes)) as [Code, Code];
  const plain = `${bracketed(one, rank + 1)} ${sign} ${bracketed(other, rank + 1)}`;
  const perhaps = [left, right].filter(({ mayBeEmpty }) => mayBeEmpty);
  if (perhaps.length === 0 || isSettled(node, unknown, perhaps.length)) return code(plain, rank);
  if (unknown !== 'kept' && perhaps.every(isPlainPath)) return guarded(perhaps, plain, unknown, codes);
  const [first, second] = swapped ? [other, one] : [one, other];
  const careful = code(`${codes.kit(kit)}(${first.text}, ${second.text})`);
  return unknown === 'yes' ? code(`${careful.text} !== false`, ranks.equality) : careful;
}

/** With one side that is surely there, `===` says no of an empty one by itself, and `!==` says yes. */
function isSettled({ operator }: Binary, unknown: Unknown, perhaps: number): boolean {
  if (perhaps > 1) return false;
  return (operator === '==' && unknown === 'no') || (operator === '!=' && unknown === 'yes');
}

/** Records are the same where their ids are. */
function compared(side: Typed, codes: Codes): Code {
  const value = codes.of(side, 'kept');
  if (side.type.kind !== 'record') return value;
  return code(`${bracketed(value, ranks.member)}${side.mayBeEmpty ? '?' : ''}.id`);
}

/** One that can be looked at twice, and whose being there TypeScript remembers. */
function isPlainPath(node: Typed): boolean {
  if (node.type.kind === 'record' || pathOf(node) === undefined) return false;
  return node.kind === 'name' || (node.kind === 'member' && !node.of.mayBeEmpty);
}

function guarded(perhaps: readonly Typed[], plain: string, unknown: 'no' | 'yes', codes: Codes): Code {
  const [sign, connective, rank] =
    unknown === 'no' ? (['!==', ' && ', ranks.and] as const) : (['===', ' || ', ranks.or] as const);
  const looks = perhaps.map((side) => `${codes.of(side, 'kept').text} ${sign} undefined`);
  return code([...new Set(looks), plain].join(connective), rank);
}

function membership({ left, right }: Binary, unknown: Unknown, codes: Codes): Code {
  const value = code(`${codes.kit('isIn')}(${codes.of(left, 'kept').text}, ${codes.of(right, 'kept').text})`);
  return unknown === 'yes' && left.mayBeEmpty ? code(`${value.text} !== false`, ranks.equality) : value;
}
