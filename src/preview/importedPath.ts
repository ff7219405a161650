/** Which files an import within an app can mean. */
import { posix } from 'node:path';

const endings = [
  '',
  '.tsx',
  '.ts',
  '.jsx',
  '.js',
  '.mjs',
  '.json',
  '/index.tsx',
  '/index.ts',
  '/index.jsx',
  '/index.js',
];

/** Paths within the app that `from` can mean by `./name` or `/src/name`, the first that is there counts. */
export function candidatesOf(from: string, name: string): readonly string[] {
  const path = name.startsWith('/') ? name.slice(1) : posix.join(posix.dirname(from), name);
  return endings.map((ending) => path + ending);
}
