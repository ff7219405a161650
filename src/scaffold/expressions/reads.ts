/** What an expression reads of records: which getters their views need, and on which fields of a record a check depends. */
import { childrenOf } from '../../expressions/tree';
import type { Type, Typed } from '../../expressions/types';
import type { EntityModel, FieldModel } from '../model/types';

export interface Read {
  readonly entity: string;
  readonly member: string;
}

/** Each member of a record that is named, and the id of each record that is reached. */
export function readsOf(node: Typed): readonly Read[] {
  const reached = recordIn(node.type);
  const named = node.kind === 'member' ? recordIn(node.of.type) : undefined;
  return [
    ...(node.kind === 'member' && named !== undefined ? [{ entity: named, member: node.name }] : []),
    ...(reached === undefined ? [] : [{ entity: reached, member: 'id' }]),
    ...childrenOf(node).flatMap(readsOf),
  ];
}

/** The same, and what the computed fields among them read in turn. */
export function allReadsOf(node: Typed, entities: readonly EntityModel[]): readonly Read[] {
  const found = new Map<string, Read>();
  const waiting = [...readsOf(node)];
  for (const read of waiting) {
    const key = `${read.entity}.${read.member}`;
    if (found.has(key)) continue;
    found.set(key, read);
    const entity = entities.find(({ name }) => name === read.entity);
    const expression = entity && computedBy(entity, read.member);
    if (expression) waiting.push(...readsOf(expression));
  }
  return [...found.values()];
}

/** What a computed field comes to; undefined for any other member. */
export function computedBy({ rules }: EntityModel, member: string): Typed | undefined {
  return rules.find(({ use }) => use.kind === 'value' && use.field.name === member)?.value?.typed;
}

/** The fields of the record itself on which the expression depends: where none has changed, it says what it said. */
export function ownFieldsRead(node: Typed, entity: EntityModel): readonly FieldModel[] {
  const names = new Set<string>();
  const waiting = [...readsOfSelf(node)];
  for (const name of waiting) {
    if (names.has(name)) continue;
    names.add(name);
    const expression = computedBy(entity, name);
    if (expression) waiting.push(...readsOfSelf(expression));
  }
  return entity.fields.filter(({ name }) => names.has(name));
}

/**
 * The same, apart: those that it names itself, and the computed ones that it names. Where it names none itself, all count as if it did: what
 * would change a computed one is not known.
 */
export function ownReads(node: Typed, entity: EntityModel) {
  const names = new Set(readsOfSelf(node));
  const named = entity.fields.filter(({ name }) => names.has(name));
  if (named.length === 0) return { fields: ownFieldsRead(node, entity), computed: [] };
  return { fields: named, computed: entity.computed.filter(({ name }) => names.has(name)) };
}

/** The names that an expression begins with: `self`, `today`, lists of kinds, variables of loops. */
export function namesOf(node: Typed): readonly string[] {
  const own = node.kind === 'name' ? [node.name] : node.kind === 'call' && node.name === 'changed' ? ['old'] : [];
  return [...new Set([...own, ...childrenOf(node).flatMap(namesOf)])];
}

/** Whether what it says, or what it reads, changes with the time. */
export function isAboutNow(node: Typed, entities: readonly EntityModel[]): boolean {
  return [node, ...computedIn(node, entities)].some((one) =>
    namesOf(one).some((name) => name === 'today' || name === 'now'),
  );
}

/** What the computed fields that it reads come to. */
export function computedIn(node: Typed, entities: readonly EntityModel[]): readonly Typed[] {
  return allReadsOf(node, entities).flatMap(({ entity, member }) => {
    const kind = entities.find(({ name }) => name === entity);
    return (kind && computedBy(kind, member)) ?? [];
  });
}

/** The kind of a record, or of those of a list. */
function recordIn(type: Type): string | undefined {
  if (type.kind === 'list') return recordIn(type.of);
  return type.kind === 'record' ? type.entity : undefined;
}

/** Whether an expression reads nothing but fields of the record itself: no other record, and none that it refers to. */
export function readsOnlySelf(node: Typed, entity: EntityModel): boolean {
  const isOwn = node.kind === 'name' && node.name === 'self';
  const expression = node.kind === 'member' && isSelf(node.of) ? computedBy(entity, node.name) : undefined;
  if (expression && !readsOnlySelf(expression, entity)) return false;
  return (
    (isOwn || recordIn(node.type) === undefined) && childrenOf(node).every((child) => readsOnlySelf(child, entity))
  );
}

/** The members of `self` that an expression names. */
function readsOfSelf(node: Typed): readonly string[] {
  const below = childrenOf(node).flatMap(readsOfSelf);
  return node.kind === 'member' && isSelf(node.of) ? [node.name, ...below] : below;
}

function isSelf(node: Typed): boolean {
  return node.kind === 'name' && node.name === 'self';
}
