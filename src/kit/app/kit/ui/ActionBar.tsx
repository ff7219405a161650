/** What can be done below a view of a page. */
import type { ReactNode } from 'react';

export function ActionBar({ children }: { readonly children: ReactNode }) {
  return <div className="actions action-bar">{children}</div>;
}
