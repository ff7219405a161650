/** A field and its value on the page of a record. */
import type { ReactNode } from 'react';
import { words } from '../../words';

interface DetailRowProps {
  readonly label: string;
  readonly children: ReactNode;
}

export function DetailRow({ label, children }: DetailRowProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children || <span className="missing">{words.notGiven}</span>}</dd>
    </div>
  );
}
