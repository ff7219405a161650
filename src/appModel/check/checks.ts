/** Checks: what must be so, and what is said where it isn't. */
import { pathOf } from '../../expressions/knownThere';
import { childrenOf } from '../../expressions/tree';
import { boolean, type Known, perhaps, type Typed } from '../../expressions/types';
import type { WrittenCheck } from '../../pipeline/schema/appModel/conduct';
import type { Entity } from '../resolved';
import { record } from '../scope';
import { onlyOne } from './actions';
import { type Checking, doubledNames } from './checking';

type Names = Readonly<Record<string, Known>>;

export function checkChecks(checking: Checking): void {
  const { checks } = checking.resolved.written;
  for (const name of doubledNames(checks)) checking.say({ path: `check.${name}` }, `There are two checks "${name}".`);
  for (const check of checks) checkCheck(check, checking);
}

function checkCheck(check: WrittenCheck, checking: Checking): void {
  const path = `check.${check.name}`;
  const entity = checking.entity(check.entity, { path, part: 'entity' });
  if (!entity) return;
  if (check.field !== undefined) checking.field(entity, check.field, { path, part: 'field' });
  if (entity.single && (check.on === 'create' || check.on === 'delete'))
    checking.say({ path, part: 'on' }, `${onlyOne(entity)} Write "on": "change" or leave it out.`);
  const self = record(entity.name);
  const names: Names = check.on === 'change' ? { self, old: self } : { self };
  const must = checking.expression(check.must, { path, part: 'must' }, names, boolean);
  if (!must) return;
  checking.template(check.message, { path, part: 'message' }, { ...names, ...found(must) });
  const place = { path, part: 'must' };
  if (!readsAnything(must)) checking.say(place, 'This is always the same. Say what of the record it depends on.');
  for (const message of [...passingWhenEmpty(must, checking), ...countingItself(must, entity, checking)]) {
    checking.say(place, message);
  }
}

/** The record of the first `exists`: who has it, what overlaps. */
function found(must: Typed): Names {
  if (must.kind === 'loop' && must.loop === 'exists' && must.list.type.kind === 'list') {
    return { found: perhaps(must.list.type.of) };
  }
  return (
    childrenOf(must)
      .map((child) => found(child))
      .find((names) => names.found) ?? {}
  );
}

function readsAnything(node: Typed): boolean {
  if (node.kind === 'name' || node.kind === 'loop') return true;
  return childrenOf(node).some((child) => readsAnything(child));
}

/**
 * `self.member.paidUntil >= today` passes for members who never paid: what is optional and read through a reference has to be asked
 * for. In a loop, unknown counts as no, which is what one expects there.
 */
function passingWhenEmpty(node: Typed, checking: Checking): readonly string[] {
  if (node.kind === 'loop' || (node.kind === 'call' && (node.name === 'isEmpty' || node.name === 'or'))) return [];
  const path = pathOf(node);
  if (node.kind === 'member' && path !== undefined && isOptionalFarField(node, path, checking)) {
    return [`${path} may be empty, and then this passes. Write !isEmpty(${path}) && …, or isEmpty(${path}) || ….`];
  }
  return childrenOf(node).flatMap((child) => passingWhenEmpty(child, checking));
}

function isOptionalFarField(node: Typed & { readonly kind: 'member' }, path: string, checking: Checking): boolean {
  if (!/^self\.\w+\.\w+/.test(path) || node.of.type.kind !== 'record' || !node.mayBeEmpty) return false;
  const field = checking.resolved.entities.get(node.of.type.entity)?.fields.find(({ name }) => name === node.name);
  return field !== undefined && !field.required && field.type !== 'boolean' && field.computed === undefined;
}

/** A computed field sees the state after saving; a list that the check itself names leaves its own record out. */
function countingItself(node: Typed, entity: Entity, checking: Checking): readonly string[] {
  const inside = childrenOf(node).flatMap((child) => countingItself(child, entity, checking));
  if (node.kind !== 'member' || node.of.type.kind !== 'record' || node.of.type.entity === entity.name) return inside;
  const owner = checking.resolved.entities.get(node.of.type.entity);
  const computed = owner?.fields.find(({ name }) => name === node.name)?.computed;
  const typed = computed && owner && checking.quietly(computed, { self: record(owner.name) });
  if (!typed || !namesListOf(typed, entity.name)) return inside;
  const path = pathOf(node) ?? node.name;
  return [...inside, `${path} counts this ${entity.name} too. Write what it computes here: ${computed}.`];
}

function namesListOf(node: Typed, entity: string): boolean {
  const { type } = node;
  if (type.kind === 'list' && type.of.kind === 'record' && type.of.entity === entity) return true;
  return childrenOf(node).some((child) => namesListOf(child, entity));
}
