import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { Bundler } from '../../../src/preview/bundle';
import { bundledModule } from '../../../src/preview/bundledModule';
import { PageBundles } from '../../../src/preview/pageBundles';
import { SourceFiles } from '../../../src/preview/sourceFiles';

describe('the bundle of an app’s modules', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bundle-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  const write = async (files: Readonly<Record<string, string>>) => {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
  };
  const options = () => ({ files: new SourceFiles(folder), hasPackage: (name: string) => name === 'node:path' });
  const bundle = () => new Bundler(options()).bundle('src/main.ts');
  /** What the app leaves in `globalThis.told`. */
  const told = async (files: Readonly<Record<string, string>>): Promise<unknown> => {
    await write(files);
    const { script } = (await bundle()) ?? assert.fail('no bundle');
    await import(`data:text/javascript,${encodeURIComponent(script)}`);
    return (globalThis as { told?: unknown }).told;
  };

  it('runs modules in the order in which they need each other, and each once', async () => {
    assert.deepEqual(
      await told({
        'src/main.ts': `import { b } from './b'; import './c'; import * as path from 'node:path'; log.push('main', b, path.sep);`,
        'src/log.ts': `globalThis.log = globalThis.told = [];`,
        'src/b.ts': `import './log'; import type { T } from './gone'; log.push('b'); export const b: T = 1;`,
        'src/c.ts': `import './b'; import './log'; log.push('c');`,
      }),
      ['b', 'c', 'main', 1, '/'],
    );
  });

  it('gives what a module exports, in each of its ways, also to one that it needs itself, and as it is at the time', async () => {
    assert.deepEqual(
      await told({
        'src/main.ts': `import even, { count, isDeveloped, more as plus, star } from './even'; plus(); globalThis.told = [even(10), even(7), count, star, isDeveloped()];`,
        'src/even.ts': `import { odd } from './odd'; export default function even(n: number): boolean { return n === 0 || odd(n - 1); } export let count = 1; export function more() { count += 1; } export * from './star';`,
        'src/odd.ts': `import even from './even'; export const odd = (n: number): boolean => n !== 0 && even(n - 1);`,
        'src/star.ts': `export const star = 'star'; export const isDeveloped = () => import.meta.env.DEV;`,
      }),
      [true, false, 2, 'star', true],
    );
  });

  it('has the functions of a module before it runs, for one that it needs and that needs them at once', async () => {
    assert.deepEqual(
      await told({
        'src/main.ts': `import './rules'; import { kind } from './kind'; globalThis.told = [kind.keeps?.(1), kind.other?.(), kind.later];`,
        'src/rules.ts': `import './kind';\nexport function keeps<T>(one: T) {\n  return one;\n}\nexport default async function other() {}\nexport const later = () => {\n  function keeps2() {}\n  return keeps2;\n};\n`,
        'src/kind.ts': `import isOther, { keeps, later } from './rules';\nexport const kind = { keeps, other: () => typeof isOther, later };\n`,
      }),
      [1, 'function', undefined],
    );
  });

  it('holds values and texts, leads to pictures, and names the style sheets in their order', async () => {
    assert.deepEqual(
      await told({
        'src/main.ts': `import './one.css'; import style from './two.module.css'; import list from './list.json'; import text from './list.json?raw'; import logo from './logo.svg';
          globalThis.told = [style.card, list, text, logo]; globalThis.later = import('./later').then(({ later }) => later);`,
        'src/one.css': '',
        'src/two.module.css': '',
        'src/list.json': '[1]',
        'src/logo.svg': '',
        'src/later.ts': 'export const later = 3;',
      }),
      ['card', [1], '[1]', '/src/logo.svg'],
    );
    assert.equal(await (globalThis as { later?: unknown }).later, 3);
    assert.deepEqual((await bundle())?.styles, ['/src/one.css', '/src/two.module.css']);
  });

  for (const [what, text] of Object.entries({
    'is not there': `import './gone';`,
    'is a package that the preview does not have': `import 'leftpad';`,
    'awaits before the app begins': `export const x = await 1;`,
    'asks where it is': `console.log(import.meta.url);`,
    'can’t be read': `export const (;`,
  }))
    it(`is left to the browser’s own modules where one of them ${what}`, async () => {
      await write({ 'src/main.ts': `import './part';`, 'src/part.ts': text });
      assert.equal(await bundle(), undefined);
    });

  it('has translated before what an app to come will have, and translates anew what is another text by then', async () => {
    const translated: string[] = [];
    const bundler = new Bundler(options(), (path, source) => {
      translated.push(path);
      return bundledModule(path, source);
    });
    const files = { 'src/kit/a.ts': 'export const a = 1;', 'src/kit/b.ts': 'export const b = 1;', 'src/kit/a.css': '' };
    await bundler.expect(files);
    assert.deepEqual(translated.splice(0), ['src/kit/a.ts', 'src/kit/b.ts']);
    await write({
      ...files,
      'src/main.ts': `import './kit/a'; import './kit/b';`,
      'src/kit/b.ts': 'export const b = 2;',
    });
    assert.match((await bundler.bundle('src/main.ts'))?.script ?? '', /a = 1[\s\S]*b = 2/);
    assert.deepEqual(translated, ['src/main.ts', 'src/kit/b.ts']);
  });

  it('follows no link, to a file or to a folder', async () => {
    const outside = { 'elsewhere/secret.ts': 'globalThis.told = 1;', 'elsewhere/main.ts': 'globalThis.told = 1;' };
    await write({ ...outside, 'src/main.ts': `import './secret';` });
    assert.equal(await bundle(), undefined);
    await symlink(join(folder, 'elsewhere/secret.ts'), join(folder, 'src/secret.ts'));
    assert.equal(await bundle(), undefined);
    await write({ 'src/main.ts': `import './linked/secret';` });
    await symlink(join(folder, 'elsewhere'), join(folder, 'src/linked'));
    assert.equal(await bundle(), undefined);
    await rm(join(folder, 'src'), { recursive: true });
    await symlink(join(folder, 'elsewhere'), join(folder, 'src'));
    await write({ 'elsewhere/main.ts': `import './secret';` });
    assert.equal(await bundle(), undefined);
  });

  it('stands in the page in the place of the module that it begins with, and follows its files', async () => {
    await write({ 'src/main.ts': `import './a.css'; globalThis.told = 1;`, 'src/a.css': '@import url(b.css);' });
    const pages = new PageBundles(options());
    const index = '<head></head><script type="module" src="/src/main.ts"></script>';
    const nameIn = (page: string) =>
      /<link rel="stylesheet" href="\/src\/a\.css"><script type="module" src="\/@preview\/(bundle-\w+\.js)"><\/script>$/.exec(
        page,
      )?.[1] ?? page;
    const first = nameIn(await pages.pageOf(index));
    assert.match(pages.text(first) ?? '', /told = 1/);
    assert.equal(nameIn(await pages.pageOf(index)), first);
    await write({ 'src/main.ts': `import './a.css'; globalThis.told = 2;` });
    const second = nameIn(await pages.pageOf(index));
    assert.match(pages.text(second) ?? '', /told = 2/);
    assert.match(pages.text(first) ?? '', /told = 1/);
    await write({ 'src/main.ts': 'export const (;' });
    assert.equal(await pages.pageOf(index), index);
  });

  it('asks for one style sheet that holds all others, and for those that are there where that can’t be', async () => {
    await write({
      'src/main.ts': `import './a.css'; import './c.css';`,
      'src/a.css': '/* Ours. */ @layer base; @import "./kit/b.css" layer(base); a { color: red }',
      'src/kit/b.css': 'b { content: "/*}" }',
      'src/c.css': 'c { color: blue }',
    });
    const pages = new PageBundles(options());
    const linked = async () => {
      const page = await pages.pageOf('<script type="module" src="/src/main.ts"></script>');
      return [...page.matchAll(/<link rel="stylesheet" href="([^"]+)">/g)].map(([, address = '']) => address);
    };
    const [only = '', ...others] = await linked();
    assert.deepEqual(others, []);
    assert.equal(
      pages.text(only.replace('/@preview/', ''))?.replace(/\s+/g, ' '),
      ' @layer base; @layer base { b { content: "/*}" } } a { color: red } c { color: blue }',
    );
    for (const own of [
      '@import "./gone.css";',
      '@import "./../../elsewhere.css";',
      '@import "./c.css";',
      'c { background: url(picture.png) }',
      'c { color: blue',
      'c { color: blue } @import "./kit/b.css";',
    ]) {
      await write({ 'src/c.css': own });
      assert.deepEqual(await linked(), ['/src/a.css', '/src/c.css'], own);
    }
  });
});
