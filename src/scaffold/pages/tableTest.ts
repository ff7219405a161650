/** What tests show of records in a table, as cards or on a board: which are there, in which columns, and what can be done with them. */

import type { Typed } from '../../expressions/types';
import { literal } from '../emit/literal';
import { sourceOf } from '../entity/sampleText';
import type { Example } from '../expressions/example';
import { always } from '../expressions/neighbours';
import { mayBeEmpty, typeOf } from '../expressions/scope';
import type { ActionModel } from '../model/actionTypes';
import type { TableModel } from '../model/pageTypes';
import type { AppModel, EntityModel, FieldModel } from '../model/types';
import { withName } from '../rules/exampleSource';
import { filterValues } from '../testing/listTests';
import { orderedPair, orderOfTwo } from './orderTest';
import { both, type Place } from './place';
import { type Shown, ShownRecords } from './shown';
import type { ViewTest } from './viewTest';

export function tableTest(view: TableModel, place: Place, { entities, words }: AppModel): ViewTest {
  const records = ShownRecords.of(view.where?.typed, view.entity, place, entities);
  return records ? new TableTest(view, place, records, words.app.exportCsv).made() : { text: '', isWhole: false };
}

class TableTest {
  private count = 0;
  private readonly list: string;

  constructor(
    private readonly view: TableModel,
    private readonly place: Place,
    private readonly shown: ShownRecords,
    private readonly exportLabel: string,
  ) {
    this.list = `listing(${place.list === 0 ? '' : place.list})`;
  }

  made(): ViewTest {
    const { actions, downloads, searchBy, sort, where } = this.view;
    const asked = [
      this.there(),
      ...(where ? [this.gone()] : []),
      ...(sort.length > 0 ? [this.order()] : []),
      ...(searchBy.length > 0 ? [this.search()] : []),
      ...this.filters(),
      ...actions.map((action) => this.button(action)),
      ...(downloads ? [this.open(this.shown.find(), () => [`saves(${literal(this.exportLabel)})).toBe(true)`])] : []),
    ];
    return { text: [...asked, this.nothing()].join(''), isWhole: asked.every((lines) => lines !== '') };
  }

  private there(): string {
    const { look, group } = this.view;
    const columns = look === 'board' ? group?.options.map(({ label }) => literal(label)) : undefined;
    const isGrouped = look === 'groups' && group !== undefined;
    const told = isGrouped && this.shown.find({ more: [fieldRead(group, this.view.entity)] });
    return this.open(told || this.shown.find(), (called) => [
      `ids()).toContain(${this.idOf(called)})`,
      ...(told && group ? [`groups()).toContain(${groupShown(group, called, told.example)})`] : []),
      `labels()).toEqual([${labelsOf(this.view).map(literal).join(', ')}])`,
      ...(columns ? [`columns()).toEqual([${columns.join(', ')}])`] : []),
    ]);
  }

  private gone(): string {
    const { field, rest } = this.shown.where;
    const says = (called: string) => [`ids()).not.toContain(${this.idOf(called)})`];
    if (field === undefined || rest) return this.open(this.shown.findGone(), says);
    // One that belongs to no record stands on the page of none.
    const loose = (called: string) => `[{ ...${called}, ${field}: '' }]`;
    return this.open(this.shown.find({ isAlone: true }), says, loose);
  }

  /** By the first key, two records the other way round in the database. */
  private order(): string {
    const [key] = this.view.sort;
    if (!key) return '';
    const inOrder = "ids()).toEqual(['second', 'first'])";
    if (key.column === 'createdAt') {
      const [early, late] = ['2026-03-01T10:00:00.000Z', '2026-03-02T10:00:00.000Z'];
      const ages = key.direction === 'ascending' ? ([late, early] as const) : ([early, late] as const);
      return this.twoRecords({ name: key.column, target: undefined }, ages, inOrder);
    }
    const field = this.view.entity.fields.find(({ name }) => name === key.column);
    const pair = field && orderedPair(field, key.direction, this.shown);
    if (field && pair) return this.twoRecords(field, [pair[1], pair[0]], inOrder);
    const two = orderOfTwo(key, this.shown);
    return two ? this.open(two.shown, () => [`ids()).toEqual([${two.ids.map(literal).join(', ')}])`]) : '';
  }

