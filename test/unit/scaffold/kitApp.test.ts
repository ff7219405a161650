/**
 * The app in which the shared code lies in our own repository is what the compiler makes of the spec beside it, so that this code is
 * type-checked and tried against what apps really have. `RENEW=1 npm run test:unit` writes it anew.
 */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, it } from 'mocha';
import ours from '../../../package.json';
import { readSpec } from '../../../src/reader/readSpec';
import { wordsFile } from '../../../src/scaffold/data/wordsFile';
import { kitFiles } from '../../../src/scaffold/kitFiles';
import apps from '../../../src/scaffold/packages/package.json';
import { scaffold } from '../../../src/scaffold/scaffold';
import { wordsFor } from '../../../src/scaffold/words/words';
import { repositoryRoot } from '../../support/paths';
import { contentOf, filesOf } from './samples/all';
import { tally } from './samples/tally';

const kit = join(repositoryRoot, 'src', 'kit');

/** Of the compiler's app what the shared code and its tests import, and what that imports in turn. */
function around(): Map<string, string> {
  const { spec } = readSpec(readFileSync(join(kit, 'app.md'), 'utf8'));
  const made = new Map(
    [...scaffold(spec, { appName: 'boat-hire' }).files()].map(({ path, content }) => [path, content]),
  );
  made.set('src/counter.ts', contentOf(tally, 'src/counter.ts'));
  made.set('src/words.ts', wordsFile(wordsFor('en'), Object.values(kitFiles)));
  const found = new Map<string, string>();
  const waiting = sharedTexts().flatMap(([path, text]) => targetsOf(path, text));
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const text = made.get(path);
    if (text === undefined || found.has(path) || path.startsWith('src/kit/')) continue;
    found.set(path, text);
    waiting.push(...targetsOf(path, text));
  }
  return found;
}

function sharedTexts(): [string, string][] {
  const names = readdirSync(join(kit, 'app', 'kit'), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => [posix.join('src/kit', name), readFileSync(join(kit, 'app', 'kit', name), 'utf8')]);
}

function targetsOf(path: string, text: string): string[] {
  return [...text.matchAll(/(?:from|import\() ?'(\.[^']+)'/g)].flatMap(([, source = '']) => {
    const target = posix.join(posix.dirname(path), source);
    return [`${target}.ts`, `${target}.tsx`];
  });
}

describe('the app around the kit', () => {
  for (const [path, text] of around())
    it(`is what the compiler makes of its spec: ${path}`, () => {
      const file = join(kit, 'app', path.replace(/^src\//, ''));
      if (process.env.RENEW) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
      assert.equal(readFileSync(file, 'utf8'), text);
    });

  it('is checked and tried with the packages of apps, at their versions', () => {
    const own: Readonly<Record<string, string>> = { ...ours.dependencies, ...ours.devDependencies };
    const shared = Object.entries({ ...apps.dependencies, ...apps.devDependencies }).filter(([name]) => name in own);
    for (const [name, version] of shared) assert.equal(own[name], version, name);
    for (const name of ['vitest', 'jsdom', 'react', 'react-dom', 'wouter', '@testing-library/react'])
      assert.ok(own[name], name);
  });
});

describe('a file of the kit', () => {
  it('is the same in every app, whatever its language and kinds', () => {
    for (const [path, { content }] of filesOf(tally))
      if (path.startsWith('src/kit/')) assert.equal(content, kitFiles[path]);
  });
});
