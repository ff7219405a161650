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
  const isEmpty = points.every(({ value }) => value === 0);
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
          <details open={kind === 'pie'}>
            <summary>{words.asTable}</summary>
            <table>
              <caption className="visually-hidden">{title}</caption>
              <tbody>
                {points.map(({ label, value }, index) => (
                  <tr key={label}>
                    <th scope="row">
                      {kind === 'pie' && (
                        <span
                          className="swatch"
                          style={{ background: shade(index, points.length) }}
                          aria-hidden="true"
                        />
                      )}
                      {label}
                    </th>
                    <td className="numeric">{format(value)}</td>
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

function Bars({ points }: Drawn) {
  const most = Math.max(...points.map(({ value }) => Math.abs(value)));
  return (
    <div className="bars" aria-hidden="true">
      {points.map(({ label, value }) => (
        <div key={label}>
          <span style={{ height: `${(Math.abs(value) / most) * 100}%` }} />
          <small>{label}</small>
        </div>
      ))}
    </div>
  );
}

function Line({ points }: Drawn) {
  const [low, high] = [Math.min(0, ...points.map(({ value }) => value)), Math.max(...points.map(({ value }) => value))];
  const at = ({ value }: ChartPoint, index: number) =>
    `${(index / Math.max(1, points.length - 1)) * 100},${40 - ((value - low) / Math.max(1e-9, high - low)) * 40}`;
  return (
    <svg viewBox="-1 -1 102 42" className="line" preserveAspectRatio="none" aria-hidden="true">
      <polyline points={points.map(at).join(' ')} vectorEffect="non-scaling-stroke" />
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
