/** What the parts of the checker share: saying what is wrong, and where. */
import { checkExpression } from '../../expressions/check';
import { parseExpression } from '../../expressions/parse';
import { suggest } from '../../expressions/suggest';
import type { Known, Type, Typed } from '../../expressions/types';
import type { Complaint, Entity, Field, Resolved } from '../resolved';
import { scopeOf } from '../scope';

export interface Place {
  readonly path: string;
  readonly part?: string;
}

type Names = Readonly<Record<string, Known>>;

export class Checking {
  readonly complaints: Complaint[] = [];

  constructor(readonly resolved: Resolved) {}

  say(place: Place, message: string): void {
    this.complaints.push({ ...place, message });
  }

  /** The kind of that name; a complaint where there is none. */
  entity(name: string, place: Place): Entity | undefined {
    const { entities } = this.resolved;
    const found = entities.get(name);
    if (!found) this.say(place, `There is no kind of record "${name}".${suggest(name, [...entities.keys()])}`);
    return found;
  }

  field(entity: Entity, name: string, place: Place): Field | undefined {
    const found = entity.fields.find((field) => field.name === name);
    if (found) return found;
    const names = entity.fields.map((field) => field.name);
    this.say(place, `A ${entity.name} has no field "${name}".${suggest(name, names)}`);
    return undefined;
  }

  /** Undefined where it can't be read. `names`: what it may name beside what can be named everywhere. */
  expression(text: string, place: Place, names: Names, wanted?: Type): Typed | undefined {
    const parsed = parseExpression(text);
    if ('complaint' in parsed) {
      this.complaints.push({ ...place, ...parsed.complaint });
      return undefined;
    }
    const { typed, complaints } = checkExpression(parsed.tree, scopeOf(this.resolved, names), wanted);
    this.complaints.push(...complaints.map((complaint) => ({ ...place, ...complaint })));
    return typed;
  }

  /** The same without a word about what is wrong with it. */
  quietly(text: string, names: Names): Typed | undefined {
    const parsed = parseExpression(text);
    return 'tree' in parsed ? checkExpression(parsed.tree, scopeOf(this.resolved, names)).typed : undefined;
  }

  /** Words with expressions in braces. */
  template(text: string, place: Place, names: Names): void {
    const inBraces = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, inner = '']) => inner);
    for (const inner of inBraces) this.expression(inner, place, names);
    if (/[{}]/.test(text.replace(/\{[^{}]*\}/g, ''))) this.say(place, 'A brace is open or closed too much.');
  }
}

export function partOf({ path }: { readonly path: string }, part: string): Place {
  return { path, part };
}

/** Each once, of those that are there more than once. */
export function doubledNames(all: readonly { readonly name: string }[]): readonly string[] {
  const names = all.map(({ name }) => name);
  return [...new Set(names.filter((name, index) => names.indexOf(name) < index))];
}
