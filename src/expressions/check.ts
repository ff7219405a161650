/**
 * Gives each node of an expression its type, and says whether it may be empty. Whatever is wrong becomes a complaint that says what to
 * write instead; the node's type is then unclear, which nothing complains about again.
 */
import { checkBinary } from './checkBinary';
import { checkCall } from './checkCall';
import { common, fitsIn, literalAs } from './fits';
import { isSurelyThere, knownAfter, pathOf, type Surely } from './knownThere';
import { suggest } from './suggest';
import type { Complaint, Expression, ExpressionOf, Span } from './tree';
import {
  always,
  boolean,
  inWords,
  type Known,
  listOf,
  perhaps,
  type Scope,
  type Type,
  type Typed,
  unclear,
} from './types';

export interface Checked {
  readonly typed: Typed;
  readonly complaints: readonly Complaint[];
}

/** `wanted`: the type that the whole has to have; any if left out. */
export function checkExpression(tree: Expression, scope: Scope, wanted?: Type): Checked {
  const complaints: Complaint[] = [];
  const checker = new Checker(scope, (message, at) => complaints.push({ message, at }));
  const typed = checker.check(tree);
  return { typed: wanted ? checker.demand(typed, wanted) : typed, complaints };
}

/** What the parts of the checker share; made anew within a loop, and where something is known to be there. */
export class Checker {
  constructor(
    readonly scope: Scope,
    readonly complain: (message: string, at: Span) => void,
    private readonly surely: Surely = new Set(),
  ) {}

  check(node: Expression): Typed {
    switch (node.kind) {
      case 'literal':
        return { ...node, ...literal(node.value) };
      case 'name':
        return { ...node, ...this.name(node) };
      case 'member':
        return this.member(node);
      case 'list':
        return this.list(node);
      case 'not': {
        const of = this.truth(node.of, '!');
        return { ...node, of, type: boolean, mayBeEmpty: of.mayBeEmpty };
      }
      case 'negative': {
        const of = this.check(node.of);
        const fits = ['number', 'money', 'unclear'].includes(of.type.kind);
        if (!fits) this.complain(`- needs a number; this is ${inWords(of.type)}.`, of.at);
        return { ...node, of, type: fits ? of.type : unclear, mayBeEmpty: of.mayBeEmpty };
      }
      case 'binary':
        return checkBinary(node, this);
      case 'conditional':
        return this.conditional(node);
      case 'call':
        return checkCall(node, this);
      case 'loop':
        return this.loop(node);
    }
  }

  /** A node that has to be yes or no. */
  truth(node: Expression, where: string): Typed {
    const typed = this.check(node);
    if (typed.type.kind === 'boolean' || typed.type.kind === 'unclear') return typed;
    const instead = typed.type.kind === 'list' ? 'size(…) > 0' : '!isEmpty(…)';
    this.complain(
      `${where} needs yes or no; this is ${inWords(typed.type)}. Compare it, or write ${instead}.`,
      node.at,
    );
    return { ...typed, type: unclear };
  }

  /** The node as the type that is needed: a date, a time or an option in quotes is one. */
  demand(typed: Typed, wanted: Type): Typed {
    if (typed.kind === 'conditional') {
      const [yes, no] = [this.demand(typed.yes, wanted), this.demand(typed.no, wanted)];
      return { ...typed, yes, no, type: common(yes.type, no.type) ?? unclear };
    }
    const literal = literalAs(typed, wanted);
    if (literal && !('message' in literal)) return literal;
    const { type, at } = typed;
    if (literal) this.complain(literal.message, at);
    else if (!fitsIn(type, wanted)) this.complain(`This must be ${inWords(wanted)}; it is ${inWords(type)}.`, at);
    return typed;
  }

  /**
   * The same where `condition` has turned out to be `outcome`: what it asks about is there, or it would not have. Behind one that may
   * be unknown the rest counts, too, so nothing is known there.
   */
  after(condition: Typed, outcome: boolean): Checker {
    if (condition.mayBeEmpty) return this;
    const surely = new Set([...this.surely, ...knownAfter(condition, outcome)]);
    return new Checker(this.scope, this.complain, surely);
  }

  private within(variable: string, known: Known): Checker {
    const scope = { ...this.scope, names: { ...this.scope.names, [variable]: known } };
    // In the function of a loop TypeScript does not conclude from what was asked outside of it.
    return new Checker(scope, this.complain);
  }

