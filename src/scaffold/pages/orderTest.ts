/** In which order a view shows its records: two of them, as a test has them. */
import { transpileValue } from '../../expressions/transpile';
import type { Typed } from '../../expressions/types';
import { candidatesFor } from '../expressions/draw';
import type { Example } from '../expressions/example';
import { always } from '../expressions/neighbours';
import { computedBy } from '../expressions/reads';
import { codeOptions, mayBeEmpty, typeOf } from '../expressions/scope';
import { runnerOf, said } from '../expressions/tryout';
import type { TableModel } from '../model/pageTypes';
import type { EntityModel, FieldModel } from '../model/types';
import { ordered } from '../testing/listTests';
import type { Shown, ShownRecords } from './shown';

type Key = TableModel['sort'][number];

/** By what is known of each: the only two, the other way round in the data, with their ids from top to bottom. */
export function orderOfTwo(
  { column, direction }: Key,
  shown: ShownRecords,
): { readonly shown: Shown; readonly ids: readonly string[] } | undefined {
  const { entity } = shown;
  const field = entity.fields.find(({ name }) => name === column);
  const key = computedBy(entity, column) ?? (field && memberOf(field, entity));
  if (!key) return undefined;
  const kinds = shown.kindsOf([shown.where.typed, key]);
  const value = runnerOf(transpileValue(key, codeOptions(kinds)));
  const sign = direction === 'ascending' ? 1 : -1;
  const inOrder = (example: Example) => {
    const all = example.world.records.get(entity) ?? [];
    const there = shown.shownOf(all, { example, kinds, pageId: shown.pageOf(example.self, kinds, example) });
    const known = there.map((self) => ({ self, by: said(value, entity, { ...example, self }) }));
    return known.sort((a, b) => sign * compared(a.by, b.by));
  };
  // The record itself comes first in the data.
  const fits = (example: Example) => {
    const [first, second, ...others] = inOrder(example);
    const areTwo = first !== undefined && second !== undefined && others.length === 0;
    return areTwo && compared(first.by, second.by) !== 0 && second.self === example.self;
  };
  const found = shown.find({ more: [key], fits });
  return found && { shown: found, ids: inOrder(found.example).map(({ self }) => self.id) };
}

function memberOf(field: FieldModel, { name }: EntityModel): Typed {
  const self: Typed = { ...always, kind: 'name', name: 'self', type: { kind: 'record', entity: name } };
  return { ...always, kind: 'member', of: self, name: field.name, type: typeOf(field), mayBeEmpty: mayBeEmpty(field) };
}

/** Two values of a field in that order, with which records are shown. */
export function orderedPair(
  field: FieldModel,
  direction: Key['direction'],
  shown: ShownRecords,
): readonly [unknown, unknown] | undefined {
  const there = shown.find({ isAlone: true });
  const [low, high] = ordered(field) ?? [];
  if (!there || low === undefined || high === undefined) return undefined;
  const told = candidatesFor(field, { typed: shown.where.typed, kinds: there.kinds });
  const values = told.filter((value) => typeof value === 'string' || typeof value === 'number');
  const rising = [...new Set(values.filter((value) => value !== ''))].sort((a, b) => (a < b ? -1 : 1));
  const pairs = [[low, high] as const, ...rising.slice(1).map((value, index) => [rising[index], value] as const)];
  const areShown = (pair: readonly unknown[]) => {
    const twins = pair.map((value, index) => ({ ...there.example.self, id: `twin-${index}`, [field.name]: value }));
    return shown.areShown(twins, there);
  };
  const pair = pairs.find(areShown);
  return pair && (direction === 'ascending' ? pair : [pair[1], pair[0]]);
}

/** Numbers, yes and no, days and times, and plain words: what is compared the same in every language. */
function compared(one: unknown, other: unknown): number {
  const arePlain = [one, other].every((value) => typeof value === 'string' && /^[\w :-]+$/.test(value));
  if (arePlain) return String(one).localeCompare(String(other), 'en', { numeric: true });
  const isNumber = [one, other].every((value) => typeof value === 'number' || typeof value === 'boolean');
  return isNumber ? Number(one) - Number(other) : 0;
}
