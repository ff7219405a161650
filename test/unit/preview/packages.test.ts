import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'mocha';
import ours from '../../../package.json';
import apps from '../../../src/scaffold/packages/package.json';

describe('the packages of the preview', () => {
  it('are those that an app may import, at the versions of its lock', async () => {
    const brought = Object.keys(JSON.parse(await readFile('dist/preview/packages.json', 'utf8')));
    for (const [name, version] of Object.entries(apps.dependencies)) {
      assert.ok(brought.includes(name), name);
      const own = { ...ours.dependencies, ...ours.devDependencies } as Readonly<Record<string, string>>;
      // What is no dependency of ours by itself comes with one that is.
      const installed = JSON.parse(await readFile(`node_modules/${name}/package.json`, 'utf8')) as { version: string };
      assert.equal(own[name] ?? installed.version, version, name);
      assert.equal(installed.version, version, name);
    }
  });

  it('have addresses that change with them, so that a browser may keep what it has', async () => {
    const files: Readonly<Record<string, string>> = JSON.parse(await readFile('dist/preview/packages.json', 'utf8'));
    for (const [name, file] of Object.entries(files))
      assert.match(file, new RegExp(`^packages/${name.replaceAll('/', '__')}-[A-Z0-9]{8}\\.js$`));
  });

  it('export every name that they have', async () => {
    const files = JSON.parse(await readFile('dist/preview/packages.json', 'utf8')) as Readonly<Record<string, string>>;
    for (const name of ['react', 'react-dom/client', 'wouter'] as const) {
      const file = `dist/preview/${files[name]}`;
      const [, exported = ''] = [...(await readFile(file, 'utf8')).matchAll(/export\s*\{([^}]*)\}/g)].at(-1) ?? [];
      const names = exported.split(',').map((one) => one.split(' as ').at(-1)?.trim());
      const missing = Object.keys(await import(name)).filter((one) => one !== 'module.exports' && !names.includes(one));
      assert.deepEqual(missing, [], name);
    }
  });
});