  /** For a word that no sample holds. */
  private search(): string {
    const { searchBy, entity } = this.view;
    const isText = ({ type }: FieldModel) => ['text', 'longText', 'email'].includes(type.kind);
    const field = searchBy.find((one) => isText(one) && entity.fields.includes(one));
    const typed = `  ${this.list}.search('zyx');\n`;
    return field ? this.twoRecords(field, ['', 'zyx'], "ids()).toEqual(['second'])", typed) : '';
  }

  private filters(): readonly string[] {
    return this.view.filterBy.map((field) => {
      const isThere = () => [`filters()).toContain(${literal(field.label)})`];
      if (!this.view.entity.fields.includes(field)) return this.open(this.shown.find(), isThere);
      const { wanted, other, choice } = filterValues(field);
      const chosen = `  ${this.list}.filter(${literal(field.label)}, ${literal(choice)});\n`;
      const works = this.twoRecords(field, [other, wanted], "ids()).toEqual(['second'])", chosen);
      return works || this.open(this.shown.find(), isThere);
    });
  }

  /** Beside a record with which it can be done. */
  private button({ when, label }: ActionModel): string {
    const { typed } = this.shown.where;
    const there = this.shown.find({ typed: when ? both(typed, when.typed) : typed });
    return this.open(there, () => [`buttons()).toContain(${literal(label)})`]);
  }

  /** What stands there while there is nothing to show. */
  private nothing(): string {
    const { entity, empty } = this.view;
    const says = [`text()).toContain(${literal(empty)})`];
    if (entity.single || entity === this.place.own) return '';
    if (this.place.own)
      return this.open(
        this.shown.find(),
        () => says,
        () => '[]',
      );
    const database = `{ ...sampleDatabase, ${entity.name}: [] }`;
    return `  open(${literal(this.place.path)}, ${database});\n${this.expected(says)}`;
  }

  /** Records `first` and `second` that differ in a field. Nothing where they are not shown both. */
  private twoRecords(
    field: Pick<FieldModel, 'name' | 'target'>,
    values: readonly [unknown, unknown],
    says: string,
    use = '',
  ): string {
    const there = this.shown.find({ isAlone: true });
    const isElsewhere = field.target && there?.kinds.includes(field.target);
    const twins = (one: object) =>
      ['first', 'second'].map((id, index) => ({ ...one, id, [field.name]: values[index] }));
    if (!there || isElsewhere || !this.shown.areShown(twins(there.example.self), there)) return '';
    const records = (called: string) => {
      const all = ['first', 'second'].map(
        (id, index) => `{ ...${called}, id: '${id}', ${field.name}: ${sourceOf(values[index])} }`,
      );
      return `[${all.join(', ')}]`;
    };
    return this.open(there, () => [says], records, use);
  }

  /** `records`: source text of those of the kind, where they are others than in the data. */
  private open(
    shown: Shown | undefined,
    says: (called: string) => readonly string[],
    records?: (called: string) => string,
    use = '',
  ): string {
    if (!shown) return '';
    this.count += 1;
    const called = `record${this.count}`;
    const { name } = this.view.entity;
    const changed = records && `{ ...${withName(called)}, ${name}: ${records(called)} }`;
    return `${shown.opened(called, changed)}${use}${this.expected(says(called))}`;
  }

  private expected(says: readonly string[]): string {
    return says.map((one) => `  expect(${this.list}.${one};\n`).join('');
  }

  /** The only one of its kind has an address without its id. */
  private idOf(called: string): string {
    const { single, basePath } = this.view.entity;
    return single ? literal(basePath.split('/').at(-1) ?? '') : `${called}.id`;
  }
}

/** What a view says of its records: all columns of a table; of cards those beside title and pictures. */
function labelsOf({ look, columns }: TableModel): readonly string[] {
  const all =
    look === 'table' || look === 'groups' ? columns : columns.filter(({ type }) => type.kind !== 'image').slice(1);
  return all.map(({ label }) => label);
}

function fieldRead(field: FieldModel, entity: EntityModel): Typed {
  const self: Typed = { ...always, kind: 'name', name: 'self', type: { kind: 'record', entity: entity.name } };
  return { ...always, kind: 'member', of: self, name: field.name, type: typeOf(field), mayBeEmpty: mayBeEmpty(field) };
}

/** What the record is told apart by, as people read it. */
export function groupShown(field: FieldModel, called: string, { self }: Example): string {
  if (field.target) return `titleOf(${withName(called)}, '${field.target.name}', ${called}.${field.name})`;
  const option = field.options.find(({ value }) => value === self[field.name]);
  return option ? literal(option.label) : `formatYesNo(${self[field.name] === true})`;
}
