/** One measured figure of a benchmark and its limit. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** It must not be exceeded, or, where `isAtLeast`, be reached. */
  readonly limit: number;
  readonly isAtLeast?: boolean;
}

export interface ReportedFigure extends Figure {
  readonly part: string;
  readonly ok: boolean;
}

export function reportFigure(part: string, { name, value, unit, limit, isAtLeast }: Figure): ReportedFigure {
  const ok = isAtLeast ? value >= limit : value <= limit;
  return { part, name, value: Math.round(value * 100) / 100, unit, limit, ok, ...(isAtLeast && { isAtLeast }) };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  const lower = sorted.length % 2 === 0 ? sorted[middle - 1] : upper;
  if (upper === undefined || lower === undefined) throw new Error('There is no median of nothing.');
  return (lower + upper) / 2;
}

/** A table with one figure a line, for people. */
export function formatFigures(figures: readonly ReportedFigure[]): string {
  const rows = figures.map(({ part, name, value, unit, limit, isAtLeast, ok }) => [
    part,
    name,
    `${value} ${unit}`.trim(),
    `${isAtLeast ? '≥' : '≤'} ${limit} ${unit}`.trim(),
    ok ? 'ok' : isAtLeast ? 'UNDER' : 'OVER',
  ]);
  const table = [['part', 'figure', 'value', 'limit', ''], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
