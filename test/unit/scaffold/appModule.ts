/** Loads modules of a generated app into the test, so that what they do can be tested and not only what they say. */
import { posix } from 'node:path';
import { build } from 'esbuild';
import type { StructuredSpec } from '../../../src/pipeline/schema/spec';
import { filesOf } from './samples/all';

/** What the modules of an app export, all in one. `modules` are paths below `src`, without endings; none may need a browser. */
export async function appModule(spec: StructuredSpec, modules: readonly string[]): Promise<Record<string, unknown>> {
  const files = filesOf(spec);
  const pathOf = (path: string) => [`${path}.ts`, `${path}.tsx`].find((candidate) => files.has(candidate)) ?? path;
  const bundle = await build({
    stdin: { contents: modules.map((path) => `export * from './src/${path}';`).join('\n'), sourcefile: 'entry.ts' },
    bundle: true,
    write: false,
    format: 'esm',
    plugins: [
      {
        name: 'app',
        setup(at) {
          at.onResolve({ filter: /^\./ }, ({ path, importer }) => ({
            path: pathOf(posix.join(posix.dirname(importer), path)),
            namespace: 'app',
          }));
          at.onLoad({ filter: /.*/, namespace: 'app' }, ({ path }) => ({
            contents: files.get(path)?.content ?? '',
            loader: 'ts',
          }));
        },
      },
    ],
  });
  const code = bundle.outputFiles[0]?.text ?? '';
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}
