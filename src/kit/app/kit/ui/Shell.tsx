/** What is around every page: skip link, header with navigation, notice about stored data, footer. */
import { Children, type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { appTitle } from '../../database';
import { words } from '../../words';
import { useStorageProblem, useUnreadable } from '../lib/store';
import { UnreadableData } from './DataPage';
import { Toasts } from './Toasts';

interface ShellProps {
  readonly title: string;
  readonly navigation: readonly NavItem[];
  /** Pages that would make the navigation too long. */
  readonly more?: readonly NavItem[];
  readonly footer: readonly NavItem[];
  /** What stands at the end of the header. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

export function Shell({ title, navigation, more, footer, tools, children }: ShellProps) {
  const problem = useStorageProblem();
  const unreadable = useUnreadable();
  useFocusOnNavigation();
  return (
    <>
      <a className="skip-link" href="#main">
        {words.skipToContent}
      </a>
      <header className="site-header">
        <div className="site-header-inner">
          <Link href="/" className="brand">
            <span className="brand-mark" aria-hidden="true" />
            {title}
          </Link>
          <nav aria-label={words.navigation} className="site-nav">
            {navigation.map((item) => (
              <NavLink key={item.path} item={item} />
            ))}
            {more && (
              <details className="nav-more">
                <summary>{words.more}</summary>
                <div>
                  {more.map((item) => (
                    <NavLink key={item.path} item={item} />
                  ))}
                </div>
              </details>
            )}
          </nav>
          {tools}
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {problem && (
          <p role="alert" className="notice">
            {problem}
          </p>
        )}
        {unreadable === undefined ? children : <UnreadableData text={unreadable} />}
      </main>
      <footer className="site-footer">
        <p>{words.dataStays}</p>
        {footer.map((item) => (
          <NavLink key={item.path} item={item} />
        ))}
      </footer>
      <Toasts />
    </>
  );
}

/** A new page begins at its heading, for the eye and for a screen reader; the first page is left to the browser. */
function useFocusOnNavigation(): void {
  const [location] = useLocation();
  const shown = useRef(location);
  useEffect(() => {
    if (shown.current === location) return;
    shown.current = location;
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>('h1')?.focus();
  }, [location]);
}

export interface NavItem {
  readonly path: string;
  readonly label: string;
  /** The path that the pages below begin with, where it is not `path`. */
  readonly below?: string;
}

/** A link that knows whether the person is on its page, or on a page below it. */
export function NavLink({ item }: { readonly item: NavItem }) {
  const [location] = useLocation();
  const current = location === item.path || location.startsWith(`${item.below ?? item.path}/`);
  return (
    <Link href={item.path} aria-current={current ? 'page' : undefined}>
      {item.label}
    </Link>
  );
}

interface PageHeadingProps {
  readonly title: string;
  readonly children?: ReactNode;
}

/** The heading of a page, which also names the tab, with what can be done on the page beside it. */
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

/** Shown where an address leads nowhere, or to a record that is gone. */
export function NotFound() {
  return (
    <>
      <PageHeading title={words.pageNotFound} />
      <p>{words.pageNotFoundText}</p>
      <p>
        <Link href="/" className="button">
          {words.toStart}
        </Link>
      </p>
    </>
  );
}
