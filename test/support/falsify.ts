/** Falsifies what was made of a statement, one place at a time: a number, a name, a negation, a condition, a bound. */
import type { Json } from '../../src/appModel/keep/constructs';
import type { Entity } from '../../src/appModel/resolved';
import { parseExpression } from '../../src/expressions/parse';
import { childrenOf, type Expression } from '../../src/expressions/tree';

export const kindsOfFault = ['number', 'name', 'negation', 'condition', 'bound'] as const;
export type Fault = (typeof kindsOfFault)[number];

export interface Falsified {
  readonly fault: Fault;
  readonly value: unknown;
  /** What stands there now, for a person to read. */
  readonly says: string;
}

/** `entities`: where other names are taken from. */
export function falsified(value: unknown, entities: ReadonlyMap<string, Entity>): readonly Falsified[] {
  return places(value).flatMap(({ key, text, put }) => {
    if (typeof text === 'number')
      return limits.has(key) ? [{ fault: 'number' as const, value: put(text + 1), says: `${key}: ${text + 1}` }] : [];
    if (!expressions.has(key)) return [];
    return inExpression(text, entities).map(({ fault, text: other }) => ({ fault, value: put(other), says: other }));
  });
}

const expressions = new Set(['must', 'when', 'where', 'computed', 'shownWhen', 'lockedWhen', 'default']);
const limits = new Set(['min', 'max', 'above', 'below', 'minLength', 'maxLength']);

interface Place {
  readonly key: string;
  readonly text: string | number;
  readonly put: (other: string | number) => unknown;
}

function places(value: unknown, key = ''): readonly Place[] {
  if (typeof value === 'string' || typeof value === 'number') return [{ key, text: value, put: (other) => other }];
  if (Array.isArray(value))
    return value.flatMap((part, index) =>
      places(part, key).map((one) => ({ ...one, put: (other: string | number) => value.with(index, one.put(other)) })),
    );
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    places(part, name).map((one) => ({
      ...one,
      put: (other: string | number) => ({ ...(value as Json), [name]: one.put(other) }),
    })),
  );
}

interface Other {
  readonly fault: Fault;
  readonly text: string;
}

function inExpression(text: string, entities: ReadonlyMap<string, Entity>): readonly Other[] {
  const read = parseExpression(text);
  return 'tree' in read ? walk(read.tree).flatMap((node) => faultsAt(node, text, entities)) : [];
}

function walk(node: Expression): readonly Expression[] {
  return [node, ...childrenOf<unknown>(node).flatMap((child) => walk(child as Expression))];
}

const otherWay: Readonly<Record<string, string>> = { '==': '!=', '!=': '==' };
const offByOne: Readonly<Record<string, string>> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };

function faultsAt(node: Expression, text: string, entities: ReadonlyMap<string, Entity>): readonly Other[] {
  const { start, end } = node.at;
  const source = text.slice(start, end);
  const put = (fault: Fault, other: string): Other => ({ fault, text: text.slice(0, start) + other + text.slice(end) });
  if (node.kind === 'literal' && typeof node.value === 'number') return [put('number', String(node.value + 1))];
  if (node.kind === 'not') return [put('negation', text.slice(node.of.at.start, node.of.at.end))];
  if (node.kind === 'member') {
    const other = otherName(node.name, entities);
    return other ? [put('name', source.slice(0, source.length - node.name.length) + other)] : [];
  }
  if (node.kind !== 'binary') return [];
  const left = text.slice(start, node.left.at.end);
  const right = text.slice(node.right.at.start, end);
  const { operator } = node;
  if (operator === '&&' || operator === '||') return [put('condition', left), put('condition', right)];
  const between = (other: string) => `${left} ${other} ${right}`;
  return [
    ...(otherWay[operator] ? [put('negation', between(otherWay[operator]))] : []),
    ...(offByOne[operator] ? [put('bound', between(offByOne[operator]))] : []),
  ];
}

/** Of a field of the same kind of record and the same type. */
function otherName(name: string, entities: ReadonlyMap<string, Entity>): string | undefined {
  for (const { fields } of entities.values()) {
    const own = fields.find((field) => field.name === name);
    const other = fields.find((field) => field.name !== name && own && field.type === own.type && field.to === own.to);
    if (other) return other.name;
  }
  return undefined;
}
