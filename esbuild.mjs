// Builds what ships into dist/ and, with --tests, the tests, the demo and the benchmarks into out/. `--watch` rebuilds dist/ on change.
import { chmod, cp, glob, rm } from 'node:fs/promises';
import * as esbuild from 'esbuild';

const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');

/** The heavy part below the editor is a bundle of its own, loaded when it is first needed. */
const coreIsAnotherBundle = {
  name: 'core-is-another-bundle',
  setup(build) {
    build.onResolve({ filter: /(^|\/)core$/ }, (args) =>
      args.path.startsWith('.') && args.kind !== 'entry-point' ? { path: './core.js', external: true } : undefined,
    );
  },
};

/** The SDK for OpenAI-compatible endpoints is loaded with the first model that needs it. */
const modelsAreAnotherBundle = {
  name: 'models-are-another-bundle',
  setup(build) {
    build.onResolve({ filter: /^\.\/openai$/ }, (args) =>
      args.kind === 'dynamic-import' ? { path: './models.js', external: true } : undefined,
    );
  },
};

const shared = {
  bundle: true,
  sourcemap: production ? false : 'linked',
  minify: production,
  target: 'node20',
  platform: 'node',
  logLevel: 'warning',
  loader: { '.txt': 'text' },
};

const shipped = [
  {
    ...shared,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    format: 'cjs',
    external: ['vscode'],
    plugins: [coreIsAnotherBundle],
  },
  {
    ...shared,
    entryPoints: ['src/core.ts'],
    outfile: 'dist/core.js',
    format: 'cjs',
    plugins: [modelsAreAnotherBundle],
  },
  { ...shared, entryPoints: ['src/models/openai.ts'], outfile: 'dist/models.js', format: 'cjs' },
  {
    ...shared,
    entryPoints: ['src/cli.ts'],
    outfile: 'dist/cli.js',
    format: 'cjs',
    plugins: [coreIsAnotherBundle],
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...shared,
    entryPoints: ['src/webview/panel.ts'],
    outfile: 'dist/panel.js',
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
  },
];

async function testBuilds() {
  const unit = await Array.fromAsync(glob('test/unit/**/*.test.ts'));
  const node = await Array.fromAsync(
    glob(['test/*.ts', 'test/bench/**/*.ts', 'test/e2e/**/*.test.ts', 'test/support/executables/*.ts']),
  );
  const esm = {
    ...shared,
    format: 'esm',
    packages: 'external',
    outExtension: { '.js': '.mjs' },
    splitting: true,
    sourcemap: 'inline',
    target: 'node24',
    external: ['vscode'],
  };
  return [
    { ...esm, entryPoints: [...unit, ...node], outdir: 'out/test', outbase: 'test' },
    {
      ...shared,
      entryPoints: ['test/host/index.ts', 'test/bench/activationHost.ts'],
      outdir: 'out/test',
      outbase: 'test',
      format: 'cjs',
      external: ['vscode', 'mocha'],
      sourcemap: 'inline',
    },
  ];
}

if (flags.has('--watch')) {
  for (const options of shipped) await (await esbuild.context({ ...options, logLevel: 'info' })).watch();
} else {
  await rm('dist', { recursive: true, force: true });
  if (flags.has('--tests')) await rm('out/test', { recursive: true, force: true });
  const builds = flags.has('--tests') ? [...shipped, ...(await testBuilds())] : shipped;
  await Promise.all(builds.map((options) => esbuild.build(options)));
  await chmod('dist/cli.js', 0o755);
  for (const file of ['codicon.css', 'codicon.ttf'])
    await cp(`node_modules/@vscode/codicons/dist/${file}`, `dist/${file}`);
}
