/** Where apps of earlier versions have what all apps share, and where it lies now. */
import { posix } from 'node:path';

/** The app's own style sheet; in earlier versions it held what all apps share. */
export const ownSheet = 'src/styles.css';

/** Only apps of earlier versions have it. */
export const tokensOfBefore = 'src/theme.css';

const styles = ['data', 'page', 'counter'].map((look) => `src/kit/styles/${look}.css`);

const moves: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^src\/csv\/csvTables\.ts$/, ['src/csvTables.ts']],
  [/^src\/csv\/roundTrip\.test\.ts$/, ['src/roundTrip.test.ts']],
  [/^src\/((?:lib|ui|csv)\/.+)$/, ['src/kit/$1']],
  [/^src\/testing\/(setup|fillIn)\.ts$/, ['src/kit/testing/$1.ts']],
  [/^src\/registerServiceWorker\.ts$/, ['src/kit/registerServiceWorker.ts']],
  [/^src\/useCount\.ts$/, ['src/kit/lib/useCount.ts']],
  [/^src\/price\.ts$/, ['src/kit/lib/price.ts']],
  [/^src\/calendar\.css$/, ['src/kit/ui/CalendarView.css']],
  [/^src\/theme\.css$/, ['src/tokens.css']],
  [/^src\/base\.css$/, ['src/kit/styles/base.css']],
  [/^src\/styles\.css$/, styles],
];

/** The path of now; undefined where the app has no such file. */
export function placeNow(path: string, has: (path: string) => boolean): string | undefined {
  return moves
    .flatMap(([pattern, places]) => (pattern.test(path) ? places.map((place) => path.replace(pattern, place)) : []))
    .find(has);
}

/** A file at the place of before that leads on: a person's files may import it there. */
export function forwarding(from: string, to: string): string {
  const way = posix.relative(posix.dirname(from), to);
  const target = way.startsWith('.') ? way : `./${way}`;
  if (from.endsWith('.css')) return `/* Lies in ${to} now. */\n@import "${target}";\n`;
  return `/** Lies in ${to} now. */\nexport * from '${target.replace(/\.tsx?$/, '')}';\n`;
}
