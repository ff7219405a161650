/** A chart, with its numbers as a table for those who cannot see it, or want to know exactly. */
import { useId } from 'react';
import { words } from '../../words';
import type { ChartPoint } from '../lib/chart';

interface ChartProps {
  readonly title: string;
  readonly kind: 'bar' | 'line' | 'pie';
  readonly points: readonly ChartPoint[];
  readonly format: (value: number) => string;
  readonly emptyText: string;
}

export function Chart({ title, kind, points, format, emptyText }: ChartProps) {
  const titleId = useId();
  const isEmpty = points.every(({ value, parts = [] }) => value === 0 && parts.every((part) => part.value === 0));
  const series = points[0]?.parts ?? [];
  return (
    <section className="chart" aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      {isEmpty ? (
        <p className="missing">{emptyText}</p>
      ) : (
        <>
          {kind === 'pie' ? (
            <Pie points={points} />
          ) : kind === 'line' && points.length > 1 ? (
            <Line points={points} />
          ) : (
            <Bars points={points} />
          )}
          {/* Where colours say which is which, the table is what tells them. */}
          <details open={kind === 'pie' || series.length > 0}>
            <summary>{words.asTable}</summary>
            <table>
              <caption className="visually-hidden">{title}</caption>
              {series.length > 0 && (
                <thead>
                  <tr>
                    <td />
                    {series.map(({ label }, index) => (
                      <th key={label} scope="col">
                        <Swatch index={index} count={series.length} />
                        {label}
                      </th>
                    ))}
                  </tr>
                </thead>
              )}
              <tbody>
                {points.map(({ label, value, parts }, index) => (
                  <tr key={label}>
                    <th scope="row">
                      {kind === 'pie' && <Swatch index={index} count={points.length} />}
                      {label}
                    </th>
                    {(parts ?? [{ label, value }]).map((part) => (
                      <td key={part.label} className="numeric">
                        {format(part.value)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </section>
  );
}

interface Drawn {
  readonly points: readonly ChartPoint[];
}

/** The colour of a part, beside its name. */
function Swatch({ index, count }: { readonly index: number; readonly count: number }) {
  return <span className="swatch" style={{ background: shade(index, count) }} aria-hidden="true" />;
}

/** How high a bar is: its parts lie upon one another. */
function heightOf({ value, parts }: ChartPoint): number {
  return parts ? parts.reduce((sum, part) => sum + Math.abs(part.value), 0) : Math.abs(value);
}

function Bars({ points }: Drawn) {
  const most = Math.max(...points.map(heightOf));
  return (
    <div className="bars" aria-hidden="true">
      {points.map((point) => (
        <div key={point.label}>
          <span style={{ height: `${(heightOf(point) / most) * 100}%` }}>
            {point.parts?.map(({ label, value }, index, { length }) => (
              <i key={label} style={{ flexGrow: Math.abs(value), background: shade(index, length) }} />
            ))}
          </span>
          <small>{point.label}</small>
        </div>
      ))}
    </div>
  );
}

function Line({ points }: Drawn) {
  const series = points[0]?.parts?.map((_, index) => points.map(({ parts }) => parts?.[index]?.value ?? 0));
  const lines = series ?? [points.map(({ value }) => value)];
  const [low, high] = [Math.min(0, ...lines.flat()), Math.max(...lines.flat())];
  const at = (value: number, index: number) =>
    `${(index / Math.max(1, points.length - 1)) * 100},${40 - ((value - low) / Math.max(1e-9, high - low)) * 40}`;
  return (
    <svg viewBox="-1 -1 102 42" className="line" preserveAspectRatio="none" aria-hidden="true">
      {lines.map((values, index) => (
        <polyline
          key={index}
          points={values.map(at).join(' ')}
          style={series && { stroke: shade(index, lines.length) }}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}

function Pie({ points }: Drawn) {
  const total = points.reduce((sum, { value }) => sum + Math.max(0, value), 0);
  let from = 0;
  const parts = points.map(({ value }, index) => {
    const to = from + (Math.max(0, value) / total) * 100;
    const part = `${shade(index, points.length)} ${from}% ${to}%`;
    from = to;
    return part;
  });
  return <div className="pie" style={{ background: `conic-gradient(${parts.join(', ')})` }} aria-hidden="true" />;
}

/** Of the app's own colour, from dark to light. */
function shade(index: number, count: number): string {
  return `color-mix(in oklab, var(--accent-strong) ${Math.round(100 - (index / Math.max(1, count)) * 80)}%, var(--surface))`;
}
