/** A module of an app as a function of a bundle: its imports become calls, what it exports an object. */
import { Script } from 'node:vm';
import { transform } from 'sucrase';
import { environment } from './environment';

export interface BundledModule {
  /** The body of `(module, exports, require) => { … }`. */
  readonly code: string;
  /** What it asks `require` for, as written. */
  readonly specifiers: readonly string[];
}

/** `path`: of a script within the app. Undefined where only a browser's own modules can do what it does, or it can't be read. */
export function bundledModule(path: string, source: string): BundledModule | undefined {
  try {
    const plain = translated(path, source).replaceAll('import.meta.env', `(${JSON.stringify(environment)})`);
    const code = plain.replace(/^(?:"use strict";)?/, (strict) => `${strict}${hoisted(plain)}`);
    // Only compiled, never run: what is no body of a function, such as one that awaits, can't be bundled.
    new Script(wrapped(code));
    return { code, specifiers: [...code.matchAll(asked)].map(([, , specifier = '']) => specifier) };
  } catch {
    return undefined;
  }
}

/** Functions are there before a module runs: one that it needs may need them at once. On one line with the first, so that lines stay theirs. */
function hoisted(code: string): string {
  const functions = new Set([...code.matchAll(declared)].map(([, name = '']) => name));
  const exported = [...code.matchAll(/\bexports\.(\w+) = (\w+);/g)];
  return exported.flatMap(([said, , name = '']) => (functions.has(name) ? [`${said} `] : [])).join('');
}

const declared = /^ ?(?:async )?function\*? ?(\w+)/gm;

export function wrapped(code: string): string {
  return `(module, exports, require) => {${code}\n}`;
}

const asked = /\brequire\((['"])([^'"\n]+)\1\)/g;

function translated(path: string, source: string): string {
  const isTyped = /\.[cm]?tsx?$/.test(path);
  return transform(source, {
    transforms: [
      'imports',
      ...(isTyped ? (['typescript'] as const) : []),
      ...(/x$/.test(path) ? (['jsx'] as const) : []),
    ],
    jsxRuntime: 'automatic',
    production: true,
    keepUnusedImports: true,
    filePath: path,
  }).code;
}
