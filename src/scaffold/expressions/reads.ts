/** What an expression reads of records: which getters their views need, and on which fields of a record a check depends. */
import { childrenOf } from '../../expressions/tree';
import type { Type, Typed } from '../../expressions/types';

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

/** The kind of a record, or of those of a list. */
function recordIn(type: Type): string | undefined {
  if (type.kind === 'list') return recordIn(type.of);
  return type.kind === 'record' ? type.entity : undefined;
}

/** Whether an expression reads nothing but fields of the record itself: no other record, and none that it refers to. */
export function readsOnlySelf(node: Typed): boolean {
  const isOwn = node.kind === 'name' && node.name === 'self';
  return (isOwn || recordIn(node.type) === undefined) && childrenOf(node).every(readsOnlySelf);
}

/** The members of `self` that an expression names. */
export function readsOfSelf(node: Typed): readonly string[] {
  const below = childrenOf(node).flatMap(readsOfSelf);
  const isOwn = node.kind === 'member' && node.of.kind === 'name' && node.of.name === 'self';
  return isOwn ? [node.name, ...below] : below;
}
