/** package.json and package-lock.json of an app: exact versions, all from the one lock that ships with the engine. */
import allowed from '../packages/package.json';
import shipped from '../packages/package-lock.json';
import { closureOf, type Lock } from './lock';

export interface Packages {
  readonly dependencies: readonly string[];
  readonly devDependencies: readonly string[];
}

const always: Packages = {
  dependencies: ['react', 'react-dom'],
  devDependencies: [
    '@testing-library/dom',
    '@testing-library/react',
    '@types/react',
    '@types/react-dom',
    '@vitejs/plugin-react',
    'jsdom',
    'typescript',
    'vite',
    'vitest',
  ],
};

export const pagePackages: Packages = always;

/** An app with several pages also has a router. */
export const routedPackages: Packages = { ...always, dependencies: [...always.dependencies, 'wouter'] };

/** Every package that the shipped lock covers. */
export const allowedPackages: readonly string[] = Object.keys({ ...allowed.dependencies, ...allowed.devDependencies });

/** Adds packages of the allow-list, each to the group in which the list has it. Other names are ignored. */
export function withPackages(packages: Packages, names: readonly string[]): Packages {
  const among = (table: object, own: readonly string[]) => [
    ...new Set([...own, ...names.filter((name) => name in table)]),
  ];
  return {
    dependencies: among(allowed.dependencies, packages.dependencies),
    devDependencies: among(allowed.devDependencies, packages.devDependencies),
  };
}

/** Fetched by whoever wants it: in the lock it would make each install a fifth longer. */
export const linter = '1.94.0';

export function packageJson(name: string, packages: Packages): string {
  return `${JSON.stringify(
    {
      name,
      version: '0.1.0',
      private: true,
      type: 'module',
      scripts: {
        dev: 'vite',
        build: 'vite build',
        check: 'tsc --noEmit',
        lint: `npx --yes oxlint@${linter} src`,
        test: 'vitest run',
        preview: 'vite preview',
      },
      engines: allowed.engines,
      ...versions(packages),
    },
    null,
    2,
  )}\n`;
}

export function packageLock(name: string, packages: Packages): string {
  const root = { name, version: '0.1.0', ...versions(packages), engines: allowed.engines };
  // The JSON's inferred type lists every package by name; the walk needs it as a table.
  const lock = shipped as unknown as Lock;
  const wanted = [...packages.dependencies, ...packages.devDependencies];
  const closure = closureOf(lock, wanted);
  return `${JSON.stringify({ name, version: '0.1.0', lockfileVersion: 3, requires: true, packages: { '': root, ...closure } }, null, 2)}\n`;
}

function versions({ dependencies, devDependencies }: Packages) {
  return {
    dependencies: pick(allowed.dependencies, dependencies),
    devDependencies: pick(allowed.devDependencies, devDependencies),
  };
}

function pick(table: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries([...names].sort().map((name) => [name, table[name] ?? '']));
}
