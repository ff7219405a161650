/** What lies in a folder and would be run, or obeyed, by the tools that check an app there. */
import type { Dirent } from 'node:fs';
import { readdirSync } from 'node:fs';
import { isMissing } from './atomicWrite';
import { metaFolderName } from './layout';

/** Settings that npm, TypeScript, Vite and Vitest look for by name, and PostCSS, which Vite runs. */
const settings = /^(\.npmrc|npm-shrinkwrap\.json|\.postcssrc(\..+)?|(vite|vitest|postcss)\..+|tsconfig(\..+)?\.json)$/i;
/** Beside the app's own modules another one could be taken in their place. */
const sources = /^src\/.+\.[cm]?[jt]sx?$/i;
/** Vitest takes tests from everywhere, folders with a dot included. */
const tests = /\.(test|spec)\.[cm]?[jt]sx?$/i;
const notLookedInto = /^(node_modules|\.git)$/;

/** Relative paths, links included, without what the app's tools make themselves and what we keep. */
export function obeyedIn(folder: string): readonly string[] {
  const found: string[] = [];
  const waiting = [''];
  for (let under = waiting.pop(); under !== undefined; under = waiting.pop()) {
    for (const entry of entriesIn(`${folder}/${under}`)) {
      const path = under + entry.name;
      if (notLookedInto.test(entry.name) || path === 'dist' || path === metaFolderName) continue;
      if (entry.isDirectory()) waiting.push(`${path}/`);
      else if (settings.test(path) || sources.test(path) || tests.test(path)) found.push(path);
      // A link to a folder may lead to any of them.
      else if (entry.isSymbolicLink() && path === 'src') found.push(path);
    }
  }
  return found.sort();
}

function entriesIn(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error) || (error as NodeJS.ErrnoException).code === 'EACCES') return [];
    throw error;
  }
}
