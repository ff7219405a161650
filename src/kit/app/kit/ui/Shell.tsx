/** What is around every page: skip link, header with navigation, notice about stored data, footer. */
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { words } from '../../words';
import { useStorageProblem, useUnreadable } from '../lib/store';
import { type NavItem, NavLink } from './NavLink';
import { Toasts } from './Toasts';
import { UnreadableData } from './UnreadableData';

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
