/** A link that knows whether the person is on its page, or on a page below it. */
import { Link, useLocation } from 'wouter';

export interface NavItem {
  readonly path: string;
  readonly label: string;
  /** The path that the pages below begin with, where it is not `path`. */
  readonly below?: string;
}

export function NavLink({ item }: { readonly item: NavItem }) {
  const [location] = useLocation();
  const current = location === item.path || location.startsWith(`${item.below ?? item.path}/`);
  return (
    <Link href={item.path} aria-current={current ? 'page' : undefined}>
      {item.label}
    </Link>
  );
}
