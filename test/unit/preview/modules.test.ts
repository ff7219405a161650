import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { moduleOf } from '../../../src/preview/modules';
import { SourceFiles } from '../../../src/preview/sourceFiles';
import { SourceScripts } from '../../../src/preview/sourceScripts';

describe('the modules of an app', () => {
  let folder = '';
  let files: SourceFiles;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'modules-'));
    for (const [path, text] of Object.entries({
      'src/App.tsx': '',
      'src/lib/index.ts': '',
      'src/words.ts': '',
      'src/words.css': '',
      'src/list.json': '[1]',
      'src/logo.svg': '',
      'src/.env': 'KEY=1',
      'public/picture.png': '',
    })) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    await symlink('/etc/hosts', join(folder, 'src/link.ts'));
    files = new SourceFiles(folder);
  });
  after(() => rm(folder, { recursive: true }));

  const hasPackage = (name: string) => ['react', 'react/jsx-runtime'].includes(name);
  const module = (source: string, path = 'src/App.tsx') => moduleOf(path, source, { files, hasPackage });

  const targets: Readonly<Record<string, string>> = {
    './words': '/src/words.ts',
    './words.ts': '/src/words.ts',
    '/src/words': '/src/words.ts',
    './lib': '/src/lib/index.ts',
    './words.css': '/src/words.css?style',
    './list.json': '/src/list.json?value',
    './logo.svg': '/src/logo.svg?value',
    './logo.svg?raw': '/src/logo.svg?raw',
    '/picture.png': '/picture.png?value',
    react: 'react',
    'https://example.org/a.js': 'https://example.org/a.js',
    leftpad: '/@preview/missing?package=leftpad&from=src%2FApp.tsx',
    './gone': '/@preview/missing?file=.%2Fgone&from=src%2FApp.tsx',
    './.env': '/@preview/missing?file=.%2F.env&from=src%2FApp.tsx',
    './link': '/@preview/missing?file=.%2Flink&from=src%2FApp.tsx',
    '../../x': '/@preview/missing?file=..%2F..%2Fx&from=src%2FApp.tsx',
  };
  for (const [specifier, target] of Object.entries(targets))
    it(`leads an import of ${specifier} to ${target}`, async () => {
      assert.equal(await module(`import a from '${specifier}';`), `import a from '${target}';`);
    });

  it('leads an import that waits to its file, and leaves one alone whose name is not known', async () => {
    assert.equal(await module("const a = import('./words');"), 'const a = import("/src/words.ts");');
    assert.equal(await module('const a = import(name);'), 'const a = import(name);');
    const partly = `const a = import(\`./words/\${name}.ts\`);`;
    assert.equal(await module(partly), partly);
  });

  it('takes types away and keeps every import that is not one, as the app is compiled', async () => {
    const source =
      "import type { A } from './a';\nimport { b } from './words';\nexport const c: number = 1 satisfies number;";
    const code = await module(source);
    assert.doesNotMatch(code, /'\.\/a'|: number|satisfies/);
    assert.match(code, /import \{ b \} from '\/src\/words\.ts'/);
  });

  it('translates JSX with the runtime of production', async () => {
    assert.match(await module('export const a = <p>{1}</p>;'), /from ['"]react\/jsx-runtime['"]/);
  });

  it('says what the app asks of its environment while developing', async () => {
    const code = await module('if (import.meta.env.PROD) go();');
    assert.match(code, /import\.meta\.env = \{.*"PROD":false.*\};/);
  });

  it('keeps a < b > (c) in a file without JSX', async () => {
    assert.equal(await module('const a = <T>(b: T) => b;', 'src/words.ts'), 'const a = (b) => b;');
  });

  it('says where a file can’t be read', async () => {
    await assert.rejects(module('\nconst a = (;'), { message: 'src/App.tsx, line 2: Unexpected token' });
  });

  it('answers with what a file holds, its address, its text, or its style', async () => {
    const scripts = new SourceScripts(files, hasPackage);
    assert.equal((await scripts.script('src/list.json', '?value'))?.text, 'export default [1];\n');
    assert.equal((await scripts.script('src/logo.svg', '?value'))?.text, 'export default "/src/logo.svg";\n');
    assert.equal((await scripts.script('src/list.json', '?raw'))?.text, 'export default "[1]";\n');
    assert.match((await scripts.script('src/words.css', '?style'))?.text ?? '', /href: "\/src\/words\.css"/);
    assert.equal(await scripts.script('src/words.css', ''), undefined);
  });
});
