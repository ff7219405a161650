/** Expressions that differ from one by a limit that is allowed or not, or by a part that is not there: examples have to tell them apart. */
import type { BinaryOperator } from '../../expressions/tree';
import type { Typed } from '../../expressions/types';

const other: Partial<Record<BinaryOperator, BinaryOperator>> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };

/** One for each comparison of before and after, or less and more, two for each "and" and "or", one for each value of a list, and one that asks nothing of the records of a loop. */
export function neighboursOf(node: Typed): readonly Typed[] {
  switch (node.kind) {
    case 'binary': {
      const operator = other[node.operator];
      return [
        ...(operator ? [{ ...node, operator }] : []),
        ...(node.operator === 'in' ? withoutEach(node.right).map((right) => ({ ...node, right })) : []),
        ...(node.operator === '&&' || node.operator === '||' ? [node.left, node.right] : []),
        ...neighboursOf(node.left).map((left) => ({ ...node, left })),
        ...neighboursOf(node.right).map((right) => ({ ...node, right })),
      ];
    }
    case 'not':
      return neighboursOf(node.of).map((of) => ({ ...node, of }));
    case 'conditional':
      return [
        ...neighboursOf(node.test).map((test) => ({ ...node, test })),
        ...neighboursOf(node.yes).map((yes) => ({ ...node, yes })),
        ...neighboursOf(node.no).map((no) => ({ ...node, no })),
      ];
    case 'call':
      return node.args.flatMap((arg, index) =>
        neighboursOf(arg).map((changed) => ({ ...node, args: node.args.with(index, changed) })),
      );
    case 'loop':
      return [
        ...neighboursOf(node.list).map((list) => ({ ...node, list })),
        ...neighboursOf(node.body).map((body) => ({ ...node, body })),
        ...(node.loop === 'map' ? [] : [{ ...node, body: { ...always, at: node.body.at } }]),
      ];
    default:
      return [];
  }
}

/** What is so of any record. */
export const always: Typed = {
  kind: 'literal',
  value: true,
  type: { kind: 'boolean' },
  mayBeEmpty: false,
  at: { start: 0, end: 0 },
};

/** A list as it is written, without one of its values. */
function withoutEach(node: Typed): readonly Typed[] {
  if (node.kind !== 'list' || node.items.length < 2) return [];
  return node.items.map((_, index) => ({ ...node, items: node.items.toSpliced(index, 1) }));
}
