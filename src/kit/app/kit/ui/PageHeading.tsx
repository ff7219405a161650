/** The heading of a page, which also names the tab, with what can be done on the page beside it. */
import { Children, type ReactNode, useEffect } from 'react';
import { appTitle } from '../../database';

interface PageHeadingProps {
  readonly title: string;
  readonly children?: ReactNode;
}

export function PageHeading({ title, children }: PageHeadingProps) {
  useEffect(() => {
    document.title = title === appTitle ? title : `${title} – ${appTitle}`;
  }, [title]);
  return (
    <div className="page-heading">
      <h1 tabIndex={-1}>{title}</h1>
      {Children.toArray(children).length > 0 && <div className="actions">{children}</div>}
    </div>
  );
}
