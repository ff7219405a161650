/** An expression as read: plain data. `at` is where it stands in its text, so that a complaint can point there. */

/** Half-open, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const comparisons = ['==', '!=', '<', '<=', '>', '>='] as const;
export const calculations = ['+', '-', '*', '/', '%'] as const;
export const connectives = ['&&', '||'] as const;

export type Comparison = (typeof comparisons)[number];
export type Calculation = (typeof calculations)[number];
export type Connective = (typeof connectives)[number];
export type BinaryOperator = Comparison | Calculation | Connective | 'in';

/** The loops over a list: `loans.filter(l, l.status == 'out')`. */
export const loops = ['filter', 'exists', 'all', 'map'] as const;
export type Loop = (typeof loops)[number];

/** `Info` is what is known of each node beside what is written: nothing after reading, its type after checking. */
export type Tree<Info> = Info & { readonly at: Span } & (
    | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'member'; readonly of: Tree<Info>; readonly name: string }
    | { readonly kind: 'list'; readonly items: readonly Tree<Info>[] }
    | { readonly kind: 'not'; readonly of: Tree<Info> }
    | { readonly kind: 'negative'; readonly of: Tree<Info> }
    | {
        readonly kind: 'binary';
        readonly operator: BinaryOperator;
        readonly left: Tree<Info>;
        readonly right: Tree<Info>;
      }
    | { readonly kind: 'conditional'; readonly test: Tree<Info>; readonly yes: Tree<Info>; readonly no: Tree<Info> }
    /** `size(x)` and `x.size()` are the same: what stands before the dot is the first argument. */
    | { readonly kind: 'call'; readonly name: string; readonly args: readonly Tree<Info>[] }
    | {
        readonly kind: 'loop';
        readonly loop: Loop;
        readonly list: Tree<Info>;
        readonly variable: string;
        readonly body: Tree<Info>;
      }
  );

export type Expression = Tree<unknown>;
export type ExpressionOf<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>;

/** What a node is made of, in the order in which it is written. */
export function childrenOf<Info>(node: Tree<Info>): readonly Tree<Info>[] {
  switch (node.kind) {
    case 'literal':
    case 'name':
      return [];
    case 'member':
    case 'not':
    case 'negative':
      return [node.of];
    case 'list':
      return node.items;
    case 'binary':
      return [node.left, node.right];
    case 'conditional':
      return [node.test, node.yes, node.no];
    case 'call':
      return node.args;
    case 'loop':
      return [node.list, node.body];
  }
}

/** What is wrong with an expression, and what to write instead. */
export interface Complaint {
  readonly message: string;
  readonly at: Span;
}
