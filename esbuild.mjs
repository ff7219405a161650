// Builds what ships into dist/ and, with --tests, the tests, the demo and the benchmarks into out/. `--watch` rebuilds dist/ on change.
import { createHash } from 'node:crypto';
import { chmod, cp, glob, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { noticesFor } from './notices.mjs';

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

/** A file that is imported only when it is needed is a bundle of its own; tests load the very file that ships. */
const anotherBundle = (file, path) => ({
  name: `${file} is another bundle`,
  setup(build) {
    build.onResolve({ filter: new RegExp(`/${file}$`) }, (args) =>
      args.kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
});

const shippedBundle = (name) => pathToFileURL(resolve(`dist/${name}`)).href;

/** Places in Vercel's client where our own code takes over: its requests, and its loop over uploads. */
const clientPatches = [
  ['utils/index.js', 'await fetch(url, opts)', 'guardedFetch', 'guardedFetch(url, opts)'],
  ['upload.js', 'await Promise.race(Object.values(uploadList))', 'firstOf', 'firstOf(uploadList)'],
];

/** Fails where the client is not what the patches were made for, and leaves out what only other ways of deploying need. */
const patchedVercelClient = {
  name: 'patched-vercel-client',
  setup(build) {
    for (const [file, before, module, call] of clientPatches) {
      const ends = `@vercel/client/dist/${file}`.replaceAll('/', '[\\\\/]').replaceAll('.', '\\.');
      build.onLoad({ filter: new RegExp(`${ends}$`) }, async ({ path }) => {
        const text = await readFile(path, 'utf8');
        if (text.split(before).length !== 2)
          throw new Error(`${path} does not hold "${before}" once. Look at the new version.`);
        const ours = JSON.stringify(resolve(`src/deploy/vercel/${module}.ts`));
        return { contents: text.replace(before, `await require(${ours}).${call}`) };
      });
    }
    build.onResolve({ filter: /^@vercel\/build-utils$/ }, () => ({ path: 'build-utils', namespace: 'left-out' }));
    // Only the error is used, where an app has two lists of ignored files: we write the one and leave out the other.
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({
      contents: 'export class NowBuildError extends Error { constructor(options) { super(options.message); } }',
    }));
  },
};

/** The code that all apps share as text, by the path that a file has in an app; its tests are not packed. */
/** Of all that makes an app of its description: another hash is another compiler. */
const compilerAsHash = {
  name: 'compiler-as-hash',
  setup(build) {
    build.onResolve({ filter: /^compiler:hash$/ }, ({ path }) => ({ path, namespace: 'compiler' }));
    build.onLoad({ filter: /.*/, namespace: 'compiler' }, async () => {
      const found = await Array.fromAsync(glob('src/{scaffold,expressions,appModel}/**/*.{ts,json}'));
      const hash = createHash('sha256');
      for (const path of found.map((one) => one.replaceAll('\\', '/')).sort()) hash.update(await readFile(path));
      return { contents: JSON.stringify(hash.digest('hex').slice(0, 12)), loader: 'json' };
    });
  },
};

const kitAsText = {
  name: 'kit-as-text',
  setup(build) {
    build.onResolve({ filter: /^kit:texts$/ }, ({ path }) => ({ path, namespace: 'kit' }));
    build.onLoad({ filter: /.*/, namespace: 'kit' }, async () => {
      const found = await Array.fromAsync(
        glob(['app/kit/**/*.*', 'app/opens.test.tsx', 'public/*'], { cwd: 'src/kit' }),
      );
      const packed = found
        .map((path) => path.replaceAll('\\', '/'))
        .filter((path) => !/^app\/kit\/.*\.test\.tsx?$/.test(path))
        .sort();
      const texts = packed.map(async (path) => [
        path.replace(/^app\//, 'src/'),
        await readFile(`src/kit/${path}`, 'utf8'),
      ]);
      return {
        contents: JSON.stringify(Object.fromEntries(await Promise.all(texts))),
        loader: 'json',
        watchFiles: packed.map((path) => resolve('src/kit', path)),
        watchDirs: [...new Set(packed.map((path) => dirname(resolve('src/kit', path))))],
      };
    });
  },
};

const shared = {
  bundle: true,
  sourcemap: production ? false : 'linked',
  minify: production,
  target: 'node20',
  platform: 'node',
  logLevel: 'warning',
  plugins: [kitAsText],
};

const shipped = [
  {
    ...shared,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    format: 'cjs',
    external: ['vscode'],
    plugins: [coreIsAnotherBundle, anotherBundle('viewState/panelState', './panelState.js')],
  },
  { ...shared, entryPoints: ['src/vscode/viewState/panelState.ts'], outfile: 'dist/panelState.js', format: 'cjs' },
  {
    ...shared,
    entryPoints: ['src/core.ts'],
    outfile: 'dist/core.js',
    format: 'cjs',
    plugins: [
      kitAsText,
      compilerAsHash,
      anotherBundle('openai', './models.js'),
      anotherBundle('preview/appServer', './preview.js'),
      anotherBundle('client', './vercel.js'),
    ],
  },
  { ...shared, entryPoints: ['src/preview/appServer.ts'], outfile: 'dist/preview.js', format: 'cjs' },
  {
    ...shared,
    entryPoints: ['src/preview/page/page.ts'],
    outfile: 'dist/preview/page.js',
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    sourcemap: false,
  },
  { ...shared, entryPoints: ['src/models/openai.ts'], outfile: 'dist/models.js', format: 'cjs' },
  {
    ...shared,
    entryPoints: ['src/deploy/vercel/client.ts'],
    outfile: 'dist/vercel.js',
    format: 'cjs',
    external: ['@vercel/microfrontends'],
    plugins: [patchedVercelClient],
  },
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
  {
    ...shared,
    entryPoints: ['src/webview/app/appPreview.ts'],
    outfile: 'dist/appPreview.js',
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
  },
];

/** What an app may import: the packages of the lock that all apps share, at its versions. */
const previewPackages = [
  'date-fns',
  'dompurify',
  'idb',
  'marked',
  'react',
  'react-dom',
  'react-dom/client',
  'react/jsx-runtime',
  'wouter',
  'wouter/memory-location',
  'wouter/use-browser-location',
  'wouter/use-hash-location',
];

/** A module that names what a package exports; of CommonJS, as React is, only a look at it tells the names. */
async function reExport(name) {
  const exported = Object.keys(await import(name)).filter((key) => key !== 'default' && key !== 'module.exports');
  const hasDefault = 'default' in (await import(name));
  return `export { ${exported.join(', ')} } from '${name}';${hasDefault ? ` export { default } from '${name}';` : ''}`;
}

/** Into dist/preview/packages: a file each, and what they share; and which file belongs to which name. */
async function previewBuild() {
  const entries = await Promise.all(
    previewPackages.map(async (name) => [name.replaceAll('/', '__'), await reExport(name)]),
  );
  const contents = Object.fromEntries(entries);
  return {
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"production"' },
    entryPoints: Object.keys(contents).map((name) => ({ in: `preview-package:${name}`, out: name })),
    outdir: 'dist/preview/packages',
    // What a name stands for never changes: browsers may keep it.
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    plugins: [
      {
        name: 'preview-packages',
        setup(build) {
          build.onResolve({ filter: /^preview-package:/ }, ({ path }) => ({
            path: path.slice(16),
            namespace: 'preview-package',
          }));
          build.onLoad({ filter: /.*/, namespace: 'preview-package' }, ({ path }) => ({
            contents: contents[path],
            resolveDir: process.cwd(),
          }));
        },
      },
    ],
  };
}

async function testBuilds() {
  const unit = await Array.fromAsync(glob('test/unit/**/*.test.ts'));
  const node = await Array.fromAsync(
    glob(['test/*.ts', 'test/bench/**/*.ts', 'test/e2e/**/*.test.ts', 'test/support/executables/*.ts']),
  );
  const esm = {
    ...shared,
    format: 'esm',
    // What ships is CommonJS, and looks for its files beside itself.
    define: { __dirname: 'import.meta.dirname' },
    packages: 'external',
    outExtension: { '.js': '.mjs' },
    splitting: true,
    sourcemap: 'inline',
    target: 'node24',
    external: ['vscode'],
    plugins: [
      kitAsText,
      compilerAsHash,
      anotherBundle('preview/appServer', shippedBundle('preview.js')),
      anotherBundle('client', shippedBundle('vercel.js')),
    ],
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
  const others = flags.has('--tests') ? await testBuilds() : [];
  const [results] = await Promise.all([
    Promise.all([...shipped, await previewBuild()].map((options) => esbuild.build({ ...options, metafile: true }))),
    ...others.map((options) => esbuild.build(options)),
  ]);
  await chmod('dist/cli.js', 0o755);
  for (const file of ['codicon.css', 'codicon.ttf'])
    await cp(`node_modules/@vscode/codicons/dist/${file}`, `dist/${file}`);
  const packages = Object.entries(results.at(-1).metafile.outputs).flatMap(([path, { entryPoint }]) => {
    const [, name] = /^preview-package:(.+)$/.exec(entryPoint ?? '') ?? [];
    return name ? [[name.replaceAll('__', '/'), path.replace('dist/preview/', '')]] : [];
  });
  await writeFile('dist/preview/packages.json', JSON.stringify(Object.fromEntries(packages)));
  const inputs = results.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  await writeFile('dist/THIRD-PARTY-NOTICES.txt', await noticesFor(inputs, ['node_modules/@vscode/codicons']));
}
