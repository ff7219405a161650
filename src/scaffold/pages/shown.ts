/** Records that a view shows, or does not, and the page opened with them: for its tests. */
import { transpileValue } from '../../expressions/transpile';
import type { Typed } from '../../expressions/types';
import { type Example, exampleWhere } from '../expressions/example';
import { always } from '../expressions/neighbours';
import { codeOptions } from '../expressions/scope';
import { runnerOf, said, type Values } from '../expressions/tryout';
import { kindsRead } from '../model/checks';
import type { EntityModel } from '../model/types';
import { exampleSource, withName } from '../rules/exampleSource';
import { not, type OnPage, onPage, openSource, type Place, pageRecordOf } from './place';

export interface Shown {
  readonly example: Example;
  readonly kinds: readonly EntityModel[];
  /** The id of the record whose page it is. */
  readonly pageId: string | undefined;
  /** Source text of the record and of the data with it; then the page is opened with that, or with what it is changed to. */
  readonly opened: (called: string, changed?: string) => string;
}

export interface Wanted {
  /** What is asked of the record; otherwise that the view shows it. */
  readonly typed?: Typed;
  /** What else has to be known of it. */
  readonly more?: readonly Typed[];
  readonly isAlone?: boolean;
  /** Asked of what else is known. */
  readonly accepts?: (values: readonly unknown[]) => boolean;
  readonly fits?: (example: Example) => boolean;
}

/** A view of records on a page. */
export class ShownRecords {
  private constructor(
    readonly where: OnPage,
    readonly entity: EntityModel,
    readonly place: Place,
    readonly entities: readonly EntityModel[],
  ) {}

  /** Undefined where what it shows depends on the page in a way of its own. */
  static of(
    where: Typed | undefined,
    entity: EntityModel,
    place: Place,
    entities: readonly EntityModel[],
  ): ShownRecords | undefined {
    const known = onPage(where, entity, place.own);
    return known && new ShownRecords(known, entity, place, entities);
  }

  find({ typed = this.where.typed, more = [], ...wanted }: Wanted = {}): Shown | undefined {
    const { entity, place, where } = this;
    const trees = [typed, ...more];
    const kinds = this.kindsOf(trees);
    const example = exampleWhere(trees, entity, kinds, wanted);
    if (!example) return undefined;
    const pageId = pageRecordOf(place, where, entity, kinds, example);
    if (place.own && pageId === undefined) return undefined;
    const read: Typed = { ...always, kind: 'list', items: [...trees, ...(where.owners ? [where.owners] : [])] };
    const opened = (called: string, changed = withName(called)) =>
      `${exampleSource(called, 'with', example, { entity, kinds, typed: read })}${openSource(place, changed, pageId)}`;
    return { example, kinds, pageId, opened };
  }

  /** One that the page could show, and does not. */
  findGone({ more = [], ...wanted }: Wanted = {}): Shown | undefined {
    const { rest, owners, field, typed } = this.where;
    if (rest) return this.find({ ...wanted, typed: not(rest), more: [...more, ...(owners ? [owners] : [])] });
    const { own } = this.place;
    if (!owners || field !== undefined || !own) return undefined;
    return this.find({
      ...wanted,
      more,
      typed: not(typed),
      fits: ({ world }) => (world.records.get(own) ?? []).length > 0,
    });
  }

  /** Whether the view shows all of these, on the page of that record. */
  areShown(
    records: readonly Values[],
    { example, kinds, pageId }: Pick<Shown, 'example' | 'kinds' | 'pageId'>,
  ): boolean {
    return this.shownOf(records, { example, kinds, pageId }).length === records.length;
  }

  /** Those of the records that the view shows. */
  shownOf(
    records: readonly Values[],
    { example, kinds, pageId }: Pick<Shown, 'example' | 'kinds' | 'pageId'>,
  ): readonly Values[] {
    const run = runnerOf(transpileValue(this.where.typed, codeOptions(kinds)));
    const world = { ...example.world, records: new Map([...example.world.records, [this.entity, records]]) };
    return records.filter((self) => {
      const isSo = said(run, this.entity, { self, world }) === true;
      return isSo && (!this.where.owners || this.pageOf(self, kinds, { ...example, self, world }) === pageId);
    });
  }

  kindsOf(trees: readonly Typed[]): readonly EntityModel[] {
    const { owners } = this.where;
    return kindsRead([...trees, ...(owners ? [owners] : [])], this.entity, this.entities);
  }

  pageOf(self: Values, kinds: readonly EntityModel[], example: Example): string | undefined {
    return pageRecordOf(this.place, this.where, this.entity, kinds, { ...example, self });
  }
}
