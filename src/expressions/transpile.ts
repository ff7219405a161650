/**
 * A checked expression → TypeScript, as its reader would write it: plain operators wherever nothing can be empty, and where something
 * can, a look at that first or a function of the kit. What is empty is `undefined`.
 */
import { bracketed, type Code, type Codes, code, ranks, settled, tsName, type Unknown } from './code';
import { callCode, isThereCode } from './transpileCall';
import { calculationCode, comparisonCode } from './transpileOperator';
import type { Typed } from './types';

export interface Transpiled {
  readonly code: string;
  /** Functions of the kit that the code calls, sorted. */
  readonly uses: readonly string[];
}

export interface TranspileOptions {
  /** How a name of the expression's scope stands in the code; as it is if left out. */
  readonly nameOf?: (name: string) => string;
  /** Of the app's currency; 2 if left out. */
  readonly moneyDecimals?: number;
}

type Of<Kind extends Typed['kind']> = Extract<Typed, { kind: Kind }>;

/** The value; `undefined` where it is empty. */
export function transpileValue(typed: Typed, options: TranspileOptions = {}): Transpiled {
  return transpiled(typed, 'kept', options);
}

/** A condition of which what can't be said counts as no: `where`, `when`, `shownWhen`. It may be undefined for no. */
export function transpileWhere(typed: Typed, options: TranspileOptions = {}): Transpiled {
  return transpiled(typed, 'no', options);
}

/** A check: what can't be said passes. */
export function transpileMust(typed: Typed, options: TranspileOptions = {}): Transpiled {
  return transpiled(typed, 'yes', options);
}

function transpiled(typed: Typed, unknown: Unknown, options: TranspileOptions): Transpiled {
  const transpiler = new Transpiler(options);
  const { text } = transpiler.of(typed, unknown);
  return { code: text, uses: [...transpiler.uses].sort() };
}

class Transpiler implements Codes {
  readonly uses = new Set<string>();

  constructor(private readonly options: TranspileOptions) {}

  kit(name: string): string {
    this.uses.add(name);
    return name;
  }

  of(node: Typed, unknown: Unknown): Code {
    switch (node.kind) {
      case 'literal':
        return code(literal(node.value));
      case 'name':
        return this.boolean(code(this.options.nameOf?.(node.name) ?? tsName(node.name)), node, unknown);
      case 'member':
        return this.boolean(this.member(node), node, unknown);
      case 'list':
        return code(`[${node.items.map((item) => this.of(item, 'kept').text).join(', ')}]`);
      case 'not':
        return this.negation(node, unknown);
      case 'negative':
        return this.negative(node);
      case 'binary':
        return this.binary(node, unknown);
      case 'conditional':
        return this.conditional(node, unknown);
      case 'call':
        return callCode(node, unknown, this);
      case 'loop':
        return this.loop(node);
    }
  }

  get moneyDecimals(): number {
    return this.options.moneyDecimals ?? 2;
  }

  private boolean(value: Code, { type, mayBeEmpty }: Typed, unknown: Unknown): Code {
    return settled(value, mayBeEmpty && type.kind === 'boolean', unknown);
  }

  private member(node: Of<'member'>): Code {
    const of = bracketed(this.of(node.of, 'kept'), ranks.member);
    if (!node.of.mayBeEmpty) return code(`${of}.${node.name}`);
    const reached = `${of}?.${node.name}`;
    return code(node.type.kind === 'list' ? `(${reached} ?? [])` : reached);
  }

  private negative({ of }: Of<'negative'>): Code {
    if (of.mayBeEmpty) return code(`${this.kit('negative')}(${this.of(of, 'kept').text})`);
    return code(`-${bracketed(this.of(of, 'kept'), ranks.unary + 1)}`, ranks.unary);
  }

  private negation({ of }: Of<'not'>, unknown: Unknown): Code {
    if (of.kind === 'call' && of.name === 'isEmpty' && of.args[0]) return isThereCode(of.args[0], this);
    if (of.kind === 'not') return this.of(of.of, unknown);
    if (of.mayBeEmpty && unknown === 'kept') return code(`${this.kit('not')}(${this.of(of, 'kept').text})`);
    const opposite = { yes: 'no', no: 'yes', kept: 'kept' } as const;
    return code(`!${bracketed(this.of(of, opposite[unknown]), ranks.unary)}`, ranks.unary);
  }

  private binary(node: Of<'binary'>, unknown: Unknown): Code {
    const { operator } = node;
    if (operator !== '&&' && operator !== '||') {
      return calculationCode(node, this) ?? comparisonCode(node, unknown, this);
    }
    // Where the left side is surely known, JavaScript's own operators keep what the right one says.
    if (unknown === 'kept' && node.left.mayBeEmpty) {
      const sides = [node.left, node.right].map((side) => this.of(side, 'kept').text);
      return code(`${this.kit(operator === '&&' ? 'and' : 'or')}(${sides.join(', ')})`);
    }
    const rank = operator === '&&' ? ranks.and : ranks.or;
    const sides = [node.left, node.right].map((side) => operand(this.of(side, unknown), rank));
    return code(sides.join(` ${operator} `), rank);
  }

  private conditional({ test, yes, no }: Of<'conditional'>, unknown: Unknown): Code {
    const branches = [yes, no].map((branch) => bracketed(this.of(branch, unknown), ranks.fallback));
    return code(`${bracketed(this.of(test, 'no'), ranks.fallback)} ? ${branches.join(' : ')}`, ranks.conditional);
  }

  private loop(node: Of<'loop'>): Code {
    const { method, unknown } = loops[node.loop];
    const list = bracketed(this.of(node.list, 'kept'), ranks.member);
    return code(`${list}.${method}((${tsName(node.variable)}) => ${this.of(node.body, unknown).text})`);
  }
}

/** A reader need not know that "and" holds tighter than "or". */
function operand(side: Code, rank: number): string {
  return bracketed(side, rank === ranks.or && side.rank === ranks.and ? ranks.equality : rank);
}

/** `all` is "there is none that is not": of what can't be said nothing hinders. */
const loops = {
  filter: { method: 'filter', unknown: 'no' },
  exists: { method: 'some', unknown: 'no' },
  all: { method: 'every', unknown: 'yes' },
  map: { method: 'map', unknown: 'kept' },
} as const;

function literal(value: string | number | boolean | null): string {
  if (value === null || value === '') return 'undefined';
  return typeof value === 'string' ? quoted(value) : String(value);
}

function quoted(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inner.replace(unseen, escaped)}'`;
}

/** Signs that turn the direction of writing round or end a line unseen. */
const unseen = /[\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
