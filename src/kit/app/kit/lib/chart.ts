/** What a chart shows: an amount for each point of its axis, in order, with zero where nothing is. */
import type { Database } from '../../database';
import type { View, ViewName } from '../../views';
import { worldOf } from './computed';
import { compareTexts } from './list';
import { settled } from './recordView';
import type { World } from './world';

export interface ChartPoint {
  readonly label: string;
  readonly value: number;
  /** What the value is made of: of each series of the chart, in the same order for all points. */
  readonly parts?: readonly { readonly label: string; readonly value: number }[];
}

export interface ChartOf<Name extends ViewName> {
  readonly of: Name;
  readonly where?: (self: View<Name>, world: World) => boolean | undefined;
  /** What lies along the axis: an option, a day, a month as YYYY-MM, a text, yes or no. */
  readonly x: (self: View<Name>, world: World) => string | number | boolean | undefined;
  /** What is summed; left out, records are counted. */
  readonly y?: (self: View<Name>, world: World) => number | undefined;
  /** What the amounts are told apart by; left out, they are not. */
  readonly series?: (self: View<Name>, world: World) => string | boolean | undefined;
  /** All series, whether there is anything of them or not; otherwise those of which there is something, by their labels. */
  readonly seriesOptions?: readonly { readonly value: string; readonly label: string }[];
  readonly seriesLabel?: (series: string) => string;
  /** All points that the axis has, whether there is anything or not. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly label?: (x: string) => string;
}

export function pointsOf<Name extends ViewName>(chart: ChartOf<Name>, database: Database): readonly ChartPoint[] {
  const { options, label = (x: string) => x } = chart;
  const sums = sumsOf(chart, database);
  const series = chart.series && seriesOf(chart, sums);
  const point = (x: string, called: string): ChartPoint => {
    const own = sums.get(x) ?? new Map<string, number>();
    const value = [...own.values()].reduce((sum, amount) => sum + amount, 0);
    const parts = series?.map((one) => ({ label: one.label, value: own.get(one.value) ?? 0 }));
    return { label: called, value, ...(parts && { parts }) };
  };
  if (options) return options.map((option) => point(option.value, option.label));
  return pointsBetween([...sums.keys()].sort()).map((x) => point(x, label(x)));
}

function seriesOf<Name extends ViewName>(
  { seriesOptions, seriesLabel = (series) => series }: ChartOf<Name>,
  sums: ReadonlyMap<string, ReadonlyMap<string, number>>,
) {
  const there = new Set([...sums.values()].flatMap((own) => [...own.keys()]));
  const named = [...there].filter(Boolean).map((value) => ({ value, label: seriesLabel(value) }));
  const all = seriesOptions ?? named.sort((a, b) => compareTexts(a.label, b.label));
  return there.has('') ? [...all, { value: '', label: '–' }] : all;
}

/** By the points of the axis the amount of each series; where they are not told apart, they are one without a name. */
function sumsOf<Name extends ViewName>(
  { of, where, x, y, series }: ChartOf<Name>,
  database: Database,
): Map<string, Map<string, number>> {
  const world = worldOf(database);
  const sums = new Map<string, Map<string, number>>();
  for (const self of world.all(of)) {
    if (where && settled(() => where(self, world), false) !== true) continue;
    const point = settled(() => x(self, world), undefined);
    if (point === undefined) continue;
    const amount = y ? (settled(() => y(self, world), undefined) ?? 0) : 1;
    const part = String((series && settled(() => series(self, world), undefined)) ?? '');
    const own = sums.get(String(point)) ?? new Map<string, number>();
    sums.set(String(point), own.set(part, (own.get(part) ?? 0) + amount));
  }
  return sums;
}

/** More than these would be no chart. */
const mostPoints = 400;

/** Of months and days all from the first to the last. */
function pointsBetween(points: readonly string[]): readonly string[] {
  const [first = '', last = first] = [points[0], points.at(-1)];
  const isMonth = points.every((point) => /^\d{4}-\d\d$/.test(point));
  const isDay = points.every((point) => /^\d{4}-\d\d-\d\d$/.test(point));
  if (points.length === 0 || (!isMonth && !isDay)) return points;
  const all: string[] = [];
  for (let point = first; point <= last && all.length < mostPoints; point = after(point)) all.push(point);
  return all.at(-1) === last ? all : points;
}

function after(point: string): string {
  const isMonth = point.length === 7;
  const date = new Date(isMonth ? `${point}-01` : point);
  if (isMonth) date.setUTCMonth(date.getUTCMonth() + 1);
  else date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, point.length);
}