  private name({ name, at }: ExpressionOf<'name'>): Known {
    const known = this.scope.names[name] ?? this.listNamed(name);
    if (known) return isSurelyThere(this.surely, name) ? always(known.type) : known;
    const names = [...Object.keys(this.scope.names), ...Object.values(this.scope.kinds).map(({ plural }) => plural)];
    const field = this.scope.names.self?.type;
    const own = field?.kind === 'record' ? this.scope.kinds[field.entity]?.members : undefined;
    const instead = own && Object.hasOwn(own, name) ? ` Write self.${name}.` : suggest(name, names);
    this.complain(`Nothing is called "${name}" here.${instead}`, at);
    return always(unclear);
  }

  private listNamed(name: string): Known | undefined {
    const found = Object.entries(this.scope.kinds).find(([, { plural }]) => plural === name);
    return found && always(listOf({ kind: 'record', entity: found[0] }));
  }

  private member(node: ExpressionOf<'member'>): Typed {
    const of = this.check(node.of);
    const { known, complaint } = this.memberOf(of.type, node.name);
    if (complaint) this.complain(complaint, node.at);
    const path = pathOf(node);
    const isThere = path !== undefined && isSurelyThere(this.surely, path);
    // A list through nothing has no records, but is a list.
    const mayBeEmpty = known.type.kind !== 'list' && !isThere && (of.mayBeEmpty || known.mayBeEmpty);
    return { ...node, of, type: known.type, mayBeEmpty };
  }

  private memberOf(type: Type, name: string): { readonly known: Known; readonly complaint?: string } {
    if (type.kind === 'unclear') return { known: always(unclear) };
    const members = type.kind === 'group' ? type.members : this.membersOf(type);
    if (members && Object.hasOwn(members, name)) return { known: members[name] as Known };
    const complaint = members
      ? `There is no "${name}".${suggest(name, Object.keys(members))}`
      : type.kind === 'list'
        ? `A list has no "${name}". Write list.map(x, x.${name}), or list.exists(x, …).`
        : `"${name}" can't be asked of ${inWords(type)}.`;
    return { known: always(unclear), complaint };
  }

  private membersOf(type: Type): Readonly<Record<string, Known>> | undefined {
    return type.kind === 'record' ? this.scope.kinds[type.entity]?.members : undefined;
  }

  private list(node: ExpressionOf<'list'>): Typed {
    const items = node.items.map((item) => this.check(item));
    const of = items.reduce<Type | undefined>((type, item) => type && common(type, item.type), { kind: 'empty' });
    if (!of) this.complain('The parts of a list must be of the same type.', node.at);
    return { ...node, items, ...always(listOf(of ?? unclear)) };
  }

  private conditional(node: ExpressionOf<'conditional'>): Typed {
    const test = this.truth(node.test, 'What stands before ?');
    const yes = this.after(test, true).check(node.yes);
    const no = this.after(test, false).check(node.no);
    const type = common(yes.type, no.type);
    if (!type) {
      this.complain(
        `Both branches must be of one type; these are ${inWords(yes.type)} and ${inWords(no.type)}.`,
        node.at,
      );
    }
    return { ...node, test, yes, no, type: type ?? unclear, mayBeEmpty: yes.mayBeEmpty || no.mayBeEmpty };
  }

  private loop(node: ExpressionOf<'loop'>): Typed {
    const list = this.check(node.list);
    const isList = list.type.kind === 'list' || list.type.kind === 'unclear';
    if (!isList) this.complain(`${node.loop} goes over a list; this is ${inWords(list.type)}.`, list.at);
    if (Object.hasOwn(this.scope.names, node.variable)) {
      this.complain(`"${node.variable}" is taken. Give the record of the loop another name.`, node.at);
    }
    const item = list.type.kind === 'list' ? list.type.of : unclear;
    // Only what is mapped may be empty; a list of records holds records.
    const inside = this.within(node.variable, item.kind === 'record' ? always(item) : perhaps(item));
    const body = node.loop === 'map' ? inside.check(node.body) : inside.truth(node.body, node.loop);
    const type = node.loop === 'map' ? listOf(body.type) : node.loop === 'filter' ? list.type : boolean;
    return { ...node, list, body, ...always(type) };
  }
}

function literal(value: ExpressionOf<'literal'>['value']): Known {
  if (value === null || value === '') return perhaps({ kind: 'empty' });
  if (typeof value === 'string') return always({ kind: 'text' });
  return always({ kind: typeof value === 'number' ? 'number' : 'boolean' });
}
