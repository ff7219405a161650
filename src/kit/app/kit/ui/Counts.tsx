/** Figures under a heading: how many records there are of each sort, or what they come to. */
import { useId } from 'react';

interface CountsProps {
  readonly label: string;
  readonly counts: readonly { readonly label: string; readonly count: number | string }[];
}

export function Counts({ label, counts }: CountsProps) {
  const labelId = useId();
  if (counts.length === 0) return null;
  return (
    <section className="figures" aria-labelledby={labelId}>
      <h2 id={labelId}>{label}</h2>
      <dl className="counts">
        {counts.map((entry) => (
          <div key={entry.label}>
            <dt>{entry.label}</dt>
            <dd>{entry.count}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
