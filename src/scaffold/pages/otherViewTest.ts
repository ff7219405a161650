/** What tests show of views that are no lists of records: figures, charts and calendars. */
import { transpileValue } from '../../expressions/transpile';
import type { Typed } from '../../expressions/types';
import { literal } from '../emit/literal';
import { formatCall } from '../entity/formatted';
import { type ValueExample, valueExamplesOf } from '../expressions/example';
import { always } from '../expressions/neighbours';
import { namesOf } from '../expressions/reads';
import { codeOptions } from '../expressions/scope';
import { runnerOf, said } from '../expressions/tryout';
import { kindsRead } from '../model/checks';
import type { ChartModel, DaysModel, FigureModel, FiguresModel } from '../model/pageTypes';
import type { AppModel, FieldModel } from '../model/types';
import { exampleSource, withName } from '../rules/exampleSource';
import { isPageRecord, openSource, type Place, replaced } from './place';
import { ShownRecords } from './shown';
import { groupShown } from './tableTest';
import type { ViewTest } from './viewTest';

const nothing: ViewTest = { text: '', isWhole: false };

/** The month of the examples, in which a calendar opens. */
const month = '2026-03';

export function daysTest(view: DaysModel, place: Place, { entities }: AppModel): ViewTest {
  const { entity, day } = view;
  const records = ShownRecords.of(view.where?.typed, entity, place, entities);
  if (!records || namesOf(day).includes('page')) return nothing;
  const wanted = { more: [day], accepts: ([on]: readonly unknown[]) => String(on).startsWith(month) };
  const list = `listing(${place.list === 0 ? '' : place.list})`;
  const there = records.find(wanted);
  if (!there) return nothing;
  const gone = records.findGone(wanted);
  const text = [
    `${there.opened('first')}  expect(${list}.ids()).toContain(first.id);\n`,
    gone ? `${gone.opened('second')}  expect(${list}.ids()).not.toContain(second.id);\n` : '',
  ];
  return { text: text.join(''), isWhole: gone !== undefined || !view.where };
}

export function chartTest(view: ChartModel, place: Place, { entities }: AppModel): ViewTest {
  const { entity, x, y, series, shown: field, title } = view;
  const records = ShownRecords.of(view.where?.typed, entity, place, entities);
  const more = [x, ...(y ? [y] : []), ...(series ? [series.typed] : [])];
  if (!records || more.some((tree) => namesOf(tree).includes('page'))) return nothing;
  // Alone, so that nothing else is added up with it.
  const accepts = ([, amount]: readonly unknown[]) => !y || amount !== 0;
  const there = records.find({ more, isAlone: true, accepts });
  if (!there) return nothing;
  const { example, kinds } = there;
  const value = y ? said(runnerOf(transpileValue(y, codeOptions(kinds))), entity, example) : 1;
  const says = formatted(field, value as ValueExample['value']);
  // One of which there would be something to show.
  const gone = records.findGone({ more, isAlone: true, accepts }) ?? records.findGone({ more: [x], isAlone: true });
  const text = [
    `${there.opened('first')}  expect(amounts(${literal(title)})).toContain(${says});\n`,
    series ? `  expect(seriesOf(${literal(title)})).toContain(${groupShown(series.field, 'first', example)});\n` : '',
    gone ? `${gone.opened('second')}  expect(amounts(${literal(title)})).toEqual([]);\n` : '',
  ];
  return { text: text.join(''), isWhole: gone !== undefined || !view.where };
}

export function figuresTest({ figures }: FiguresModel, place: Place, app: AppModel): ViewTest {
  const lines = figures.map((figure, index) => {
    const { typed, of, kinds, examples } = ofRecord(figure, place, app);
    const [found] = examples;
    if (!found || namesOf(typed).includes('page')) return '';
    return figureLine({ ...figure, typed, of, kinds }, found, place, index);
  });
  return { text: lines.join(''), isWhole: lines.every((line) => line !== '') };
}

/** On the page of a record a figure says something of it. */
function ofRecord(figure: FigureModel, { own }: Place, { entities }: AppModel): FigureModel {
  if (!own || !namesOf(figure.typed).includes('page')) return figure;
  const self: Typed = { ...always, kind: 'name', name: 'self', type: { kind: 'record', entity: own.name } };
  const typed = replaced(figure.typed, isPageRecord, self);
  const kinds = kindsRead([typed], own, entities);
  return { ...figure, typed, of: own, kinds, examples: valueExamplesOf(typed, own, kinds) };
}

function figureLine(
  { label, field, typed, kinds, of }: FigureModel,
  { example, value }: ValueExample,
  place: Place,
  index: number,
): string {
  const called = `record${index + 1}`;
  const { own } = place;
  const there = own && example.world.records.get(own);
  const pageId = of === own ? example.self.id : there ? there[0]?.id : own && `${own.name}-1`;
  const opened = openSource(place, withName(called), pageId);
  if (!opened) return '';
  const says = formatted(field, value);
  const source = exampleSource(called, 'with', example, { entity: of, kinds, typed });
  return `${source}${opened}  expect(figureShown(${literal(label)})).toBe(${says});\n`;
}

function formatted(field: FieldModel, value: ValueExample['value']): string {
  const text = typeof value === 'string' ? literal(value) : String(value);
  const call = formatCall(field, text);
  if (call) return `${call.name}(${call.args.join(', ')})`;
  return typeof value === 'string' ? text : literal(text);
}
