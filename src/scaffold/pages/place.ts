/** Where a test looks at a view: the page, the record that it is of, and which of its lists the view is. */
import { transpileValue } from '../../expressions/transpile';
import { childrenOf } from '../../expressions/tree';
import type { Typed } from '../../expressions/types';
import { literal } from '../emit/literal';
import type { Example } from '../expressions/example';
import { always } from '../expressions/neighbours';
import { namesOf } from '../expressions/reads';
import { codeOptions } from '../expressions/scope';
import { runnerOf, said } from '../expressions/tryout';
import type { ViewModel } from '../model/pageTypes';
import type { EntityModel } from '../model/types';

export interface Place {
  /** Of the page; of the pages of records what their paths begin with. */
  readonly path: string;
  /** The kind of record whose page it is. */
  readonly own: EntityModel | undefined;
  /** Which of the lists of records of the page it is. */
  readonly list: number;
}

/** Each view with where it stands. */
export function placesOf(
  views: readonly ViewModel[],
  path: string,
  own: EntityModel | undefined,
): readonly (readonly [ViewModel, Place])[] {
  let list = 0;
  return views.map((view) => {
    const place = { path, own, list };
    if (view.kind === 'table' || view.kind === 'days') list += 1;
    return [view, place] as const;
  });
}

/** What is said of a record that a view shows, with the page's record told by the record itself. */
export interface OnPage {
  readonly typed: Typed;
  /** What else is asked of a record that is of the page; undefined where that is all. */
  readonly rest: Typed | undefined;
  /** On the page of a record: the records on whose pages it is shown. */
  readonly owners: Typed | undefined;
  /** The field by which it belongs to one, where it is a field. */
  readonly field: string | undefined;
}

/** Undefined where it depends on the page in another way. */
export function onPage(
  where: Typed | undefined,
  entity: EntityModel,
  own: EntityModel | undefined,
): OnPage | undefined {
  if (!where) return { typed: always, rest: undefined, owners: undefined, field: undefined };
  if (!namesOf(where).includes('page')) return { typed: where, rest: where, owners: undefined, field: undefined };
  if (!own) return undefined;
  return byField(where, entity) ?? byAny(where, own);
}

/** `self.sale == page.record`, and what else there is. */
function byField(where: Typed, entity: EntityModel): OnPage | undefined {
  const parts = conjuncts(where);
  for (const part of parts) {
    const side = belongingIn(part, entity);
    if (!side) continue;
    const other = (node: Typed) => replaced(node, isPageRecord, side);
    const others = parts.filter((one) => one !== part).map(other);
    const rest = others.reduce<Typed | undefined>((all, one) => (all ? both(all, one) : one), undefined);
    const typed = rest ? both(other(part), rest) : other(part);
    if (!namesOf(typed).includes('page')) return { typed, rest, owners: side, field: side.name };
  }
  return undefined;
}

/** Any other condition, asked of all records that have such a page. */
function byAny(where: Typed, own: EntityModel): OnPage | undefined {
  const record = { kind: 'record', entity: own.name } as const;
  const known = { mayBeEmpty: false, at: where.at };
  const owner: Typed = { ...known, kind: 'name', name: 'owner', type: record };
  const list: Typed = { ...known, kind: 'name', name: own.listName, type: { kind: 'list', of: record } };
  const body = replaced(where, isPageRecord, owner);
  if (namesOf(body).includes('page')) return undefined;
  const loop = { ...known, kind: 'loop', list, variable: 'owner', body } as const;
  return {
    typed: { ...loop, loop: 'exists', type: { kind: 'boolean' } },
    rest: undefined,
    owners: { ...loop, loop: 'filter', type: list.type },
    field: undefined,
  };
}

/** The id of the record of the page; undefined where there is none. */
export function pageRecordOf(
  { own }: Place,
  { owners }: OnPage,
  entity: EntityModel,
  kinds: readonly EntityModel[],
  example: Example,
): string | undefined {
  if (!own) return undefined;
  const there = example.world.records.get(own);
  const any = there ? there[0]?.id : `${own.name}-1`;
  return owners ? (ownersOf(owners, entity, kinds, example)[0] ?? any) : any;
}

/** The ids of the records on whose pages the record of the example is shown. */
export function ownersOf(
  owners: Typed,
  entity: EntityModel,
  kinds: readonly EntityModel[],
  example: Example,
): readonly string[] {
  const found = [said(runnerOf(transpileValue(owners, codeOptions(kinds))), entity, example)].flat();
  return found.flatMap((one) => (typeof one === 'object' && one !== null && 'id' in one ? String(one.id) : []));
}

/** Source text: opens the page with these records. Undefined where the record of the page is not among them. */
export function openSource({ path, own }: Place, database: string, id: string | undefined): string | undefined {
  if (!own) return `  open(${literal(path)}, ${database});\n`;
  if (id === undefined) return undefined;
  return `  open(${literal(own.single ? path : `${path}/${id}`)}, ${database});\n`;
}

export function both(left: Typed, right: Typed): Typed {
  const mayBeEmpty = left.mayBeEmpty || right.mayBeEmpty;
  return { kind: 'binary', operator: '&&', left, right, type: { kind: 'boolean' }, mayBeEmpty, at: left.at };
}

export function not(of: Typed): Typed {
  return { kind: 'not', of, type: { kind: 'boolean' }, mayBeEmpty: of.mayBeEmpty, at: of.at };
}

function conjuncts(node: Typed): readonly Typed[] {
  return node.kind === 'binary' && node.operator === '&&'
    ? [...conjuncts(node.left), ...conjuncts(node.right)]
    : [node];
}

/** `self.sale == page.record`: of which the first. */
function belongingIn(node: Typed, { fields }: EntityModel) {
  if (node.kind !== 'binary' || node.operator !== '==') return undefined;
  const side = isPageRecord(node.right) ? node.left : isPageRecord(node.left) ? node.right : undefined;
  if (side?.kind !== 'member' || side.of.kind !== 'name' || side.of.name !== 'self') return undefined;
  return fields.some(({ name, type }) => name === side.name && type.kind === 'reference') ? side : undefined;
}

export function isPageRecord(node: Typed): boolean {
  return node.kind === 'member' && node.name === 'record' && node.of.kind === 'name' && node.of.name === 'page';
}

/** The same expression with another one in the place of some of its parts. */
export function replaced(node: Typed, isIt: (one: Typed) => boolean, by: Typed): Typed {
  if (isIt(node)) return by;
  if (childrenOf(node).length === 0) return node;
  const inner = (one: Typed) => replaced(one, isIt, by);
  switch (node.kind) {
    case 'member':
    case 'not':
    case 'negative':
      return { ...node, of: inner(node.of) };
    case 'list':
      return { ...node, items: node.items.map(inner) };
    case 'binary':
      return { ...node, left: inner(node.left), right: inner(node.right) };
    case 'conditional':
      return { ...node, test: inner(node.test), yes: inner(node.yes), no: inner(node.no) };
    case 'call':
      return { ...node, args: node.args.map(inner) };
    case 'loop':
      return { ...node, list: inner(node.list), body: inner(node.body) };
    default:
      return node;
  }
}
