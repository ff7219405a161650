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

  it('export every name that they have', async () => {
    for (const name of ['react', 'react-dom/client', 'wouter'] as const) {
      const file = `dist/preview/packages/${name.replaceAll('/', '__')}.js`;
      const [, exported = ''] = [...(await readFile(file, 'utf8')).matchAll(/export\s*\{([^}]*)\}/g)].at(-1) ?? [];
      const names = exported.split(',').map((one) => one.split(' as ').at(-1)?.trim());
      const missing = Object.keys(await import(name)).filter((one) => one !== 'module.exports' && !names.includes(one));
      assert.deepEqual(missing, [], name);
    }
  });
});
