import assert from 'node:assert/strict';
import { posix } from 'node:path';
import type { GeneratedFile } from '../../../src/pipeline/schema/build';
import { expand } from '../../../src/scaffold/emit/expand';
import { contentTemplates, dataTemplates, toolTemplates } from '../../../src/scaffold/templates';
import { filesOf, samples } from './samples/all';

const isCode = (path: string) => /\.(tsx?|css)$/.test(path) && path.startsWith('src/');

interface Import {
  readonly target: string;
  readonly names: readonly string[];
}

function importsOf({ path, content }: GeneratedFile, all: ReadonlyMap<string, GeneratedFile>): Import[] {
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

for (const [name, sample] of Object.entries(samples)) {
  describe(`the code of ${name}`, () => {
    const all = filesOf(sample);
    const code = [...all.values()].filter((file) => isCode(file.path));
    const imports = code.flatMap((file) => importsOf(file, all));

    it('holds no file that nothing imports', () => {
      const imported = new Set(imports.map((one) => one.target));
      const roots = ['src/main.tsx', 'src/testing/setup.ts'];
      const orphans = code.map((file) => file.path).filter((path) => !imported.has(path) && !path.includes('.test.'));
      assert.deepEqual(
        orphans.filter((path) => !roots.includes(path)),
        [],
      );
    });

    it('imports only what is exported, and exports only what is imported', () => {
      const used = new Set(imports.flatMap((one) => one.names.map((symbol) => `${one.target} ${symbol}`)));
      const exported = code.flatMap((file) =>
        [...file.content.matchAll(/^export (?:const|(?:async )?function|interface|type|class) (\w+)/gm)].map(
          ([, symbol]) => `${file.path} ${symbol}`,
        ),
      );
      assert.deepEqual(exported.filter((symbol) => !used.has(symbol)).sort(), []);
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

describe('templates', () => {
  it('are well formed with all flags and with none', () => {
    const texts = Object.values({ ...dataTemplates, ...contentTemplates, ...toolTemplates });
    const flags = texts.flatMap((text) => [...text.matchAll(/@if (\S+)/g)].map((match) => match[1] ?? ''));
    for (const text of texts) {
      assert.doesNotMatch(expand(text, new Set(flags)), /@(?:if|else|end)\b/);
      assert.doesNotMatch(expand(text, new Set()), /@(?:if|else|end)\b/);
    }
  });

  it('refuse a block that is never closed or never opened', () => {
    assert.throws(() => expand('// @if a\n', new Set()), /not closed/);
    assert.throws(() => expand('// @end\n', new Set()), /unexpected @end/);
  });
});
