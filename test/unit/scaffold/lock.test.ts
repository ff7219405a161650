import assert from 'node:assert/strict';
import allowed from '../../../src/scaffold/packages/package.json';
import shipped from '../../../src/scaffold/packages/package-lock.json';
import { closureOf } from '../../../src/scaffold/project/lock';
import { optionalPackages, scaffold } from '../../../src/scaffold/scaffold';
import { contentOf } from './samples/all';
import { notes } from './samples/notes';
import { tally } from './samples/tally';

interface Entry {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const entries = Object.entries(shipped.packages as unknown as Record<string, Entry>).filter(([path]) => path !== '');

describe('the shipped lock', () => {
  it('has a checksum for every package and the address of none', () => {
    assert.ok(entries.every(([, entry]) => entry.integrity?.startsWith('sha512-') && entry.resolved === undefined));
  });

  it('holds the variants of native packages for every platform', () => {
    const held = new Set(entries.map(([path]) => path.split('node_modules/').at(-1)));
    const missing = entries.flatMap(([, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !held.has(name)),
    );
    assert.deepEqual(missing, []);
    for (const platform of ['darwin-arm64', 'win32-x64-msvc', 'linux-x64-gnu']) {
      assert.ok(held.has(`@rolldown/binding-${platform}`), platform);
    }
  });

  it('pins exactly what the allow-list says', () => {
    const versions = new Map(entries.map(([path, entry]) => [path, entry.version]));
    for (const [name, version] of Object.entries({ ...allowed.dependencies, ...allowed.devDependencies })) {
      assert.match(version, /^\d+\.\d+\.\d+$/);
      assert.equal(versions.get(`node_modules/${name}`), version);
    }
  });
});

describe('closureOf', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { dependencies: { b: '2', missing: '1' }, peerDependencies: { c: '1' } },
      'node_modules/a/node_modules/b': { dependencies: { c: '1' } },
      'node_modules/b': {},
      'node_modules/c': { optionalDependencies: { d: '1' } },
      'node_modules/d': { dependencies: { a: '1' } },
      'node_modules/e': {},
    },
  };

  it('takes the nearest package, follows circles, and leaves out the rest', () => {
    const closure = ['node_modules/a', 'node_modules/a/node_modules/b', 'node_modules/c', 'node_modules/d'];
    assert.deepEqual(Object.keys(closureOf(lock, ['a'])), closure);
    assert.deepEqual(Object.keys(closureOf(lock, ['b', 'nobody'])), ['node_modules/b']);
  });
});

describe('the lock of an app', () => {
  it('has optional packages of development only where tests ask for them', () => {
    const [json] = scaffold(tally, { appName: 'a' }).packageFiles(['fake-indexeddb']);
    assert.equal(JSON.parse(json?.content ?? '').devDependencies['fake-indexeddb'], '6.2.8');
  });
  const lockOf = (content: string): { packages: Record<string, Entry> } => JSON.parse(content);

  it('is the whole shipped one for an app with a router and every optional package', () => {
    const [, lock] = scaffold(notes, { appName: 'a' }).packageFiles(optionalPackages());
    assert.deepEqual(
      Object.keys(lockOf(lock?.content ?? '').packages).filter((path) => path !== ''),
      entries.map(([path]) => path),
    );
  });

  it('has an optional package only where the app asks for it', () => {
    const [json, lock] = scaffold(tally, { appName: 'a' }).packageFiles(['idb', 'left-pad']);
    assert.deepEqual(Object.keys(JSON.parse(json?.content ?? '').dependencies), ['idb', 'react', 'react-dom']);
    assert.ok(lockOf(lock?.content ?? '').packages['node_modules/idb']);
    assert.equal(lockOf(contentOf(tally, 'package-lock.json')).packages['node_modules/idb'], undefined);
  });

  it('has nothing of the router for a counter', () => {
    const { packages } = lockOf(contentOf(tally, 'package-lock.json'));
    for (const name of ['regexparam', 'use-sync-external-store', 'wouter'])
      assert.equal(packages[`node_modules/${name}`], undefined);
  });
});
