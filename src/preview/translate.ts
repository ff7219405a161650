/** TypeScript and JSX to JavaScript, a file at a time and without a look at types: these are the evidence's matter. */
import { transform } from 'sucrase';

/** @throws SyntaxError with `loc` where the text can't be read */
export function translate(path: string, source: string): string {
  const isTyped = /\.[cm]?tsx?$/.test(path);
  const { code } = transform(source, {
    transforms: [...(isTyped ? (['typescript'] as const) : []), ...(/x$/.test(path) ? (['jsx'] as const) : [])],
    jsxRuntime: 'automatic',
    production: true,
    disableESTransforms: true,
    // `verbatimModuleSyntax`: what is imported without `type` is used.
    keepUnusedImports: true,
    filePath: path,
  });
  return code;
}
