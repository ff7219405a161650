/** What a chart shows: an amount for each point of its axis, in order, with zero where nothing is. */
import type { Database } from '../../database';
import type { View, ViewName } from '../../views';
import { worldOf } from './computed';
import { settled } from './recordView';
import type { World } from './world';

export interface ChartPoint {
  readonly label: string;
  readonly value: number;
}

export interface ChartOf<Name extends ViewName> {
  readonly of: Name;
  readonly where?: (self: View<Name>, world: World) => boolean | undefined;
  /** What lies along the axis: an option, a day, a month as YYYY-MM, a text, yes or no. */
  readonly x: (self: View<Name>, world: World) => string | number | boolean | undefined;
  /** What is summed; left out, records are counted. */
  readonly y?: (self: View<Name>, world: World) => number | undefined;
  /** All points that the axis has, whether there is anything or not. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly label?: (x: string) => string;
}

export function pointsOf<Name extends ViewName>(chart: ChartOf<Name>, database: Database): readonly ChartPoint[] {
  const { options, label = (x: string) => x } = chart;
  const sums = sumsOf(chart, database);
  if (options) return options.map((option) => ({ label: option.label, value: sums.get(option.value) ?? 0 }));
  return pointsBetween([...sums.keys()].sort()).map((x) => ({ label: label(x), value: sums.get(x) ?? 0 }));
}

function sumsOf<Name extends ViewName>({ of, where, x, y }: ChartOf<Name>, database: Database): Map<string, number> {
  const world = worldOf(database);
  const sums = new Map<string, number>();
  for (const self of world.all(of)) {
    if (where && settled(() => where(self, world), false) !== true) continue;
    const point = settled(() => x(self, world), undefined);
    if (point === undefined) continue;
    const amount = y ? (settled(() => y(self, world), undefined) ?? 0) : 1;
    sums.set(String(point), (sums.get(String(point)) ?? 0) + amount);
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
