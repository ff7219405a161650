import assert from 'node:assert/strict';
import { posix } from 'node:path';
import type { GeneratedFile } from '../../../src/pipeline/schema/build';
import { setupFile } from '../../../src/scaffold/kitFiles';
import { describedApp, descriptions } from '../../support/describedApp';
import { filesOf, samples } from './samples/all';

const isCode = (path: string) => /\.(tsx?|css)$/.test(path) && path.startsWith('src/');

interface Import {
  readonly target: string;
  readonly names: readonly string[];
}

interface File {
  readonly path: string;
  readonly content: string;
}

function importsOf({ path, content }: File, all: ReadonlyMap<string, File>): Import[] {
  const found = content.matchAll(/import (?:type )?(?:\{([^}]*)\} from )?'(\.[^']+)'|@import "(\.[^"]+)"/g);
  return [...found].map(([, names = '', code, css]) => {
    const base = posix.join(posix.dirname(path), code ?? css ?? '');
    const target = [base, `${base}.ts`, `${base}.tsx`].find((candidate) => all.has(candidate));
    assert.ok(target, `${path} imports ${code ?? css}, which is not there`);
    return {
      target,
      names: names
        .split(',')
        .map((name) => name.replace('type ', '').trim())
        .filter(Boolean),
    };
  });
}

const apps = [
  ...Object.entries(samples).map(([name, sample]) => [name, () => contents(filesOf(sample))] as const),
  ...descriptions.map((name) => [`${name}, from its description`, () => describedApp(name)] as const),
];

function contents(files: ReadonlyMap<string, GeneratedFile>): ReadonlyMap<string, string> {
  return new Map([...files].map(([path, { content }]) => [path, content]));
}

for (const [name, filesOfApp] of apps) {
  describe(`the code of ${name}`, () => {
    const all = new Map([...filesOfApp()].map(([path, content]) => [path, { path, content }]));
    const code = [...all.values()].filter((file) => isCode(file.path));
    const imports = code.flatMap((file) => importsOf(file, all));

    it('holds no file that nothing imports', () => {
      const imported = new Set(imports.map((one) => one.target));
      // Named by the settings of the tests.
      const roots = ['src/main.tsx', setupFile, 'src/testing/start.ts'];
      const orphans = code.map((file) => file.path).filter((path) => !imported.has(path) && !path.includes('.test.'));
      assert.deepEqual(
        orphans.filter((path) => !roots.includes(path)),
        [],
      );
    });

    it('imports only what is exported, and exports of its own only what is imported, or what its own file uses', () => {
      const used = new Set(imports.flatMap((one) => one.names.map((symbol) => `${one.target} ${symbol}`)));
      const exported = code.flatMap((file) =>
        [...file.content.matchAll(/^export (?:const|(?:async )?function|interface|type|class) (\w+)/gm)].map(
          ([, symbol]) => `${file.path} ${symbol}`,
        ),
      );
      const own = exported.filter((symbol) => {
        const [path = '', name] = symbol.split(' ');
        const text = all.get(path)?.content ?? '';
        return !path.startsWith('src/kit/') && text.split(new RegExp(`\\b${name}\\b`)).length === 2;
      });
      assert.deepEqual(own.filter((symbol) => !used.has(symbol)).sort(), []);
      assert.deepEqual(
        [...used].filter((symbol) => !exported.includes(symbol)),
        [],
      );
    });

    it('says only words that it has, and has no others', () => {
      const words = all.get('src/words.ts')?.content ?? '';
      const own = [...words.matchAll(/^ {2}(\w+):/gm)].map((match) => match[1]);
      const said = new Set(
        code
          .filter((file) => file.path !== 'src/words.ts')
          .flatMap((file) => [...file.content.matchAll(/\bwords\.(\w+)/g)].map((match) => match[1])),
      );
      assert.deepEqual([...said].sort(), own.sort());
    });

    it('opens every file with what it is for', () => {
      const silent = code.filter((file) => !file.path.includes('.test.') && file.path !== 'src/styles.css');
      assert.deepEqual(
        silent.filter((file) => !/^\/\*/.test(file.content)).map((file) => file.path),
        [],
      );
    });
  });
}
